package chatbot.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Fleet.Listed;
import chatbot.fleet.Fleet.Rehearsal;
import chatbot.fleet.Fleet.Search;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The demo fleet is a fleet, has one of each kind to try the bot on, and changes as time goes by.
final class DemoFleetTest implements FleetContract {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HandClock clock = new HandClock();
    private final DemoFleet fleet = DemoFleet.startedAt(clock);

    @Override
    public Fleet fleet() {
        return fleet;
    }

    @Override
    public String publicAddress() {
        return "203.0.113.23";
    }

    @Override
    public List<String> asked(Action action) {
        return fleet.asked(action);
    }

    @Override
    public Caller caller() {
        return caller(PATIENCE);
    }

    @Test
    void hasADozenInstancesOrMoreWithIdsOfTheirOwn() {
        assertThat(fleet.instances()).hasSizeGreaterThanOrEqualTo(12)
                .extracting(Instance::id).doesNotHaveDuplicates();
    }

    @Test
    void hasInstancesOfEachGuardAndOneWithout() {
        assertThat(Guard.of(find("10.34.33.22"))).contains(Guard.RESTART);
        assertThat(Guard.of(find("10.34.33.50"))).contains(Guard.CONFIRM);
        assertThat(Guard.of(find("10.34.33.51"))).contains(Guard.APPROVE);
        assertThat(Guard.of(find("10.34.33.40"))).isEmpty();
    }

    @Test
    void hasAnInstanceWithAnIpv6Address() {
        Instance mail = find("2001:db8:34::22");

        assertThat(mail.name()).contains("mail-1");
        assertThat(mail.isItself(IpAddress.of("2001:db8:34::22"))).isTrue();
    }

    @Test
    void hasAnInstanceWithASecondaryAddress() {
        Instance proxy = find("10.34.33.62");

        assertThat(proxy).isEqualTo(find("10.34.33.61"));
        assertThat(proxy.isItself(IpAddress.of("10.34.33.61"))).isTrue();
        assertThat(proxy.isItself(IpAddress.of("10.34.33.62"))).isFalse();
    }

    @Test
    void hasANodeOfAKubernetesCluster() {
        assertThat(find("10.34.34.10").cluster()).contains("shop");
    }

    @Test
    void startsAnInstanceInAWhile() {
        assertThat(find("10.34.33.32").state()).isEqualTo(InstanceState.PENDING);
        clock.forward(DemoFleet.CHANGE.minusMillis(1));
        assertThat(find("10.34.33.32").state()).isEqualTo(InstanceState.PENDING);
        clock.forward(Duration.ofMillis(1));
        assertThat(find("10.34.33.32").state()).isEqualTo(InstanceState.RUNNING);
    }

    @Test
    void stopsAnInstanceInAWhile() {
        assertThat(find("10.34.33.31").state()).isEqualTo(InstanceState.STOPPING);
        clock.forward(DemoFleet.CHANGE);
        assertThat(find("10.34.33.31").state()).isEqualTo(InstanceState.STOPPED);
    }

    @Test
    void keepsTheOtherInstancesAsTheyAre() {
        List<Instance> before = fleet.instances();
        clock.forward(Duration.ofDays(1));
        List<Instance> after = fleet.instances();

        assertThat(after).filteredOn(instance -> !before.contains(instance))
                .extracting(Instance::name)
                .containsExactly(Optional.of("batch-1"), Optional.of("fresh-1"));
    }

    @Test
    void stopsAndStartsAMachineWhichGetsAnotherPublicAddressThen() {
        Instance before = find("10.34.33.23");
        assertThat(change(Action.STOP, before)).isEqualTo(new Attempt.Accepted());
        assertThat(find("10.34.33.23").state()).isEqualTo(InstanceState.STOPPING);
        assertThat(find("10.34.33.23").addresses()).isEqualTo(before.addresses());
        clock.forward(DemoFleet.CHANGE);
        assertThat(find("10.34.33.23").state()).isEqualTo(InstanceState.STOPPED);
        assertThat(find("10.34.33.23").addresses()).hasSize(1);

        assertThat(change(Action.START, before)).isEqualTo(new Attempt.Accepted());
        assertThat(find("10.34.33.23").state()).isEqualTo(InstanceState.PENDING);
        clock.forward(DemoFleet.CHANGE);
        Instance after = find("10.34.33.23");
        assertThat(after.state()).isEqualTo(InstanceState.RUNNING);
        assertThat(after.launched()).isEqualTo(clock.instant().minus(DemoFleet.CHANGE));
        assertThat(after.addresses()).hasSize(2).first().isEqualTo(before.addresses().getFirst());
        assertThat(after.addresses().getLast()).isNotEqualTo(before.addresses().getLast());
    }

    @ParameterizedTest
    @CsvSource({"db-1, RESTART", "batch-1, RESTART", "fresh-1, RESTART", "batch-1, START",
            "fresh-1, STOP", "old-web-2, START", "old-web-2, STOP"})
    void refusesWhatEc2DoesNotDoInAState(String name, Action action) {
        assertThat(change(action, named(name)))
                .isEqualTo(new Attempt.Failed(new Failure.Changed()));
        assertThat(fleet.asked(action)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"web-1, START", "fresh-1, START", "db-1, STOP", "batch-1, STOP"})
    void doesNothingAboutWhatIsSoAlready(String name, Action action) {
        List<Instance> before = fleet.instances();
        assertThat(change(action, named(name))).isEqualTo(new Attempt.Accepted());
        assertThat(fleet.instances()).isEqualTo(before);
    }

    @Test
    void hasMachinesThatMayBeStartedAndStopped() {
        assertThat(fleet.instances()).filteredOn(one -> Power.isAllowed(one))
                .extracting(one -> one.name().orElse(""))
                .contains("web-1", "web-2", "db-1", "batch-1").doesNotContain("web-3", "legacy-1");
    }

    @Test
    void meansWhoHasAnAddressAsItsOwnAndElseWhoHasItAsASecondaryOne() {
        assertThat(find("10.34.34.77").name()).contains("node-1");
    }

    @ParameterizedTest
    @CsvSource({"10.34.40., shop-blue shop-green", "33.22, web-1", "10.34.33.62, ''",
            "203.0.113.23, web-2", "2001:db8:34::22, mail-1", "DB8:34:, mail-1",
            "i-0de7000000000001, web-1 web-2 web-3 web-4 web-5"})
    void listsByPartsOfAddressesAndIdsToo(String text, String names) {
        Listed.Page page = (Listed.Page) fleet.list(
                new Search(text, Optional.of("us-east-1"), 20, ""),
                caller());
        assertThat(page.instances()).extracting(one -> one.name().orElse(""))
                .containsExactly(Stream.of(names.split(" ", -1)).filter(name -> !name.isEmpty())
                        .toArray(String[]::new));
    }

    @Test
    void remembersEachRebootInOrder() {
        Instance web = find("10.34.33.22");
        Instance proxy = find("10.34.33.61");
        change(Action.RESTART, proxy);
        change(Action.RESTART, web);
        change(Action.RESTART, web);

        assertThat(fleet.reboots()).containsExactly(proxy.id(), web.id(), web.id());
    }

    @ParameterizedTest
    @EnumSource
    void mayChangeOneInstanceInNoWay(Action action) {
        Instance locked = find("10.34.33.70");
        Failure why = new Failure.NotPermitted(action.permission(),
                "arn:aws:ec2:us-east-1:123456789012:instance/" + locked.id());

        assertThat(change(action, locked)).isEqualTo(new Attempt.Failed(why));
        assertThat(fleet.change(action, List.of(find("10.34.33.22"), locked), caller()))
                .isEqualTo(new Attempt.Failed(why));
        assertThat(fleet.rehearse(action, List.of(locked), caller()))
                .isEqualTo(new Rehearsal.Failed(why));
        assertThat(fleet.asked(action)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void hearsFromOneInstanceNotInTime(Action action) {
        Instance slow = find("10.34.33.80");
        long start = System.nanoTime();

        assertThat(fleet.change(action, List.of(slow), caller(Duration.ofMillis(200))))
                .isEqualTo(new Attempt.Unconfirmed(new Failure.OutOfTime()));
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(150), Duration.ofMillis(350));
        assertThat(fleet.asked(action)).containsExactly(slow.id());
    }

    private Caller caller(Duration patience) {
        return new Caller("U0ALICE", "request-1", clock.instant().plus(patience));
    }

    private Instance named(String name) {
        return fleet.instances().stream().filter(one -> one.name().orElse("").equals(name))
                .findFirst().orElseThrow();
    }
}
