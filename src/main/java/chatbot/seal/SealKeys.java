package chatbot.seal;

import chatbot.secret.Given;
import chatbot.setting.Setting;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;

/// The keys of the settings.
final class SealKeys {

    private static final int BYTES = 32;

    private SealKeys() {
    }

    /// Those that are given, or one that is known to this process alone. Throws when one isn't a
    /// key, or there is none where what is sealed has to outlive the process.
    static List<SecretKeySpec> of(Given given, SealConfig config) {
        List<SecretKeySpec> keys = new ArrayList<>();
        for (String key : given.entries()) {
            keys.add(key(key, given));
        }
        if (keys.isEmpty()) {
            refuseNone(Setting.CHATBOT_STATE_MACHINE_ARN, config.stateMachineArn().orElse(""));
            refuseNone(Setting.CHATBOT_TABLE, config.table().orElse(""));
            byte[] made = new byte[BYTES];
            new SecureRandom().nextBytes(made);
            keys.add(new SecretKeySpec(made, "AES"));
        }
        return List.copyOf(keys);
    }

    private static void refuseNone(Setting wanting, String value) {
        if (!value.isBlank()) {
            throw Setting.CHATBOT_KEY.wrong("isn't set, and " + wanting + " wants one: 32 random"
                    + " bytes in base64, for example by openssl rand -base64 32.");
        }
    }

    private static SecretKeySpec key(String base64, Given given) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            if (key.length == BYTES) {
                return new SecretKeySpec(key, "AES");
            }
        } catch (IllegalArgumentException _) {
            // the same sentence
        }
        throw given.holds("something that isn't 32 bytes in base64; openssl rand -base64 32 makes a"
                + " key.");
    }
}
