package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.language.Span.plain;
import static chatbot.language.Span.strong;
import static chatbot.wording.Suggestion.command;

import chatbot.aws.Failure;
import chatbot.change.Finding;
import chatbot.claim.Lock;
import chatbot.command.Command;
import chatbot.command.Selection;
import chatbot.fleet.Instance;
import chatbot.fleet.Target;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// Every sentence about locking and unlocking machines, and about the freeze.
public final class LockWording {

    private LockWording() {
    }

    /// A machine that was looked up, at the beginning of a sentence.
    public static Phrase machine(Instance instance, Target target) {
        return MachineWording.first(instance, target);
    }

    /// One that nobody looked up.
    public static Phrase machine(String id) {
        return Phrase.of(code(id));
    }

    /// One as its lock has it.
    public static Phrase machine(Lock lock) {
        return lock.name().isEmpty()
                ? machine(lock.instance())
                : Phrase.of(Sentence.MACHINE_NAMED, strong(lock.name()), code(lock.instance()));
    }

    /// The machine is locked from now on.
    public static Reply locked(Phrase machine, Lock lock) {
        return on(Phrase.of(Sentence.NOW_LOCKED, machine), lock);
    }

    /// Everything is frozen from now on.
    public static Reply frozen(Lock lock) {
        return on(Phrase.of(Sentence.NOW_FROZEN), lock);
    }

    private static Reply on(Phrase first, Lock lock) {
        Span person = new Span.Person(lock.user());
        return Reply.toAsker(List.of(first, Phrase.of(Sentence.UNDER_WAY_GOES_ON)),
                lock.reason().isEmpty()
                        ? Phrase.of(Sentence.BY, person)
                        : Phrase.of(Sentence.BY_BECAUSE, person, plain(lock.reason())),
                BrakeWording.next(lock));
    }

    /// The machine was locked before.
    public static Reply alreadyLocked(Phrase machine, Lock lock) {
        return already(Phrase.of(Sentence.ALREADY_LOCKED, machine), lock);
    }

    /// Everything was frozen before.
    public static Reply alreadyFrozen(Lock lock) {
        return already(Phrase.of(Sentence.ALREADY_FROZEN), lock);
    }

    private static Reply already(Phrase first, Lock lock) {
        return Reply.toAsker(List.of(first, BrakeWording.whose(lock)), BrakeWording.next(lock));
    }

    /// The machine isn't locked any more.
    ///
    /// @param by     who unlocked it
    /// @param before the lock that was on it
    public static Reply unlocked(Phrase machine, String by, Optional<Lock> before) {
        return off(Phrase.of(Sentence.NOW_UNLOCKED, machine), by, before);
    }

    /// The freeze is over.
    ///
    /// @param by     who ended it
    /// @param before what was frozen, and by whom
    public static Reply thawed(String by, Optional<Lock> before) {
        return off(Phrase.of(Sentence.NOW_THAWED), by, before);
    }

    private static Reply off(Phrase first, String by, Optional<Lock> before) {
        return Reply.toAsker(Stream.concat(Stream.of(first),
                before.filter(lock -> !lock.user().isEmpty()).map(LockWording::ends).stream())
                .toList(), Phrase.of(Sentence.BY, new Span.Person(by)));
    }

    private static Phrase ends(Lock lock) {
        Span person = new Span.Person(lock.user());
        Span time = new Span.Time(lock.time());
        return lock.reason().isEmpty()
                ? Phrase.of(Sentence.LOCK_ENDS, person, time)
                : Phrase.of(Sentence.LOCK_ENDS_BECAUSE, person, time, plain(lock.reason()));
    }

    /// There is no lock on the machine.
    public static Reply notLocked(Phrase machine) {
        return Reply.toAsker(List.of(Phrase.of(Sentence.NOT_LOCKED, machine)));
    }

    /// There is no freeze.
    public static Reply notFrozen() {
        return Reply.toAsker(List.of(Phrase.of(Sentence.NOT_FROZEN)));
    }

    /// The table gave no answer, so nobody knows whether the machine is locked.
    public static Reply unknown(Phrase machine, Failure why) {
        return failed(Phrase.of(Sentence.LOCK_UNKNOWN, machine), why);
    }

    /// The same of the freeze.
    public static Reply unknown(Failure why) {
        return failed(Phrase.of(Sentence.FREEZE_UNKNOWN), why);
    }

    private static Reply failed(Phrase first, Failure why) {
        return Reply.toAsker(List.of(first.then(FailureWording.happened("DynamoDB", why))
                .after(Symbol.TROUBLE)),
                Phrase.of(Sentence.LOCKING_FAILED_NEXT, code("CHATBOT_TABLE")));
    }

    /// No machine was locked, by what was found.
    public static Reply unfit(Finding finding, Command.Lock command) {
        return unfit(finding, Sentence.WAS_NOT_LOCKED, command.region(),
                id -> new Command.Lock(id, command.region(), command.reason()));
    }

    /// No machine was unlocked, by what was found.
    public static Reply unfit(Finding finding, Command.Unlock command) {
        return unfit(finding, Sentence.WAS_NOT_UNLOCKED, command.region(),
                id -> new Command.Unlock(id, command.region()));
    }

    private static Reply unfit(Finding finding, Sentence wasNot, Optional<String> region,
            Function<Target, Command> byId) {
        Phrase next = next(finding, region, byId);
        Phrase why = UnfitWording.why(finding);
        return found(finding)
                .map(it -> Reply.toAsker(List.of(
                        Phrase.of(wasNot, MachineWording.first(it, finding.target())), why), next))
                .orElseGet(() -> Reply.toAsker(
                        List.of(why.then(Phrase.of(Sentence.NOTHING_DONE))), next));
    }

    private static Optional<Instance> found(Finding finding) {
        return switch (finding) {
            case Finding.NotFound _ -> Optional.empty();
            case Finding.Ambiguous _ -> Optional.empty();
            case Finding.Unsure(_, Instance it, _) -> Optional.of(it);
            case Finding.NotOpen(_, Instance it) -> Optional.of(it);
            case Finding.Denied(_, Instance it) -> Optional.of(it);
            case Finding.NotPowered(_, Instance it) -> Optional.of(it);
            case Finding.WrongState(_, Instance it, _) -> Optional.of(it);
            case Finding.Fit(_, Instance it, _) -> Optional.of(it);
        };
    }

    private static Phrase next(Finding finding, Optional<String> region,
            Function<Target, Command> byId) {
        return switch (finding) {
            case Finding.NotFound notFound -> SiteWording.next(notFound.scope().silent(),
                    UnfitWording.notFoundNext(notFound, region));
            case Finding.Ambiguous(Target target, _, _) -> Phrase.of(Sentence.BY_ITS_ID,
                    command(new Command.Status(new Selection(List.of(target), region))));
            case Finding.Unsure(_, Instance it, _) -> Phrase.of(Sentence.UNCERTAIN_NEXT,
                    command(byId.apply(new Target.Id(it.id()))));
            case Finding.NotOpen(_, Instance it) -> UnfitWording.notOpenNext(it);
            case Finding.Denied _ -> PolicyWording.next();
            case Finding.NotPowered _ -> Phrase.NONE;
            case Finding.WrongState _ -> Phrase.NONE;
            case Finding.Fit _ -> Phrase.NONE;
        };
    }
}
