package chatbot.slack;

import chatbot.lambda.HttpApiEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// What Slack posts for an event, in its documented shape (Slack: "The Events API", "app_mention",
/// "message.im"), signed by Slack's own library.
public record EventJson(ObjectNode outer) {

    /// The bot's user id.
    public static final String BOT = "U0CHATBOT";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong NUMBERS = new AtomicLong();

    /// Alice mentions the bot in #ops and writes that after its name.
    public static EventJson mention(String text) {
        return of("app_mention", "<@" + BOT + "> " + text);
    }

    /// Alice writes that to the bot alone.
    public static EventJson direct(String text) {
        return of("message", text).with("channel", "D0ALICE").with("channel_type", "im");
    }

    /// An event of that type, now.
    static EventJson of(String type, String text) {
        Instant now = Instant.now();
        String ts = now.getEpochSecond() + ".%06d".formatted(NUMBERS.incrementAndGet());
        ObjectNode outer = JSON.createObjectNode().put("token", "ZZZZZZWSxiZZZ2yIvs3peJ")
                .put("team_id", "T0TEAM").put("context_team_id", "T0TEAM")
                .putNull("context_enterprise_id").put("api_app_id", "A0APP");
        outer.putObject("event").put("type", type).put("user", SlashForm.ALICE)
                .put("client_msg_id", "5b1c5c8a-0a0e-4d3e-9e2c-%012d".formatted(NUMBERS.get()))
                .put("text", text).put("ts", ts).put("team", "T0TEAM")
                .put("channel", SlashForm.OPS).put("event_ts", ts);
        outer.put("type", "event_callback").put("event_id", "Ev0" + NUMBERS.incrementAndGet())
                .put("event_time", now.getEpochSecond());
        outer.putArray("authorizations").addObject().putNull("enterprise_id")
                .put("team_id", "T0TEAM").put("user_id", BOT).put("is_bot", true)
                .put("is_enterprise_install", false);
        outer.put("is_ext_shared_channel", false).put("event_context", "4-eyJldCI6ImFwcF9tZW50");
        return new EventJson(outer);
    }

    /// The same with another value in the event.
    public EventJson with(String name, String value) {
        return changed(copy -> event(copy).put(name, value));
    }

    /// The same, but for something about the envelope.
    public EventJson changed(Consumer<ObjectNode> change) {
        ObjectNode copy = outer.deepCopy();
        change.accept(copy);
        return new EventJson(copy);
    }

    static ObjectNode event(ObjectNode outer) {
        return (ObjectNode) outer.required("event");
    }

    /// Delivered again by Slack, which gives it no other id.
    public EventJson asTwin() {
        return changed(copy -> event(copy.put("event_id", "Ev0" + NUMBERS.incrementAndGet()))
                .put("type", "message").put("channel_type", "channel"));
    }

    /// The id of the message.
    public String ts() {
        return event(outer).required("ts").asText();
    }

    /// The body of the request.
    public String body() {
        return outer.toString();
    }

    /// The signed request as API Gateway hands it to the function now.
    public HttpApiEvent event() {
        HttpApiEvent event = HttpApiEvent.of("POST", "/slack/events")
                .withBody(body());
        for (Map.Entry<String, String> header : SlashForm
                .headers(body(), SlashForm.SECRET, Instant.now()).entrySet()) {
            event = event.withHeader(header.getKey(), header.getValue());
        }
        return event.withHeader("Content-Type", "application/json");
    }
}
