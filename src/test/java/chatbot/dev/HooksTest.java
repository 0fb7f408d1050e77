package chatbot.dev;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page takes what the function says later, within Slack's limits, and from nobody else.
final class HooksTest {

    private static final String HELLO = "{\"response_type\":\"in_channel\",\"text\":\"Hello.\"}";

    private final HandClock clock = new HandClock();
    private PageServer server;
    private Hooks hooks;

    @BeforeEach
    void start() throws Exception {
        server = PageServer.start(List.of(0), Map.of());
        hooks = new Hooks(server, clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String post(URI url, String body) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            HttpResponse<String> response = http.send(HttpRequest.newBuilder(url)
                    .POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                    HttpResponse.BodyHandlers.ofString());
            return (response.statusCode() + " " + response.body()).strip();
        }
    }

    @Test
    void keepsWhatIsSaidForTheCommandItIsAbout() throws Exception {
        String first = hooks.open();
        String second = hooks.open();

        assertThat(post(hooks.url(second), HELLO)).isEqualTo("200 ok");

        assertThat(first).isNotEqualTo(second);
        assertThat(hooks.posts()).singleElement().satisfies(post -> {
            assertThat(post.hook()).isEqualTo(second);
            assertThat(post.message().get("text").asText()).isEqualTo("Hello.");
            assertThat(post.time()).isEqualTo(clock.millis());
        });
    }

    @Test
    void takesFivePosts() throws Exception {
        URI url = hooks.url(hooks.open());
        for (int use = 1; use <= 5; use++) {
            assertThat(post(url, HELLO)).isEqualTo("200 ok");
        }
        assertThat(post(url, HELLO)).isEqualTo("404 used_url");
        assertThat(hooks.posts()).hasSize(5);
    }

    @Test
    void takesPostsForHalfAnHour() throws Exception {
        URI url = hooks.url(hooks.open());
        clock.forward(Duration.ofMinutes(30));
        assertThat(post(url, HELLO)).isEqualTo("200 ok");
        clock.forward(Duration.ofSeconds(1));
        assertThat(post(url, HELLO)).isEqualTo("404 expired_url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[]", "{}", "{\"text\":1}"})
    void takesNothingButMessages(String body) throws Exception {
        assertThat(post(hooks.url(hooks.open()), body)).startsWith("404 ");
        assertThat(hooks.posts()).isEmpty();
    }

    @Test
    void takesNothingWhereNoCommandWasGiven() throws Exception {
        assertThat(post(hooks.url("another"), HELLO)).isEqualTo("404");
        assertThat(post(hooks.url(""), HELLO)).isEqualTo("404");
        assertThat(post(server.origin().resolve("/lines"), HELLO)).isEqualTo("403");
    }
}
