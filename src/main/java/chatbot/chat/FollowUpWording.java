package chatbot.chat;

import static chatbot.chat.Phrase.code;
import static chatbot.chat.Phrase.plain;
import static chatbot.chat.Phrase.strong;
import static chatbot.chat.Phrase.time;

import chatbot.aws.Failure;
import chatbot.change.Asked;
import chatbot.change.Change;
import chatbot.change.Progress;
import chatbot.chat.Phrase.Span;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.StatusCheck;
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
    static Reply interim(Change change, Ending.StillImpaired standing, Instant now) {
        return report(change, Phrase.of(IT + " isn't well yet, {} after the restart was asked.",
                it(change, since(change, now))),
                List.of(SightWording.failing(standing.failing()),
                        SightWording.booted(standing.boot())),
                Phrase.of("I watch on, and report once more."),
                SightWording.whatToLookAt(standing.failing()));
    }

    /// The end.
    static Reply ended(Change change, Ending ending, Instant now) {
        return switch (ending) {
            case Ending.Back(Boot boot, List<StatusCheck> checks) ->
                report(change, Phrase.of(IT + " is back after {}: running, {}.",
                        it(change, since(change, now), SightWording.passed(checks))),
                        List.of(SightWording.booted(Optional.of(boot))));
            case Ending.Recovered recovered -> recovered(change, recovered, now);
            case Ending.NotSeen(Progress progress, List<StatusCheck> checks) ->
                notSeen(change, progress, checks, now);
            case Ending.NotRestarted(Instant upSince, Progress progress, List<StatusCheck> checks) ->
                report(change, Phrase.of(IT + " has not restarted.", it(change)),
                        List.of(SightWording.accepted(progress),
                                Phrase.of("By its own uptime it has been up since {}, before the "
                                        + "restart was asked. It is running, {}.",
                                        Phrase.moment(upSince, now), SightWording.passed(checks))),
                        Phrase.of("Look at the machine before you ask again: a system that hangs "
                                + "while it shuts down is reset by EC2 after some minutes."));
            case Ending.StillImpaired(List<StatusCheck> failing, Optional<Boot> boot) ->
                report(change, Phrase.of(IT + " still isn't well after {}, and I stop watching.",
                        it(change, since(change, now))),
                        List.of(SightWording.failing(failing), SightWording.booted(boot)),
                        SightWording.whatToLookAt(failing));
            case Ending.NoChecks(InstanceState state, Optional<Boot> boot) ->
                report(change, Phrase.of(
                        IT + " is {}, but after {} EC2 hasn't said how its status checks went.",
                        it(change, code(state.text()), since(change, now))),
                        List.of(SightWording.booted(boot)), SightWording.lookYourself());
            case Ending.StartedAgain(Instant launched, List<StatusCheck> checks) ->
                report(change, Phrase.of(IT + " was stopped and started meanwhile, by somebody "
                        + "else than me.", it(change)),
                        List.of(Phrase.of("EC2 started it at {}; it is running, {}.",
                                Phrase.moment(launched, now), SightWording.passed(checks))));
            case Ending.Stopped(InstanceState state) ->
                report(change, Phrase.of(IT + " was stopped meanwhile, by somebody else than me: "
                        + "EC2 reports it as {}.", it(change, code(state.text()))), List.of(),
                        Phrase.of("If it should run, start it, for example with {}.",
                                code("aws ec2 start-instances --instance-ids "
                                        + change.instance().id())));
            case Ending.Gone(Optional<Instance> replacement) -> gone(change, replacement);
            case Ending.RestartedAgain(Asked by) ->
                report(change, Phrase.of(IT + " is being restarted again: asked by {} at {}.",
                        it(change, new Span.Person(by.user()), time(by.time()))), List.of(),
                        Phrase.of("I stop watching this restart; the other one gets its own "
                                + "report."));
            case Ending.OutOfSight(Failure why) ->
                report(change, Phrase.of("I can't look at " + IT + " any more, so how its "
                        + "restart ended is unknown.", it(change)),
                        List.of(FailureWording.happened(why)), SightWording.lookYourself(),
                        FailureWording.nextStep(why));
        };
    }

    /// What the first answer is in the end: its first sentence, for the rest is below it.
    static Reply closed(Change change, Ending ending, Instant now) {
        Reply whole = ended(change, ending, now);
        return new Reply(whole.audience(), List.of(whole.paragraphs().getFirst()),
                List.of(AcceptedWording.by(change.asked()),
                        Phrase.of("The report is below, in this thread.")));
    }

    private static Reply recovered(Change change, Ending.Recovered recovered, Instant now) {
        StatusCheck dip = recovered.dip();
        Phrase first = Phrase.of(IT + " is running, {}.",
                it(change, SightWording.passed(recovered.checks())));
        return recovered.afterRequest()
                ? report(change, first, List.of(Phrase.of("Its {} failed from {} on, after the "
                        + "restart was asked, and passes again, as when a machine restarts.",
                        SightWording.kind(dip),
                        Phrase.moment(dip.impairedSince().orElse(now), now))))
                : report(change, first, List.of(Phrase.of("Its {} had failed before the restart "
                        + "was asked, and passes now. The restart itself I didn't see.",
                        SightWording.kind(dip))));
    }

    private static Reply notSeen(Change change, Progress progress, List<StatusCheck> checks,
            Instant now) {
        Phrase first = Phrase.of(IT + ": running, {}, {} after the restart was asked.",
                it(change, SightWording.passed(checks), since(change, now)));
        Phrase how = Phrase.of("Its uptime tells: {} on the machine.", code("uptime"));
        return report(change, first, List.of(SightWording.accepted(progress),
                Phrase.of("The restart itself I didn't see.")),
                progress == Progress.ACCEPTED
                        ? how
                        : how.then(
                                Phrase.of("So does {} in CloudTrail.", code("RebootInstances"))));
    }

    private static Reply gone(Change change, Optional<Instance> replacement) {
        Phrase first = Phrase.of(IT + " was terminated meanwhile.", it(change));
        Optional<String> group = change.instance().scalingGroup();
        return replacement.map(other -> report(change, first,
                List.of(Phrase.of("Its scaling group {} has put {} ({}, {}, {}) in its place.",
                        strong(group.orElse("")), strong(other.name().orElse("another")),
                        code(other.id()), plain(other.place().zone()),
                        code(other.state().text())))))
                .orElseGet(() -> report(change, first, group.isEmpty()
                        ? List.of()
                        : List.of(Phrase.of("Its scaling group {} shows no replacement yet.",
                                strong(group.get()))),
                        Phrase.of("Who terminated it is in CloudTrail under {}.",
                                code("TerminateInstances"))));
    }

    private static Reply report(Change change, Phrase first, List<Phrase> more, Phrase... notes) {
        Asked asked = change.asked();
        Phrase by = AcceptedWording.by(asked);
        return new Reply(
                change.to().everybody() ? Reply.Audience.EVERYBODY : Reply.Audience.ASKER,
                Stream.concat(Stream.of(first), more.stream())
                        .filter(phrase -> !phrase.spans().isEmpty()).toList(),
                Stream.concat(Stream.of(by), Stream.of(notes)).toList());
    }

    private static Span since(Change change, Instant now) {
        return plain(SightWording.words(Duration.between(change.asked().time(), now)));
    }

    private static Span[] it(Change change, Span... more) {
        Instance instance = change.instance();
        return Stream.concat(Stream.of(strong(instance.name().orElse("An instance without a name")),
                code(change.address().text()), code(instance.id())), Stream.of(more))
                .toArray(Span[]::new);
    }
}
