package chatbot.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.fleet.Fleet.Lookup;
import chatbot.fleet.Fleet.Reboot;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// The demo fleet is a fleet, has one of each kind to try the bot on, and changes as time goes by.
final class DemoFleetTest implements FleetContract {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HandClock clock = new HandClock();
    private final DemoFleet fleet = new DemoFleet(clock);

    @Override
    public Fleet fleet() {
        return fleet;
    }

    @Override
    public String publicAddress() {
        return "203.0.113.23";
    }

    @Override
    public List<String> reboots() {
        return fleet.reboots();
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
    void remembersEachRebootInOrder() {
        Instance web = find("10.34.33.22");
        Instance proxy = find("10.34.33.61");
        fleet.reboot(proxy, caller());
        fleet.reboot(web, caller());
        fleet.reboot(web, caller());

        assertThat(fleet.reboots()).containsExactly(proxy.id(), web.id(), web.id());
    }

    @Test
    void mayNotRebootOneInstance() {
        Instance locked = find("10.34.33.70");

        assertThat(fleet.reboot(locked, caller()))
                .isEqualTo(new Reboot.Failed(new Failure.NotPermitted("ec2:RebootInstances",
                        "arn:aws:ec2:us-east-1:123456789012:instance/" + locked.id())));
        assertThat(fleet.reboots()).isEmpty();
    }

    @Test
    void hearsFromOneInstanceNotInTime() {
        Instance slow = find("10.34.33.80");
        long start = System.nanoTime();

        assertThat(fleet.reboot(slow, caller(Duration.ofMillis(200))))
                .isEqualTo(new Reboot.Unconfirmed(new Failure.OutOfTime()));
        assertThat(Duration.ofNanos(System.nanoTime() - start))
                .isBetween(Duration.ofMillis(150), Duration.ofMillis(350));
        assertThat(fleet.reboots()).containsExactly(slow.id());
    }

    private Caller caller(Duration patience) {
        return new Caller("U0ALICE", "request-1", clock.instant().plus(patience));
    }

    private Instance find(String address) {
        if (fleet.find(IpAddress.of(address), caller()) instanceof Lookup.Found found) {
            assertThat(found.instances()).hasSize(1);
            return found.instances().getFirst();
        }
        throw new AssertionError("The look failed");
    }
}
