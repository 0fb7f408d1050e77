package chatbot.slack;

import chatbot.audit.Event;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Takes events, always with 200: Slack would deliver any other again, which helps nobody.
///
/// The gate has verified the signature before a request gets here.
@Singleton
final class EventsResource implements Door {

    private final Mentions mentions;
    private final Listener listener;
    private final RequestLog log;
    private final ObjectMapper json;
    private final Clock clock;

    EventsResource(Mentions mentions, Listener listener, RequestLog log, ObjectMapper json,
            Clock clock) {
        this.mentions = mentions;
        this.listener = listener;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/slack/events";
    }

    /// Does what the event asks; what is said about it is posted.
    @Override
    public APIGatewayV2HTTPResponse take(byte[] body, APIGatewayV2HTTPEvent event) {
        HttpEvent request = new HttpEvent(event, clock.instant());
        try {
            return switch (SlackEvent.parse(Json.parse(body, json),
                    listener.channels())) {
                case SlackEvent.Verification(String challenge) -> verified(request, challenge);
                case SlackEvent.Ignored(String why) -> ignored(request, why);
                case SlackEvent.Written written -> answered(request, written);
                case SlackEvent.Overheard overheard -> heard(request, overheard);
            };
        } catch (Unreadable why) {
            log.of(Event.EVENT, request).unreadable(why);
            return Door.answer(200);
        }
    }

    private APIGatewayV2HTTPResponse verified(HttpEvent request, String challenge) {
        log.of(Event.EVENT, request).ignored("url_verification");
        String answer = json.createObjectNode().put("challenge", challenge).toString();
        return Door.answer(200, answer);
    }

    private APIGatewayV2HTTPResponse ignored(HttpEvent request, String why) {
        log.of(Event.EVENT, request).ignored(why);
        return Door.answer(200);
    }

    private APIGatewayV2HTTPResponse heard(HttpEvent request, SlackEvent.Overheard overheard) {
        listener.hear(overheard, request);
        return Door.answer(200);
    }

    private APIGatewayV2HTTPResponse answered(HttpEvent request, SlackEvent.Written written) {
        mentions.take(written, request);
        return Door.answer(200);
    }
}
