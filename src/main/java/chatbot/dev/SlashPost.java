package chatbot.dev;

import chatbot.dev.Workspace.Channel;
import chatbot.dev.Workspace.Person;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What Slack posts for a slash command (Slack: "Implementing slash commands").
///
/// @param command the command's name, with its slash
/// @param text    what was typed after it
record SlashPost(Person person, Channel channel, String command, String text) {

    private static final String ALGORITHM = "HmacSHA256";

    /// The body: a form, its fields in Slack's order.
    ///
    /// @param id          makes the `trigger_id` unique
    /// @param responseUrl where more may be said
    String form(long id, URI responseUrl) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", "gIkuvaNzQIHg97ATvDxqgjtO");
        fields.put("team_id", Workspace.TEAM);
        fields.put("team_domain", "demo");
        fields.put("channel_id", channel.idFor(person));
        fields.put("channel_name", channel.handle());
        fields.put("user_id", person.id());
        fields.put("user_name", person.handle());
        fields.put("command", command);
        fields.put("text", escaped(text));
        fields.put("api_app_id", "A0CHATBOT");
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", responseUrl.toString());
        fields.put("trigger_id", id + ".738474920.8088930838d88f008e0");
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    /// The headers of that form (Slack: "Verifying requests from Slack").
    static Map<String, String> headers(String form, String secret, Instant time) {
        String timestamp = Long.toString(time.getEpochSecond());
        String signature = hmac(secret, "v0:" + timestamp + ":" + form);
        return Map.of("Content-Type", "application/x-www-form-urlencoded",
                "User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)",
                "X-Slack-Request-Timestamp", timestamp,
                "X-Slack-Signature", "v0=" + signature);
    }

    private static String hmac(String secret, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }

    /// Slack escapes what people type (Slack: "Formatting text for app surfaces").
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
