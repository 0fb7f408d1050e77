package chatbot.followup;

import chatbot.claim.Change;
import chatbot.followup.Step.Taken;
import chatbot.slack.RequestLog;
import jakarta.inject.Singleton;

/// What the log is told of follow-ups: one line for each step.
@Singleton
final class FollowUpLog {

    private final RequestLog log;

    FollowUpLog(RequestLog log) {
        this.log = log;
    }

    /// A token that isn't one.
    void refused() {
        log.followUpRefused();
    }

    /// A step that was taken.
    void taken(Change change, Taken taken) {
        log.followedUp(change, switch (taken) {
            case Taken.Again(Token next, _) -> next.isTold() ? "told" : "watching";
            case Taken.Done(String end) -> "ended: " + end;
            case Taken.Undelivered(String end, String why) -> "undelivered: " + end + ": " + why;
        }, "");
    }

    /// A step in which something failed that nobody expected.
    void failed(Change change, Throwable why) {
        log.followedUp(change, "failed", RequestLog.trace(why));
    }
}
