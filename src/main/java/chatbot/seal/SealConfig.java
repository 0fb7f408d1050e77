package chatbot.seal;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// The key of what is sealed.
@ConfigMapping(prefix = "chatbot")
interface SealConfig {

    /// `CHATBOT_KEY`: 32 random bytes in base64; several, separated by commas, while it is being
    /// rotated: the first seals, and each of them opens. It is made at start in dev mode.
    Optional<List<String>> key();

    /// `CHATBOT_STATE_MACHINE_ARN`, which wants a key.
    Optional<String> stateMachineArn();

    /// `CHATBOT_TABLE`, which wants a key.
    Optional<String> table();
}
