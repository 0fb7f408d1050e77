package chatbot.chat;

import chatbot.audit.Deed;
import chatbot.audit.Machine;
import chatbot.audit.Told;
import chatbot.language.Language;
import chatbot.wording.Reply;
import chatbot.wording.Reply.Audience;
import java.util.List;

/// A reply, and what the log is told of it.
///
/// @param reply what the asker reads
public record Answer(Reply reply, Deed deed) {

    /// About no machine that is known. Texts are empty where there is nothing to say.
    ///
    /// @param command verb that was understood
    /// @param target  what it was about, as it was typed
    /// @param reason  in the asker's own words
    public Answer(Reply reply, String command, String target, String reason, Told told) {
        this(reply, Deed.of(command, target, reason, told));
    }

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
        return new Answer(other, deed);
    }

    /// The same about those machines.
    Answer on(List<Machine> machines) {
        return new Answer(reply, deed.on(machines));
    }

    /// The same, which those rules of a policy allow, unless it is told by which.
    Answer by(List<String> rules) {
        return deed.policy().isEmpty() ? new Answer(reply, deed.by(rules)) : this;
    }

    /// How it ended: a word, after a colon the details.
    public String outcome() {
        return deed.told().text();
    }
}
