package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.language.Span.plain;
import static chatbot.wording.Suggestion.command;

import chatbot.claim.Brake;
import chatbot.claim.Brakes;
import chatbot.claim.Change;
import chatbot.claim.Claims.Claim.Taken;
import chatbot.claim.Lock;
import chatbot.claim.Progress;
import chatbot.command.Command;
import chatbot.fleet.Target;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Every sentence about what isn't done because something must be left alone, or it is too much, and
/// about what is taken over.
public final class BrakeWording {

    /// So long a machine isn't restarted again, in words.
    static final Phrase RESTART_LASTS = Phrase.counted(Sentence.MINUTES,
            Brakes.RESTART_LASTS.toMinutes());

    private BrakeWording() {
    }

    /// It isn't done, why, and what to do about it.
    public static Reply braked(List<Change> changes, Brake brake) {
        return Reply.toAsker(MachineWording.between(RefusalWording.notDone(changes), changes,
                why(brake)), next(brake));
    }

    /// Why it isn't done.
    static Phrase why(Brake brake) {
        return switch (brake) {
            case Brake.Frozen(Lock lock) -> lock(lock);
            case Brake.Locked(Lock lock) -> lock(lock);
            case Brake.TooFast(Instant free) -> Phrase.of(Sentence.TOO_FAST,
                    Span.number(Brakes.MOST_A_MINUTE), new Span.Time(free));
            case Brake.Crowded _ -> Phrase.of(Sentence.DOUBT_CROWDED,
                    Span.number(Brakes.MOST_RESTARTS),
                    Phrase.counted(Sentence.MINUTES, Brakes.CROWD_LASTS.toMinutes()));
        };
    }

    private static Phrase next(Brake brake) {
        return switch (brake) {
            case Brake.Frozen(Lock lock) -> next(lock);
            case Brake.Locked(Lock lock) -> next(lock);
            case Brake.TooFast _ -> Phrase.of(Sentence.TOO_FAST_NEXT);
            case Brake.Crowded _ -> Phrase.of(Sentence.ONLY_OTHERS_NEXT);
        };
    }

    /// How it is taken off.
    static Phrase next(Lock lock) {
        return lock.isFreeze()
                ? Phrase.of(Sentence.FROZEN_NEXT, command(new Command.Thaw()))
                : Phrase.of(Sentence.LOCKED_NEXT, command(new Command.Unlock(
                        new Target.Id(lock.instance()), Optional.empty())));
    }

    /// That something is locked; by whom, since when and why, as far as that is known.
    static Phrase lock(Lock lock) {
        return (lock.isFreeze()
                ? Phrase.of(Sentence.FROZEN)
                : Phrase.of(Sentence.LOCKED, code(lock.instance()))).then(whose(lock));
    }

    /// Whose lock it is.
    static Phrase whose(Lock lock) {
        if (lock.user().isEmpty()) {
            return Phrase.of(Sentence.LOCKED_BY_HAND);
        }
        Span person = new Span.Person(lock.user());
        Span time = new Span.Time(lock.time());
        return lock.reason().isEmpty()
                ? Phrase.of(Sentence.WHOSE, person, time)
                : Phrase.of(Sentence.WHOSE_BECAUSE, person, time, plain(lock.reason()));
    }

    /// Whose change of a machine is taken over, or repeated.
    static Phrase over(Taken taken) {
        if (taken.progress() == Progress.ENDED) {
            return Phrase.of(Sentence.REPEATED, code(taken.instance()), RESTART_LASTS)
                    .then(ClaimWording.whose(taken.by()));
        }
        return Phrase.of(Sentence.TAKEN_OVER, code(taken.instance()),
                ActionWording.name(taken.by().action()), new Span.Person(taken.by().user()),
                new Span.Time(taken.by().time()));
    }
}
