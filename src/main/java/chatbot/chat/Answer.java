package chatbot.chat;

import chatbot.language.Language;
import chatbot.wording.Reply;
import chatbot.wording.Reply.Audience;

/// A reply, and what the log says about it. Texts are empty where there is nothing to say.
///
/// @param reply   what the asker reads
/// @param command verb that was understood
/// @param target  what it was about: the address, and the instance's id once it is known
/// @param reason  in the asker's own words
/// @param outcome how it ended: a word for searching, after a colon the details
public record Answer(Reply reply, String command, String target, String reason, String outcome) {

    /// The same in another language.
    Answer in(Language language) {
        return with(reply.in(language));
    }

    /// The same, for everybody or for the asker alone.
    Answer seen(boolean everybody) {
        return with(reply.to(everybody ? Audience.EVERYBODY : Audience.ASKER));
    }

    /// The same with another reply.
    Answer with(Reply other) {
        return new Answer(other, command, target, reason, outcome);
    }

    /// The same, which the log has under another word.
    Answer ended(String other) {
        return new Answer(reply, command, target, reason, other);
    }
}
