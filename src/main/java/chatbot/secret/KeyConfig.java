package chatbot.secret;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// The function's own secret, by itself or by the ARN of a secret in Secrets Manager.
@ConfigMapping(prefix = "chatbot")
interface KeyConfig {

    /// `CHATBOT_KEY`: 32 random bytes in base64; several, separated by commas, while it is being
    /// rotated: the first seals, and each of them opens. It is made at start in dev mode.
    Optional<String> key();

    /// `CHATBOT_KEY_ARN`: where that is.
    Optional<String> keyArn();
}
