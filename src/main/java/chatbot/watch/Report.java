package chatbot.watch;

import chatbot.claim.Change;

/// How one change stands, or ended.
public record Report(Change change, Verdict verdict) {

    /// Whether there is no more to wait for.
    public boolean isEnded() {
        return verdict instanceof Verdict.Ended;
    }

    /// The ending in a word or two, for the log and the history; empty while there is none.
    public String end() {
        return verdict instanceof Verdict.Ended(Ending ending) ? ending.word() : "";
    }
}
