package chatbot.slack;

import chatbot.access.Access;
import chatbot.access.Sender;
import chatbot.aws.Caller;
import chatbot.chat.Chatbot;
import chatbot.chat.Offering;
import chatbot.chat.Offering.Offer;
import chatbot.chat.Offering.Offered;
import chatbot.claim.Recipient;
import chatbot.listen.ListenConfig;
import chatbot.slack.SlackEvent.Overheard;
import chatbot.webapi.PostedAnswers;
import chatbot.webapi.PostedAnswers.Posted;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;

/// Listens in the channels of the settings, and offers help there after an alarm. It does nothing by
/// itself; whatever goes wrong, it stays silent, and only the log tells.
@Startup
@Singleton
final class Listener {

    private final Set<String> channels;
    private final Access access;
    private final Chatbot chatbot;
    private final Offering offering;
    private final PostedAnswers posts;
    private final RequestLog log;
    private final Clock clock;

    /// By the settings; throws when one can't be, or when nobody could press there.
    Listener(ListenConfig config, Access access, Chatbot chatbot, Offering offering,
            PostedAnswers posts, RequestLog log, Clock clock) {
        this.channels = ListenChannels.of(config, access::admits, posts.canSpeak());
        this.access = access;
        this.chatbot = chatbot;
        this.offering = offering;
        this.posts = posts;
        this.log = log;
        this.clock = clock;
    }

    /// Where it listens.
    Set<String> channels() {
        return channels;
    }

    /// Offers help if the message is an alarm about a machine of ours.
    void hear(Overheard overheard, HttpEvent request) {
        Sender sender = overheard.sender();
        if (!access.admitsPlace(sender)) {
            log.ignored(request, "not a place to listen in");
            return;
        }
        if (clock.instant().isAfter(overheard.asked().plus(Mentions.OLDEST))) {
            log.ignored(request, "late");
            return;
        }
        Budget budget = new Budget(request.arrival(), clock);
        try {
            offer(overheard, request, budget);
        } catch (RuntimeException | Error unexpected) {
            log.failed(request, sender, "", unexpected);
        }
    }

    private void offer(Overheard overheard, HttpEvent request, Budget budget) {
        Caller caller = new Caller(user(overheard), request.id(), budget.deadline());
        Offered offered = offering.offer(overheard.text(), overheard.app(),
                chatbot.languageAbout(overheard.text()), caller);
        if (!offered.why().isEmpty()) {
            log.ignored(request, offered.why());
        }
        offered.offers().forEach(offer -> post(offer, overheard, request, budget));
    }

    /// On whose behalf AWS is asked.
    private static String user(Overheard overheard) {
        String user = overheard.sender().user();
        return user.isEmpty() ? "listening" : user;
    }

    private void post(Offer offer, Overheard overheard, HttpEvent request, Budget budget) {
        Sender sender = overheard.sender();
        Recipient to = new Recipient(sender.channel(), sender.user(), true, "",
                overheard.thread(), "");
        switch (posts.say(offer.reply(), to, budget.left())) {
            case Posted.Done _ -> log.offered(request, sender, offer.instance());
            case Posted.Failed(String why) -> {
                log.unanswered(request, sender, why);
                offering.release(offer, new Caller(user(overheard), request.id(),
                        clock.instant().plus(Budget.LEAST)));
            }
        }
    }
}
