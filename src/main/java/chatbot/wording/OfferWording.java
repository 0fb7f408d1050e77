package chatbot.wording;

import chatbot.fleet.Instance;
import chatbot.fleet.Target;
import chatbot.language.Language;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Symbol;
import chatbot.wording.Reply.Audience;
import java.time.Duration;
import java.util.List;

/// Every sentence of an offer that nobody asked for.
public final class OfferWording {

    private OfferWording() {
    }

    /// An alarm names a machine.
    ///
    /// @param life for so long the offer can be taken
    public static Reply offer(Instance instance, Target target, Duration life) {
        return new Reply(Audience.EVERYBODY,
                List.of(Phrase.of(Sentence.OFFER, MachineWording.first(instance, target))
                        .after(Symbol.QUESTION)),
                List.of(Phrase.of(Sentence.OFFER_NEXT,
                        Phrase.counted(Sentence.MINUTES, life.toMinutes()))));
    }

    /// Why whoever takes it wants a restart.
    public static String reason(Language language) {
        return Phrase.of(Sentence.OFFER_REASON).text(language);
    }

    /// What is on the button that shows how the machine is.
    public static Phrase status() {
        return Phrase.of(Sentence.BUTTON_STATUS);
    }
}
