package chatbot.witness;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Where changes are published.
@ConfigMapping(prefix = "chatbot")
interface AuditTopicConfig {

    /// `CHATBOT_AUDIT_TOPIC_ARN`: an SNS topic to which every change is published that EC2 accepted,
    /// or may have. Without it none is.
    Optional<String> auditTopicArn();
}
