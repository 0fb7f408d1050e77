package chatbot.inquiry;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.SideBySide;
import chatbot.claim.History;
import chatbot.claim.History.Past;
import chatbot.claim.Locks;
import chatbot.claim.Locks.Kept;
import chatbot.fleet.Fleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Lookout;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.SystemReport;
import chatbot.fleet.Target;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Finds out how machines are: their state, checks, uptime, locks, and what was done to them last.
@Singleton
public final class Statuses {

    /// So many machines are told of in one answer.
    public static final int MOST = 10;

    private final Fleet fleet;
    private final Lookout lookout;
    private final Hearing hearing;
    private final History history;
    private final Locks locks;

    /// Of the given fleet.
    public Statuses(Fleet fleet, Lookout lookout, Hearing hearing, History history,
            Locks locks) {
        this.fleet = fleet;
        this.lookout = lookout;
        this.hearing = hearing;
        this.history = history;
        this.locks = locks;
    }

    /// How the machines are that are meant; where several are meant by one target, all of them.
    public Inquiry of(List<Target> targets, Optional<String> region, Caller caller) {
        return switch (fleet.find(targets, region, caller)) {
            case Fleet.Lookups.Failed(Failure why) -> new Inquiry.Failed(why);
            case Fleet.Lookups.OtherRegion(String other, List<String> known) ->
                new Inquiry.OtherRegion(other, known);
            case Fleet.Lookups.Found found -> known(targets, found, region, caller);
        };
    }

    private Inquiry known(List<Target> targets, Fleet.Lookups.Found lookups,
            Optional<String> region, Caller caller) {
        Map<Target, List<Instance>> found = lookups.instances();
        List<Instance> all = targets.stream()
                .flatMap(target -> found.getOrDefault(target, List.of()).stream()).distinct()
                .toList();
        List<Target> missing = targets.stream()
                .filter(target -> found.getOrDefault(target, List.of()).isEmpty()).toList();
        List<Instance> near = targets.size() == 1 && missing.size() == 1
                ? near(missing.getFirst(), region, caller)
                : List.of();
        List<Instance> told = all.stream().limit(MOST).toList();
        Supplier<Kept> kept = SideBySide.begin(() -> locks(told, caller));
        return new Inquiry.Known(region, fleet.scope(region, lookups.silent()),
                SideBySide.each(told, instance -> status(instance, caller)), missing, near,
                all.size() - told.size(), kept.get());
    }

    private Kept locks(List<Instance> told, Caller caller) {
        return told.isEmpty()
                ? new Kept.Known(List.of())
                : locks.of(told.stream().map(Instance::id).toList(), caller);
    }

    private List<Instance> near(Target target, Optional<String> region, Caller caller) {
        return target instanceof Target.Name name
                && fleet.near(name, region,
                        caller) instanceof Fleet.Listed.Page(List<Instance> near, _, _)
                                ? near
                                : List.of();
    }

    /// The questions don't wait for each other.
    private Status status(Instance instance, Caller caller) {
        Supplier<Look> look = SideBySide.begin(() -> lookout.complete(instance, caller));
        Supplier<Optional<SystemReport>> system = SideBySide
                .begin(() -> hearing.of(instance, caller));
        Past last = history.newest(Optional.of(instance.id()), 1, caller);
        return new Status(instance, look.get(), system.get(), last);
    }
}
