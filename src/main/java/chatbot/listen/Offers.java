package chatbot.listen;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import java.time.Duration;
import java.util.Optional;

/// For which instances help was offered just now: an alarm comes again and again, and from everybody
/// who sees it. Every call returns by the caller's deadline.
public interface Offers {

    /// After an offer there is none for the same instance for so long.
    Duration QUIET = Duration.ofMinutes(10);

    /// Takes the right to make the offer.
    ///
    /// @param instance its id
    Taking take(String instance, Caller caller);

    /// Gives it back where the offer couldn't be made; the failure, if that didn't work.
    ///
    /// @param instance its id
    Optional<Failure> release(String instance, Caller caller);

    /// What came of taking.
    sealed interface Taking {

        /// The offer may be made, by nobody else.
        record Taken() implements Taking {
        }

        /// There was one less than [#QUIET] ago.
        record Recent() implements Taking {
        }

        /// Nobody knows.
        record Failed(Failure why) implements Taking {
        }
    }
}
