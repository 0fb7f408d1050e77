package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.language.Span.plain;
import static chatbot.wording.Suggestion.command;

import chatbot.aws.Failure;
import chatbot.change.FollowUps.Lack;
import chatbot.change.FollowUps.Start;
import chatbot.change.Witness.Lapse;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Claims.Claim.Taken;
import chatbot.command.Command;
import chatbot.command.Selection;
import chatbot.fleet.Action;
import chatbot.fleet.InstanceState;
import chatbot.fleet.Target;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import java.util.List;
import java.util.Optional;

/// Every sentence about what EC2 was asked to do, and whether a report will follow.
///
/// None says more than is known. EC2 accepts a reboot and reports `running` throughout, so neither
/// shows that the machine restarted.
public final class AcceptedWording {

    private AcceptedWording() {
    }

    /// EC2 accepted it.
    ///
    /// @param over what was taken over from others
    public static Reply accepted(List<Change> changes, Start followUp, List<Taken> over) {
        Asked asked = changes.getFirst().asked();
        Phrase noReport = noReport(followUp);
        return Reply.toAsker(MachineWording.between(
                ActionWording.doing(asked.action(), MachineWording.all(changes))
                        .after(Symbol.CHANGING),
                changes, over.stream().map(BrakeWording::over).reduce(
                        Phrase.of(Sentence.ACCEPTED, ActionWording.noun(asked.action())),
                        Phrase::then)),
                by(asked), noReport.isEmpty()
                        ? Phrase.of(Sentence.WATCHED)
                        : noReport.then(unwatched(changes)));
    }

    private static Phrase unwatched(List<Change> changes) {
        return changes.getFirst().action() == Action.RESTART
                ? Phrase.of(Sentence.UNWATCHED, code(InstanceState.RUNNING.text()))
                : Phrase.of(Sentence.UNWATCHED_POWER, command(status(changes)));
    }

    /// The command that shows how they are.
    static Command status(List<Change> changes) {
        return new Command.Status(new Selection(changes.stream()
                .<Target>map(change -> new Target.Id(change.instance().id())).toList(),
                Optional.of(changes.getFirst().instance().place().region())
                        .filter(region -> !region.isEmpty())));
    }

    /// Nobody knows whether EC2 accepted it.
    public static Reply unconfirmed(List<Change> changes, Failure why, Start followUp) {
        Asked asked = changes.getFirst().asked();
        Phrase noReport = noReport(followUp);
        Phrase tells = Phrase.of(asked.action() == Action.RESTART
                ? Sentence.UNCONFIRMED_UNWATCHED
                : Sentence.UNCONFIRMED_UNWATCHED_POWER, code(asked.action().api()));
        return Reply.toAsker(MachineWording.between(
                Phrase.of(Sentence.UNCONFIRMED, MachineWording.all(changes),
                        ActionWording.verb(asked.action())).after(Symbol.UNKNOWN),
                changes, FailureWording.happened(why)),
                by(asked), noReport.isEmpty()
                        ? Phrase.of(Sentence.UNCONFIRMED_WATCHED)
                        : noReport.then(tells));
    }

    /// Why nobody should wait for a report; nothing if one will come.
    private static Phrase noReport(Start followUp) {
        return switch (followUp) {
            case Start.Started() -> Phrase.NONE;
            case Start.Failed(Failure why) -> Phrase.of(Sentence.NO_REPORT_FAILED)
                    .then(FailureWording.happened("Step Functions", why));
            case Start.Unavailable(Lack lack) -> switch (lack) {
                case WORKFLOW -> Phrase.of(Sentence.NO_REPORT_WORKFLOW,
                        code("CHATBOT_STATE_MACHINE_ARN"));
                case WAY_BACK -> Phrase.of(Sentence.NO_REPORT_WAY_BACK, code("SLACK_BOT_TOKEN"));
            };
        };
    }

    /// That a place which should know of it may not.
    public static Phrase unwitnessed(Lapse lapse) {
        Phrase lacking = switch (lapse.audience()) {
            case TOPIC -> Phrase.of(Sentence.UNWITNESSED_TOPIC)
                    .then(FailureWording.happened("SNS", lapse.why()));
            case CHANNEL -> Phrase.of(Sentence.UNWITNESSED_CHANNEL)
                    .then(FailureWording.happened("Slack", lapse.why()));
        };
        return lacking.then(Phrase.of(Sentence.UNWITNESSED_NEXT, code("unwitnessed")));
    }

    /// Who wanted it, who agreed, and why.
    public static Phrase by(Asked asked) {
        return by(asked.user(), asked.approver(), asked.reason());
    }

    /// The same for what isn't a request yet.
    ///
    /// @param approver empty if nobody was asked
    public static Phrase by(String user, String approver, String reason) {
        Span asker = new Span.Person(user);
        Span because = plain(reason);
        if (approver.isEmpty()) {
            return reason.isEmpty()
                    ? Phrase.of(Sentence.BY, asker)
                    : Phrase.of(Sentence.BY_BECAUSE, asker, because);
        }
        if (approver.equals(user)) {
            return reason.isEmpty()
                    ? Phrase.of(Sentence.BY_CONFIRMED, asker)
                    : Phrase.of(Sentence.BY_CONFIRMED_BECAUSE, asker, because);
        }
        Span other = new Span.Person(approver);
        return reason.isEmpty()
                ? Phrase.of(Sentence.BY_APPROVED, asker, other)
                : Phrase.of(Sentence.BY_APPROVED_BECAUSE, asker, other, because);
    }
}
