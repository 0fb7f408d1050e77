package chatbot.slack;

import chatbot.access.Access;
import chatbot.access.AccessConfig;
import chatbot.listen.ListenConfig;
import chatbot.setting.Check;
import chatbot.webapi.WebApiConfig;
import jakarta.inject.Singleton;
import java.util.List;

/// Looks at what Slack signs with, and at where the bot is to listen, which takes settings of other
/// rooms.
@Singleton
final class SlackCheck implements Check {

    private final SlackConfig slack;
    private final ListenConfig listen;
    private final AccessConfig access;
    private final WebApiConfig web;

    SlackCheck(SlackConfig slack, ListenConfig listen, AccessConfig access, WebApiConfig web) {
        this.slack = slack;
        this.listen = listen;
        this.access = access;
        this.web = web;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(() -> SigningSecret.all(slack), () -> ListenChannels.of(listen,
                channel -> Access.admits(access, channel),
                web.botToken().filter(token -> !token.isBlank()).isPresent()));
    }
}
