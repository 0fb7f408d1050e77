package chatbot.slack;

import chatbot.audit.Event;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;

/// Takes events, always with 200: Slack would deliver any other again, which helps nobody.
///
/// The gate has verified the signature before a request gets here.
@Path("/slack/events")
final class EventsResource {

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

    /// Does what the event asks; what is said about it is posted.
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response take(byte[] body, @Context APIGatewayV2HTTPEvent event) {
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
            return Response.ok().build();
        }
    }

    private Response verified(HttpEvent request, String challenge) {
        log.of(Event.EVENT, request).ignored("url_verification");
        String answer = json.createObjectNode().put("challenge", challenge).toString();
        return Response.ok(answer).type(MediaType.APPLICATION_JSON).build();
    }

    private Response ignored(HttpEvent request, String why) {
        log.of(Event.EVENT, request).ignored(why);
        return Response.ok().build();
    }

    private Response heard(HttpEvent request, SlackEvent.Overheard overheard) {
        listener.hear(overheard, request);
        return Response.ok().build();
    }

    private Response answered(HttpEvent request, SlackEvent.Written written) {
        mentions.take(written, request);
        return Response.ok().build();
    }
}
