package chatbot.slack;

import chatbot.lambda.HttpApiEvent;
import chatbot.reliability.Heard;
import com.slack.api.app_backend.SlackSignature;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/// The form that Slack posts for a slash command, signed by Slack's own library.
public record SlashForm(Map<String, String> fields) {

    /// The secret that the tests share with the bot; it's the one of Slack's published example.
    public static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    /// What Slack sends along from older days ("Verification token"); a secret all the same.
    private static final String VERIFICATION = "gIkuvaNzQIHg97ATvDxqgjtO";
    /// The person who speaks.
    public static final String ALICE = "U0ALICE";
    /// The channel in which the bot may be used.
    public static final String OPS = "C0OPS";

    private static final AtomicLong TRIGGERS = new AtomicLong(13_345_224_609L);

    /// Alice says that in #ops; each time she presses enter anew.
    public static SlashForm of(String text) {
        Heard.secret(VERIFICATION);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", VERIFICATION);
        fields.put("team_id", "T0TEAM");
        fields.put("team_domain", "example");
        fields.put("channel_id", OPS);
        fields.put("channel_name", "ops");
        fields.put("user_id", ALICE);
        fields.put("user_name", "alice");
        fields.put("command", "/chatbot");
        fields.put("text", text);
        fields.put("response_url", "https://hooks.slack.com/commands/T0TEAM/1/secretpart");
        fields.put("trigger_id", TRIGGERS.incrementAndGet() + ".738474920.8088930838d88f008e0");
        fields.put("api_app_id", "A0APP");
        return new SlashForm(fields);
    }

    /// The same with another value.
    public SlashForm with(String name, String value) {
        Map<String, String> other = new LinkedHashMap<>(fields);
        other.put(name, value);
        return new SlashForm(other);
    }

    /// The body of the request.
    public String body() {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /// The headers of the request, when it is signed with that secret at that time.
    public static Map<String, String> headers(String body, String secret, Instant time) {
        Heard.secret(secret);
        String seconds = Long.toString(time.getEpochSecond());
        return Map.of("Content-Type", "application/x-www-form-urlencoded",
                "X-Slack-Request-Timestamp", seconds,
                "X-Slack-Signature", new SlackSignature.Generator(secret).generate(seconds, body));
    }

    /// The signed request as API Gateway hands it to the function now.
    public HttpApiEvent event() {
        return event(SECRET, Instant.now());
    }

    /// The request, signed with that secret at that time, as API Gateway hands it to the function now.
    public HttpApiEvent event(String secret, Instant time) {
        HttpApiEvent event = HttpApiEvent.of("POST", "/slack/commands")
                .withBase64Body(body().getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, String> header : headers(body(), secret, time).entrySet()) {
            event = event.withHeader(header.getKey(), header.getValue());
        }
        return event;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
