package chatbot.inbox;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import java.time.Duration;
import java.util.Optional;

/// Which messages have been answered, and by which.
///
/// A chat service delivers a message again when the answer doesn't come in time, while the first
/// delivery is still being worked on, and long after it was answered. Every call returns by the
/// caller's deadline.
public interface Inbox {

    /// A delivery of which no more is heard counts as lost after this time; no function runs longer.
    Duration LEASE = Duration.ofSeconds(40);
    /// What was answered is known for so long; Slack delivers for a few minutes.
    Duration KEPT = Duration.ofDays(2);

    /// Takes a message to answer it.
    ///
    /// @param key what makes it this message and no other
    Taking take(String key, Caller caller);

    /// Notes that a message was answered; the failure, if that didn't work.
    ///
    /// @param answer id of the message that answers it; empty if it has none
    Optional<Failure> answered(String key, String answer, Caller caller);

    /// The id of the message that answers the message; empty if it has none, or none is known.
    Optional<String> answer(String key, Caller caller);

    /// What came of taking.
    sealed interface Taking {

        /// It is here for the first time.
        record First() implements Taking {
        }

        /// It was here before, and whoever had it then didn't come to answer it.
        record Abandoned() implements Taking {
        }

        /// It was answered, or is being answered.
        record Repeated() implements Taking {
        }

        /// Nobody knows.
        record Failed(Failure why) implements Taking {
        }
    }
}
