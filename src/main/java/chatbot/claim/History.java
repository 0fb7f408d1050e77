package chatbot.claim;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The changes that were asked for and begun, for as long as they are kept ([Claims#KEPT]).
///
/// What can be expected to go wrong comes back as a value, and every call returns by the caller's
/// deadline.
public interface History {

    /// The newest changes, the newest first.
    ///
    /// @param instance id of the instance that they were of; empty for all instances
    /// @param most     not more than so many
    Past newest(Optional<String> instance, int most, Caller caller);

    /// One of them.
    ///
    /// @param instance its id
    /// @param name     the instance's; empty if it had none
    /// @param target   as it was asked for
    /// @param end      in a word or two, as [Claims#end] noted it; empty if no end is known
    /// @param ended    when that was noted
    record Entry(Asked asked, String instance, String name, String target, String end,
            Optional<Instant> ended) {
    }

    /// What came of asking.
    sealed interface Past {

        /// Those that are known.
        record Known(List<Entry> entries) implements Past {
        }

        /// Nobody knows.
        record Failed(Failure why) implements Past {
        }
    }
}
