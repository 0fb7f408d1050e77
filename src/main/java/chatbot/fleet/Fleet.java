package chatbot.fleet;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import java.util.List;
import java.util.Map;

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

    /// Finds the instances that each target means now, as [#find(IpAddress, Caller)] does for an
    /// address; deleted ones don't count. A name means those whose tag `Name` is the same to the
    /// letter. Safe to repeat.
    ///
    /// @param region one of [#regions]
    default Lookups find(List<Target> targets, String region, Caller caller) {
        throw new UnsupportedOperationException();
    }

    /// The open instances whose names are most like this one, the nearest first and few; none where
    /// no name is like it. Safe to repeat.
    ///
    /// @param region one of [#regions]
    default Listed near(Target.Name name, String region, Caller caller) {
        throw new UnsupportedOperationException();
    }

    /// A page of the open instances that a search fits. EC2 is asked for no more than the page shows.
    /// Safe to repeat.
    default Listed list(Search search, Caller caller) {
        throw new UnsupportedOperationException();
    }

    /// Asks once that it be done to all of the instances, which are of one region.
    ///
    /// EC2 queues it and answers at once; what comes of it shows later. A restart has no client
    /// token, so an unclear answer is never followed by a second request.
    default Attempt change(Action action, List<Instance> instances, Caller caller) {
        throw new UnsupportedOperationException();
    }

    /// Whether it could be done to all of the instances, which are of one region; nothing is done
    /// (EC2 API: DryRun). Safe to repeat.
    default Rehearsal rehearse(Action action, List<Instance> instances, Caller caller) {
        throw new UnsupportedOperationException();
    }

    /// The AWS regions whose machines these are, the function's own first.
    default List<String> regions() {
        throw new UnsupportedOperationException();
    }

    /// What the open instances of a region are searched for.
    ///
    /// @param text   part of a name, an address or an instance id; empty for all
    /// @param region one of [#regions]
    /// @param most   so many on a page
    /// @param next   where the last page ended; empty for the first
    record Search(String text, String region, int most, String next) {
    }

    /// What came of a search for targets.
    sealed interface Lookups {

        /// EC2 answered; each target has a list, which may be empty.
        record Found(Map<Target, List<Instance>> instances) implements Lookups {
        }

        /// EC2 gave no answer that can be used.
        record Failed(Failure why) implements Lookups {
        }
    }

    /// What came of asking for a list.
    sealed interface Listed {

        /// EC2 answered.
        ///
        /// @param next where the next page begins; empty if there is none
        record Page(List<Instance> instances, String next) implements Listed {
        }

        /// EC2 gave no answer that can be used.
        record Failed(Failure why) implements Listed {
        }
    }

    /// What came of asking that something be done.
    sealed interface Attempt {

        /// EC2 accepted the request.
        record Accepted() implements Attempt {
        }

        /// EC2 surely didn't accept it: it said so, or never got the request.
        record Failed(Failure why) implements Attempt {
        }

        /// The request may have reached EC2, but no clear answer came back.
        record Unconfirmed(Failure why) implements Attempt {
        }
    }

    /// What came of a rehearsal.
    sealed interface Rehearsal {

        /// EC2 would do it.
        record Allowed() implements Rehearsal {
        }

        /// EC2 wouldn't, or couldn't be asked.
        record Failed(Failure why) implements Rehearsal {
        }
    }

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
