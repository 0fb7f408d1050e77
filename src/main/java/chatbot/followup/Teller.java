package chatbot.followup;

import chatbot.aws.Caller;
import chatbot.claim.Change;
import chatbot.claim.Recipient;
import chatbot.inbox.Inbox;
import chatbot.watch.Report;
import chatbot.webapi.Delivery;
import chatbot.webapi.Delivery.Delivered;
import chatbot.wording.Reply;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Tells how changes stand, and how they ended.
///
/// The first answer is changed for as long as a restart takes, where it is a message of the bot's
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

    /// Tells how they stand.
    ///
    /// @param uses how often the recipient's `response_url` was used before
    Delivered standing(List<Report> reports, int uses, Caller caller) {
        Change change = reports.getFirst().change();
        Reply reply = Reply.interim(reports, clock.instant());
        return firstAnswer(change, caller)
                .map(first -> delivery.update(reply, change.to(), first, uses))
                .filter(updated -> !(updated instanceof Delivered.Impossible))
                .orElseGet(() -> deliver(reply, change, uses));
    }

    /// Tells how they ended.
    ///
    /// @param uses how often the recipient's `response_url` was used before
    Delivered ended(List<Report> reports, int uses, Caller caller) {
        Instant now = clock.instant();
        Change change = reports.getFirst().change();
        Delivered delivered = deliver(Reply.ended(reports, now), change, uses);
        if (delivered instanceof Delivered.Done) { // the rest is no more than tidiness
            firstAnswer(change, caller).ifPresent(first -> delivery
                    .update(Reply.closed(reports, now), change.to(), first, uses));
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
