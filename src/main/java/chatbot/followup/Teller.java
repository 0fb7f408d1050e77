package chatbot.followup;

import chatbot.aws.Caller;
import chatbot.chat.Reply;
import chatbot.inbox.Inbox;
import chatbot.restart.Recipient;
import chatbot.restart.Restart;
import chatbot.watch.Ending;
import chatbot.webapi.Delivery;
import chatbot.webapi.Delivery.Delivered;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/// Tells how a restart stands, and how it ended.
///
/// The first answer is changed for as long as the restart takes, where it is a message of the bot's
/// own that everybody sees: in a thread. The end is told below it all the same, because nobody is
/// notified of a change.
@Singleton
final class Teller {

    private final Delivery delivery;
    private final Inbox inbox;
    private final Clock clock;

    Teller(Delivery delivery, Inbox inbox, Clock clock) {
        this.delivery = delivery;
        this.inbox = inbox;
        this.clock = clock;
    }

    /// Until when the end can be told.
    Instant lastChance(Restart restart) {
        return delivery.lastChance(restart.to(), restart.asked().time());
    }

    /// Tells how it stands.
    ///
    /// @param uses how often the recipient's `response_url` was used before
    Delivered standing(Restart restart, Ending.StillImpaired standing, int uses, Caller caller) {
        Reply reply = Reply.interim(restart, standing, clock.instant());
        return firstAnswer(restart, caller)
                .map(first -> delivery.update(reply, restart.to(), first, uses))
                .filter(updated -> !(updated instanceof Delivered.Impossible))
                .orElseGet(() -> deliver(reply, restart, uses));
    }

    /// Tells how it ended.
    ///
    /// @param uses how often the recipient's `response_url` was used before
    Delivered ended(Restart restart, Ending ending, int uses, Caller caller) {
        Instant now = clock.instant();
        Delivered delivered = deliver(Reply.ended(restart, ending, now), restart, uses);
        if (delivered instanceof Delivered.Done) { // the rest is no more than tidiness
            firstAnswer(restart, caller).ifPresent(first -> delivery
                    .update(Reply.closed(restart, ending, now), restart.to(), first, uses));
        }
        return delivered;
    }

    private Delivered deliver(Reply reply, Restart restart, int uses) {
        return delivery.deliver(reply, restart.to(), restart.asked().time(), uses);
    }

    private Optional<String> firstAnswer(Restart restart, Caller caller) {
        Recipient to = restart.to();
        if (!to.everybody() || to.thread().isEmpty()) {
            return Optional.empty();
        }
        return to.message().isEmpty()
                ? inbox.answer(restart.asked().request(), caller)
                : Optional.of(to.message());
    }
}
