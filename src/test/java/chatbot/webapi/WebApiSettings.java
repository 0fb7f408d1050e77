package chatbot.webapi;

import chatbot.secret.Secret;
import chatbot.secret.TestSecrets;
import java.time.Clock;
import java.util.Optional;

/// The settings of the Web API, without any framework.
final class WebApiSettings {

    static final BotTokens WITHOUT_TOKEN = with(Optional.empty());

    private WebApiSettings() {
    }

    static BotTokens withToken(String token) {
        return with(Optional.of(token));
    }

    static BotTokens with(Optional<String> token) {
        return new BotTokens(TestSecrets.of(Secret.BOT_TOKEN, token.orElse("")),
                Clock.systemUTC());
    }
}
