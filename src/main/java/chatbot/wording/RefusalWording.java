package chatbot.wording;

import chatbot.aws.Failure;
import chatbot.change.Wish;
import chatbot.claim.Change;
import chatbot.fleet.Action;
import chatbot.fleet.Target;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import java.util.List;

/// Every sentence about what AWS refused, or couldn't be asked.
public final class RefusalWording {

    private RefusalWording() {
    }

    /// EC2 refused it, or was never asked.
    public static Reply refused(List<Change> changes, Failure why) {
        return Reply.toAsker(MachineWording.between(notDone(changes).after(Symbol.TROUBLE),
                changes, FailureWording.happened(why)), FailureWording.nextStep(why));
    }

    /// That it wasn't done.
    static Phrase notDone(List<Change> changes) {
        Action action = changes.getFirst().action();
        return changes.size() == 1
                ? Phrase.of(Sentence.NOT_DONE, MachineWording.first(changes.getFirst()),
                        ActionWording.done(action))
                : Phrase.counted(Sentence.NONE_DONE, changes.size(), ActionWording.done(action));
    }

    /// Nothing could be found out.
    public static Reply notLookedUp(Failure why, Wish wish) {
        return Reply.toAsker(List.of(
                Phrase.of(Sentence.NOT_LOOKED_UP, targets(wish.targets()),
                        ActionWording.done(wish.asked().action()))
                        .then(FailureWording.happened(why)).after(Symbol.TROUBLE)),
                FailureWording.nextStep(why));
    }

    static Phrase targets(List<Target> targets) {
        return MachineWording.listed(targets.stream().map(Target::text).map(Span::code).toList());
    }
}
