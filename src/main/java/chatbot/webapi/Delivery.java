package chatbot.webapi;

import chatbot.claim.Recipient;
import chatbot.wording.Reply;
import java.time.Duration;
import java.time.Instant;

/// Brings a report to the conversation that a restart was asked in.
public interface Delivery {

    /// Whether there is any way at all to say something to that recipient later.
    boolean canReach(Recipient to);

    /// Until when the recipient can be reached, if the restart was asked for at that time.
    Instant lastChance(Recipient to, Instant asked);

    /// Says the reply, to nobody but those who saw the first answer.
    ///
    /// @param asked when the restart was asked for
    /// @param uses  how often its `response_url` was used before
    Delivered deliver(Reply reply, Recipient to, Instant asked, int uses);

    /// Puts the reply in the place of a message that the bot posted to that recipient.
    ///
    /// @param message its id
    /// @param uses    how often the recipient's `response_url` was used before
    Delivered update(Reply reply, Recipient to, String message, int uses);

    /// What came of it.
    sealed interface Delivered {

        /// Slack has it.
        ///
        /// @param uses how often the `response_url` has been used now
        record Done(int uses) implements Delivered {
        }

        /// Slack doesn't take it now; it is worth another try after that time.
        record Later(Duration pause) implements Delivered {
        }

        /// No way is left.
        ///
        /// @param why in Slack's words, for the log
        record Impossible(String why) implements Delivered {
        }
    }
}
