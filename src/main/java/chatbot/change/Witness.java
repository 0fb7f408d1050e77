package chatbot.change;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.claim.Change;
import java.util.List;
import java.util.Optional;

/// Is told of every change that EC2 accepted, or may have, at a place that only the settings name:
/// no request can lead it elsewhere, or silence it.
///
/// What can be expected to go wrong comes back as a value, and every call returns by the caller's
/// deadline. What happened stands, whether it could be told or not.
public interface Witness {

    /// The place.
    Audience audience();

    /// Tells there what happened; why not, if that didn't work. Nothing is told where no place is
    /// set. Rather told twice than never.
    Optional<Failure> tell(Announcement announcement, Caller caller);

    /// Where it is told.
    enum Audience {
        /// A topic of SNS's, for machines.
        TOPIC,
        /// A channel of the chat service's, for people.
        CHANNEL
    }

    /// What happened.
    ///
    /// @param changes  of one request; at least one
    /// @param accepted whether EC2 accepted them; else it was asked, and nobody knows
    record Announcement(List<Change> changes, boolean accepted) {

        /// Copies what it is given.
        public Announcement {
            changes = List.copyOf(changes);
        }
    }

    /// A place that may not have been told.
    record Lapse(Audience audience, Failure why) {
    }
}
