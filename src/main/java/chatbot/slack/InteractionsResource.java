package chatbot.slack;

import chatbot.access.Sender;
import chatbot.audit.End;
import chatbot.audit.Event;
import chatbot.chat.Answer;
import chatbot.chat.Chatbot;
import chatbot.chat.Message;
import chatbot.chat.Message.WayBack;
import chatbot.chat.Reaction;
import chatbot.claim.Recipient;
import chatbot.slack.Interaction.Pressed;
import chatbot.webapi.PostedAnswers;
import chatbot.webapi.PostedAnswers.Posted;
import chatbot.wording.Reply;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Takes pressed buttons. What comes of one is posted; to anything but 200 Slack shows a sign of
/// warning at the button.
///
/// The gate has verified the signature before a request gets here.
@Singleton
final class InteractionsResource implements Door {

    /// What was asked depends on something that failed (RFC 4918: Failed Dependency): nothing could be
    /// said, so Slack's sign of warning has to do.
    static final int UNANSWERED = 424;

    private final Chatbot chatbot;
    private final PostedAnswers posts;
    private final RequestLog log;
    private final ObjectMapper json;
    private final Clock clock;

    InteractionsResource(Chatbot chatbot, PostedAnswers posts, RequestLog log, ObjectMapper json,
            Clock clock) {
        this.chatbot = chatbot;
        this.posts = posts;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/slack/interactions";
    }

    /// Does what the button says.
    @Override
    public APIGatewayV2HTTPResponse take(byte[] body, APIGatewayV2HTTPEvent event) {
        HttpEvent request = new HttpEvent(event, clock.instant());
        try {
            return switch (Interaction.parse(body, json)) {
                case Interaction.Ignored(String why) -> ignored(request, why);
                case Pressed pressed -> press(pressed, request);
            };
        } catch (Unreadable why) {
            log.of(Event.PRESS, request).unreadable(why);
            return Door.answer(400);
        }
    }

    private APIGatewayV2HTTPResponse press(Pressed pressed, HttpEvent request) {
        Sender sender = pressed.sender();
        WayBack way = pressed.wayBack();
        Budget budget = new Budget(request.arrival(), clock);
        Reaction reaction = reaction(pressed, request, budget);
        Recipient to = new Recipient(sender.channel(), sender.user(), false, way.url(),
                way.thread(), way.original());
        if (posts.react(reaction, to, budget.left()) instanceof Posted.Failed(String why)) {
            log.of(Event.PRESS, request).unanswered(sender, why);
            return Door.answer(UNANSWERED);
        }
        return Door.answer(200);
    }

    private APIGatewayV2HTTPResponse ignored(HttpEvent request, String why) {
        log.of(Event.EVENT, request).ignored(why);
        return Door.answer(200);
    }

    private Reaction reaction(Pressed pressed, HttpEvent request, Budget budget) {
        Sender sender = pressed.sender();
        try {
            Reaction reaction = chatbot.press(new Message(sender, pressed.token(),
                    pressed.wayBack(), request.id(), budget.deadline()));
            log.of(Event.PRESS, request).answered(sender, reaction.answer());
            return reaction;
        } catch (RuntimeException | Error unexpected) {
            // The token is no text to be told.
            log.of(Event.PRESS, request).failed(sender, "", unexpected);
            Reply reply = Reply.failed(request.id()).in(chatbot.language(""));
            return new Reaction(new Answer(reply, "", "", "", End.FAILED.told()), false);
        }
    }
}
