package chatbot.slack;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Whether Slack signed a request, told by other code than the bot's own.
final class SignatureOracle {

    private static final long TOLERANCE = 300;

    private SignatureOracle() {
    }

    /// The body, if it is signed.
    static Optional<String> signed(APIGatewayV2HTTPEvent event, Instant now) {
        List<String> times = values(event, "x-slack-request-timestamp");
        List<String> signatures = values(event, "x-slack-signature");
        if (times.size() != 1 || signatures.size() != 1
                || !times.getFirst().chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.empty();
        }
        try {
            long off = Math.subtractExact(Long.parseLong(times.getFirst()), now.getEpochSecond());
            byte[] body = body(event);
            return Math.abs(off) <= TOLERANCE
                    && signatures.getFirst().equals("v0=" + mac(times.getFirst(), body))
                            ? Optional.of(new String(body, StandardCharsets.UTF_8))
                            : Optional.empty();
        } catch (IllegalArgumentException | ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static byte[] body(APIGatewayV2HTTPEvent event) {
        String body = event.getBody() == null ? "" : event.getBody();
        return event.getIsBase64Encoded()
                ? Base64.getDecoder().decode(body)
                : body.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> values(APIGatewayV2HTTPEvent event, String name) {
        Map<String, String> headers = event.getHeaders() == null ? Map.of() : event.getHeaders();
        return headers.entrySet().stream()
                .filter(header -> header.getKey().toLowerCase(Locale.ROOT).equals(name))
                .map(header -> header.getValue() == null ? "" : header.getValue()).toList();
    }

    private static String mac(String time, byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SlashForm.SECRET.getBytes(StandardCharsets.UTF_8), "x"));
            mac.update(("v0:" + time + ":").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
