package chatbot.chat;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Who may use the bot, where, and who sees what it did.
///
/// Channels and users are empty by default, which means nobody: whoever gets in can restart
/// servers, so each way in is opened by hand. An empty value means the same as none.
@ConfigMapping(prefix = "chatbot")
public interface ChatConfig {

    /// `CHATBOT_ALLOWED_CHANNELS`: Slack channel ids (`C…`, `G…`), `dm` for direct messages (`D…`),
    /// or `*`.
    Optional<String> allowedChannels();

    /// `CHATBOT_ALLOWED_USERS`: Slack user ids (`U…`, `W…`), or `*`.
    Optional<String> allowedUsers();

    /// `CHATBOT_ALLOWED_TEAMS`: Slack workspace (`T…`) and enterprise (`E…`) ids, or `*`, the
    /// default.
    Optional<String> allowedTeams();

    /// `CHATBOT_REPLIES`: who sees outcomes, `in_channel` (the default) or `ephemeral`. Refusals,
    /// errors and help are for the asker alone in either case.
    Optional<String> replies();
}
