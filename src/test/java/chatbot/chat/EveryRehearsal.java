package chatbot.chat;

import static chatbot.chat.Examples.ADDRESS;
import static chatbot.chat.Examples.THROTTLED;
import static chatbot.chat.Examples.WEB_1;
import static chatbot.chat.Examples.asked;
import static chatbot.chat.Examples.wish;

import chatbot.aws.Failure;
import chatbot.change.Doubt;
import chatbot.change.Finding;
import chatbot.change.Outcome;
import chatbot.claim.Claims.Claim;
import chatbot.claim.Progress;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Rehearsal;
import java.util.List;
import java.util.Set;

/// What is said about what would be done.
final class EveryRehearsal {

    private static final Rehearsal ALLOWED = new Rehearsal.Allowed();

    private EveryRehearsal() {
    }

    static void in(Replies replies) {
        Finding.Fit fit = new Finding.Fit(ADDRESS, WEB_1, Set.of());
        Finding.Fit asks = new Finding.Fit(Examples.NAME, Examples.WEB_2,
                Set.of(Doubt.POWER, Doubt.APPROVE));
        replies.add("rehearsal", new Outcome.Rehearsed(List.of(fit), ALLOWED,
                new Claim.Granted()), wish(Action.RESTART));
        replies.add("rehearsal of two that are held", new Outcome.Rehearsed(List.of(fit, asks),
                ALLOWED, new Claim.Taken(asked(Action.RESTART, "it hangs", ""),
                        Progress.ACCEPTED, WEB_1.id())),
                wish(Action.STOP));
        replies.add("rehearsal of what was done just now", new Outcome.Rehearsed(List.of(fit),
                ALLOWED, new Claim.Taken(asked(Action.RESTART, "it hangs", ""),
                        Progress.ENDED, WEB_1.id())),
                wish(Action.RESTART));
        replies.add("rehearsal that fails", new Outcome.Rehearsed(List.of(fit),
                new Rehearsal.Failed(new Failure.NotPermitted("ec2:StartInstances", "arn")),
                new Claim.Failed(THROTTLED)), wish(Action.START));
    }
}
