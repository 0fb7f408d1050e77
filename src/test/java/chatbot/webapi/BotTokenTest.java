package chatbot.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.secret.Secret;
import chatbot.secret.SecretsStub;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The bot's token is changed where it is stored, and nothing is deployed.
final class BotTokenTest {

    private final HandClock clock = new HandClock();
    private final SecretsStub stub = SecretsStub.start();
    private final List<String> spoken = new ArrayList<>();

    @BeforeEach
    void hold() {
        stub.holds(Secret.BOT_TOKEN, "xoxb-old");
    }

    @AfterEach
    void close() {
        stub.close();
    }

    private BotToken token() {
        return new BotTokens(stub.secrets(clock, Secret.BOT_TOKEN), clock).token().orElseThrow();
    }

    /// Slack says that of every token but the new one.
    private String speak(BotToken token, String refusal) {
        return token.speak(Duration.ofSeconds(1), (authorization, _) -> {
            spoken.add(authorization);
            return authorization.equals("Bearer xoxb-new") ? "" : refusal;
        }, answer -> answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_auth", "token_revoked", "not_authed"})
    void speaksOnceMoreWithTheNewTokenWhereTheOldOneIsNoneAnyMore(String refusal) {
        BotToken token = token();
        stub.holds(Secret.BOT_TOKEN, "xoxb-new");

        assertThat(speak(token, refusal)).isEmpty();
        assertThat(speak(token, refusal)).isEmpty();
        assertThat(spoken).containsExactly("Bearer xoxb-old", "Bearer xoxb-new",
                "Bearer xoxb-new");
    }

    @Test
    void speaksNoMoreWhereThereIsNoOther() {
        BotToken token = token();
        stub.holds(Secret.BOT_TOKEN, "not a token");

        assertThat(speak(token, "invalid_auth")).isEqualTo("invalid_auth");
        assertThat(speak(token, "invalid_auth")).isEqualTo("invalid_auth");
        assertThat(spoken).hasSize(2);
        assertThat(stub.reads()).isEqualTo(2);
    }

    @Test
    void readsNothingForAnyOtherRefusal() {
        BotToken token = token();

        assertThat(speak(token, "not_in_channel")).isEqualTo("not_in_channel");
        assertThat(stub.reads()).isEqualTo(1);
    }
}
