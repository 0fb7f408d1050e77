package chatbot.dev.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Something that Slack posts to the function.
///
/// @param path        of the function's endpoint
/// @param contentType of the body
record SignedPost(String path, String contentType, String body) {

    private static final String ALGORITHM = "HmacSHA256";

    /// A form, its fields in the map's order.
    static SignedPost form(String path, Map<String, String> fields) {
        return new SignedPost(path, "application/x-www-form-urlencoded",
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")));
    }

    /// A JSON object.
    static SignedPost json(String path, JsonNode body) {
        return new SignedPost(path, "application/json", body.toString());
    }

    /// What stands above the body (Slack: "Verifying requests from Slack").
    Map<String, String> headers(String secret, Instant time) {
        String timestamp = Long.toString(time.getEpochSecond());
        return Map.of("Content-Type", contentType,
                "User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)",
                "X-Slack-Request-Timestamp", timestamp,
                "X-Slack-Signature", "v0=" + hmac(secret, "v0:" + timestamp + ":" + body));
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
}
