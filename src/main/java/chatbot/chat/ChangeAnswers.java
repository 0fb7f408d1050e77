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
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is answered for each way in which a wish can end: a sentence, buttons where somebody has to
/// be asked, and a word for the log.
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
        Asked asked = wish.asked();
        Audience outcomes = wish.to().everybody() ? Audience.EVERYBODY : Audience.ASKER;
        return switch (outcome) {
            case Outcome.Accepted(List<Change> changes, Start followUp, List<Taken> over, List<Lapse> lapses) ->
                witnessed(lapses, answer(wish, changes,
                        over.isEmpty() ? "accepted" : "accepted: taken over",
                        AcceptedWording.accepted(changes, followUp, over).to(outcomes)));
            case Outcome.Unconfirmed(List<Change> changes, Failure why, Start followUp, List<Lapse> lapses) ->
                witnessed(lapses, answer(wish, changes, "unconfirmed: " + why,
                        AcceptedWording.unconfirmed(changes, why, followUp).to(outcomes)));
            case Outcome.Refused(List<Change> changes, Failure why) -> answer(wish, changes,
                    "refused: " + why, RefusalWording.refused(changes, why)
                            .with(presses.again(wish, changes)));
            case Outcome.AlreadyAsked already -> answer(wish, List.of(already.change()),
                    "already_asked: " + already.progress().name().toLowerCase(Locale.ROOT),
                    ClaimWording.alreadyAsked(already, clock.instant()));
            case Outcome.Braked(List<Change> changes, Brake brake) -> answer(wish, changes,
                    "braked: " + brake.getClass().getSimpleName().toLowerCase(Locale.ROOT),
                    BrakeWording.braked(changes, brake));
            case Outcome.NotClaimed(List<Change> changes, Failure why) -> answer(wish, changes,
                    "not_claimed: " + why, ClaimWording.notClaimed(changes, why)
                            .with(presses.again(wish, changes)));
            case Outcome.Unfit(List<Finding> findings) -> unfit(findings, wish, outcomes);
            case Outcome.Scattered(List<Finding.Fit> machines) -> answer(wish,
                    instances(machines), "scattered", SiteWording.scattered(machines, wish));
            case Outcome.Questionable(List<Finding.Fit> machines) ->
                question(machines, wish, outcomes);
            case Outcome.Rehearsed rehearsed -> answer(wish, instances(rehearsed.machines()),
                    "rehearsed", RehearsalWording.rehearsed(rehearsed, asked));
            case Outcome.NotLookedUp(Failure why) -> answer(wish, List.of(),
                    "not_looked_up: " + why, RefusalWording.notLookedUp(why, wish)
                            .with(presses.again(wish)));
            case Outcome.OtherRegion(String region, List<String> known) -> answer(wish, List.of(),
                    "other_region", UnfitWording.otherRegion(region, known));
            case Outcome.SwitchedOff() -> answer(wish, List.of(), "switched_off",
                    UnfitWording.switchedOff(asked.action()));
        };
    }

    /// The log has it in front that somebody may not have been told, for an alarm.
    private static Answer witnessed(List<Lapse> lapses, Answer answer) {
        Reply reply = answer.reply();
        for (Lapse lapse : lapses) {
            reply = reply.noting(AcceptedWording.unwitnessed(lapse));
        }
        return lapses.isEmpty()
                ? answer
                : answer.with(reply).ended("unwitnessed: " + answer.outcome() + ": " + lapses);
    }

    /// Where only one machine was asked for, it may be a question which one is meant.
    private Answer unfit(List<Finding> findings, Wish wish, Audience outcomes) {
        if (findings.size() > 1) {
            return answer(wish, List.of(), "unfit: " + words(findings),
                    UnfitWording.unfit(findings, wish));
        }
        return switch (findings.getFirst()) {
            case Finding.Ambiguous(Target target, List<Instance> found, List<Silent> silent) when !wish
                    .rehearsal() ->
                answer(wish, List.of(), "ambiguous: " + found.size(),
                        QuestionWording.choose(target, found, silent, wish.asked())
                                .with(presses.choose(wish, target, found)).to(outcomes));
            case Finding.NotFound(Target target, Scope scope, List<Instance> near) when !near
                    .isEmpty() && !wish.rehearsal() ->
                answer(wish, List.of(), "not_found: near " + near.size(),
                        QuestionWording.near(target, scope, near, wish.asked())
                                .with(presses.near(wish, near)).to(outcomes));
            case Finding finding -> answer(wish, List.of(), words(findings),
                    UnfitWording.unfit(finding, wish));
        };
    }

    private Answer question(List<Finding.Fit> machines, Wish wish, Audience outcomes) {
        Set<Doubt> doubts = machines.stream().flatMap(machine -> machine.doubts().stream())
                .collect(Collectors.toSet());
        boolean direct = wish.to().channel().startsWith("D");
        return answer(wish, instances(machines),
                "questionable: " + doubts.stream().sorted().map(Doubt::name)
                        .collect(Collectors.joining(",")),
                QuestionWording.decide(machines, wish.asked(), direct)
                        .with(presses.decide(wish, machines))
                        .to(doubts.stream().anyMatch(Doubt::needsAnother)
                                ? Audience.EVERYBODY
                                : outcomes));
    }

    private static Stream<String> instances(List<Finding.Fit> machines) {
        return machines.stream().map(machine -> machine.instance().id());
    }

    /// How machines were found, each in a word for the log.
    static String words(List<Finding> findings) {
        return findings.stream().map(finding -> switch (finding) {
            case Finding.Fit _ -> "fit";
            case Finding.NotFound _ -> "not_found";
            case Finding.Ambiguous _ -> "ambiguous";
            case Finding.Unsure _ -> "unsure";
            case Finding.NotOpen _ -> "not_open";
            case Finding.Denied _ -> "denied";
            case Finding.NotPowered _ -> "not_powered";
            case Finding.WrongState(_, Instance instance, _) ->
                "wrong_state: " + instance.state().text();
        }).collect(Collectors.joining(", "));
    }

    private static Answer answer(Wish wish, List<Change> changes, String outcome, Reply reply) {
        return answer(wish, changes.stream().map(change -> change.instance().id()), outcome,
                reply);
    }

    private static Answer answer(Wish wish, Stream<String> instances, String outcome,
            Reply reply) {
        String target = Stream.concat(wish.targets().stream().map(Target::text), instances)
                .collect(Collectors.joining(" "));
        Asked asked = wish.asked();
        return new Answer(reply, asked.action().name().toLowerCase(Locale.ROOT), target,
                asked.reason(), outcome);
    }
}
