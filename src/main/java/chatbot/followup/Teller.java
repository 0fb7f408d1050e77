package chatbot.followup;

import chatbot.aws.Caller;
import chatbot.change.Change;
import chatbot.change.Recipient;
import chatbot.chat.Reply;
import chatbot.inbox.Inbox;
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
    Instant lastChance(Change change) {
        return delivery.lastChance(change.to(), change.asked().time());
    }

    /// Tells how it stands.
    ///
    /// @param uses how often the recipient's `response_url` was used before
    Delivered standing(Change change, Ending.StillImpaired standing, int uses, Caller caller) {
        Reply reply = Reply.interim(change, standing, clock.instant());
        return firstAnswer(change, caller)
                .map(first -> delivery.update(reply, change.to(), first, uses))
                .filter(updated -> !(updated instanceof Delivered.Impossible))
                .orElseGet(() -> deliver(reply, change, uses));
    }

    /// Tells how it ended.
    ///
    /// @param uses how often the recipient's `response_url` was used before
    Delivered ended(Change change, Ending ending, int uses, Caller caller) {
        Instant now = clock.instant();
        Delivered delivered = deliver(Reply.ended(change, ending, now), change, uses);
        if (delivered instanceof Delivered.Done) { // the rest is no more than tidiness
            firstAnswer(change, caller).ifPresent(first -> delivery
                    .update(Reply.closed(change, ending, now), change.to(), first, uses));
        }
        return delivered;
    }

    private Delivered deliver(Reply reply, Change change, int uses) {
        return delivery.deliver(reply, change.to(), change.asked().time(), uses);
    }

    private Optional<String> firstAnswer(Change change, Caller caller) {
        Recipient to = change.to();
        if (!to.everybody() || to.thread().isEmpty()) {
            return Optional.empty();
        }
        return to.message().isEmpty()
                ? inbox.answer(change.asked().request(), caller)
                : Optional.of(to.message());
    }
}
