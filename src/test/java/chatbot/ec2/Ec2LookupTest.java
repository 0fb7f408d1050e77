package chatbot.ec2;

import static chatbot.ec2.LocalEc2.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Fleet.Lookups;
import chatbot.fleet.Instance;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which calls find an instance by its address.
final class Ec2LookupTest {

    private static final Ec2Stub EC2 = Ec2Stub.start();
    private static final String INSTANCES = "DescribeInstances";
    private static final String INTERFACES = "DescribeNetworkInterfaces";
    private static final String FILTER = "Filter.1.Name";
    private static final String VALUE = "Filter.1.Value.1";
    private static final String PROXY_ID = "i-0abc1234def567890";

    private final Ec2Fleet fleet = LocalEc2.fleet(EC2.endpoint());

    @BeforeEach
    void findNothing() {
        EC2.reset();
        EC2.on(INSTANCES, Map.of(), Ec2Xml.instances());
        EC2.on(INTERFACES, Map.of(), Ec2Xml.interfacesPage(""));
    }

    @AfterAll
    static void stop() {
        EC2.close();
    }

    @ParameterizedTest
    @CsvSource({
            "10.34.33.61, private-ip-address, 10.34.33.61",
            "100.64.3.61, private-ip-address, 100.64.3.61",
            "198.51.100.61, ip-address, 198.51.100.61",
            "FD00:0:0:0:0:0:0:61, network-interface.ipv6-addresses.ipv6-address, fd00::61",
            "2001:db8::61, network-interface.ipv6-addresses.ipv6-address, 2001:db8::61"})
    void takesOneCallWhereOneAnswers(String address, String filter, String value) {
        EC2.on(INSTANCES, Map.of(FILTER, filter, VALUE, value),
                Ec2Xml.instances(Ec2Xml.named(PROXY_ID, value, "proxy-1")));

        assertThat(ids(address)).containsExactly(PROXY_ID);
        assertThat(EC2.calls()).containsExactly(Map.of("Action", INSTANCES,
                "Version", "2016-11-15", FILTER, filter, VALUE, value));
    }

    @Test
    void findsASecondaryAddressByTheNetworkInterfaces() {
        EC2.on(INTERFACES, Map.of(FILTER, "addresses.private-ip-address", VALUE, "10.34.33.62"),
                Ec2Xml.interfacesPage("", Ec2Xml.attachedTo(PROXY_ID)));
        EC2.on(INSTANCES, Map.of(FILTER, "instance-id", VALUE, PROXY_ID),
                Ec2Xml.instances(Ec2Xml.PROXY));

        assertThat(found("10.34.33.62")).singleElement().satisfies(proxy -> {
            assertThat(proxy.id()).isEqualTo(PROXY_ID);
            assertThat(proxy.isItself(IpAddress.of("10.34.33.62"))).isFalse();
        });
        assertThat(EC2.actions()).containsExactly(INSTANCES, INTERFACES, INSTANCES);
    }

    @Test
    void asksOnceForAllInstancesThatHaveASecondaryAddress() {
        EC2.on(INTERFACES, Map.of(), Ec2Xml.interfacesPage("", Ec2Xml.attachedTo("i-1"),
                Ec2Xml.attachedTo("i-2"), Ec2Xml.attachedTo("i-1")));
        EC2.on(INSTANCES, Map.of(FILTER, "instance-id", VALUE, "i-1", "Filter.1.Value.2", "i-2"),
                Ec2Xml.instances(running("i-1"), running("i-2")));

        assertThat(ids("10.34.33.62")).containsExactly("i-1", "i-2");
        assertThat(EC2.actions()).containsExactly(INSTANCES, INTERFACES, INSTANCES);
        assertThat(EC2.calls().getLast()).doesNotContainKey("Filter.1.Value.3");
    }

    /// A load balancer's is attached to no instance; one that is in nobody's use not at all.
    @ParameterizedTest
    @ValueSource(strings = {"", """
            <attachment>
              <attachmentId>ela-attach-0dddddddddddddddd</attachmentId>
              <instanceOwnerId>amazon-elb</instanceOwnerId>
              <deviceIndex>1</deviceIndex>
              <status>attached</status>
            </attachment>
            """})
    void findsNothingByANetworkInterfaceOfNoInstance(String attachment) {
        EC2.on(INTERFACES, Map.of(), Ec2Xml.interfacesPage("", attachment));

        assertThat(ids("10.34.33.90")).isEmpty();
        assertThat(EC2.actions()).containsExactly(INSTANCES, INTERFACES);
    }

    @Test
    void looksForAVpcsOwnAddressInAPublicRange() {
        EC2.on(INSTANCES, Map.of(FILTER, "private-ip-address", VALUE, "198.51.100.9"),
                Ec2Xml.instances(Ec2Xml.named("i-1", "198.51.100.9", "web")));

        assertThat(ids("198.51.100.9")).containsExactly("i-1");
        assertThat(EC2.calls()).extracting(call -> call.get(FILTER))
                .containsExactly("ip-address", "private-ip-address");
    }

    @Test
    void readsEveryPageOfInstancesAlsoAfterAnEmptyOne() {
        EC2.on(INSTANCES, Map.of(), Ec2Xml.instancesPage("page-2"));
        EC2.on(INSTANCES, Map.of("NextToken", "page-2"),
                Ec2Xml.instancesPage("page-3", running("i-2")));
        EC2.on(INSTANCES, Map.of("NextToken", "page-3"), Ec2Xml.instances(running("i-3")));

        assertThat(ids("10.34.33.22")).containsExactly("i-2", "i-3");
        assertThat(EC2.actions()).containsExactly(INSTANCES, INSTANCES, INSTANCES);
    }

    @Test
    void readsEveryPageOfNetworkInterfaces() {
        EC2.on(INTERFACES, Map.of(), Ec2Xml.interfacesPage("page-2", Ec2Xml.attachedTo("i-1")));
        EC2.on(INTERFACES, Map.of("NextToken", "page-2"),
                Ec2Xml.interfacesPage("", Ec2Xml.attachedTo("i-2")));
        EC2.on(INSTANCES, Map.of(FILTER, "instance-id", VALUE, "i-1", "Filter.1.Value.2", "i-2"),
                Ec2Xml.instances(running("i-1"), running("i-2")));

        assertThat(ids("10.34.33.62")).containsExactly("i-1", "i-2");
    }

    @Test
    void passesOverInstancesThatAreGone() {
        EC2.on(INSTANCES, Map.of(), Ec2Xml.instances(
                inState("i-1", "terminated"), running("i-2"),
                inState("i-3", "shutting-down"),
                inState("i-4", "stopped")));

        assertThat(ids("10.34.33.22")).containsExactly("i-2", "i-4");
    }

    @Test
    void namesThePersonAndTheRequestInEachCall() {
        EC2.on(INTERFACES, Map.of(), Ec2Xml.interfacesPage("", Ec2Xml.attachedTo("i-1")));
        found("10.34.33.62");
        LocalEc2.reboot(fleet, LocalEc2.WEB, PATIENCE);

        assertThat(EC2.userAgents()).hasSize(4)
                .allMatch(agent -> agent.endsWith(" slack-user/U0ALICE request/request-1"));
    }

    @Test
    void asksNothingWhenTimeIsUp() {
        Caller late = LocalEc2.caller(Duration.ZERO);

        assertThat(
                fleet.find(List.of(new Target.Name("web-1")), Optional.of(LocalEc2.REGION), late))
                .isEqualTo(new Lookups.Failed(new Failure.TooLate()));
        assertThat(fleet.change(Action.RESTART, List.of(LocalEc2.WEB), late))
                .isEqualTo(new Attempt.Failed(new Failure.TooLate()));
        assertThat(EC2.actions()).isEmpty();
    }

    /// EC2 takes `*` and `?` in a filter's value for any characters.
    @ParameterizedTest
    @ValueSource(strings = {"*", "10.34.33.*", "10.34.33.2?", "10.34.33.22*", "2001:db8::?"})
    void filtersByNothingThatHoldsAWildcard(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    private List<String> ids(String address) {
        return found(address).stream().map(Instance::id).toList();
    }

    private List<Instance> found(String address) {
        return LocalEc2.instances(LocalEc2.find(fleet, IpAddress.of(address), PATIENCE));
    }

    /// With the addresses that this test looks for.
    private static String running(String id) {
        return inState(id, "running");
    }

    private static String inState(String id, String state) {
        return Ec2Xml.instance(id, state, """
                <privateIpAddress>10.34.33.22</privateIpAddress>
                <networkInterfaceSet><item><privateIpAddressesSet><item>
                  <privateIpAddress>10.34.33.62</privateIpAddress>
                </item></privateIpAddressesSet></item></networkInterfaceSet>
                """);
    }
}
