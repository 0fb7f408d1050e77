package chatbot.fleet;

import chatbot.aws.Caller;
import chatbot.aws.Failure;

/// What can be seen of a machine from outside, after it was asked to restart.
///
/// What can be expected to go wrong comes back as a value, never as an exception, and every call
/// returns by the caller's deadline. Safe to repeat.
public interface Lookout {

    /// Looks at one instance.
    Look look(Instance instance, Caller caller);

    /// The same of an instance that was found a moment ago: only what isn't known yet is asked.
    default Look complete(Instance found, Caller caller) {
        return look(found, caller);
    }

    /// What came of a look.
    sealed interface Look {

        /// EC2 answered.
        record Seen(Sighting sighting) implements Look {
        }

        /// EC2 gave no answer that can be used.
        record Failed(Failure why) implements Look {
        }
    }
}
