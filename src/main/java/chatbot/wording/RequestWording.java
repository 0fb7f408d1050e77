package chatbot.wording;

import static chatbot.language.Span.code;

import chatbot.command.Verb;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import java.time.Instant;
import java.util.List;

/// Every sentence about requests of which no command is done, whatever it is.
final class RequestWording {

    private RequestWording() {
    }

    static Reply unreadable() {
        return Reply.toAsker(List.of(Phrase.of(Sentence.UNREADABLE)),
                Phrase.of(Sentence.UNREADABLE_NEXT));
    }

    /// A message that came too long after it was written.
    static Reply late(String line, Instant asked) {
        return Reply.toAsker(
                List.of(Phrase.of(Sentence.LATE, code(line), new Span.Time(asked))),
                Phrase.of(Sentence.LATE_NEXT));
    }

    /// A message that came long after it was written, and may have come before.
    static Reply lateAndUnclear(String line, Instant asked) {
        return Reply.toAsker(
                List.of(Phrase.of(Sentence.LATE_UNCLEAR, code(line), new Span.Time(asked))),
                Phrase.of(Sentence.LATE_UNCLEAR_NEXT));
    }

    /// A message that names the bot somewhere, but doesn't begin with it.
    static Reply nameFirst() {
        return Reply.toAsker(
                List.of(Phrase.of(Sentence.NAME_FIRST).then(Phrase.of(Sentence.NOTHING_DONE))),
                MisunderstoodWording.next(Verb.RESTART));
    }

    static Reply failed(String request) {
        return Reply.toAsker(List.of(Phrase.of(Sentence.FAILED).after(Symbol.TROUBLE)),
                Phrase.of(Sentence.FAILED_NEXT, code(request)));
    }

    static Reply answeredBelow() {
        return Reply.toAsker(List.of(Phrase.of(Sentence.ANSWERED_BELOW)));
    }
}
