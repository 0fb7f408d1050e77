package chatbot.chat;

import static chatbot.chat.Examples.ADDRESS;
import static chatbot.chat.Examples.ASKED;
import static chatbot.chat.Examples.NAME;
import static chatbot.chat.Examples.THROTTLED;
import static chatbot.chat.Examples.WEB_1;
import static chatbot.chat.Examples.WEB_2;

import chatbot.aws.Failure;
import chatbot.change.Finding;
import chatbot.change.FollowUps.Start;
import chatbot.change.Outcome;
import chatbot.claim.Brake;
import chatbot.claim.Change;
import chatbot.claim.Claims.Claim.Taken;
import chatbot.claim.Lock;
import chatbot.claim.Progress;
import chatbot.command.Command;
import chatbot.command.Verb;
import chatbot.fleet.Action;
import chatbot.fleet.Site;
import chatbot.fleet.Site.Silent;
import chatbot.language.Phrase;
import chatbot.wording.LockWording;
import chatbot.wording.PolicyWording;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What is said to whoever locks or unlocks, and about what is locked.
final class EveryLock {

    private static final Lock LOCK = new Lock(WEB_1.id(), "web-1", "U0BOB", "it is drained", ASKED);
    private static final Lock BY_HAND = new Lock(WEB_1.id(), "", "", "", ASKED);
    private static final Lock FREEZE = new Lock(Lock.EVERYTHING, "", "U0BOB", "", ASKED);
    private static final Phrase MACHINE = LockWording.machine(WEB_1, ADDRESS);

    private EveryLock() {
    }

    static void in(Replies replies) {
        locks(replies);
        freezes(replies);
        unfit(replies);
        braked(replies);
        Stream.of(Verb.LOCK, Verb.FREEZE).forEach(verb -> replies.add(
                verb.word() + ": without a policy", PolicyWording.needed(verb)));
    }

    private static void locks(Replies replies) {
        replies.add("lock: done", LockWording.locked(MACHINE, LOCK));
        replies.add("lock: already", LockWording.alreadyLocked(MACHINE, LOCK));
        replies.add("lock: already, by hand", LockWording.alreadyLocked(MACHINE, BY_HAND));
        replies.add("lock: unknown", LockWording.unknown(MACHINE, THROTTLED));
        replies.add("unlock: done", LockWording.unlocked(MACHINE, "U0ALICE", Optional.of(LOCK)));
        replies.add("unlock: by its id", LockWording.unlocked(LockWording.machine(LOCK),
                "U0BOB", Optional.of(LOCK)));
        replies.add("unlock: locked by hand", LockWording.unlocked(LockWording.machine(BY_HAND),
                "U0BOB", Optional.of(BY_HAND)));
        replies.add("unlock: not locked", LockWording.notLocked(LockWording.machine(WEB_1.id())));
    }

    private static void freezes(Replies replies) {
        Lock because = new Lock(Lock.EVERYTHING, "", "U0ALICE", "of the audit", ASKED);
        replies.add("freeze: done", LockWording.frozen(FREEZE));
        replies.add("freeze: with a reason", LockWording.frozen(because));
        replies.add("freeze: already", LockWording.alreadyFrozen(FREEZE));
        replies.add("freeze: unknown", LockWording.unknown(new Failure.OutOfTime()));
        replies.add("thaw: done", LockWording.thawed("U0ALICE", Optional.of(FREEZE)));
        replies.add("thaw: with a reason", LockWording.thawed("U0BOB", Optional.of(because)));
        replies.add("thaw: not frozen", LockWording.notFrozen());
    }

    private static void unfit(Replies replies) {
        List<Silent> silent = List.of(new Silent(new Site("210987654321", "eu-west-1"),
                new Failure.OutOfTime()));
        for (Finding finding : List.of(
                new Finding.NotFound(NAME, EveryUnfit.HERE, List.of()),
                new Finding.Ambiguous(NAME, List.of(WEB_1, WEB_2), List.of()),
                new Finding.Unsure(NAME, WEB_1, silent), new Finding.NotOpen(ADDRESS, WEB_1),
                new Finding.Denied(ADDRESS, WEB_1))) {
            replies.add("lock: " + Deeds.told(finding).text(), LockWording.unfit(
                    finding, new Command.Lock(finding.target(), Optional.empty(), "why")));
            replies.add("unlock: " + Deeds.told(finding).text(), LockWording.unfit(
                    finding, new Command.Unlock(finding.target(), Optional.empty())));
        }
    }

    private static void braked(Replies replies) {
        braked("locked", new Brake.Locked(LOCK), replies);
        braked("locked by hand", new Brake.Locked(BY_HAND), replies);
        braked("frozen", new Brake.Frozen(FREEZE), replies);
        braked("too fast", new Brake.TooFast(ASKED.plusSeconds(60)), replies);
        Change change = Examples.change(Action.RESTART);
        replies.add("restart: taken over", new Outcome.Accepted(List.of(change),
                new Start.Started(), List.of(new Taken(Examples.asked(Action.STOP), Progress.BEGUN,
                        WEB_1.id())),
                List.of()),
                Examples.wish(Action.RESTART));
    }

    private static void braked(String what, Brake brake, Replies replies) {
        replies.add("braked: " + what, new Outcome.Braked(
                List.of(Examples.change(Action.RESTART)), brake), Examples.wish(Action.RESTART));
    }
}
