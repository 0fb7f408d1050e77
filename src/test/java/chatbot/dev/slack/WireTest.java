package chatbot.dev.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.dev.page.PageServer;
import chatbot.dev.page.PageServer.Request;
import chatbot.dev.page.PageServer.Response;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What the wire notes, and what it leaves out.
final class WireTest {

    private static final String SECRET = "sign+ing/secret";
    private static final String HOOK = "/hooks/0f8fad5b-d9cb-469f-a165-70867728950e";

    private final HandClock clock = new HandClock();
    private final Wire wire = new Wire(clock, List.of(SECRET, "xoxb-1", "", Workspace.TOKEN));

    private Exchange noted(SignedPost post) {
        wire.answered(wire.sent(post, post.headers(SECRET, clock.instant())), 200, "");
        return wire.exchanges().getLast();
    }

    @Test
    void notesARequestAndItsAnswer() {
        long number = wire.sent(SignedPost.form("/slack/commands", Map.of("text", "help")),
                Map.of("Content-Type", "text/plain"));
        assertThat(wire.exchanges()).containsExactly(new Exchange(number, clock.millis(),
                "function", "POST", "/slack/commands", Map.of("Content-Type", "text/plain"),
                "text=help", 0, "", 0));

        clock.forward(Duration.ofMillis(40));
        wire.answered(number, 200, "{}");

        assertThat(wire.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.status()).isEqualTo(200);
            assertThat(exchange.answer()).isEqualTo("{}");
            assertThat(exchange.milliseconds()).isEqualTo(40);
        });
    }

    @Test
    void keepsTheSignatureToItself() {
        assertThat(noted(SignedPost.form("/slack/commands", Map.of("text", "help"))).headers())
                .containsEntry("X-Slack-Signature", "v0=…")
                .containsKey("X-Slack-Request-Timestamp");
    }

    @Test
    void keepsTokensSecretsAndResponseUrlsToItself() {
        SignedPost post = SignedPost.form("/slack/commands", Map.of("token", Workspace.TOKEN,
                "text", "my " + SECRET, "response_url", "http://localhost:8090" + HOOK));

        assertThat(noted(post).body()).contains("token=…")
                .contains("response_url=http%3A%2F%2Flocalhost%3A8090%2Fhooks%2F…")
                .doesNotContain("0f8fad5b", Workspace.TOKEN, "sign%2Bing", SECRET);
    }

    @Test
    void notesWhatTheFunctionAsksSlack() throws Exception {
        Response given = wire.watched("POST", HOOK, _ -> Response.of(404))
                .answer(new Request("{\"text\":\"hello\"}", "user=U0", "Bearer xoxb-1"));

        assertThat(given).isEqualTo(Response.of(404));
        assertThat(wire.exchanges()).singleElement().satisfies(exchange -> {
            assertThat(exchange.to()).isEqualTo("slack");
            assertThat(exchange.path()).isEqualTo("/hooks/…?user=U0");
            assertThat(exchange.headers()).containsEntry("Authorization", "Bearer …");
            assertThat(exchange.body()).isEqualTo("{\"text\":\"hello\"}");
            assertThat(exchange.status()).isEqualTo(404);
        });
    }

    @Test
    void keepsTheLastOnes() {
        for (int count = 0; count < Wire.MOST + 5; count++) {
            noted(SignedPost.form("/" + count, Map.of()));
        }

        assertThat(wire.exchanges()).hasSize(Wire.MOST);
        assertThat(wire.exchanges().getFirst().path()).isEqualTo("/5");
        wire.answered(1, 200, "late, and forgotten");
        assertThat(wire.exchanges()).hasSize(Wire.MOST);
        wire.clear();
        assertThat(wire.exchanges()).isEmpty();
    }

    @Test
    void knowsAHookByTheAddressThatHooksGive() throws Exception {
        try (PageServer server = PageServer.start(List.of(0), Map.of())) {
            URI url = new Hooks(server, new Conversation(clock), Backstage.of(clock, wire))
                    .open("C0OPS", "U0ALICE", "");
            assertThat(noted(new SignedPost("/", "text/plain", url.toString())).body())
                    .endsWith("/hooks/…");
        }
    }
}
