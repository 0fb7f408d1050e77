package chatbot.chat;

import static chatbot.chat.Phrase.code;
import static chatbot.chat.Phrase.plain;
import static chatbot.chat.Phrase.strong;
import static chatbot.chat.Phrase.time;

import chatbot.aws.Failure;
import chatbot.chat.Phrase.Span;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.StatusCheck;
import chatbot.restart.Asked;
import chatbot.restart.Progress;
import chatbot.restart.Restart;
import chatbot.watch.Boot;
import chatbot.watch.Ending;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every sentence about how a restart ended, one method each. None says more than was seen: what
/// counts as evidence is decided in `chatbot.watch.Evidence`.
final class FollowUpWording {

    private static final String IT = "{} ({}, {})";

    private FollowUpWording() {
    }

    /// How it stands at half-time.
    static Reply interim(Restart restart, Ending.StillImpaired standing, Instant now) {
        return report(restart, Phrase.of(IT + " isn't well yet, {} after the restart was asked.",
                it(restart, since(restart, now))),
                List.of(SightWording.failing(standing.failing()),
                        SightWording.booted(standing.boot())),
                Phrase.of("I watch on, and report once more."),
                SightWording.whatToLookAt(standing.failing()));
    }

    /// The end.
    static Reply ended(Restart restart, Ending ending, Instant now) {
        return switch (ending) {
            case Ending.Back(Boot boot, List<StatusCheck> checks) ->
                report(restart, Phrase.of(IT + " is back after {}: running, {}.",
                        it(restart, since(restart, now), SightWording.passed(checks))),
                        List.of(SightWording.booted(Optional.of(boot))));
            case Ending.Recovered recovered -> recovered(restart, recovered, now);
            case Ending.NotSeen(Progress progress, List<StatusCheck> checks) ->
                notSeen(restart, progress, checks, now);
            case Ending.NotRestarted(Instant upSince, Progress progress, List<StatusCheck> checks) ->
                report(restart, Phrase.of(IT + " has not restarted.", it(restart)),
                        List.of(SightWording.accepted(progress),
                                Phrase.of("By its own uptime it has been up since {}, before the "
                                        + "restart was asked. It is running, {}.",
                                        Phrase.moment(upSince, now), SightWording.passed(checks))),
                        Phrase.of("Look at the machine before you ask again: a system that hangs "
                                + "while it shuts down is reset by EC2 after some minutes."));
            case Ending.StillImpaired(List<StatusCheck> failing, Optional<Boot> boot) ->
                report(restart, Phrase.of(IT + " still isn't well after {}, and I stop watching.",
                        it(restart, since(restart, now))),
                        List.of(SightWording.failing(failing), SightWording.booted(boot)),
                        SightWording.whatToLookAt(failing));
            case Ending.NoChecks(InstanceState state, Optional<Boot> boot) ->
                report(restart, Phrase.of(
                        IT + " is {}, but after {} EC2 hasn't said how its status checks went.",
                        it(restart, code(state.text()), since(restart, now))),
                        List.of(SightWording.booted(boot)), SightWording.lookYourself());
            case Ending.StartedAgain(Instant launched, List<StatusCheck> checks) ->
                report(restart, Phrase.of(IT + " was stopped and started meanwhile, by somebody "
                        + "else than me.", it(restart)),
                        List.of(Phrase.of("EC2 started it at {}; it is running, {}.",
                                Phrase.moment(launched, now), SightWording.passed(checks))));
            case Ending.Stopped(InstanceState state) ->
                report(restart, Phrase.of(IT + " was stopped meanwhile, by somebody else than me: "
                        + "EC2 reports it as {}.", it(restart, code(state.text()))), List.of(),
                        Phrase.of("If it should run, start it, for example with {}.",
                                code("aws ec2 start-instances --instance-ids "
                                        + restart.instance().id())));
            case Ending.Gone(Optional<Instance> replacement) -> gone(restart, replacement);
            case Ending.RestartedAgain(Asked by) ->
                report(restart, Phrase.of(IT + " is being restarted again: asked by {} at {}.",
                        it(restart, new Span.Person(by.user()), time(by.time()))), List.of(),
                        Phrase.of("I stop watching this restart; the other one gets its own "
                                + "report."));
            case Ending.OutOfSight(Failure why) ->
                report(restart, Phrase.of("I can't look at " + IT + " any more, so how its "
                        + "restart ended is unknown.", it(restart)),
                        List.of(FailureWording.happened(why)), SightWording.lookYourself(),
                        FailureWording.nextStep(why));
        };
    }

    /// What the first answer is in the end: its first sentence, for the rest is below it.
    static Reply closed(Restart restart, Ending ending, Instant now) {
        Reply whole = ended(restart, ending, now);
        return new Reply(whole.audience(), List.of(whole.paragraphs().getFirst()),
                List.of(AcceptedWording.by(restart.asked()),
                        Phrase.of("The report is below, in this thread.")));
    }

    private static Reply recovered(Restart restart, Ending.Recovered recovered, Instant now) {
        StatusCheck dip = recovered.dip();
        Phrase first = Phrase.of(IT + " is running, {}.",
                it(restart, SightWording.passed(recovered.checks())));
        return recovered.afterRequest()
                ? report(restart, first, List.of(Phrase.of("Its {} failed from {} on, after the "
                        + "restart was asked, and passes again, as when a machine restarts.",
                        SightWording.kind(dip),
                        Phrase.moment(dip.impairedSince().orElse(now), now))))
                : report(restart, first, List.of(Phrase.of("Its {} had failed before the restart "
                        + "was asked, and passes now. The restart itself I didn't see.",
                        SightWording.kind(dip))));
    }

    private static Reply notSeen(Restart restart, Progress progress, List<StatusCheck> checks,
            Instant now) {
        Phrase first = Phrase.of(IT + ": running, {}, {} after the restart was asked.",
                it(restart, SightWording.passed(checks), since(restart, now)));
        Phrase how = Phrase.of("Its uptime tells: {} on the machine.", code("uptime"));
        return report(restart, first, List.of(SightWording.accepted(progress),
                Phrase.of("The restart itself I didn't see.")),
                progress == Progress.ACCEPTED
                        ? how
                        : how.then(
                                Phrase.of("So does {} in CloudTrail.", code("RebootInstances"))));
    }

    private static Reply gone(Restart restart, Optional<Instance> replacement) {
        Phrase first = Phrase.of(IT + " was terminated meanwhile.", it(restart));
        Optional<String> group = restart.instance().scalingGroup();
        return replacement.map(other -> report(restart, first,
                List.of(Phrase.of("Its scaling group {} has put {} ({}, {}, {}) in its place.",
                        strong(group.orElse("")), strong(other.name().orElse("another")),
                        code(other.id()), plain(other.place().zone()),
                        code(other.state().text())))))
                .orElseGet(() -> report(restart, first, group.isEmpty()
                        ? List.of()
                        : List.of(Phrase.of("Its scaling group {} shows no replacement yet.",
                                strong(group.get()))),
                        Phrase.of("Who terminated it is in CloudTrail under {}.",
                                code("TerminateInstances"))));
    }

    private static Reply report(Restart restart, Phrase first, List<Phrase> more, Phrase... notes) {
        Asked asked = restart.asked();
        Phrase by = AcceptedWording.by(asked);
        return new Reply(
                restart.to().everybody() ? Reply.Audience.EVERYBODY : Reply.Audience.ASKER,
                Stream.concat(Stream.of(first), more.stream())
                        .filter(phrase -> !phrase.spans().isEmpty()).toList(),
                Stream.concat(Stream.of(by), Stream.of(notes)).toList());
    }

    private static Span since(Restart restart, Instant now) {
        return plain(SightWording.words(Duration.between(restart.asked().time(), now)));
    }

    private static Span[] it(Restart restart, Span... more) {
        Instance instance = restart.instance();
        return Stream.concat(Stream.of(strong(instance.name().orElse("An instance without a name")),
                code(restart.address().text()), code(instance.id())), Stream.of(more))
                .toArray(Span[]::new);
    }
}
