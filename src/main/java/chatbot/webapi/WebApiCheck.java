package chatbot.webapi;

import chatbot.setting.Check;
import jakarta.inject.Singleton;
import java.util.List;

/// Looks at where Slack is, at the bot's token, and at the audit channel, which needs one.
@Singleton
final class WebApiCheck implements Check {

    private final SlackOriginsConfig origins;
    private final WebApiConfig web;
    private final AuditChannelConfig audit;

    WebApiCheck(SlackOriginsConfig origins, WebApiConfig web, AuditChannelConfig audit) {
        this.origins = origins;
        this.web = web;
        this.audit = audit;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(() -> ConfiguredOrigins.hooks(origins), () -> ConfiguredOrigins.api(origins),
                () -> BotToken.of(web),
                () -> AuditChannel.channel(audit).ifPresent(_ -> AuditChannel.token(web)));
    }
}
