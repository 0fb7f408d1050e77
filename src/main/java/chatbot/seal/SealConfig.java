package chatbot.seal;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// What wants a key.
@ConfigMapping(prefix = "chatbot")
interface SealConfig {

    /// `CHATBOT_STATE_MACHINE_ARN`: what the workflow carries is sealed.
    Optional<String> stateMachineArn();

    /// `CHATBOT_TABLE`: processes that share what was done open each other's buttons.
    Optional<String> table();
}
