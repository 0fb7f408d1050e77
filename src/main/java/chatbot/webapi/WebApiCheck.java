package chatbot.webapi;

import chatbot.secret.Secret;
import chatbot.secret.Secrets;
import chatbot.setting.Check;
import jakarta.inject.Singleton;
import java.util.List;

/// Looks at where Slack is, at the bot's token, and at the audit channel, which needs one.
@Singleton
final class WebApiCheck implements Check {

    private final SlackOriginsConfig origins;
    private final Secrets secrets;
    private final AuditChannelConfig audit;

    WebApiCheck(SlackOriginsConfig origins, Secrets secrets, AuditChannelConfig audit) {
        this.origins = origins;
        this.secrets = secrets;
        this.audit = audit;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(() -> ConfiguredOrigins.hooks(origins), () -> ConfiguredOrigins.api(origins),
                this::token, this::auditChannel);
    }

    private void token() {
        if (secrets.has(Secret.BOT_TOKEN)) {
            BotToken.text(secrets.given(Secret.BOT_TOKEN));
        }
    }

    private void auditChannel() {
        if (AuditChannel.channel(audit).isPresent() && !secrets.has(Secret.BOT_TOKEN)) {
            throw AuditChannel.mute();
        }
    }
}
