package chatbot.policy;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Who may do what, beyond who gets in.
@ConfigMapping(prefix = "chatbot")
public interface PolicyConfig {

    /// `CHATBOT_POLICY`: a policy in YAML, or `ssm:` and the name of an SSM parameter that holds one;
    /// none by default, and then whoever gets in may do what the bot can.
    Optional<String> policy();
}
