package chatbot.slack;

import chatbot.lambda.HttpApiEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.StreamSupport;

/// What Slack posts when somebody presses a button, in its documented shape (Slack: "block_actions
/// payload"), signed by Slack's own library.
public record PressJson(ObjectNode payload) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final AtomicLong NUMBERS = new AtomicLong();

    /// That person presses the button with that label under a message of the bot's in #ops.
    ///
    /// @param message as the bot worded it
    public static PressJson of(JsonNode message, String label, String user) {
        JsonNode button = button(message, label);
        String ts = "1700000000.%06d".formatted(NUMBERS.incrementAndGet());
        ObjectNode payload = JSON.createObjectNode().put("type", "block_actions");
        payload.putObject("user").put("id", user).put("username", "somebody")
                .put("name", "somebody").put("team_id", "T0TEAM");
        payload.put("api_app_id", "A0APP").put("token", "ZZZZZZWSxiZZZ2yIvs3peJ");
        payload.putObject("container").put("type", "message").put("message_ts", ts)
                .put("channel_id", SlashForm.OPS).put("is_ephemeral",
                        message.path("response_type").asText().equals("ephemeral"));
        payload.put("trigger_id", NUMBERS.incrementAndGet() + ".738474920.8088930838d88f008e0");
        payload.putObject("team").put("id", "T0TEAM").put("domain", "example");
        payload.putNull("enterprise").put("is_enterprise_install", false);
        payload.putObject("channel").put("id", SlashForm.OPS).put("name", "ops");
        ObjectNode shown = payload.putObject("message").put("type", "message")
                .put("user", EventJson.BOT).put("bot_id", "B0CHATBOT").put("ts", ts);
        shown.set("text", message.path("text"));
        shown.set("blocks", message.path("blocks"));
        payload.putObject("state").putObject("values");
        payload.put("response_url", "https://hooks.slack.com/actions/T0TEAM/1/secretpart");
        ObjectNode action = payload.putArray("actions").addObject();
        action.setAll((ObjectNode) button);
        action.put("block_id", "xYz").put("action_ts", "1700000001.000001");
        return new PressJson(payload);
    }

    private static JsonNode button(JsonNode message, String label) {
        return StreamSupport.stream(message.required("blocks").spliterator(), false)
                .filter(block -> block.path("type").asText().equals("actions"))
                .flatMap(block -> StreamSupport.stream(block.path("elements").spliterator(), false))
                .filter(button -> button.at("/text/text").asText().startsWith(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No button " + label + " in " + message));
    }

    /// In a thread.
    public PressJson inThread(String thread) {
        ObjectNode copy = payload.deepCopy();
        ((ObjectNode) copy.required("container")).put("thread_ts", thread);
        ((ObjectNode) copy.required("message")).put("thread_ts", thread);
        return new PressJson(copy);
    }

    /// On the message with that id.
    public PressJson onMessage(String ts) {
        ObjectNode copy = payload.deepCopy();
        ((ObjectNode) copy.required("container")).put("message_ts", ts);
        ((ObjectNode) copy.required("message")).put("ts", ts);
        return new PressJson(copy);
    }

    /// With another `response_url`.
    public PressJson to(String responseUrl) {
        ObjectNode copy = payload.deepCopy();
        copy.put("response_url", responseUrl);
        return new PressJson(copy);
    }

    /// With another token in the button.
    public PressJson withToken(String token) {
        ObjectNode copy = payload.deepCopy();
        ((ObjectNode) copy.required("actions").required(0)).put("value", token);
        return new PressJson(copy);
    }

    /// The body of the request.
    public String body() {
        return "payload=" + URLEncoder.encode(payload.toString(), StandardCharsets.UTF_8);
    }

    /// The signed request as API Gateway hands it to the function now.
    public HttpApiEvent event() {
        HttpApiEvent event = HttpApiEvent.of("POST", "/slack/interactions")
                .withBase64Body(body().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, String> header : SlashForm
                .headers(body(), SlashForm.SECRET, Instant.now()).entrySet()) {
            event = event.withHeader(header.getKey(), header.getValue());
        }
        return event;
    }
}
