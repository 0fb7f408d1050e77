package chatbot.access;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Who may use the bot, and where.
///
/// Channels and users are empty by default, which means nobody: whoever gets in can restart
/// servers, so each way in is opened by hand. An empty value means the same as none.
@ConfigMapping(prefix = "chatbot")
public interface AccessConfig {

    /// `CHATBOT_ALLOWED_CHANNELS`: Slack channel ids (`C…`, `G…`), `dm` for direct messages (`D…`),
    /// or `*`.
    Optional<String> allowedChannels();

    /// `CHATBOT_ALLOWED_USERS`: Slack user ids (`U…`, `W…`), or `*`.
    Optional<String> allowedUsers();

    /// `CHATBOT_ALLOWED_TEAMS`: Slack workspace (`T…`) and enterprise (`E…`) ids, or `*`, the
    /// default.
    Optional<String> allowedTeams();
}
