package chatbot.claim;

import chatbot.claim.Claims.Claim.Taken;
import chatbot.fleet.Action;
import java.time.Instant;

/// Whose an instance is or was last, and until when.
record Holding(Asked by, Progress progress, Instant until) {

    boolean isOf(Asked asked) {
        return by.request().equals(asked.request());
    }

    boolean isHeld(Instant now) {
        return until.isAfter(now);
    }

    /// Whether it keeps a change from the instance. Nobody agreed to take over what came after they
    /// looked.
    boolean bars(Change change, Terms terms, Instant now) {
        return by.time().isAfter(terms.shown()) || (!terms.again() && isInTheWay(change, now));
    }

    /// Whether the change has to take the instance over.
    boolean isInTheWay(Change change, Instant now) {
        return isHeld(now) || (change.action() == Action.RESTART && by.action() == Action.RESTART
                && by.time().plus(Brakes.RESTART_LASTS).isAfter(now));
    }

    Taken taken(Change change) {
        return new Taken(by, progress, change.instance().id());
    }
}
