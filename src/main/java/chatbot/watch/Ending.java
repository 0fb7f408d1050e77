package chatbot.watch;

import chatbot.aws.Failure;
import chatbot.claim.Asked;
import chatbot.claim.Progress;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.StatusCheck;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// How a change ended, as far as there is evidence; of a restart the strongest first.
public sealed interface Ending {

    /// It was started: it runs, and EC2's checks pass.
    ///
    /// @param launched when EC2 started it, as EC2 says; empty if it doesn't
    record Started(Optional<Instant> launched, List<StatusCheck> checks) implements Ending {
    }

    /// It was stopped, as was asked.
    record Down() implements Ending {
    }

    /// It isn't running, though that was asked: EC2 couldn't start it, or somebody stopped it.
    ///
    /// @param progress whether EC2 is known to have accepted it
    record NotStarted(InstanceState state, Progress progress) implements Ending {
    }

    /// It isn't stopped, though that was asked.
    ///
    /// @param progress whether EC2 is known to have accepted it
    record NotStopped(InstanceState state, Progress progress) implements Ending {
    }

    /// The system says that it booted after the request, and EC2's checks pass.
    record Back(Boot boot, List<StatusCheck> checks) implements Ending {
    }

    /// A check failed and passes again. It is evidence of a restart if it began to fail after the
    /// request, and no more than good news if it had failed before.
    record Recovered(StatusCheck dip, boolean afterRequest, List<StatusCheck> checks)
            implements
                Ending {
    }

    /// The checks passed in every look; the restart itself wasn't seen.
    ///
    /// @param progress whether EC2 is known to have accepted it
    record NotSeen(Progress progress, List<StatusCheck> checks) implements Ending {
    }

    /// The system says that it has been up since before the request.
    record NotRestarted(Instant upSince, Progress progress, List<StatusCheck> checks)
            implements
                Ending {
    }

    /// Checks still fail.
    ///
    /// @param boot its start after the request, if it is known of one
    record StillImpaired(List<StatusCheck> failing, Optional<Boot> boot) implements Ending {
    }

    /// EC2 never said how its checks went.
    record NoChecks(InstanceState state, Optional<Boot> boot) implements Ending {
    }

    /// It was stopped and started meanwhile, so it did boot, but not by this restart.
    record StartedAgain(Instant launched, List<StatusCheck> checks) implements Ending {
    }

    /// It was stopped meanwhile, or is being stopped.
    record Stopped(InstanceState state) implements Ending {
    }

    /// It was deleted meanwhile, or is being deleted.
    record Gone(Optional<Instance> replacement) implements Ending {
    }

    /// Something else was asked for it meanwhile.
    record RestartedAgain(Asked by) implements Ending {
    }

    /// It can't be looked at any more.
    record OutOfSight(Failure why) implements Ending {
    }

    /// The ending in a word or two, for the log and the history.
    default String word() {
        return getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
