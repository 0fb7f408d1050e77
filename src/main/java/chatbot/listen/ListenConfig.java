package chatbot.listen;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Where the bot listens, and for what. Off by default: it reads nothing that isn't said to it.
@ConfigMapping(prefix = "chatbot")
public interface ListenConfig {

    /// `CHATBOT_LISTEN_CHANNELS`: Slack channel ids (`C…`, `G…`), separated by commas.
    Optional<String> listenChannels();

    /// `CHATBOT_LISTEN_PATTERNS`: regular expressions in place of the words of alarm, separated by
    /// new lines or commas.
    Optional<String> listenPatterns();
}
