package chatbot.webapi;

import chatbot.secret.Secret;
import chatbot.secret.Secrets;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// The bot's token, if the settings have one: the same for all who speak.
@Singleton
final class BotTokens {

    private final Optional<BotToken> token;

    /// Throws when it can't be a token.
    BotTokens(Secrets secrets, Clock clock) {
        this.token = secrets.has(Secret.BOT_TOKEN)
                ? Optional.of(new BotToken(secrets.keep(Secret.BOT_TOKEN, BotToken::text), clock))
                : Optional.empty();
    }

    Optional<BotToken> token() {
        return token;
    }
}
