package chatbot.restart;

import chatbot.aws.Failure;
import chatbot.fleet.Instance;
import java.util.List;

/// How a request to restart the machine at an address ended, as far as is known when it is
/// answered.
public sealed interface RestartOutcome {

    /// EC2 accepted the reboot.
    ///
    /// @param followUp whether its end will be told
    record Accepted(Instance instance, FollowUps.Start followUp) implements RestartOutcome {
    }

    /// The reboot may have reached EC2; nobody knows yet whether it was accepted.
    ///
    /// @param followUp whether its end will be told
    record Unconfirmed(Instance instance, Failure why, FollowUps.Start followUp)
            implements RestartOutcome {
    }

    /// EC2 refused the reboot, or was never asked; the instance runs on.
    record Refused(Instance instance, Failure why) implements RestartOutcome {
    }

    /// Nothing was rebooted: the instance or the request was claimed before.
    ///
    /// @param by       whose restart it was
    /// @param progress how far that one has come
    /// @param again    whether it is this very request that came before
    record AlreadyAsked(Instance instance, Asked by, Progress progress, boolean again)
            implements RestartOutcome {
    }

    /// Nothing was rebooted, because it couldn't be claimed.
    record NotClaimed(Instance instance, Failure why) implements RestartOutcome {
    }

    /// No instance of the region has the address.
    record NotFound(String region) implements RestartOutcome {
    }

    /// Several instances have the address.
    record Ambiguous(List<Instance> instances) implements RestartOutcome {
    }

    /// Nothing could be found out.
    record NotLookedUp(Failure why) implements RestartOutcome {
    }

    /// The instance isn't open to the bot: its tag is missing or has a value without a meaning.
    record NotOpen(Instance instance) implements RestartOutcome {
    }

    /// The instance isn't running, so there is nothing to restart.
    record NotRunning(Instance instance) implements RestartOutcome {
    }

    /// A person should be asked first.
    record Questionable(Instance instance, Question question) implements RestartOutcome {
    }

    /// Why somebody has to be asked before a restart.
    enum Question {
        /// The tag says so.
        CONFIRM,
        /// The tag says so: another person has to agree.
        APPROVE,
        /// The address is a secondary one, so more hangs on the machine than what has the address.
        SECONDARY_ADDRESS,
        /// The machine is a node of a Kubernetes cluster, so all of its pods go down with it.
        KUBERNETES_NODE
    }
}
