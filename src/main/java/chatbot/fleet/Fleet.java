package chatbot.fleet;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import java.util.List;

/// The machines that can be restarted.
///
/// What can be expected to go wrong comes back as a value, never as an exception, and every call
/// returns by the caller's deadline.
public interface Fleet {

    /// Finds the instances that have the address now, as a primary, secondary, public or IPv6
    /// address; deleted ones don't count. Safe to repeat.
    Lookup find(IpAddress address, Caller caller);

    /// Asks once for a reboot of the instance (EC2 API: RebootInstances).
    ///
    /// EC2 queues it and answers at once; whether the machine restarts shows later. There is no
    /// client token, so an unclear answer is never followed by a second request.
    Reboot reboot(Instance instance, Caller caller);

    /// The AWS region whose machines these are, for example `us-east-1`.
    String region();

    /// What came of a search.
    sealed interface Lookup {

        /// EC2 answered; the list may be empty.
        record Found(List<Instance> instances) implements Lookup {
        }

        /// EC2 gave no answer that can be used.
        record Failed(Failure why) implements Lookup {
        }
    }

    /// What came of asking for a reboot.
    sealed interface Reboot {

        /// EC2 accepted the request.
        record Accepted() implements Reboot {
        }

        /// EC2 surely didn't accept it: it said so, or never got the request.
        record Failed(Failure why) implements Reboot {
        }

        /// The request may have reached EC2, but no clear answer came back.
        record Unconfirmed(Failure why) implements Reboot {
        }
    }
}
