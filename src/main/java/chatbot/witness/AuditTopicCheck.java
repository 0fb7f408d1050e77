package chatbot.witness;

import chatbot.setting.Check;
import jakarta.inject.Singleton;
import java.util.List;

/// Looks at where changes are to be published.
@Singleton
final class AuditTopicCheck implements Check {

    private final AuditTopicConfig config;

    AuditTopicCheck(AuditTopicConfig config) {
        this.config = config;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(() -> AuditTopic.arn(config).ifPresent(AuditTopic::region));
    }
}
