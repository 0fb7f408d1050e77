package chatbot.chat;

import static chatbot.chat.Examples.THROTTLED;
import static chatbot.chat.Examples.asked;
import static chatbot.chat.Examples.change;
import static chatbot.chat.Examples.two;
import static chatbot.chat.Examples.wish;
import static chatbot.chat.Examples.word;

import chatbot.aws.Failure;
import chatbot.change.FollowUps.Lack;
import chatbot.change.FollowUps.Start;
import chatbot.change.Outcome;
import chatbot.change.Outcome.AlreadyAsked;
import chatbot.change.Wish;
import chatbot.change.Witness.Announcement;
import chatbot.change.Witness.Audience;
import chatbot.change.Witness.Lapse;
import chatbot.claim.Asked;
import chatbot.claim.Brake;
import chatbot.claim.Change;
import chatbot.claim.Claims.Claim.Taken;
import chatbot.claim.Progress;
import chatbot.fleet.Action;
import chatbot.fleet.InstanceState;
import chatbot.wording.WitnessWording;
import java.util.List;
import java.util.Map;

/// What is said when something was asked of AWS, or couldn't be.
final class EveryOutcome {

    private static final Start STARTED = new Start.Started();
    private static final Start UNWATCHED = new Start.Unavailable(Lack.WORKFLOW);

    private EveryOutcome() {
    }

    static void in(Replies replies) {
        for (Action action : Action.values()) {
            of(action, "one", List.of(change(action)), wish(action), replies);
            of(action, "two", two(action),
                    wish(asked(action), Examples.ADDRESS, Examples.NAME), replies);
        }
        accepted(replies);
        witnessed(replies);
        refused(replies);
        already(replies);
        braked(replies);
        for (Action action : List.of(Action.START, Action.STOP)) {
            replies.add(word(action) + ", switched off", new Outcome.SwitchedOff(), wish(action));
        }
        replies.add("another region", new Outcome.OtherRegion("eu-north-1",
                List.of("us-east-1", "eu-west-1")), wish(Action.RESTART));
    }

    private static void of(Action action, String count, List<Change> changes, Wish wish,
            Replies replies) {
        String what = word(action) + " of " + count + ", ";
        Failure late = new Failure.OutOfTime();
        replies.add(what + "accepted", new Outcome.Accepted(changes, STARTED), wish);
        replies.add(what + "unwatched", new Outcome.Accepted(changes, UNWATCHED), wish);
        replies.add(what + "unconfirmed", new Outcome.Unconfirmed(changes, late, STARTED), wish);
        replies.add(what + "unconfirmed, unwatched",
                new Outcome.Unconfirmed(changes, late, UNWATCHED), wish);
        replies.add(what + "refused", new Outcome.Refused(changes, THROTTLED), wish);
        replies.add(what + "not claimed", new Outcome.NotClaimed(changes, THROTTLED), wish);
        replies.add(what + "not looked up", new Outcome.NotLookedUp(THROTTLED), wish);
    }

    private static void accepted(Replies replies) {
        by("it hangs", "", STARTED, replies);
        by("", "U0ALICE", STARTED, replies);
        by("it hangs", "U0ALICE", STARTED, replies);
        by("", "U0BOB", new Start.Failed(THROTTLED), replies);
        by("it hangs", "U0BOB", new Start.Unavailable(Lack.WAY_BACK), replies);
    }

    private static void by(String reason, String approver, Start followUp, Replies replies) {
        Asked asked = asked(Action.RESTART, reason, approver);
        Change change = new Change(asked, Examples.WEB_1, Examples.ADDRESS, Examples.to("C0OPS"));
        replies.add("accepted" + (approver.isEmpty() ? "" : ", agreed by " + approver)
                + (reason.isEmpty() ? "" : ", because " + reason),
                new Outcome.Accepted(List.of(change), followUp), wish(asked, Examples.ADDRESS));
    }

    private static void witnessed(Replies replies) {
        List<Change> one = List.of(change(Action.RESTART));
        List<Lapse> lapses = List.of(
                new Lapse(Audience.TOPIC, new Failure.NotPermitted("sns:Publish",
                        "arn:aws:sns:us-east-1:123456789012:audit")),
                new Lapse(Audience.CHANNEL, new Failure.Faulty("not_in_channel")));
        replies.add("accepted, unwitnessed", new Outcome.Accepted(one, STARTED, List.of(), lapses),
                wish(Action.RESTART));
        replies.add("unconfirmed, unwitnessed", new Outcome.Unconfirmed(one,
                new Failure.OutOfTime(), STARTED, lapses.subList(1, 2)), wish(Action.RESTART));
        for (Action action : Action.values()) {
            replies.add("audit channel: " + word(action),
                    WitnessWording.of(new Announcement(List.of(change(action)), true)));
        }
        replies.add("audit channel: two", WitnessWording.of(new Announcement(
                two(Action.RESTART), true)));
        replies.add("audit channel: unconfirmed", WitnessWording.of(new Announcement(List.of(
                new Change(asked(Action.RESTART, "it hangs", "U0BOB"), Examples.WEB_1,
                        Examples.ADDRESS, Examples.to("C0OPS"))),
                false)));
    }

    private static void refused(Replies replies) {
        for (Failure why : List.of(new Failure.NotPermitted("ec2:RebootInstances", "arn"),
                new Failure.Unreachable("us-east-1"), new Failure.NoSuchRegion("us-esat-1"),
                new Failure.NoCredentials(), new Failure.ExpiredCredentials(),
                new Failure.InvalidCredentials("us-east-1"), new Failure.Changed(),
                new Failure.NoSuchAccount("210987654321"), new Failure.NotAssumed(
                        "arn:aws:iam::210987654321:role/chatbot-member", new Failure.NotPermitted(
                                "sts:AssumeRole",
                                "arn:aws:iam::210987654321:role/chatbot-member")),
                new Failure.TooLate(), new Failure.OutOfTime(), new Failure.Garbled(),
                new Failure.OnlyRehearsed("-Ddev.changes=true"),
                new Failure.Faulty("InternalError"))) {
            replies.add("refused: " + why.getClass().getSimpleName(), new Outcome.Refused(
                    List.of(change(Action.RESTART)), why), wish(Action.RESTART));
        }
    }

    private static void already(Replies replies) {
        for (Progress progress : Progress.values()) {
            String reason = progress == Progress.BEGUN ? "" : "it hangs";
            replies.add("already asked: " + progress, new AlreadyAsked(change(Action.RESTART),
                    bob(Action.RESTART, reason), progress, false), wish(Action.RESTART));
        }
        Change unnamed = change(Action.STOP,
                Examples.machine("", InstanceState.RUNNING, Map.of()));
        replies.add("already asked for something else", new AlreadyAsked(unnamed,
                bob(Action.RESTART, ""), Progress.ACCEPTED, false), wish(Action.STOP));
        replies.add("something else was done since", new AlreadyAsked(unnamed,
                bob(Action.START, ""), Progress.ENDED, false), wish(Action.STOP));
        replies.add("the same, not known to be begun", new AlreadyAsked(change(Action.RESTART),
                bob(Action.RESTART, ""), Progress.BEGUN, true), wish(Action.RESTART));
        replies.add("the same again", new AlreadyAsked(change(Action.START),
                bob(Action.START, ""), Progress.ACCEPTED, true), wish(Action.START));
    }

    private static void braked(Replies replies) {
        List<Change> one = List.of(change(Action.RESTART));
        for (Progress progress : List.of(Progress.ACCEPTED, Progress.ENDED)) {
            replies.add("accepted once more: " + progress, new Outcome.Accepted(one, STARTED,
                    List.of(new Taken(bob(Action.RESTART, "it hangs"), progress,
                            one.getFirst().instance().id())),
                    List.of()), wish(Action.RESTART));
        }
        replies.add("too fast", new Outcome.Braked(one,
                new Brake.TooFast(Examples.NOW.plusSeconds(9))), wish(Action.RESTART));
    }

    private static Asked bob(Action action, String reason) {
        return new Asked(action, "key-2", "U0BOB", Examples.ASKED, reason);
    }
}
