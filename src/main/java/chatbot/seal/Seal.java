package chatbot.seal;

import chatbot.secret.Kept;
import chatbot.secret.Secret;
import chatbot.secret.Secrets;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Seals texts so that whoever carries them can neither read nor change them, nor use them for
/// anything else or any longer than they are meant for (AES-256 in GCM: NIST SP 800-38D).
///
/// A token is `v1.` and, in base64 for URLs, a random nonce of 12 bytes with what was encrypted: the
/// expiry in seconds since 1970, then the text. The version and the purpose are authenticated too.
@Startup
@Singleton
public final class Seal {

    /// For reading the keys again when none of them opens a token; somebody waits for an answer.
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private static final String VERSION = "v1.";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LONGEST_TOKEN = 32 * 1024;
    private static final Pattern TOKEN = Pattern.compile("v1\\.[A-Za-z0-9_-]{40,}");

    private final SecureRandom random = new SecureRandom();
    private final Kept<List<SecretKeySpec>> keys;
    private final Clock clock;

    /// With the keys of the settings; throws when one isn't a key, or there is none where something
    /// will have to be sealed.
    Seal(SealConfig config, Secrets secrets, Clock clock) {
        this.keys = secrets.keep(Secret.KEY, given -> SealKeys.of(given, config));
        this.clock = clock;
    }

    /// The token that holds the text.
    ///
    /// @param purpose what it is for; it can be opened for nothing else
    /// @param expiry  when it ceases to be of use
    public String seal(String purpose, Instant expiry, String text) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer message = ByteBuffer.allocate(Long.BYTES + plain.length)
                .putLong(expiry.getEpochSecond()).put(plain);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, keys.value().getFirst(), nonce, purpose)
                    .doFinal(message.array());
            return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(ByteBuffer
                    .allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has AES/GCM", impossible);
        }
    }

    /// The text in a token of that purpose; empty unless one of the keys sealed it, nobody changed
    /// it, and it hasn't expired.
    public Optional<String> open(String purpose, String token) {
        return inspect(purpose, token) instanceof Opening.Valid(String text)
                ? Optional.of(text)
                : Optional.empty();
    }

    /// What is in a token of that purpose.
    public Opening inspect(String purpose, String token) {
        if (token.length() > LONGEST_TOKEN || !TOKEN.matcher(token).matches()) {
            return new Opening.Foreign();
        }
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(token.substring(VERSION.length()));
        } catch (IllegalArgumentException _) {
            return new Opening.Foreign();
        }
        List<SecretKeySpec> known = keys.value();
        return open(known, purpose, sealed)
                .or(() -> keys.insteadOf(known, clock.instant().plus(PATIENCE))
                        .flatMap(others -> open(others, purpose, sealed)))
                .orElseGet(Opening.Foreign::new);
    }

    /// What came of opening a token.
    public sealed interface Opening {

        /// It is sealed by this function, for that purpose, and as it was.
        record Valid(String text) implements Opening {
        }

        /// The same, but its time is over.
        record Expired(String text) implements Opening {
        }

        /// It isn't this function's, not for that purpose, or somebody changed it.
        record Foreign() implements Opening {
        }
    }

    private Optional<Opening> open(List<SecretKeySpec> any, String purpose, byte[] sealed) {
        return any.stream().map(key -> open(key, purpose, sealed)).flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Opening> open(SecretKeySpec key, String purpose, byte[] sealed) {
        byte[] nonce = new byte[NONCE_BYTES];
        ByteBuffer.wrap(sealed).get(nonce);
        try {
            ByteBuffer message = ByteBuffer.wrap(cipher(Cipher.DECRYPT_MODE, key, nonce, purpose)
                    .doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES));
            Instant expiry = Instant.ofEpochSecond(message.getLong());
            String text = StandardCharsets.UTF_8.decode(message).toString();
            return Optional.of(clock.instant().isBefore(expiry)
                    ? new Opening.Valid(text)
                    : new Opening.Expired(text));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String purpose)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((VERSION + purpose).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
