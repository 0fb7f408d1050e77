package chatbot.claim;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Who changes which instance: each request counts once, and each instance has one change at a
/// time.
///
/// RebootInstances has no client token, people press enter again, chat services deliver twice, and
/// two colleagues act at once; so whoever doesn't get the claim reboots nothing. What can be
/// expected to go wrong comes back as a value, and every call returns by the caller's deadline.
public interface Claims {

    /// A request has so many instances at most.
    int MOST = 10;
    /// A claim of which nothing more is heard lasts this long: whoever made it died, or no answer
    /// came in time. Longer than a function may run, so that nobody is overtaken.
    Duration BEGUN_LASTS = Duration.ofMinutes(1);
    /// An instance is held until its restart's end is told, and no longer than this.
    Duration HELD_AT_MOST = Duration.ofMinutes(45);
    /// An instance whose restart nobody watches is held for as long as EC2 may take for a reboot.
    Duration UNWATCHED_LASTS = Duration.ofMinutes(5);
    /// What is known of a request is kept this long; it is the history.
    Duration KEPT = Duration.ofDays(90);

    /// That a restart was over is known of an instance for so long: longer than a question or an
    /// offer is open.
    Duration REMEMBERED = Duration.ofMinutes(35);
    /// The end of a restart that EC2 refused, or was never asked for: the instance runs on.
    String REFUSED = "refused";

    /// Claims the request and all of its instances, or nothing, for [#BEGUN_LASTS]; counts it for
    /// the limits of [Brakes] if it is granted.
    ///
    /// @param changes of one request; at least one, and at most [#MOST]
    Claim claim(List<Change> changes, Terms terms, Caller caller);

    /// What would come of claiming at once. Nothing is claimed.
    Claim rehearse(List<Change> changes, Terms terms, Caller caller);

    /// Notes how far the restart came, and holds the instance from when it was asked for so long;
    /// the failure, if that didn't work. Does nothing for a restart that doesn't hold it.
    Optional<Failure> note(Change change, Progress progress, Duration holding, Caller caller);

    /// Holds the instance for [#HELD_AT_MOST] from when the restart was asked for, and tells how
    /// far that had come. An instance that nobody holds any more is held again, unless a newer restart
    /// had it.
    Hold hold(Change change, Caller caller);

    /// Notes how the restart ended, and frees the instance if it is the restart that holds it; the
    /// failure, if that didn't work. Safe to repeat.
    ///
    /// @param end in a word or two, for the history
    Optional<Failure> end(Change change, String end, Caller caller);

    /// Claims a request of which nothing is to be done; no instance is touched.
    ///
    /// @param asked whose request it is, and who decided
    /// @param end   in a word or two, for the history
    Claim drop(Asked asked, String end, Caller caller);

    /// What came of claiming.
    sealed interface Claim {

        /// All is claimed.
        ///
        /// @param over what was taken over from others; only where the terms say so
        record Granted(List<Taken> over) implements Claim {

            /// Copies what it is given.
            public Granted {
                over = List.copyOf(over);
            }

            /// From nobody.
            public Granted() {
                this(List.of());
            }
        }

        /// One of them was claimed before, or restarted just now.
        ///
        /// @param by       whose restart it was; of this very request if that came before
        /// @param progress how far it has come
        /// @param instance id of the one that is another's; empty if the request came before
        record Taken(Asked by, Progress progress, String instance) implements Claim {
        }

        /// Nothing was claimed, because something must be left alone, or it is too much.
        record Braked(Brake brake) implements Claim {
        }

        /// Nothing was claimed, or nobody knows.
        record Failed(Failure why) implements Claim {
        }
    }

    /// What came of holding on.
    sealed interface Hold {

        /// The instance is still this restart's.
        ///
        /// @param progress how far the restart had come
        record Held(Progress progress) implements Hold {
        }

        /// This restart is over already.
        record Over() implements Hold {
        }

        /// The instance is another restart's by now.
        record Lost(Asked to) implements Hold {
        }

        /// Nobody knows.
        record Failed(Failure why) implements Hold {
        }
    }
}
