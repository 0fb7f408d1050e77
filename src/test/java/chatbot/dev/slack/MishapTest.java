package chatbot.dev.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chatbot.dev.page.PageServer;
import chatbot.dev.slack.Workspace.Channel;
import chatbot.dev.slack.Workspace.Person;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What goes wrong when it is switched on.
final class MishapTest {

    private static final Person ALICE = new Person("U0ALICE", "Alice", true);
    private static final Person BOB = new Person("U0BOB", "Bob", true);
    private static final Channel OPS = new Channel("C0OPS", "#ops", true);

    private final Clock clock = Clock.systemUTC();
    private final Conversation conversation = new Conversation(clock);
    private final Backstage backstage = Backstage.of(clock, new Wire(clock, List.of()));
    private final FakeFunction function = new FakeFunction(200, "{\"text\":\"fine\"}",
            Duration.ZERO);
    private final FunctionLine line = new FunctionLine(function.address(), "secret",
            FunctionLine.SLACKS_PATIENCE, backstage);
    private PageServer page;

    @BeforeEach
    void start() throws Exception {
        page = PageServer.start(List.of(0), Map.of());
    }

    @AfterEach
    void stop() {
        line.close();
        function.close();
        page.close();
    }

    private void say(Person person, String typed) throws Exception {
        new SlackStandIn(line, new Hooks(page, conversation, backstage), conversation, backstage)
                .say(person, OPS, "", typed);
    }

    private long age(FakeFunction.Request request) {
        return clock.instant().getEpochSecond()
                - Long.parseLong(request.headers().getFirst("X-Slack-Request-Timestamp"));
    }

    @Test
    void slacksClockIsBehind() throws Exception {
        say(ALICE, "/chatbot help");
        backstage.mishaps().add(Mishap.SKEW);
        say(ALICE, "/chatbot help");

        assertThat(age(function.requests().getFirst())).isBetween(0L, 60L);
        assertThat(age(function.requests().getLast())).isBetween(360L, 420L);
    }

    @Test
    void aColdFunctionGetsTheCommandAfterSlackHasGivenUp() throws Exception {
        backstage.mishaps().add(Mishap.COLD);

        say(ALICE, "/chatbot help");

        assertThat(function.requests()).isEmpty();
        assertThat(conversation.seenBy("U0ALICE", "C0OPS")).last().satisfies(said -> assertThat(
                said.content().text()).endsWith("failed with the error \"operation_timeout\""));
        await().atMost(Duration.ofSeconds(10)).until(() -> function.requests().size() == 1);
        await().atMost(Duration.ofSeconds(5))
                .until(() -> backstage.wire().exchanges().getLast().status() == 200);
        assertThat(conversation.seenBy("U0ALICE", "C0OPS")).hasSize(2);
    }

    @Test
    void aColleagueIsFaster() throws Exception {
        backstage.mishaps().add(Mishap.RIVAL);

        say(ALICE, "/chatbot restart web-1");
        say(BOB, "/chatbot restart web-1");

        assertThat(function.requests()).extracting(request -> request.field("user_id"))
                .containsExactly("U0BOB", "U0ALICE", "U0ALICE", "U0BOB");
        assertThat(function.requests()).extracting(request -> request.field("text"))
                .containsOnly("restart web-1");
    }

    @Test
    void aColleagueDoesNotRepeatWhatIsNotForTheBot() throws Exception {
        backstage.mishaps().add(Mishap.RIVAL);

        say(ALICE, "good morning");

        assertThat(conversation.seenBy("U0ALICE", "C0OPS")).extracting(Said::author)
                .containsExactly("U0ALICE");
    }

    @Test
    void aResponseUrlIsLost() throws Exception {
        URI url = new Hooks(page, conversation, backstage).open("C0OPS", "U0ALICE", "");
        backstage.mishaps().add(Mishap.LOSE_URL);
        assertThat(posted(url)).isEqualTo(404);
        backstage.mishaps().clear();
        assertThat(posted(url)).isEqualTo(200);
    }

    private static int posted(URI url) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(url)
                    .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"hello\"}")).build(),
                    HttpResponse.BodyHandlers.ofString()).statusCode();
        }
    }
}
