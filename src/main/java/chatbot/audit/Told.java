package chatbot.audit;

import java.util.Optional;

/// What the log is told of an end.
///
/// @param detail for people; empty where the word says all
/// @param ground the rule by which it was allowed or refused; empty where nothing was decided
public record Told(End end, String detail, Optional<Ground> ground) {

    /// By another rule.
    public Told by(Ground other) {
        return new Told(end, detail, Optional.of(other));
    }

    /// The word, and the details after a colon.
    public String text() {
        return detail.isEmpty() ? end.word() : end.word() + ": " + detail;
    }
}
