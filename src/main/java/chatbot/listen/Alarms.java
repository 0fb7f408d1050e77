package chatbot.listen;

import chatbot.aws.Caller;
import chatbot.fleet.Fleet;
import chatbot.fleet.Fleet.Lookups;
import chatbot.fleet.Guard;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.Site.Silent;
import chatbot.fleet.Target;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// About which machines an alarm is: those of ours that can be restarted, and that it names without
/// any doubt.
@Singleton
public final class Alarms {

    private static final String UNANSWERED = "an alarm, but EC2 gave no answer";

    private final Patterns patterns;
    private final Fleet fleet;

    /// By the settings; throws when a pattern is none.
    public Alarms(ListenConfig config, Fleet fleet) {
        this.patterns = new Patterns(config.listenPatterns().orElse(""));
        this.fleet = fleet;
    }

    /// A machine that an alarm names.
    ///
    /// @param target by which it names it
    public record Machine(Target target, Instance instance) {
    }

    /// What a message is about.
    public sealed interface About {

        /// It is an alarm about these; at least one.
        record Machines(List<Machine> machines) implements About {

            /// Copies what it is given.
            public Machines {
                machines = List.copyOf(machines);
            }
        }

        /// It is nothing to act on.
        ///
        /// @param why for the log
        record Nothing(String why) implements About {
        }
    }

    /// Listens. EC2 is asked only about an alarm that names something.
    ///
    /// @param app whether an app wrote it, and no person
    public About about(String message, boolean app, Caller caller) {
        return switch (patterns.hear(message, app)) {
            case Hearing.Calm() -> new About.Nothing("no alarm");
            case Hearing.GivenUp() ->
                new About.Nothing("a pattern takes too long for this message");
            case Hearing.Alarm(String part) -> about(Named.in(part), caller);
        };
    }

    private About about(List<Target> targets, Caller caller) {
        if (targets.isEmpty()) {
            return new About.Nothing("an alarm that names no machine");
        }
        return switch (fleet.find(targets, Optional.empty(), caller)) {
            case Lookups.Found(Map<Target, List<Instance>> found, List<Silent> silent) ->
                about(targets, found, !silent.isEmpty());
            case Lookups.Failed _ -> new About.Nothing(UNANSWERED);
            case Lookups.OtherRegion _ -> new About.Nothing(UNANSWERED);
        };
    }

    private static About about(List<Target> targets, Map<Target, List<Instance>> found,
            boolean silent) {
        Set<String> seen = new HashSet<>();
        List<Machine> machines = targets.stream()
                .filter(target -> !silent || target instanceof Target.Id)
                .flatMap(target -> only(target, found).stream())
                .filter(machine -> seen.add(machine.instance().id())).toList();
        return machines.isEmpty()
                ? new About.Nothing(silent
                        ? UNANSWERED
                        : "an alarm about no machine of ours")
                : new About.Machines(machines);
    }

    /// The one instance that it means, if that can be restarted.
    private static Optional<Machine> only(Target target, Map<Target, List<Instance>> all) {
        List<Instance> found = all.getOrDefault(target, List.of());
        return found.size() == 1 && canRestart(found.getFirst())
                ? Optional.of(new Machine(target, found.getFirst()))
                : Optional.empty();
    }

    private static boolean canRestart(Instance instance) {
        return Guard.of(instance).isPresent() && instance.state() == InstanceState.RUNNING;
    }
}
