package chatbot.chat;

import chatbot.audit.Deed;
import chatbot.audit.Deed.More;
import chatbot.audit.End;
import chatbot.audit.Ground;
import chatbot.audit.Machine;
import chatbot.audit.Told;
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
import chatbot.fleet.Instance;
import chatbot.fleet.Target;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the log is told of each way in which a wish, or a press, can end.
final class Deeds {

    private Deeds() {
    }

    /// What it is told of that.
    static Deed of(Outcome outcome, Wish wish) {
        Asked asked = wish.asked();
        Told told = told(outcome);
        boolean sent = told.end().isDone() && !(outcome instanceof Outcome.Refused(_, Failure why)
                && why instanceof Failure.TooLate);
        return Deed.of(asked.action().name().toLowerCase(Locale.ROOT),
                wish.targets().stream().map(Target::text).collect(Collectors.joining(" ")),
                asked.reason(), told).on(machines(outcome).map(Machine::of).toList())
                .with(new More(asked.user(), sent ? asked.action().api() : "", followUp(outcome),
                        unwitnessed(outcome)));
    }

    /// What it is told of a button that changes no machine.
    static Deed of(Press.Reply press, End end) {
        Question question = press.question();
        return Deed.of(press.act().name().toLowerCase(Locale.ROOT),
                question.subjects().stream().map(subject -> subject.target().text())
                        .collect(Collectors.joining(", ")),
                question.reason(), end.told()).with(new More(question.asker(), "", "", ""))
                .on(question.subjects().stream().map(Question.Subject::instance)
                        .filter(instance -> !instance.isEmpty())
                        .map(instance -> new Machine(instance, question.region(), "")).toList());
    }

    private static Told told(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.over().isEmpty()
                    ? End.ACCEPTED.told()
                    : End.ACCEPTED.told("taken over");
            case Outcome.Unconfirmed unconfirmed -> End.UNCONFIRMED.told(unconfirmed.why());
            case Outcome.Refused(_, Failure why) -> End.REFUSED.told(why);
            case Outcome.AlreadyAsked already ->
                End.ALREADY_ASKED.told(already.progress().name().toLowerCase(Locale.ROOT));
            case Outcome.Braked(_, Brake brake) -> told(brake);
            case Outcome.NotClaimed(_, Failure why) -> End.NOT_CLAIMED.told(why);
            case Outcome.Unfit(List<Finding> findings) -> findings.size() > 1
                    ? told(findings)
                    : told(findings.getFirst());
            case Outcome.Scattered _ -> End.SCATTERED.told();
            case Outcome.Questionable(List<Finding.Fit> fits) -> End.QUESTIONABLE.told(
                    fits.stream().flatMap(fit -> fit.doubts().stream()).distinct().sorted()
                            .map(Doubt::name).collect(Collectors.joining(",")));
            case Outcome.Rehearsed _ -> End.REHEARSED.told();
            case Outcome.NotLookedUp(Failure why) -> End.NOT_LOOKED_UP.told(why);
            case Outcome.OtherRegion _ -> End.OTHER_REGION.told();
            case Outcome.SwitchedOff _ -> End.SWITCHED_OFF.told();
        };
    }

    private static Told told(Brake brake) {
        return End.BRAKED.told(brake.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .by(switch (brake) {
                    case Brake.Frozen _ -> Ground.FREEZE;
                    case Brake.Locked _ -> Ground.LOCK;
                    case Brake.TooFast _ -> Ground.BRAKE_PERSON;
                    case Brake.Crowded _ -> Ground.BRAKE_CROWD;
                });
    }

    /// By what the first isn't done of those that can't be.
    private static Told told(List<Finding> findings) {
        Told all = End.UNFIT.told(findings.stream().map(finding -> finding instanceof Finding.Fit
                ? "fit"
                : told(finding).text()).collect(Collectors.joining(", ")));
        return findings.stream().filter(finding -> !(finding instanceof Finding.Fit)).findFirst()
                .flatMap(finding -> told(finding).ground()).map(all::by).orElse(all);
    }

    /// Of a machine that it can't be done to.
    static Told told(Finding finding) {
        return switch (finding) {
            case Finding.Fit _ -> throw new IllegalStateException("It can be done");
            case Finding.NotFound(_, _, List<Instance> near) -> near.isEmpty()
                    ? End.NOT_FOUND.told()
                    : End.NOT_FOUND.told("near " + near.size());
            case Finding.Ambiguous(_, List<Instance> found, _) -> End.AMBIGUOUS.told(found.size());
            case Finding.Unsure _ -> End.UNSURE.told();
            case Finding.NotOpen _ -> End.NOT_OPEN.told();
            case Finding.Denied _ -> End.DENIED.told();
            case Finding.NotPowered _ -> End.NOT_POWERED.told();
            case Finding.WrongState(_, Instance instance, _) ->
                End.WRONG_STATE.told(instance.state().text());
        };
    }

    /// What it was done to, or would have been.
    static Stream<Instance> machines(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> accepted.changes().stream().map(Change::instance);
            case Outcome.Unconfirmed unclear -> unclear.changes().stream().map(Change::instance);
            case Outcome.Refused(List<Change> changes, _) -> changes.stream().map(Change::instance);
            case Outcome.Braked(List<Change> changes, _) -> changes.stream().map(Change::instance);
            case Outcome.NotClaimed(List<Change> all, _) -> all.stream().map(Change::instance);
            case Outcome.AlreadyAsked already -> Stream.of(already.change().instance());
            case Outcome.Scattered(List<Finding.Fit> fits) ->
                fits.stream().map(Finding.Fit::instance);
            case Outcome.Questionable(List<Finding.Fit> fits) ->
                fits.stream().map(Finding.Fit::instance);
            case Outcome.Rehearsed it -> it.machines().stream().map(Finding.Fit::instance);
            case Outcome.Unfit(List<Finding> findings) -> findings.stream().flatMap(Deeds::machine);
            case Outcome.NotLookedUp _ -> Stream.empty();
            case Outcome.OtherRegion _ -> Stream.empty();
            case Outcome.SwitchedOff _ -> Stream.empty();
        };
    }

    private static Stream<Instance> machine(Finding finding) {
        return switch (finding) {
            case Finding.NotFound _ -> Stream.empty();
            case Finding.Ambiguous _ -> Stream.empty();
            case Finding.Fit(_, Instance instance, _) -> Stream.of(instance);
            case Finding.Unsure(_, Instance instance, _) -> Stream.of(instance);
            case Finding.NotOpen(_, Instance instance) -> Stream.of(instance);
            case Finding.Denied(_, Instance instance) -> Stream.of(instance);
            case Finding.NotPowered(_, Instance instance) -> Stream.of(instance);
            case Finding.WrongState(_, Instance instance, _) -> Stream.of(instance);
        };
    }

    private static String followUp(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Accepted accepted -> word(accepted.followUp());
            case Outcome.Unconfirmed unconfirmed -> word(unconfirmed.followUp());
            default -> "";
        };
    }

    private static String word(Start start) {
        return switch (start) {
            case Start.Started _ -> "started";
            case Start.Failed _ -> "failed";
            case Start.Unavailable _ -> "unavailable";
        };
    }

    private static String unwitnessed(Outcome outcome) {
        List<Lapse> lapses = switch (outcome) {
            case Outcome.Accepted accepted -> accepted.lapses();
            case Outcome.Unconfirmed unconfirmed -> unconfirmed.lapses();
            default -> List.of();
        };
        return lapses.stream()
                .map(lapse -> lapse.audience().name().toLowerCase(Locale.ROOT) + ": " + lapse.why())
                .collect(Collectors.joining(", "));
    }
}
