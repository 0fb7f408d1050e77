package chatbot.chat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.language.Language;
import chatbot.listen.Alarms;
import chatbot.listen.Alarms.About;
import chatbot.listen.Alarms.Machine;
import chatbot.listen.Offers;
import chatbot.listen.Offers.Taking;
import chatbot.wording.OfferWording;
import chatbot.wording.Reply;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/// Offers help with the machines that an alarm names; nothing is done until somebody presses.
@Singleton
public final class Offering {

    /// Where more machines are down at once, restarting them one by one is no help.
    static final int MOST = 5;

    private final Alarms alarms;
    private final Offers offers;
    private final Presses presses;

    Offering(Alarms alarms, Offers offers, Presses presses) {
        this.alarms = alarms;
        this.offers = offers;
        this.presses = presses;
    }

    /// What is to be said to one message.
    ///
    /// @param offers none where there is nothing to say
    /// @param why    where nothing is said, or not all, for the log; else empty
    public record Offered(List<Offer> offers, String why) {

        /// Copies what it is given.
        public Offered {
            offers = List.copyOf(offers);
        }
    }

    /// One machine's offer, to be posted or to be given back.
    ///
    /// @param instance its id
    public record Offer(String instance, Reply reply) {
    }

    /// Makes the offers that a message calls for, each of which nobody else makes then.
    ///
    /// @param app whether an app wrote it, and no person
    public Offered offer(String message, boolean app, Language language, Caller caller) {
        return switch (alarms.about(message, app, caller)) {
            case About.Nothing(String why) -> new Offered(List.of(), why);
            case About.Machines(List<Machine> machines) -> machines.size() > MOST
                    ? new Offered(List.of(), "an alarm about more than " + MOST + " machines")
                    : take(machines, language, caller);
        };
    }

    private Offered take(List<Machine> machines, Language language, Caller caller) {
        List<Offer> taken = new ArrayList<>();
        List<String> why = new ArrayList<>();
        for (Machine machine : machines) {
            String instance = machine.instance().id();
            switch (offers.take(instance, caller)) {
                case Taking.Taken() -> taken.add(new Offer(instance, reply(machine, language)));
                case Taking.Recent() -> why.add("offered for " + instance + " just now");
                case Taking.Failed(Failure failure) ->
                    why.add("not known whether it was offered for "
                            + instance + ": " + failure);
            }
        }
        return new Offered(taken, String.join(", ", why));
    }

    private Reply reply(Machine machine, Language language) {
        return OfferWording.offer(machine.instance(), machine.target(), Presses.OFFER_LIFE)
                .with(presses.offer(machine.target(), machine.instance(), language))
                .in(language);
    }

    /// Gives back an offer that couldn't be made, so that the next alarm leads to one.
    public void release(Offer offer, Caller caller) {
        offers.release(offer.instance(), caller);
    }
}
