package chatbot.dev.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.dev.page.PageServer;
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

    private static final String OPS = "C0OPS";
    private static final String HELLO = "{\"response_type\":\"in_channel\",\"text\":\"Hello.\"}";

    private final HandClock clock = new HandClock();
    private final Conversation conversation = new Conversation(clock);
    private final Backstage backstage = Backstage.of(clock, new Wire(clock, List.of()));
    private PageServer server;
    private Hooks hooks;

    @BeforeEach
    void start() throws Exception {
        server = PageServer.start(List.of(0), Map.of());
        hooks = new Hooks(server, conversation, backstage);
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

    private URI command() {
        return hooks.open(OPS, "U0ALICE", "");
    }

    private List<Said> seenBy(String person) {
        return conversation.seenBy(person, OPS);
    }

    @Test
    void saysWhereTheCommandWasGivenWhatIsForEverybody() throws Exception {
        URI first = command();
        URI second = hooks.open("C0RANDOM", "U0BOB", "");

        assertThat(post(first, HELLO)).isEqualTo("200 ok");

        assertThat(first).isNotEqualTo(second);
        assertThat(seenBy("U0BOB")).singleElement().satisfies(said -> {
            assertThat(said.author()).isEqualTo("U0CHATBOT");
            assertThat(said.content().text()).isEqualTo("Hello.");
            assertThat(said.thread()).isEmpty();
        });
        assertThat(conversation.seenBy("U0BOB", "C0RANDOM")).isEmpty();
    }

    @Test
    void saysToWhoeverGaveTheCommandWhatIsForThemAlone() throws Exception {
        post(command(), "{\"text\":\"Psst.\",\"thread_ts\":\"1.2\"}");

        assertThat(seenBy("U0BOB")).isEmpty();
        assertThat(seenBy("U0ALICE")).singleElement().satisfies(
                said -> assertThat(said.thread()).isEqualTo("1.2"));
    }

    @Test
    void replacesTheMessageWithTheButtonWhereItStands() throws Exception {
        Said question = conversation.say(Said.by("U0CHATBOT", OPS, Content.of("May I?")));
        conversation.say(Said.by("U0BOB", OPS, Content.of("Hm.")));
        URI url = hooks.open(OPS, "U0ALICE", question.ts());

        assertThat(post(url, "{\"replace_original\":true,\"text\":\"Yes.\"}")).isEqualTo("200 ok");

        assertThat(seenBy("U0BOB")).extracting(said -> said.content().text())
                .containsExactly("Yes.", "Hm.");
        assertThat(seenBy("U0BOB").getFirst()).satisfies(said -> {
            assertThat(said.ts()).isEqualTo(question.ts());
            assertThat(said.version()).isNotEqualTo(question.version());
            assertThat(said.edited()).isFalse();
        });
    }

    @Test
    void leavesTheMessageWithTheButtonWhereSomethingIsSaidBesideIt() throws Exception {
        Said question = conversation.say(Said.by("U0CHATBOT", OPS, Content.of("May I?")));
        URI url = hooks.open(OPS, "U0ALICE", question.ts());

        post(url, "{\"replace_original\":false,\"response_type\":\"ephemeral\",\"text\":\"No.\"}");

        assertThat(seenBy("U0BOB")).containsExactly(question);
        assertThat(seenBy("U0ALICE")).hasSize(2);
    }

    @Test
    void deletesTheMessageWithTheButtonOnce() throws Exception {
        Said question = conversation.say(Said.by("U0CHATBOT", OPS, Content.of("May I?")));
        URI url = hooks.open(OPS, "U0ALICE", question.ts());

        assertThat(post(url, "{\"delete_original\":true}")).isEqualTo("200 ok");
        assertThat(post(url, "{\"delete_original\":true}")).isEqualTo("404 message_not_found");
        assertThat(post(url, "{\"replace_original\":true,\"text\":\"Yes.\"}"))
                .isEqualTo("404 message_not_found");
        assertThat(seenBy("U0ALICE")).isEmpty();
    }

    @Test
    void takesFivePosts() throws Exception {
        URI url = command();
        for (int use = 1; use <= 5; use++) {
            assertThat(post(url, HELLO)).isEqualTo("200 ok");
        }
        assertThat(post(url, HELLO)).isEqualTo("404 used_url");
        assertThat(seenBy("U0ALICE")).hasSize(5);
    }

    @Test
    void takesPostsForHalfAnHour() throws Exception {
        URI url = command();
        clock.forward(Duration.ofMinutes(30));
        assertThat(post(url, HELLO)).isEqualTo("200 ok");
        clock.forward(Duration.ofSeconds(1));
        assertThat(post(url, HELLO)).isEqualTo("404 expired_url");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "[]", "{}", "{\"text\":1}"})
    void takesNothingButMessages(String body) throws Exception {
        assertThat(post(command(), body)).startsWith("404 ");
        assertThat(seenBy("U0ALICE")).isEmpty();
    }

    @Test
    void takesNothingWhereNoCommandWasGiven() throws Exception {
        assertThat(post(server.origin().resolve(Hooks.PATH + "another"), HELLO)).isEqualTo("404");
        assertThat(post(server.origin().resolve(Hooks.PATH), HELLO)).isEqualTo("404");
        assertThat(post(server.origin().resolve("/lines"), HELLO)).isEqualTo("403");
    }
}
