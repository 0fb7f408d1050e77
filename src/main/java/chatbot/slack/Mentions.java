package chatbot.slack;

import chatbot.access.Sender;
import chatbot.audit.End;
import chatbot.audit.Event;
import chatbot.aws.Caller;
import chatbot.chat.Answer;
import chatbot.chat.Chatbot;
import chatbot.chat.Message;
import chatbot.chat.Message.WayBack;
import chatbot.claim.Recipient;
import chatbot.inbox.Inbox;
import chatbot.inbox.Inbox.Taking;
import chatbot.slack.SlackEvent.Written;
import chatbot.webapi.PostedAnswers;
import chatbot.webapi.PostedAnswers.Posted;
import chatbot.wording.Reply;
import chatbot.wording.Reply.Audience;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;

/// Answers what is written to the bot, once for each message, in the message's thread.
///
/// Slack delivers an event again when it hears nothing for three seconds, at once, after a minute and
/// after five (Slack: "The Events API", Retries); whoever gets it second does nothing.
@Singleton
final class Mentions {

    /// What is older isn't done any more: whoever asked has gone another way by now.
    static final Duration OLDEST = Duration.ofMinutes(2);

    private final Chatbot chatbot;
    private final Inbox inbox;
    private final PostedAnswers posts;
    private final RequestLog log;
    private final Clock clock;

    Mentions(Chatbot chatbot, Inbox inbox, PostedAnswers posts, RequestLog log, Clock clock) {
        this.chatbot = chatbot;
        this.inbox = inbox;
        this.posts = posts;
        this.log = log;
        this.clock = clock;
    }

    /// Does what the message asks, and says so. What goes wrong is told there, and in the log.
    void take(Written written, HttpEvent request) {
        if (!posts.canSpeak()) { // never act without a word
            log.of(Event.MENTION, request).ignored("SLACK_BOT_TOKEN isn't set");
            return;
        }
        Budget budget = new Budget(request.arrival(), clock);
        Caller caller = new Caller(written.sender().user(), request.id(), budget.look());
        switch (inbox.take(written.wayBack().key(), caller)) {
            case Taking.Repeated() -> log.of(Event.MENTION, request).ignored("delivered again");
            case Taking.First() -> answer(written, request, budget, false);
            case Taking.Abandoned() -> answer(written, request, budget, true);
            case Taking.Failed _ -> answer(written, request, budget, true);
        }
    }

    private void answer(Written written, HttpEvent request, Budget budget, boolean unclear) {
        Sender sender = written.sender();
        Reply reply;
        try {
            Answer answer = answer(written, message(written, request, budget), unclear);
            log.of(Event.MENTION, request).answered(sender, answer);
            reply = answer.reply();
        } catch (RuntimeException | Error unexpected) {
            log.of(Event.MENTION, request).failed(sender, written.line().orElse(""), unexpected);
            reply = Reply.failed(request.id())
                    .in(chatbot.language(written.line().orElse("")));
        }
        switch (posts.say(reply, recipient(written, reply), budget.left())) {
            case Posted.Done(String message) -> noted(written, request, message);
            case Posted.Failed(String why) ->
                log.of(Event.MENTION, request).unanswered(sender, why);
        }
    }

    /// If it can't be noted, Slack's next delivery, if there is any, is answered once more.
    private void noted(Written written, HttpEvent request, String message) {
        Caller caller = new Caller(written.sender().user(), request.id(),
                clock.instant().plus(Budget.LEAST));
        inbox.answered(written.wayBack().key(), message, caller)
                .ifPresent(why -> log.of(Event.MENTION, request).unnoted(why.toString()));
    }

    private static Message message(Written written, HttpEvent request, Budget budget) {
        return new Message(written.sender(), written.line().orElse(""), written.wayBack(),
                request.id(), budget.deadline());
    }

    /// @param unclear whether it may have been done when it came first
    private Answer answer(Written written, Message message, boolean unclear) {
        if (written.line().isEmpty()) {
            return chatbot.decline(message, Reply.nameFirst(), End.NAME_FIRST.told());
        }
        return clock.instant().isAfter(written.asked().plus(OLDEST))
                ? chatbot.decline(message, Reply.late(message.text(), written.asked(), unclear),
                        End.LATE.told())
                : chatbot.answer(message);
    }

    /// What is for one person alone shows in a thread only if there was one before (Slack:
    /// "chat.postEphemeral"). With somebody in direct messages there is no need for that.
    private static Recipient recipient(Written written, Reply reply) {
        Sender sender = written.sender();
        WayBack way = written.wayBack();
        boolean everybody = reply.audience() == Audience.EVERYBODY || sender.isDirect();
        return new Recipient(sender.channel(), sender.user(), everybody, "",
                everybody || way.inThread() ? way.thread() : "", "");
    }
}
