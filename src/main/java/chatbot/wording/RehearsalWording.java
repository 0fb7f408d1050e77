package chatbot.wording;

import chatbot.aws.Failure;
import chatbot.change.Finding;
import chatbot.change.Outcome.Rehearsed;
import chatbot.claim.Asked;
import chatbot.claim.Brake;
import chatbot.claim.Claims.Claim;
import chatbot.claim.Progress;
import chatbot.command.Option;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Rehearsal;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import java.util.List;
import java.util.stream.Stream;

/// Every sentence about what would be done.
public final class RehearsalWording {

    private RehearsalWording() {
    }

    /// What would be done, and what speaks against it.
    public static Reply rehearsed(Rehearsed rehearsed, Asked asked) {
        Action action = asked.action();
        Stream<Phrase> machines = rehearsed.machines().stream().map(machine -> Phrase.of(
                Sentence.WOULD, MachineWording.it(machine.instance(), machine.target()),
                ActionWording.verb(action)).then(first(machine, action)));
        return Reply.toAsker(Stream.of(
                Stream.of(Phrase.of(Sentence.REHEARSAL).after(Symbol.UNKNOWN)), machines,
                Stream.of(ec2(rehearsed.rehearsal()), held(rehearsed.claim())))
                .flatMap(all -> all).filter(phrase -> !phrase.isEmpty()).toList(),
                next(rehearsed.rehearsal()));
    }

    private static Phrase first(Finding.Fit machine, Action action) {
        return machine.doubts().isEmpty()
                ? Phrase.NONE
                : DoubtWording.doubts(machine, action).reduce(Phrase.of(Sentence.WOULD_ASK),
                        Phrase::then);
    }

    private static Phrase ec2(Rehearsal rehearsal) {
        return switch (rehearsal) {
            case Rehearsal.Allowed() -> Phrase.of(Sentence.EC2_WOULD);
            case Rehearsal.Failed(Failure why) -> Phrase.of(Sentence.EC2_WOULD_NOT)
                    .then(FailureWording.happened(why));
        };
    }

    private static Phrase next(Rehearsal rehearsal) {
        return rehearsal instanceof Rehearsal.Failed(Failure why)
                ? FailureWording.nextStep(why)
                : Phrase.of(Sentence.REHEARSAL_NEXT, Span.code(Option.DRY_RUN.text()));
    }

    private static Phrase held(Claim claim) {
        return switch (claim) {
            case Claim.Granted(List<Claim.Taken> over) -> over.stream().map(BrakeWording::over)
                    .reduce(Phrase.NONE, Phrase::then);
            case Claim.Braked(Brake brake) -> BrakeWording.why(brake);
            case Claim.Taken(Asked by, Progress progress, String instance) when progress == Progress.ENDED ->
                Phrase.of(Sentence.WOULD_NOT_REPEAT, Span.code(instance),
                        BrakeWording.RESTART_LASTS, Span.code(Option.AGAIN.text()))
                        .then(ClaimWording.whose(by));
            case Claim.Taken(Asked by, Progress _, String instance) -> Phrase.of(Sentence.HELD,
                    Span.code(instance), ActionWording.done(by.action()))
                    .then(ClaimWording.whose(by));
            case Claim.Failed(Failure why) -> Phrase.of(Sentence.WOULD_NOT_CLAIM)
                    .then(FailureWording.happened("DynamoDB", why));
        };
    }
}
