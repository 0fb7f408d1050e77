package chatbot.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.fleet.Fleet.Listed;
import chatbot.fleet.Fleet.Search;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// How EC2's description of an instance is read.
final class Ec2InstanceTest {

    private static final Ec2Stub EC2 = Ec2Stub.start();

    @AfterAll
    static void stop() {
        EC2.close();
    }

    @Test
    void readsAllThatIsToldOfAnInstance() {
        assertThat(read(Ec2Xml.PROXY)).isEqualTo(new Instance("i-0abc1234def567890",
                InstanceState.RUNNING, "t3.small",
                new Place("us-east-1b", "vpc-0123456789abcdef0", "123456789012"),
                List.of(address("10.34.33.61", Role.PRIMARY),
                        address("198.51.100.61", Role.PUBLIC),
                        address("2001:db8:34::61", Role.IPV6),
                        address("10.34.33.62", Role.SECONDARY),
                        address("198.51.100.62", Role.SECONDARY),
                        address("2001:db8:44::61", Role.SECONDARY),
                        address("10.34.44.61", Role.SECONDARY)),
                Map.of("Name", "proxy-1", "chatbot", "restart", "empty", ""),
                Instant.parse("2026-11-20T08:15:30Z")));
    }

    @Test
    void takesAStateThatEc2HasAddedForUnknown() {
        assertThat(read(Ec2Xml.instance("i-1", "hibernating", "")).state())
                .isEqualTo(InstanceState.UNKNOWN);
    }

    @Test
    void putsUpWithAnInstanceOfWhichOnlyTheIdIsTold() {
        assertThat(read("<instanceId>i-1</instanceId>")).isEqualTo(new Instance("i-1",
                InstanceState.UNKNOWN, "", new Place("", "", "123456789012"), List.of(),
                Map.of(), Instant.EPOCH));
    }

    @Test
    void tellsTheClusterOfAKubernetesNode() {
        Instance node = read(Ec2Xml.instance("i-1", "running", """
                <tagSet>
                  <item><key>kubernetes.io/cluster/shop</key><value>owned</value></item>
                  <item><key>eks:nodegroup-name</key><value>workers</value></item>
                </tagSet>
                """));

        assertThat(node.cluster()).contains("shop");
    }

    @Test
    void takesTheZeroethInterfacesIpv6AddressesForItsOwn() {
        Instance instance = read(Ec2Xml.instance("i-1", "running", """
                <networkInterfaceSet>
                  <item>
                    <attachment><deviceIndex>1</deviceIndex></attachment>
                    <ipv6AddressesSet><item><ipv6Address>2001:db8::1</ipv6Address></item>\
                </ipv6AddressesSet>
                  </item>
                  <item>
                    <attachment><deviceIndex>0</deviceIndex></attachment>
                    <ipv6AddressesSet><item><ipv6Address>2001:db8::2</ipv6Address></item>\
                <item><ipv6Address>2001:db8::3</ipv6Address></item></ipv6AddressesSet>
                  </item>
                  <item>
                    <ipv6AddressesSet><item><ipv6Address>2001:db8::4</ipv6Address></item>\
                </ipv6AddressesSet>
                  </item>
                </networkInterfaceSet>
                """));

        assertThat(instance.addresses()).containsExactly(
                address("2001:db8::1", Role.SECONDARY), address("2001:db8::2", Role.IPV6),
                address("2001:db8::3", Role.IPV6), address("2001:db8::4", Role.SECONDARY));
    }

    private static Instance read(String xml) {
        EC2.reset();
        EC2.always(200, Ec2Xml.instances(xml));
        Ec2Fleet fleet = LocalEc2.fleet(EC2.endpoint());
        Listed listed = fleet.list(new Search("", Optional.of(LocalEc2.REGION), 20, ""),
                LocalEc2.caller(LocalEc2.PATIENCE));
        return ((Listed.Page) listed).instances().getFirst();
    }

    private static Address address(String ip, Role role) {
        return new Address(IpAddress.of(ip), role);
    }
}
