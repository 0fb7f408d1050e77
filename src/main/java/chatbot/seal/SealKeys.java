package chatbot.seal;

import chatbot.setting.Setting;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;

/// The keys of the settings.
final class SealKeys {

    private static final int BYTES = 32;

    private SealKeys() {
    }

    /// Throws when one isn't a key, or there is none where something will have to be sealed.
    static List<SecretKeySpec> of(SealConfig config) {
        List<SecretKeySpec> keys = config.key().stream().flatMap(List::stream).map(String::strip)
                .filter(key -> !key.isEmpty()).map(SealKeys::key).toList();
        if (keys.isEmpty()) {
            Setting.CHATBOT_KEY.refuse(wanting(config).limit(1), setting -> "isn't set, and "
                    + setting + " wants one: 32 random bytes in base64, for example by"
                    + " openssl rand -base64 32.");
        }
        return keys;
    }

    /// One that is known to this process alone: nothing that it seals outlives that.
    static SecretKeySpec made(SecureRandom random) {
        byte[] made = new byte[BYTES];
        random.nextBytes(made);
        return new SecretKeySpec(made, "AES");
    }

    private static Stream<String> wanting(SealConfig config) {
        return Stream.concat(
                wanting(Setting.CHATBOT_STATE_MACHINE_ARN, config.stateMachineArn()),
                wanting(Setting.CHATBOT_TABLE, config.table()));
    }

    private static Stream<String> wanting(Setting setting, Optional<String> value) {
        return value.filter(text -> !text.isBlank()).stream().map(_ -> setting.name());
    }

    private static SecretKeySpec key(String base64) {
        try {
            byte[] key = Base64.getDecoder().decode(base64);
            if (key.length == BYTES) {
                return new SecretKeySpec(key, "AES");
            }
        } catch (IllegalArgumentException _) {
            // the same sentence
        }
        throw Setting.CHATBOT_KEY.wrong("holds something that isn't 32 bytes in base64;"
                + " openssl rand -base64 32 makes a key.");
    }
}
