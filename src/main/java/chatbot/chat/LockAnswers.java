package chatbot.chat;

import chatbot.audit.End;
import chatbot.audit.Machine;
import chatbot.audit.Told;
import chatbot.aws.Failure;
import chatbot.change.Finding;
import chatbot.claim.Lock;
import chatbot.claim.Locks;
import chatbot.claim.Locks.Locking;
import chatbot.command.Command;
import chatbot.command.Verb;
import chatbot.fleet.Fleet;
import chatbot.fleet.Guard;
import chatbot.fleet.Instance;
import chatbot.fleet.Site.Scope;
import chatbot.fleet.Site.Silent;
import chatbot.fleet.Target;
import chatbot.language.Phrase;
import chatbot.wording.LockWording;
import chatbot.wording.Reply;
import chatbot.wording.StatusWording;
import chatbot.wording.UnfitWording;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What is answered to whoever wants a machine, or all of them, left alone or no longer.
///
/// What came of it is for everybody, because it concerns everybody; why nothing did, for the asker.
@Singleton
final class LockAnswers {

    private final Fleet fleet;
    private final Locks locks;
    private final Clock clock;

    LockAnswers(Fleet fleet, Locks locks, Clock clock) {
        this.fleet = fleet;
        this.locks = locks;
        this.clock = clock;
    }

    /// A machine, and what is answered where it isn't exactly one that may be locked or unlocked.
    private record Wanted(Verb verb, Target target, Optional<String> region, String reason,
            Function<Finding, Reply> unfit) {

        Answer answer(Reply reply, Told told) {
            return new Answer(reply, verb.word(), target.text(), reason, told);
        }

        Answer answer(String instance, Reply reply, Told told) {
            return answer(reply, told).on(List.of(new Machine(instance, "", "")));
        }
    }

    /// Locks a machine.
    Answer lock(Command.Lock command, Occasion occasion) {
        Wanted wanted = new Wanted(Verb.LOCK, command.target(), command.region(),
                command.reason(), finding -> LockWording.unfit(finding, command));
        return found(wanted, occasion, it -> lock(it, wanted, occasion));
    }

    private Answer lock(Instance it, Wanted wanted, Occasion occasion) {
        Phrase machine = LockWording.machine(it, wanted.target());
        Lock lock = new Lock(it.id(), it.name().orElse(""), occasion.caller().user(),
                wanted.reason(), clock.instant());
        return switch (locks.lock(lock, occasion.caller())) {
            case Locking.Done _ -> wanted.answer(it.id(), LockWording.locked(machine, lock),
                    End.LOCKED.told()).seen(occasion.everybody());
            case Locking.Already(Lock before) -> wanted.answer(it.id(),
                    LockWording.alreadyLocked(machine, before), End.ALREADY_LOCKED.told());
            case Locking.NotLocked _ -> throw new IllegalStateException("Locking took a lock off");
            case Locking.Failed(Failure why) -> wanted.answer(it.id(),
                    LockWording.unknown(machine, why), End.LOCK_UNKNOWN.told(why));
        };
    }

    /// Unlocks a machine. An id needs no look at EC2, which forgets soon what was terminated; but then
    /// nobody knows its tags, which a policy may be about.
    Answer unlock(Command.Unlock command, Occasion occasion) {
        Wanted wanted = new Wanted(Verb.UNLOCK, command.target(), command.region(), "",
                finding -> LockWording.unfit(finding, command));
        return command.target() instanceof Target.Id(String id) && command.region().isEmpty()
                && occasion.licence().refusalEverywhere(Verb.UNLOCK).isEmpty()
                        ? unlock(id, Optional.empty(), wanted, occasion)
                        : found(wanted, occasion, it -> unlock(it.id(), Optional.of(
                                LockWording.machine(it, wanted.target())), wanted, occasion));
    }

    /// @param machine what it is called; empty if it wasn't looked up
    private Answer unlock(String id, Optional<Phrase> machine, Wanted wanted, Occasion occasion) {
        Phrase it = machine.orElseGet(() -> LockWording.machine(id));
        return switch (locks.unlock(id, occasion.caller())) {
            case Locking.Done(Optional<Lock> before) -> wanted.answer(id, LockWording.unlocked(
                    machine.or(() -> before.map(LockWording::machine)).orElse(it),
                    occasion.caller().user(), before), End.UNLOCKED.told())
                    .seen(occasion.everybody());
            case Locking.NotLocked() ->
                wanted.answer(id, LockWording.notLocked(it), End.NOT_LOCKED.told());
            case Locking.Already _ -> throw new IllegalStateException("Unlocking put a lock on");
            case Locking.Failed(Failure why) -> wanted.answer(id, LockWording.unknown(it, why),
                    End.LOCK_UNKNOWN.told(why));
        };
    }

    /// Freezes everything.
    Answer freeze(Command.Freeze command, Occasion occasion) {
        return occasion.licence().refusalEverywhere(Verb.FREEZE).orElseGet(() -> {
            Lock lock = new Lock(Lock.EVERYTHING, "", occasion.caller().user(),
                    command.reason(), clock.instant());
            return switch (locks.lock(lock, occasion.caller())) {
                case Locking.Done _ -> answer(command, command.reason(),
                        LockWording.frozen(lock), End.FROZEN.told()).seen(occasion.everybody());
                case Locking.Already(Lock before) -> answer(command, command.reason(),
                        LockWording.alreadyFrozen(before), End.ALREADY_FROZEN.told());
                case Locking.NotLocked _ -> throw new IllegalStateException("A freeze thawed");
                case Locking.Failed(Failure why) -> answer(command, command.reason(),
                        LockWording.unknown(why), End.FREEZE_UNKNOWN.told(why));
            };
        });
    }

    /// Ends the freeze.
    Answer thaw(Command.Thaw command, Occasion occasion) {
        return occasion.licence().refusalEverywhere(Verb.THAW)
                .orElseGet(() -> switch (locks.unlock(Lock.EVERYTHING, occasion.caller())) {
                    case Locking.Done(Optional<Lock> before) -> answer(command, "", LockWording
                            .thawed(occasion.caller().user(), before), End.THAWED.told())
                            .seen(occasion.everybody());
                    case Locking.NotLocked() ->
                        answer(command, "", LockWording.notFrozen(), End.NOT_FROZEN.told());
                    case Locking.Already _ -> throw new IllegalStateException("A thaw froze");
                    case Locking.Failed(Failure why) -> answer(command, "",
                            LockWording.unknown(why), End.FREEZE_UNKNOWN.told(why));
                });
    }

    private static Answer answer(Command command, String reason, Reply reply, Told told) {
        return new Answer(reply, command.verb().word(), "", reason, told);
    }

    /// Goes on with exactly one machine that is meant, open to the bot, and covered by the policy.
    private Answer found(Wanted wanted, Occasion occasion, Function<Instance, Answer> then) {
        List<Target> targets = List.of(wanted.target());
        return switch (fleet.find(targets, wanted.region(), occasion.caller())) {
            case Fleet.Lookups.Failed(Failure why) -> wanted.answer(
                    StatusWording.failed(why, targets), End.NOT_LOOKED_UP.told(why));
            case Fleet.Lookups.OtherRegion(String region, List<String> known) -> wanted.answer(
                    UnfitWording.otherRegion(region, known), End.OTHER_REGION.told());
            case Fleet.Lookups.Found(Map<Target, List<Instance>> found, List<Silent> silent) ->
                answer(wanted, finding(wanted, found.getOrDefault(wanted.target(), List.of()),
                        fleet.scope(wanted.region(), silent), occasion.licence()),
                        it -> then.apply(it).on(List.of(Machine.of(it)))
                                .by(occasion.licence().allowing(wanted.verb(), Stream.of(it))));
        };
    }

    private static Answer answer(Wanted wanted, Finding finding, Function<Instance, Answer> then) {
        return finding instanceof Finding.Fit(_, Instance it, _)
                ? then.apply(it)
                : wanted.answer(wanted.unfit().apply(finding),
                        Deeds.told(finding));
    }

    private static Finding finding(Wanted wanted, List<Instance> found, Scope scope,
            Licence licence) {
        Target target = wanted.target();
        if (found.isEmpty()) {
            return new Finding.NotFound(target, scope, List.of());
        }
        if (found.size() > 1) {
            return new Finding.Ambiguous(target, found, scope.silent());
        }
        Instance it = found.getFirst();
        if (!scope.isWhole() && !(target instanceof Target.Id)) {
            return new Finding.Unsure(target, it, scope.silent());
        }
        if (Guard.of(it).isEmpty()) {
            return new Finding.NotOpen(target, it);
        }
        return licence.covers(wanted.verb(), it)
                ? new Finding.Fit(target, it, Set.of())
                : new Finding.Denied(target, it);
    }
}
