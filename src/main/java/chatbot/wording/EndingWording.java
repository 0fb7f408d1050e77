package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.language.Span.strong;

import chatbot.aws.Failure;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Progress;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.StatusCheck;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import chatbot.watch.Boot;
import chatbot.watch.Ending;
import chatbot.wording.FollowUpWording.Told;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Every sentence about how a change ended, one for each ending. None says more than was seen: what
/// counts as evidence is decided in `chatbot.watch`.
final class EndingWording {

    private EndingWording() {
    }

    /// How it stands at half-time.
    static Told standing(Change change, Ending.StillImpaired standing, Instant now) {
        return new Told(
                Phrase.of(Sentence.INTERIM, MachineWording.briefly(change), since(change, now),
                        ActionWording.noun(change.action())).after(Symbol.TROUBLE),
                List.of(SightWording.failing(standing.failing()),
                        SightWording.booted(standing.boot())),
                SightWording.whatToLookAt(standing.failing()));
    }

    /// The end.
    static Told of(Change change, Ending ending, Instant now) {
        Phrase it = MachineWording.briefly(change);
        Phrase since = since(change, now);
        return switch (ending) {
            case Ending.Back(Boot boot, List<StatusCheck> checks) -> new Told(
                    Phrase.of(Sentence.BACK, it, since, SightWording.passed(checks))
                            .after(Symbol.WELL),
                    List.of(SightWording.booted(Optional.of(boot))));
            case Ending.Recovered recovered -> recovered(it, recovered, now);
            case Ending.NotSeen(Progress progress, List<StatusCheck> checks) -> new Told(
                    Phrase.of(Sentence.NOT_SEEN, it, SightWording.passed(checks), since)
                            .after(Symbol.UNKNOWN),
                    List.of(accepted(change, progress), Phrase.of(Sentence.RESTART_NOT_SEEN)),
                    howItTells(progress));
            case Ending.NotRestarted(Instant upSince, Progress progress, List<StatusCheck> checks) ->
                new Told(Phrase.of(Sentence.NOT_RESTARTED_YET, it).after(Symbol.TROUBLE),
                        List.of(accepted(change, progress), Phrase.of(Sentence.UP_SINCE,
                                new Span.Time(upSince), SightWording.passed(checks))),
                        Phrase.of(Sentence.NOT_RESTARTED_YET_NEXT));
            case Ending.StillImpaired(List<StatusCheck> failing, Optional<Boot> boot) ->
                new Told(Phrase.of(Sentence.STILL_IMPAIRED, it, since).after(Symbol.TROUBLE),
                        List.of(SightWording.failing(failing), SightWording.booted(boot)),
                        SightWording.whatToLookAt(failing));
            case Ending.NoChecks(InstanceState state, Optional<Boot> boot) -> new Told(
                    Phrase.of(Sentence.NO_CHECKS, it, code(state.text()), since)
                            .after(Symbol.UNKNOWN),
                    List.of(SightWording.booted(boot)), SightWording.lookYourself());
            case Ending.StartedAgain(Instant launched, List<StatusCheck> checks) -> new Told(
                    Phrase.of(Sentence.STARTED_AGAIN, it).after(Symbol.WELL),
                    List.of(startedAt(launched, checks)));
            case Ending.Stopped(InstanceState state) -> stopped(change, it, state);
            case Ending.Gone(Optional<Instance> replacement) -> gone(change, it, replacement);
            case Ending.RestartedAgain(Asked by) -> new Told(
                    Phrase.of(Sentence.RESTARTED_AGAIN, it, new Span.Person(by.user()),
                            new Span.Time(by.time()), ActionWording.done(by.action()))
                            .after(Symbol.CHANGING),
                    List.of(), Phrase.of(Sentence.RESTARTED_AGAIN_NEXT));
            case Ending.OutOfSight(Failure why) -> new Told(
                    Phrase.of(Sentence.OUT_OF_SIGHT, it, ActionWording.noun(change.action()))
                            .after(Symbol.UNKNOWN),
                    List.of(FailureWording.happened(why)), SightWording.lookYourself());
            case Ending.Started started -> started(it, started, since);
            case Ending.Down() -> new Told(Phrase.of(Sentence.DOWN, it, since)
                    .after(Symbol.STOPPED), List.of());
            case Ending.NotStarted(InstanceState state, Progress progress) -> new Told(
                    Phrase.of(Sentence.NOT_UP, it, since, code(state.text()))
                            .after(Symbol.TROUBLE),
                    List.of(accepted(change, progress)), Phrase.of(Sentence.NOT_UP_NEXT));
            case Ending.NotStopped(InstanceState state, Progress progress) -> new Told(
                    Phrase.of(Sentence.NOT_DOWN, it, since, code(state.text()))
                            .after(Symbol.TROUBLE),
                    List.of(accepted(change, progress)), Phrase.of(Sentence.NOT_DOWN_NEXT));
        };
    }

    private static Phrase since(Change change, Instant now) {
        return Phrase.lasting(FollowUpWording.since(change, now));
    }

    private static Phrase accepted(Change change, Progress progress) {
        Phrase noun = ActionWording.noun(change.action());
        return switch (progress) {
            case ACCEPTED -> Phrase.of(Sentence.ACCEPTED, noun);
            case BEGUN -> Phrase.of(Sentence.ACCEPTED_UNNOTED, noun);
            case UNCONFIRMED -> Phrase.of(Sentence.ACCEPTED_UNHEARD, noun);
            case ENDED -> Phrase.NONE;
        };
    }

    private static Phrase howItTells(Progress progress) {
        Phrase how = Phrase.of(Sentence.UPTIME_TELLS, code("uptime"));
        return progress == Progress.ACCEPTED
                ? how
                : how.then(Phrase.of(Sentence.CLOUDTRAIL_TELLS, code("RebootInstances")));
    }

    private static Told recovered(Phrase it, Ending.Recovered recovered, Instant now) {
        Span kind = SightWording.kind(recovered.dip());
        Phrase first = Phrase.of(Sentence.RECOVERED, it, SightWording.passed(recovered.checks()));
        return recovered.afterRequest()
                ? new Told(first.after(Symbol.WELL), List.of(Phrase.of(Sentence.RECOVERED_AFTER,
                        kind, new Span.Time(recovered.dip().impairedSince().orElse(now)))))
                : new Told(first.after(Symbol.UNKNOWN),
                        List.of(Phrase.of(Sentence.RECOVERED_BEFORE, kind)));
    }

    private static Told started(Phrase it, Ending.Started started, Phrase since) {
        return new Told(
                Phrase.of(Sentence.UP, it, since, SightWording.passed(started.checks()))
                        .after(Symbol.WELL),
                started.launched().map(at -> Phrase.of(Sentence.LAUNCHED, new Span.Time(at)))
                        .stream().toList());
    }

    private static Phrase startedAt(Instant launched, List<StatusCheck> checks) {
        return Phrase.of(Sentence.STARTED_AT, new Span.Time(launched),
                SightWording.passed(checks));
    }

    private static Told stopped(Change change, Phrase it, InstanceState state) {
        return new Told(
                Phrase.of(Sentence.STOPPED, it, code(state.text()))
                        .after(SightWording.symbol(state)),
                List.of(),
                Phrase.of(Sentence.STOPPED_NEXT, code("aws ec2 start-instances --instance-ids "
                        + change.instance().id())));
    }

    private static Told gone(Change change, Phrase it, Optional<Instance> replacement) {
        Phrase first = Phrase.of(Sentence.GONE, it).after(Symbol.TERMINATED);
        Optional<Span> group = change.instance().scalingGroup().map(Span::strong);
        return replacement.map(other -> new Told(first,
                List.of(Phrase.of(Sentence.GONE_REPLACED, group.orElse(strong("")),
                        other.name().map(Span::strong).orElse(Phrase.of(Sentence.UNNAMED_OTHER)),
                        code(other.id()), SiteWording.zone(other),
                        code(other.state().text())))))
                .orElseGet(() -> new Told(first,
                        group.map(its -> Phrase.of(Sentence.GONE_NOT_REPLACED, its)).stream()
                                .toList(),
                        Phrase.of(Sentence.GONE_NEXT, code("TerminateInstances"))));
    }
}
