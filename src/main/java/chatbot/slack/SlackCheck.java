package chatbot.slack;

import chatbot.access.Access;
import chatbot.access.AccessConfig;
import chatbot.listen.ListenConfig;
import chatbot.secret.Secret;
import chatbot.secret.Secrets;
import chatbot.setting.Check;
import jakarta.inject.Singleton;
import java.util.List;

/// Looks at what Slack signs with, and at where the bot is to listen, which takes settings of other
/// rooms.
@Singleton
final class SlackCheck implements Check {

    private final ListenConfig listen;
    private final AccessConfig access;
    private final Secrets secrets;

    SlackCheck(ListenConfig listen, AccessConfig access, Secrets secrets) {
        this.listen = listen;
        this.access = access;
        this.secrets = secrets;
    }

    @Override
    public List<Runnable> readings() {
        return List.of(() -> SigningSecret.all(secrets.given(Secret.SIGNING_SECRET)),
                () -> ListenChannels.of(listen,
                        channel -> Access.admits(access, channel),
                        secrets.has(Secret.BOT_TOKEN)));
    }
}
