package chatbot.fleet;

import static chatbot.fleet.InstanceState.PENDING;
import static chatbot.fleet.InstanceState.RUNNING;
import static chatbot.fleet.InstanceState.STOPPED;
import static chatbot.fleet.InstanceState.STOPPING;
import static chatbot.fleet.InstanceState.TERMINATED;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A fleet that needs no account: some instances in memory, to try the bot on.
///
/// It behaves as EC2 does: starting and stopping take a while, a reboot shows in no state, one
/// instance isn't permitted, and one is so slow that no answer comes in time.
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
public final class DemoFleet implements Fleet {

    /// How long an instance takes to start or to stop.
    static final Duration CHANGE = Duration.ofSeconds(30);

    private static final String FORBIDDEN = "locked-1";
    private static final String SLOW = "slow-1";

    private static final List<Machine> MACHINES = List.of(
            new Machine("web-1", 0x11, RUNNING, "chatbot=restart", "10.34.33.22"),
            new Machine("web-2", 0x12, RUNNING, "chatbot=restart",
                    "10.34.33.23 public=203.0.113.23"),
            new Machine("web-3", 0x14, RUNNING, "chatbot=restart", "10.34.33.24"),
            new Machine("web-4", 0x15, RUNNING, "chatbot=restart", "10.34.33.25"),
            new Machine("web-5", 0x16, RUNNING, "chatbot=restart", "10.34.33.26"),
            new Machine("old-web-2", 0x13, TERMINATED, "chatbot=restart", "10.34.33.23"),
            new Machine("db-1", 0x21, STOPPED, "chatbot=restart", "10.34.33.30"),
            new Machine("batch-1", 0x22, STOPPING, "chatbot=restart", "10.34.33.31"),
            new Machine("fresh-1", 0x23, PENDING, "chatbot=restart", "10.34.33.32"),
            new Machine("legacy-1", 0x31, RUNNING, "", "10.34.33.40"),
            new Machine("payments-1", 0x41, RUNNING, "chatbot=confirm", "10.34.33.50"),
            new Machine("billing-1", 0x42, RUNNING, "chatbot=approve", "10.34.33.51"),
            new Machine("shop-blue", 0x51, RUNNING, "chatbot=restart",
                    "10.34.40.10 public=203.0.113.40"),
            new Machine("shop-green", 0x52, RUNNING, "chatbot=restart",
                    "10.34.40.10 public=203.0.113.41"),
            new Machine("mail-1", 0x61, RUNNING, "chatbot=restart",
                    "10.34.33.60 ipv6=2001:db8:34::22"),
            new Machine("proxy-1", 0x62, RUNNING, "chatbot=restart",
                    "10.34.33.61 secondary=10.34.33.62"),
            new Machine("node-1", 0x71, RUNNING, "chatbot=restart kubernetes.io/cluster/shop=owned",
                    "10.34.34.10 secondary=10.34.34.77"),
            new Machine("queue-1", 0x72, RUNNING,
                    "chatbot=restart aws:autoscaling:groupName=queue", "10.34.33.90"),
            new Machine(FORBIDDEN, 0x81, RUNNING, "chatbot=restart", "10.34.33.70"),
            new Machine(SLOW, 0x82, RUNNING, "chatbot=restart", "10.34.33.80"));

    private final Clock clock;
    private final Instant start;
    private final List<Asked> reboots = new CopyOnWriteArrayList<>();

    DemoFleet(Clock clock) {
        this.clock = clock;
        this.start = clock.instant();
    }

    /// A fleet whose instances have been up for a while at that time.
    public static DemoFleet startedAt(Clock clock) {
        return new DemoFleet(clock);
    }

    @Override
    public String region() {
        return "us-east-1";
    }

    @Override
    public Lookup find(IpAddress address, Caller caller) {
        if (caller.left(clock).isZero()) {
            return new Lookup.Failed(new Failure.TooLate());
        }
        return new Lookup.Found(instances().stream().filter(instance -> !instance.state().isGone())
                .filter(instance -> instance.addresses().stream()
                        .anyMatch(own -> own.ip().equals(address)))
                .toList());
    }

    @Override
    public Reboot reboot(Instance instance, Caller caller) {
        if (caller.left(clock).isZero()) {
            return new Reboot.Failed(new Failure.TooLate());
        }
        String name = instance.name().orElse("");
        if (name.equals(FORBIDDEN)) {
            return new Reboot.Failed(new Failure.NotPermitted("ec2:RebootInstances",
                    "arn:aws:ec2:us-east-1:" + instance.place().account() + ":instance/"
                            + instance.id()));
        }
        reboots.add(new Asked(instance.id(), clock.instant()));
        if (name.equals(SLOW)) {
            LockSupport.parkNanos(caller.left(clock).toNanos());
            return new Reboot.Unconfirmed(new Failure.OutOfTime());
        }
        return new Reboot.Accepted();
    }

    /// The instances as they are now, the terminated one too.
    public List<Instance> instances() {
        boolean changed = !clock.instant().isBefore(start.plus(CHANGE));
        return MACHINES.stream().map(machine -> machine.instance(changed, start)).toList();
    }

    /// The ids of the instances that were asked to reboot, in that order.
    public List<String> reboots() {
        return reboots.stream().map(Asked::instance).toList();
    }

    /// When the instance was asked to reboot, first to last.
    public List<Instant> reboots(Instance instance) {
        return reboots.stream().filter(asked -> asked.instance().equals(instance.id()))
                .map(Asked::time).toList();
    }

    /// A reboot, asked for.
    private record Asked(String instance, Instant time) {
    }

    /// An instance in short: the tags and addresses are separated by spaces.
    private record Machine(String name, int number, InstanceState state, String tags,
            String addresses) {

        Instance instance(boolean changed, Instant launched) {
            InstanceState now = switch (state) {
                case PENDING -> changed ? RUNNING : PENDING;
                case STOPPING -> changed ? STOPPED : STOPPING;
                case RUNNING, STOPPED, SHUTTING_DOWN, TERMINATED, UNKNOWN -> state;
            };
            Map<String, String> read = Stream
                    .of(("Name=" + name + " " + tags).strip().split(" ", -1))
                    .map(tag -> tag.split("=", 2))
                    .collect(Collectors.toMap(tag -> tag[0], tag -> tag[1]));
            String vpc = "vpc-0de7000000000000" + (name.equals("shop-green") ? 2 : 1);
            return new Instance("i-0de700000000000%02x".formatted(number), now, "t3.small",
                    new Place("us-east-1a", vpc, "123456789012"),
                    Stream.of(addresses.split(" ", -1)).map(Machine::address).toList(), read,
                    launched);
        }

        private static Address address(String text) {
            String[] sides = text.split("=", -1);
            return sides.length == 1
                    ? new Address(IpAddress.of(text), Role.PRIMARY)
                    : new Address(IpAddress.of(sides[1]),
                            Role.valueOf(sides[0].toUpperCase(Locale.ROOT)));
        }
    }
}
