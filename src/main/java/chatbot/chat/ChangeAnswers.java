package chatbot.chat;

import chatbot.aws.Failure;
import chatbot.change.Doubt;
import chatbot.change.Finding;
import chatbot.change.FollowUps.Start;
import chatbot.change.Outcome;
import chatbot.change.Wish;
import chatbot.change.Witness.Lapse;
import chatbot.claim.Asked;
import chatbot.claim.Brake;
import chatbot.claim.Change;
import chatbot.claim.Claims.Claim.Taken;
import chatbot.fleet.Instance;
import chatbot.fleet.Site.Scope;
import chatbot.fleet.Site.Silent;
import chatbot.fleet.Target;
import chatbot.wording.AcceptedWording;
import chatbot.wording.BrakeWording;
import chatbot.wording.ClaimWording;
import chatbot.wording.RefusalWording;
import chatbot.wording.RehearsalWording;
import chatbot.wording.Reply;
import chatbot.wording.Reply.Audience;
import chatbot.wording.SiteWording;
import chatbot.wording.UnfitWording;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What is answered for each way in which a wish can end: a sentence, buttons where somebody has to
/// be asked, and what the log is told.
@Singleton
final class ChangeAnswers {

    private final Presses presses;
    private final Clock clock;

    ChangeAnswers(Presses presses, Clock clock) {
        this.presses = presses;
        this.clock = clock;
    }

    /// The answer.
    ///
    /// @param wish what was asked for; its recipient says who sees an outcome, or a question
    Answer of(Outcome outcome, Wish wish) {
        return new Answer(reply(outcome, wish), Deeds.of(outcome, wish));
    }

    private Reply reply(Outcome outcome, Wish wish) {
        Asked asked = wish.asked();
        Audience outcomes = wish.to().everybody() ? Audience.EVERYBODY : Audience.ASKER;
        return switch (outcome) {
            case Outcome.Accepted(List<Change> changes, Start followUp, List<Taken> over, List<Lapse> lapses) ->
                witnessed(lapses,
                        AcceptedWording.accepted(changes, followUp, over).to(outcomes));
            case Outcome.Unconfirmed(List<Change> changes, Failure why, Start followUp, List<Lapse> lapses) ->
                witnessed(lapses,
                        AcceptedWording.unconfirmed(changes, why, followUp).to(outcomes));
            case Outcome.Refused(List<Change> changes, Failure why) ->
                RefusalWording.refused(changes, why).with(presses.again(wish, changes));
            case Outcome.AlreadyAsked already ->
                ClaimWording.alreadyAsked(already, clock.instant());
            case Outcome.Braked(List<Change> changes, Brake brake) ->
                BrakeWording.braked(changes, brake);
            case Outcome.NotClaimed(List<Change> changes, Failure why) ->
                ClaimWording.notClaimed(changes, why).with(presses.again(wish, changes));
            case Outcome.Unfit(List<Finding> findings) -> unfit(findings, wish, outcomes);
            case Outcome.Scattered(List<Finding.Fit> machines) ->
                SiteWording.scattered(machines, wish);
            case Outcome.Questionable(List<Finding.Fit> machines) ->
                question(machines, wish, outcomes);
            case Outcome.Rehearsed rehearsed -> RehearsalWording.rehearsed(rehearsed, asked);
            case Outcome.NotLookedUp(Failure why) ->
                RefusalWording.notLookedUp(why, wish).with(presses.again(wish));
            case Outcome.OtherRegion(String region, List<String> known) ->
                UnfitWording.otherRegion(region, known);
            case Outcome.SwitchedOff() -> UnfitWording.switchedOff(asked.action());
        };
    }

    private static Reply witnessed(List<Lapse> lapses, Reply reply) {
        Reply noted = reply;
        for (Lapse lapse : lapses) {
            noted = noted.noting(AcceptedWording.unwitnessed(lapse));
        }
        return noted;
    }

    /// Where only one machine was asked for, it may be a question which one is meant.
    private Reply unfit(List<Finding> findings, Wish wish, Audience outcomes) {
        if (findings.size() > 1) {
            return UnfitWording.unfit(findings, wish);
        }
        return switch (findings.getFirst()) {
            case Finding.Ambiguous(Target target, List<Instance> found, List<Silent> silent) when !wish
                    .rehearsal() ->
                QuestionWording.choose(target, found, silent, wish.asked())
                        .with(presses.choose(wish, target, found)).to(outcomes);
            case Finding.NotFound(Target target, Scope scope, List<Instance> near) when !near
                    .isEmpty() && !wish.rehearsal() ->
                QuestionWording.near(target, scope, near, wish.asked())
                        .with(presses.near(wish, near)).to(outcomes);
            case Finding finding -> UnfitWording.unfit(finding, wish);
        };
    }

    private Reply question(List<Finding.Fit> machines, Wish wish, Audience outcomes) {
        Set<Doubt> doubts = machines.stream().flatMap(machine -> machine.doubts().stream())
                .collect(Collectors.toSet());
        boolean direct = wish.to().channel().startsWith("D");
        return QuestionWording.decide(machines, wish.asked(), direct)
                .with(presses.decide(wish, machines))
                .to(doubts.stream().anyMatch(Doubt::needsAnother)
                        ? Audience.EVERYBODY
                        : outcomes);
    }
}
