package chatbot.fleet;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// A fleet that needs no account: some instances in memory, to try the bot on.
///
/// It behaves as EC2 does: starting and stopping take a while, a reboot shows in no state, one
/// instance isn't permitted, and one is so slow that no answer comes in time.
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
public final class DemoFleet implements Fleet {

    /// How long an instance takes to start or to stop.
    static final Duration CHANGE = DemoFleetPower.CHANGE;

    private static final Sites SITES = Sites.in(List.of("us-east-1", "us-west-2"));

    private final Clock clock;
    private final DemoFleetFaults faults;
    private final Instant start;
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    DemoFleet(Clock clock, DemoFleetFaults faults) {
        this.clock = clock;
        this.faults = faults;
        this.start = clock.instant();
    }

    /// A fleet whose instances have been up for a while at that time, and with which nothing goes
    /// wrong that isn't always so.
    public static DemoFleet startedAt(Clock clock) {
        return new DemoFleet(clock, new DemoFleetFaults());
    }

    @Override
    public List<Site> sites() {
        return SITES.all();
    }

    @Override
    public Lookups find(List<Target> targets, Optional<String> region, Caller caller) {
        if (SITES.in(region).isEmpty()) {
            return new Lookups.OtherRegion(region.orElse(""), regions());
        }
        List<Instance> all = in(region).filter(instance -> !instance.state().isGone()).toList();
        if (isLate(caller)) {
            return new Lookups.Failed(new Failure.TooLate());
        }
        Map<Target, List<Instance>> found = new LinkedHashMap<>();
        targets.forEach(target -> found.put(target, find(target, all)));
        return new Lookups.Found(found);
    }

    private static List<Instance> find(Target target, List<Instance> all) {
        return switch (target) {
            case Target.Id(String id) ->
                all.stream().filter(instance -> instance.id().equals(id)).toList();
            case Target.Name(String name) ->
                all.stream().filter(instance -> isNamed(instance, name)).toList();
            case Target.Address(IpAddress ip) -> having(ip, all);
        };
    }

    private static List<Instance> having(IpAddress ip, List<Instance> all) {
        List<Instance> itself = all.stream().filter(one -> one.isItself(ip)).toList();
        return itself.isEmpty()
                ? all.stream().filter(one -> one.addresses().stream()
                        .anyMatch(own -> own.ip().equals(ip))).toList()
                : itself;
    }

    @Override
    public Listed near(Target.Name name, Optional<String> region, Caller caller) {
        if (SITES.in(region).isEmpty()) {
            return new Listed.OtherRegion(region.orElse(""), regions());
        }
        Stream<Instance> open = open(region);
        return isLate(caller)
                ? new Listed.Failed(new Failure.TooLate())
                : new Listed.Page(Likeness.nearest(name, open), "");
    }

    /// The next page's token is how many come before it.
    @Override
    public Listed list(Search search, Caller caller) {
        if (SITES.in(search.region()).isEmpty()) {
            return new Listed.OtherRegion(search.region().orElse(""), regions());
        }
        SearchText text = SearchText.of(search.text());
        List<Instance> all = open(search.region()).filter(text::fits).toList();
        if (isLate(caller)) {
            return new Listed.Failed(new Failure.TooLate());
        }
        int from = search.next().isEmpty() ? 0 : Integer.parseInt(search.next());
        int to = Math.min(from + search.most(), all.size());
        return new Listed.Page(all.subList(from, to), to < all.size() ? "" + to : "");
    }

    @Override
    public Attempt change(Action action, List<Instance> instances, Caller caller) {
        Optional<Failure> refusal = refusal(action, instances, caller);
        if (refusal.isPresent()) {
            return new Attempt.Failed(refusal.get());
        }
        if (!instances.stream().map(this::power)
                .allMatch(power -> power.filter(now -> now.allows(action)).isPresent())) {
            return new Attempt.Failed(new Failure.Changed());
        }
        instances.forEach(instance -> asked.add(
                new Asked(action, instance.id(), clock.instant())));
        if (faults.hangs(instances)) {
            LockSupport.parkNanos(caller.left(clock).toNanos());
            return new Attempt.Unconfirmed(new Failure.OutOfTime());
        }
        return new Attempt.Accepted();
    }

    @Override
    public Rehearsal rehearse(Action action, List<Instance> instances, Caller caller) {
        return refusal(action, instances, caller).<Rehearsal>map(Rehearsal.Failed::new)
                .orElseGet(Rehearsal.Allowed::new);
    }

    private Optional<Failure> refusal(Action action, List<Instance> instances, Caller caller) {
        return isLate(caller)
                ? Optional.of(new Failure.TooLate())
                : faults.refusal(action, instances, SITES.of(instances).region());
    }

    /// The instances as they are now, the terminated one too.
    public List<Instance> instances() {
        return DemoFleetMachine.ALL.stream().map(machine -> machine.instance(power(machine)))
                .toList();
    }

    /// The ids of the instances to which this was to be done, in that order.
    public List<String> asked(Action action) {
        return asked.stream().filter(one -> one.action() == action).map(Asked::instance).toList();
    }

    /// The ids of the instances that were asked to reboot, in that order.
    public List<String> reboots() {
        return asked(Action.RESTART);
    }

    /// When the instance was asked to reboot, first to last.
    public List<Instant> reboots(Instance instance) {
        return asked.stream().filter(one -> one.action() == Action.RESTART)
                .filter(one -> one.instance().equals(instance.id())).map(Asked::time).toList();
    }

    /// What goes wrong with it.
    public DemoFleetFaults faults() {
        return faults;
    }

    /// Whether it is on or off now; empty for an instance of no such fleet.
    Optional<DemoFleetPower> power(Instance instance) {
        return DemoFleetMachine.ALL.stream().filter(machine -> machine.id().equals(instance.id()))
                .findFirst().map(this::power);
    }

    private DemoFleetPower power(DemoFleetMachine machine) {
        DemoFleetPower power = new DemoFleetPower(machine.state(), start, start, 0);
        for (Asked one : asked) {
            if (one.instance().equals(machine.id())) {
                power = power.after(one.action(), one.time());
            }
        }
        return power.at(clock.instant());
    }

    private Stream<Instance> open(Optional<String> region) {
        return in(region).filter(instance -> !instance.state().isGone())
                .filter(instance -> Guard.of(instance).isPresent())
                .sorted(Comparator
                        .comparingInt((Instance one) -> SITES.all().indexOf(SITES.of(one)))
                        .thenComparing(instance -> instance.name().orElse("")));
    }

    private Stream<Instance> in(Optional<String> region) {
        return instances().stream().filter(one -> SITES.in(region).contains(SITES.of(one)));
    }

    private boolean isLate(Caller caller) {
        return caller.left(clock).isZero();
    }

    private static boolean isNamed(Instance instance, String name) {
        return instance.name().orElse("").equals(name);
    }

    /// What was to be done to an instance, and when.
    private record Asked(Action action, String instance, Instant time) {
    }
}
