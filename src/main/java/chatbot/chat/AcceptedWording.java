package chatbot.chat;

import static chatbot.chat.Phrase.code;
import static chatbot.chat.Phrase.plain;

import chatbot.aws.Failure;
import chatbot.change.Asked;
import chatbot.change.FollowUps.Lack;
import chatbot.change.FollowUps.Start;
import chatbot.chat.Phrase.Span;
import chatbot.command.Command.Restart;
import chatbot.fleet.Instance;
import java.util.List;
import java.util.Optional;

/// Every sentence about a restart that EC2 was asked for, and whether a report will follow.
///
/// None says more than is known. EC2 accepts a reboot and reports `running` throughout, so neither
/// shows that the machine restarted.
final class AcceptedWording {

    private AcceptedWording() {
    }

    static Reply accepted(Instance instance, Restart wish, Asked asked, Start followUp) {
        return Reply.toAsker(List.of(
                Phrase.of("Restarting " + ChangeWording.IT + "…",
                        ChangeWording.it(instance, wish)),
                Phrase.of("EC2 accepted the restart.")),
                by(asked), noReport(followUp).map(why -> why.then(
                        Phrase.of("EC2 says {} throughout a restart, so look at the machine itself "
                                + "in a minute or two.", ChangeWording.state(instance))))
                        .orElse(Phrase.of("I watch it, and report here how it ends.")));
    }

    static Reply unconfirmed(Instance instance, Failure why, Restart wish, Asked asked,
            Start followUp) {
        return Reply.toAsker(List.of(
                Phrase.of(
                        "I asked EC2 to restart " + ChangeWording.IT
                                + ", but whether it will is unknown.",
                        ChangeWording.it(instance, wish)),
                FailureWording.happened(why)),
                by(asked), noReport(followUp).map(noReport -> noReport.then(
                        Phrase.of("Don't ask again before you have looked: that could restart it "
                                + "twice. Its uptime tells, and so does {} in CloudTrail.",
                                code("RebootInstances"))))
                        .orElse(Phrase.of(
                                "Don't ask again: I watch it, and report here what I see.")));
    }

    /// Why nobody should wait for a report; empty if one will come.
    private static Optional<Phrase> noReport(Start followUp) {
        return switch (followUp) {
            case Start.Started() -> Optional.empty();
            case Start.Failed(Failure why) ->
                Optional.of(Phrase.of("I may not be able to report how it ends.")
                        .then(FailureWording.happened("Step Functions", why)));
            case Start.Unavailable(Lack lack) -> Optional.of(switch (lack) {
                case WORKFLOW -> Phrase.of("I can't report how it ends: {} isn't set.",
                        code("CHATBOT_STATE_MACHINE_ARN"));
                case WAY_BACK -> Phrase.of("I can't report how it ends: Slack gave me no way to "
                        + "answer later, and {} isn't set.", code("SLACK_BOT_TOKEN"));
            });
        };
    }

    /// Who wanted it, who agreed, and why.
    static Phrase by(Asked asked) {
        return by(asked.user(), asked.approver(), asked.reason());
    }

    /// @param approver empty if nobody was asked
    static Phrase by(String user, String approver, String reason) {
        Span person = new Span.Person(user);
        Phrase who = approver.isEmpty()
                ? Phrase.of("Asked by {}", person)
                : approver.equals(user)
                        ? Phrase.of("Asked and confirmed by {}", person)
                        : Phrase.of("Asked by {}, approved by {}", person,
                                new Span.Person(approver));
        return who.and(reason.isEmpty()
                ? Phrase.of(".")
                : Phrase.of(", because {}", plain(reason)));
    }
}
