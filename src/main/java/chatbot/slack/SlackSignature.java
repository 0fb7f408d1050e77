package chatbot.slack;

import chatbot.secret.Kept;
import chatbot.secret.Secret;
import chatbot.secret.Secrets;
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

    private final Kept<List<SigningSecret>> secrets;
    private final Clock clock;

    /// With the secrets of the settings; throws when there is none.
    SlackSignature(Secrets secrets, Clock clock) {
        this.secrets = secrets.keep(Secret.SIGNING_SECRET, SigningSecret::all);
        this.clock = clock;
    }

    /// Whether one of the secrets signed this body at this time. Headers that are missing (empty),
    /// repeated or malformed are no signature.
    boolean signs(String timestamp, String signature, byte[] body) {
        return isOne(timestamp, signature) && signs(secrets.value(), timestamp, signature, body);
    }

    /// The same; but where none of them did it, though it looks like one, the secrets may have been
    /// changed: then they are read again, by the deadline, if they are where that can be done.
    boolean signs(String timestamp, String signature, byte[] body, Instant deadline) {
        if (!isOne(timestamp, signature)) {
            return false;
        }
        List<SigningSecret> known = secrets.value();
        return signs(known, timestamp, signature, body) || secrets.insteadOf(known, deadline)
                .filter(others -> signs(others, timestamp, signature, body)).isPresent();
    }

    private boolean isOne(String timestamp, String signature) {
        return TIMESTAMP.matcher(timestamp).matches() && SIGNATURE.matcher(signature).matches()
                && isNow(timestamp);
    }

    private static boolean signs(List<SigningSecret> secrets, String timestamp, String signature,
            byte[] body) {
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
