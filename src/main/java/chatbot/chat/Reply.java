package chatbot.chat;

import chatbot.restart.Restart;
import chatbot.watch.Ending;
import java.time.Instant;
import java.util.List;

/// What the bot answers.
///
/// @param audience   who sees it
/// @param paragraphs the answer; the first one stands for the whole where there is room for a line
/// @param notes      the small print: what to know, what to do next
public record Reply(Audience audience, List<Phrase> paragraphs, List<Phrase> notes) {

    /// Who sees a reply.
    public enum Audience {
        /// Only the person who asked.
        ASKER,
        /// Everybody in the conversation.
        EVERYBODY
    }

    /// Copies what it is given.
    public Reply {
        paragraphs = List.copyOf(paragraphs);
        notes = List.copyOf(notes);
    }

    /// A reply that only the person who asked sees.
    static Reply toAsker(List<Phrase> paragraphs, Phrase... notes) {
        return new Reply(Audience.ASKER, paragraphs, List.of(notes));
    }

    /// When what the chat service sent makes no sense.
    public static Reply unreadable() {
        return Wording.unreadable();
    }

    /// When something failed that nobody expected.
    ///
    /// @param request id under which the log has it
    public static Reply failed(String request) {
        return Wording.failed(request);
    }

    /// How a restart stands that takes long.
    public static Reply interim(Restart restart, Ending.StillImpaired standing, Instant now) {
        return FollowUpWording.interim(restart, standing, now);
    }

    /// How a restart ended.
    public static Reply ended(Restart restart, Ending ending, Instant now) {
        return FollowUpWording.ended(restart, ending, now);
    }

    /// The same for another audience.
    Reply to(Audience other) {
        return new Reply(other, paragraphs, notes);
    }
}
