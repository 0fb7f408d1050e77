package chatbot.slack;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/// Tells Slack's requests from everybody else's (Slack: "Verifying requests from Slack").
///
/// The signature is `v0=` and the hexadecimal HMAC-SHA256 of `v0:<timestamp>:<raw body>`.
@Startup
@Singleton
final class SlackSignature {

    /// A request may be this much older or newer than the clock: a replay is useless soon, and one
    /// from the future would be a replay that is useful for longer.
    static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{1,10}");
    private static final Pattern SIGNATURE = Pattern.compile("v0=[0-9a-f]{64}");

    private final List<SigningSecret> secrets;
    private final Clock clock;

    /// With the secrets of the settings; throws when there is none.
    SlackSignature(SlackConfig config, Clock clock) {
        this.secrets = SigningSecret.all(config);
        this.clock = clock;
    }

    /// Whether one of the secrets signed this body at this time. Headers that are missing (empty),
    /// repeated or malformed are no signature.
    boolean signs(String timestamp, String signature, byte[] body) {
        if (!TIMESTAMP.matcher(timestamp).matches() || !SIGNATURE.matcher(signature).matches()
                || !isNow(timestamp)) {
            return false;
        }
        byte[] head = ("v0:" + timestamp + ":").getBytes(StandardCharsets.UTF_8);
        byte[] claimed = HexFormat.of().parseHex(signature, "v0=".length(), signature.length());
        boolean signed = false;
        for (SigningSecret secret : secrets) {
            signed |= MessageDigest.isEqual(secret.sign(head, body), claimed);
        }
        return signed;
    }

    private boolean isNow(String timestamp) {
        Instant sent = Instant.ofEpochSecond(Long.parseLong(timestamp));
        return Duration.between(sent, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
    }
}
