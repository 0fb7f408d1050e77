package chatbot.chat;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// How the bot answers. An empty value means the same as none.
@ConfigMapping(prefix = "chatbot")
public interface ChatConfig {

    /// `CHATBOT_REPLIES`: who sees outcomes, `in_channel` (the default) or `ephemeral`. Refusals,
    /// errors and help are for the asker alone in either case.
    Optional<String> replies();

    /// `CHATBOT_LANGUAGE`: `en`, `zh`, or `auto`, the default: the language of the command word.
    Optional<String> language();
}
