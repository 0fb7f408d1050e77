package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.language.Span.plain;

import chatbot.aws.Failure;
import chatbot.change.Outcome.AlreadyAsked;
import chatbot.claim.Asked;
import chatbot.claim.Brakes;
import chatbot.claim.Change;
import chatbot.claim.Claims;
import chatbot.claim.Progress;
import chatbot.command.Command;
import chatbot.command.Selection;
import chatbot.fleet.Action;
import chatbot.fleet.Target;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Every sentence about what isn't done because a machine is somebody's already, or may be.
public final class ClaimWording {

    private ClaimWording() {
    }

    /// Somebody is at the machine, or this very request came before.
    public static Reply alreadyAsked(AlreadyAsked already, Instant now) {
        return Reply.toAsker(List.of(what(already, now), whose(already.by())),
                progress(already, now));
    }

    private static Phrase what(AlreadyAsked already, Instant now) {
        Change change = already.change();
        Phrase it = MachineWording.it(change);
        Phrase done = ActionWording.done(change);
        Phrase other = ActionWording.done(already.by().action());
        if (already.again()) {
            return Phrase.of(Sentence.SAME_REQUEST, it, done);
        }
        if (isJustNow(already, now)) {
            return Phrase.of(Sentence.RESTARTED_JUST_NOW, MachineWording.first(change),
                    BrakeWording.RESTART_LASTS);
        }
        if (already.progress() == Progress.ENDED) {
            return Phrase.of(Sentence.DONE_SINCE, MachineWording.first(change), other, done);
        }
        return already.by().action() == change.action()
                ? Phrase.of(Sentence.ALREADY_ON_IT, it, done)
                : Phrase.of(Sentence.OTHER_ON_IT, MachineWording.first(change), other, done);
    }

    /// Who asked for it, when and why.
    static Phrase whose(Asked by) {
        Span person = new Span.Person(by.user());
        Span time = new Span.Time(by.time());
        return by.reason().isEmpty()
                ? Phrase.of(Sentence.WHOSE, person, time)
                : Phrase.of(Sentence.WHOSE_BECAUSE, person, time, plain(by.reason()));
    }

    private static Phrase progress(AlreadyAsked already, Instant now) {
        return switch (already.progress()) {
            case BEGUN -> Phrase.of(Sentence.BEGUN_NEXT, new Span.Time(free(already, now)))
                    .then(allTheSame(already));
            case ACCEPTED -> Phrase.of(Sentence.ACCEPTED_NEXT).then(allTheSame(already));
            case UNCONFIRMED -> Phrase.of(Sentence.UNCONFIRMED_NEXT).then(allTheSame(already));
            case ENDED -> isJustNow(already, now)
                    ? allTheSame(already)
                    : Phrase.of(Sentence.ENDED_NEXT, ActionWording.done(already.change()));
        };
    }

    /// When a machine of which nothing more is heard may be had without taking it over.
    private static Instant free(AlreadyAsked already, Instant now) {
        Instant free = already.by().time().plus(areRestarts(already)
                ? Brakes.RESTART_LASTS
                : Claims.BEGUN_LASTS);
        return free.isAfter(now) ? free : now.plus(Claims.BEGUN_LASTS);
    }

    /// How another's restart is taken over, or repeated.
    private static Phrase allTheSame(AlreadyAsked already) {
        return already.again() || !areRestarts(already)
                ? Phrase.NONE
                : Phrase.of(Sentence.RESTARTED_JUST_NOW_NEXT, Suggestion.command(
                        new Command.Change(Action.RESTART, new Selection(
                                List.of(new Target.Id(already.change().instance().id())),
                                Optional.empty()), "", false, true)));
    }

    private static boolean areRestarts(AlreadyAsked already) {
        return already.by().action() == Action.RESTART
                && already.change().action() == Action.RESTART;
    }

    /// Whether it is too early for another restart.
    private static boolean isJustNow(AlreadyAsked already, Instant now) {
        return !already.again() && already.progress() == Progress.ENDED
                && areRestarts(already)
                && already.by().time().plus(Brakes.RESTART_LASTS).isAfter(now);
    }

    /// It couldn't be noted, so it wasn't done.
    public static Reply notClaimed(List<Change> changes, Failure why) {
        return Reply.toAsker(MachineWording.between(
                RefusalWording.notDone(changes)
                        .then(Phrase.of(Sentence.NOT_CLAIMED,
                                ActionWording.done(changes.getFirst())))
                        .after(Symbol.TROUBLE),
                changes, FailureWording.happened("DynamoDB", why)),
                Phrase.of(Sentence.NOT_CLAIMED_NEXT, code("CHATBOT_TABLE")));
    }
}
