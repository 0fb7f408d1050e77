package chatbot.fleet;

import chatbot.fleet.RestartOutcome.Question;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Restarts the machine at an address: find, check, reboot.
@Singleton
public final class Restarts {

    /// A reboot isn't begun with less time than this left: its answer would most likely come too
    /// late, and "nothing was done, ask again" is better news than "nobody knows".
    static final Duration REBOOT_TAKES = Duration.ofMillis(250);

    private final Fleet fleet;
    private final Clock clock;

    /// On the given fleet, by the given clock.
    public Restarts(Fleet fleet, Clock clock) {
        this.fleet = fleet;
        this.clock = clock;
    }

    /// Restarts the one running, open instance that has the address, or says why it can't.
    public RestartOutcome restart(IpAddress address, Caller caller) {
        return switch (fleet.find(address, caller)) {
            case Fleet.Lookup.Failed(Failure why) -> new RestartOutcome.NotLookedUp(why);
            case Fleet.Lookup.Found(List<Instance> found) when found.isEmpty() ->
                new RestartOutcome.NotFound(fleet.region());
            case Fleet.Lookup.Found(List<Instance> found) when found.size() > 1 ->
                new RestartOutcome.Ambiguous(found);
            case Fleet.Lookup.Found(List<Instance> found) ->
                check(found.getFirst(), address, caller);
        };
    }

    private RestartOutcome check(Instance instance, IpAddress address, Caller caller) {
        Optional<Guard> guard = Guard.of(instance);
        if (guard.isEmpty()) {
            return new RestartOutcome.NotOpen(instance);
        }
        if (instance.state() != InstanceState.RUNNING) {
            return new RestartOutcome.NotRunning(instance);
        }
        return question(instance, address, guard.get())
                .<RestartOutcome>map(
                        question -> new RestartOutcome.Questionable(instance, question))
                .orElseGet(() -> reboot(instance, caller));
    }

    private static Optional<Question> question(Instance instance, IpAddress address, Guard guard) {
        if (instance.cluster().isPresent()) {
            return Optional.of(Question.KUBERNETES_NODE);
        }
        if (!instance.isItself(address)) {
            return Optional.of(Question.SECONDARY_ADDRESS);
        }
        return switch (guard) {
            case RESTART -> Optional.empty();
            case CONFIRM -> Optional.of(Question.CONFIRM);
            case APPROVE -> Optional.of(Question.APPROVE);
        };
    }

    private RestartOutcome reboot(Instance instance, Caller caller) {
        if (caller.left(clock).compareTo(REBOOT_TAKES) < 0) {
            return new RestartOutcome.Refused(instance, new Failure.TooLate());
        }
        return switch (fleet.reboot(instance, caller)) {
            case Fleet.Reboot.Accepted() -> new RestartOutcome.Accepted(instance);
            case Fleet.Reboot.Failed(Failure why) -> new RestartOutcome.Refused(instance, why);
            case Fleet.Reboot.Unconfirmed(Failure why) ->
                new RestartOutcome.Unconfirmed(instance, why);
        };
    }
}
