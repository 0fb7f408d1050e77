package chatbot.wording;

import static chatbot.language.Span.code;

import chatbot.claim.Claims;
import chatbot.language.Phrase;
import chatbot.language.Sentence;

/// How something ended, in a few words, by the word under which the history has it.
final class EndWording {

    private EndWording() {
    }

    /// A word that nobody knows, as another version of this function may have written, is told as it
    /// is.
    static Phrase of(String end) {
        return switch (end) {
            case "back" -> Phrase.of(Sentence.END_BACK);
            case "recovered" -> Phrase.of(Sentence.END_RECOVERED);
            case "not_seen" -> Phrase.of(Sentence.END_NOT_SEEN);
            case "not_restarted" -> Phrase.of(Sentence.END_NOT_RESTARTED);
            case "still_impaired" -> Phrase.of(Sentence.END_STILL_IMPAIRED);
            case "no_checks" -> Phrase.of(Sentence.END_NO_CHECKS);
            case "started" -> Phrase.of(Sentence.END_STARTED);
            case "down" -> Phrase.of(Sentence.END_DOWN);
            case "not_started" -> Phrase.of(Sentence.END_NOT_STARTED);
            case "not_stopped" -> Phrase.of(Sentence.END_NOT_STOPPED);
            case "started_again" -> Phrase.of(Sentence.END_STARTED_AGAIN);
            case "stopped" -> Phrase.of(Sentence.END_STOPPED);
            case "gone" -> Phrase.of(Sentence.END_GONE);
            case "restarted_again" -> Phrase.of(Sentence.END_RESTARTED_AGAIN);
            case "out_of_sight" -> Phrase.of(Sentence.END_OUT_OF_SIGHT);
            case Claims.REFUSED -> Phrase.of(Sentence.END_REFUSED);
            default -> Phrase.of(code(end));
        };
    }
}
