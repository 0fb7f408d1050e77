package chatbot.webapi;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Where people read of changes.
@ConfigMapping(prefix = "chatbot")
interface AuditChannelConfig {

    /// `CHATBOT_AUDIT_CHANNEL`: id of a Slack channel in which every change is told that EC2 accepted,
    /// or may have. Needs `SLACK_BOT_TOKEN`, and the bot in the channel. Without it none is.
    Optional<String> auditChannel();
}
