package chatbot.slack;

import chatbot.secret.Given;
import chatbot.setting.Setting;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// A secret shared with Slack. It signs, and can't be printed.
final class SigningSecret {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String WHERE = "Copy it from your Slack app's page Basic Information,"
            + " section App Credentials.";
    /// It has 32 hexadecimal digits; a blank in it, or a letter of another script, is a slip.
    private static final Pattern PLAIN = Pattern.compile("[!-~]+");

    private final SecretKeySpec key;

    /// Those that are given; throws when there is none, or something else.
    static List<SigningSecret> all(Given given) {
        List<SigningSecret> all = new ArrayList<>();
        for (String secret : given.entries()) {
            if (!PLAIN.matcher(secret).matches()) {
                throw given.holds("something that isn't a signing secret. " + WHERE);
            }
            all.add(new SigningSecret(secret));
        }
        if (all.isEmpty()) {
            throw Setting.SLACK_SIGNING_SECRET.wrong("isn't set. " + WHERE);
        }
        return List.copyOf(all);
    }

    SigningSecret(String secret) {
        key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /// HMAC-SHA256 of the two, one after the other.
    byte[] sign(byte[] head, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(head);
            return mac.doFinal(body);
        } catch (NoSuchAlgorithmException | InvalidKeyException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
