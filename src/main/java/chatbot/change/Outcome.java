package chatbot.change;

import chatbot.aws.Failure;
import chatbot.fleet.Instance;
import java.util.List;
import java.util.Set;

/// How a request to restart the machine at an address ended, as far as is known when it is
/// answered.
public sealed interface Outcome {

    /// EC2 accepted the reboot.
    ///
    /// @param followUp whether its end will be told
    record Accepted(Instance instance, FollowUps.Start followUp) implements Outcome {
    }

    /// The reboot may have reached EC2; nobody knows yet whether it was accepted.
    ///
    /// @param followUp whether its end will be told
    record Unconfirmed(Instance instance, Failure why, FollowUps.Start followUp)
            implements
                Outcome {
    }

    /// EC2 refused the reboot, or was never asked; the instance runs on.
    record Refused(Instance instance, Failure why) implements Outcome {
    }

    /// Nothing was rebooted: the instance or the request was claimed before.
    ///
    /// @param by       whose restart it was
    /// @param progress how far that one has come
    /// @param again    whether it is this very request that came before
    record AlreadyAsked(Instance instance, Asked by, Progress progress, boolean again)
            implements
                Outcome {
    }

    /// Nothing was rebooted, because it couldn't be claimed.
    record NotClaimed(Instance instance, Failure why) implements Outcome {
    }

    /// No instance of the region has the address.
    record NotFound(String region) implements Outcome {
    }

    /// Several instances have the address.
    record Ambiguous(List<Instance> instances) implements Outcome {
    }

    /// Nothing could be found out.
    record NotLookedUp(Failure why) implements Outcome {
    }

    /// The instance isn't open to the bot: its tag is missing or has a value without a meaning.
    record NotOpen(Instance instance) implements Outcome {
    }

    /// The instance isn't running, so there is nothing to restart.
    record NotRunning(Instance instance) implements Outcome {
    }

    /// A person should be asked first.
    ///
    /// @param doubts why; at least one
    record Questionable(Instance instance, Set<Doubt> doubts) implements Outcome {
    }
}
