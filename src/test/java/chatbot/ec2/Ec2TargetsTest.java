package chatbot.ec2;

import static chatbot.ec2.LocalEc2.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Failure;
import chatbot.fleet.Fleet.Lookups;
import chatbot.fleet.Instance;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which calls find several targets at once, and which target gets which instance.
final class Ec2TargetsTest {

    private static final Ec2Stub EC2 = Ec2Stub.start();
    private static final String INSTANCES = "DescribeInstances";
    private static final String INTERFACES = "DescribeNetworkInterfaces";
    private static final String FILTER = "Filter.1.Name";
    private static final String VALUE = "Filter.1.Value.";
    private static final String PROXY_ID = "i-0abc1234def567890";
    private static final Duration SHORT = Duration.ofMillis(800);

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

    @Test
    void takeOneCallForEachKindWhereAllAreFound() {
        on("instance-id", Ec2Xml.instance("i-1", "stopped", ""));
        on("tag:Name", Ec2Xml.named("i-2", "10.0.0.2", "web"),
                Ec2Xml.named("i-3", "10.0.0.3", "db"));
        on("private-ip-address", Ec2Xml.named("i-4", "10.0.0.4", "a"),
                Ec2Xml.named("i-5", "10.0.0.5", "b"));
        on("ip-address", Ec2Xml.PROXY);
        on("network-interface.ipv6-addresses.ipv6-address", Ec2Xml.PROXY);
        List<Target> targets = List.of(new Target.Id("i-1"), new Target.Name("web"),
                address("10.0.0.4"), new Target.Name("db"), address("10.0.0.5"),
                address("198.51.100.61"), address("2001:db8:44::61"));

        assertThat(ids(targets)).containsExactly(Map.entry(targets.get(0), List.of("i-1")),
                Map.entry(targets.get(1), List.of("i-2")),
                Map.entry(targets.get(2), List.of("i-4")),
                Map.entry(targets.get(3), List.of("i-3")),
                Map.entry(targets.get(4), List.of("i-5")),
                Map.entry(targets.get(5), List.of(PROXY_ID)),
                Map.entry(targets.get(6), List.of(PROXY_ID)));
        assertThat(EC2.calls()).extracting(call -> call.get(FILTER)).containsExactlyInAnyOrder(
                "instance-id", "tag:Name", "private-ip-address", "ip-address",
                "network-interface.ipv6-addresses.ipv6-address");
        assertThat(EC2.calls()).filteredOn(call -> "tag:Name".equals(call.get(FILTER)))
                .singleElement().satisfies(call -> assertThat(call)
                        .containsEntry(VALUE + 1, "web").containsEntry(VALUE + 2, "db")
                        .doesNotContainKeys(VALUE + 3, "Filter.2.Name"));
    }

    @Test
    void areLookedForOtherwiseOnlyIfNobodyHasThem() {
        on("private-ip-address", Ec2Xml.named("i-4", "10.0.0.4", "a"));
        EC2.on(INTERFACES, Map.of(FILTER, "addresses.private-ip-address", VALUE + 1, "10.34.33.62"),
                Ec2Xml.interfacesPage("", Ec2Xml.attachedTo(PROXY_ID)));
        on("instance-id", Ec2Xml.PROXY);
        List<Target> targets = List.of(address("10.0.0.4"), address("10.34.33.62"),
                address("198.51.100.99"));

        assertThat(ids(targets)).containsExactly(Map.entry(targets.get(0), List.of("i-4")),
                Map.entry(targets.get(1), List.of(PROXY_ID)), Map.entry(targets.get(2), List.of()));
        assertThat(EC2.calls()).extracting(call -> call.get(FILTER)).containsExactlyInAnyOrder(
                "private-ip-address", "ip-address", "addresses.private-ip-address",
                "private-ip-address", "instance-id");
        assertThat(EC2.calls()).noneMatch(call -> call.get(FILTER).startsWith("addresses.")
                && call.containsKey(VALUE + 2));
    }

    /// The proxy has 10.34.33.62 too, as a secondary address, and is found for its own.
    @Test
    void meanWhoHasAnAddressAsThePrimaryOne() {
        on("private-ip-address", Ec2Xml.PROXY, Ec2Xml.named("i-1", "10.34.33.62", "web"));
        List<Target> targets = List.of(address("10.34.33.61"), address("10.34.33.62"));

        assertThat(ids(targets)).containsExactly(Map.entry(targets.get(0), List.of(PROXY_ID)),
                Map.entry(targets.get(1), List.of("i-1")));
        assertThat(EC2.actions()).containsExactly(INSTANCES);
    }

    @Test
    void takeTwoCallsForTenPrivateAddressesThatNobodyHas() {
        List<Target> targets = IntStream.range(1, 11)
                .<Target>mapToObj(last -> address("10.0.0." + last)).toList();

        assertThat(ids(targets)).hasSize(10).allSatisfy((_, ids) -> assertThat(ids).isEmpty());
        assertThat(EC2.actions()).containsExactly(INSTANCES, INTERFACES);
        assertThat(EC2.calls().getFirst()).containsKey(VALUE + 10);
    }

    @Test
    void haveAllInstancesOfAName() {
        on("tag:Name", Ec2Xml.named("i-1", "10.0.0.1", "web"),
                Ec2Xml.named("i-2", "10.0.0.2", "web"));
        Target web = new Target.Name("web");

        assertThat(ids(List.of(web, web))).containsExactly(Map.entry(web, List.of("i-1", "i-2")));
    }

    @ParameterizedTest
    @CsvSource({"*, \\*", "web?, web\\?", "a\\b, a\\\\b", "[web]-1, [web]-1"})
    void areTakenToTheLetter(String name, String value) {
        on("tag:Name", Ec2Xml.named("i-1", "10.0.0.1", name),
                Ec2Xml.named("i-2", "10.0.0.2", "web1"), Ec2Xml.named("i-3", "10.0.0.3", ""));
        Target target = new Target.Name(name);

        assertThat(ids(List.of(target))).containsExactly(Map.entry(target, List.of("i-1")));
        assertThat(EC2.calls()).singleElement()
                .satisfies(call -> assertThat(call).containsEntry(VALUE + 1, value));
    }

    @Test
    void areNotThoseWhoseNamesDifferInCase() {
        on("tag:Name", Ec2Xml.named("i-1", "10.0.0.1", "Web"));
        Target target = new Target.Name("web");

        assertThat(ids(List.of(target))).containsExactly(Map.entry(target, List.of()));
    }

    @Test
    void failTogether() {
        on("tag:Name", Ec2Xml.named("i-1", "10.0.0.1", "web"));
        EC2.refuse(INTERFACES, 403, Ec2Xml.error("UnauthorizedOperation"));

        assertThat(LocalEc2.find(fleet, List.of(new Target.Name("web"), address("10.0.0.2")),
                PATIENCE)).isEqualTo(new Lookups.Failed(
                        new Failure.NotPermitted("ec2:DescribeNetworkInterfaces", "*")));
    }

    @Test
    void areGivenUpAtTheDeadlineTogether() {
        EC2.hang(INSTANCES);

        assertThat(LocalEc2.find(fleet, List.of(new Target.Name("web"), address("10.0.0.2"),
                new Target.Id("i-1")), SHORT))
                .isEqualTo(new Lookups.Failed(new Failure.OutOfTime()));
        assertThat(EC2.actions()).hasSize(3);
    }

    private Map<Target, List<String>> ids(List<Target> targets) {
        return switch (LocalEc2.find(fleet, targets, PATIENCE)) {
            case Lookups.Found(Map<Target, List<Instance>> found, _) -> targets.stream().distinct()
                    .collect(Collectors.toMap(target -> target,
                            target -> found.getOrDefault(target, List.of()).stream()
                                    .map(Instance::id).toList(),
                            (one, _) -> one, LinkedHashMap::new));
            case Lookups other -> throw new AssertionError(other);
        };
    }

    private static void on(String filter, String... instances) {
        EC2.on(INSTANCES, Map.of(FILTER, filter), Ec2Xml.instances(instances));
    }

    private static Target.Address address(String text) {
        return new Target.Address(IpAddress.of(text));
    }
}
