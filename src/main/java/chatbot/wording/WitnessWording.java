package chatbot.wording;

import static chatbot.language.Span.code;

import chatbot.change.Witness.Announcement;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import chatbot.wording.Reply.Audience;
import java.util.List;
import java.util.stream.Stream;

/// What an audit channel reads of a change.
public final class WitnessWording {

    private WitnessWording() {
    }

    /// What EC2 was asked to do and said to it; by whom, where, when and why.
    public static Reply of(Announcement announcement) {
        List<Change> changes = announcement.changes();
        Change first = changes.getFirst();
        Asked asked = first.asked();
        Phrase what = Phrase.of(announcement.accepted()
                ? Sentence.WITNESSED
                : Sentence.WITNESSED_UNCONFIRMED, ActionWording.noun(asked.action()),
                MachineWording.all(changes))
                .after(announcement.accepted() ? Symbol.CHANGING : Symbol.UNKNOWN);
        return new Reply(Audience.EVERYBODY,
                Stream.concat(Stream.of(what), MachineWording.lines(changes)).toList(),
                List.of(AcceptedWording.by(asked), Phrase.of(Sentence.WITNESSED_IN,
                        code(first.to().channel()), new Span.Time(asked.time()))));
    }
}
