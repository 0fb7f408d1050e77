package chatbot.dev.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.dev.page.PageServer;
import chatbot.dev.slack.Workspace.Channel;
import chatbot.dev.slack.Workspace.Person;
import com.slack.api.app_backend.SlackSignature.Generator;
import com.slack.api.app_backend.SlackSignature.Verifier;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is posted to the function for a slash command, and what is shown of its answer.
class SlackStandInTest {

    private static final String SECRET = "not-for-slack";
    private static final Person ALICE = new Person("U0ALICE", "Alice", true);
    private static final Channel OPS = new Channel("C0OPS", "#ops", true);
    private static final Channel DIRECT = new Channel(Workspace.DIRECT_MESSAGE, "Direct", true);

    private final Clock clock = Clock.systemUTC();
    private final Conversation conversation = new Conversation(clock);
    private final Backstage backstage = Backstage.of(clock, new Wire(clock, List.of()));
    private PageServer page;

    @BeforeEach
    void start() throws Exception {
        page = PageServer.start(List.of(0), Map.of());
    }

    @AfterEach
    void stop() {
        page.close();
    }

    private void say(URI function, Channel channel, String thread, String line) throws Exception {
        try (FunctionLine connection = new FunctionLine(function, SECRET,
                FunctionLine.SLACKS_PATIENCE, backstage)) {
            new SlackStandIn(connection, new Hooks(page, conversation, backstage), conversation,
                    backstage)
                    .say(ALICE, channel, thread, line);
        }
    }

    /// All that Alice sees in #ops but the line itself.
    private List<Said> answers() {
        List<Said> seen = conversation.seenBy("U0ALICE", "C0OPS");
        assertThat(seen.getFirst().waiting()).isFalse();
        return seen.subList(1, seen.size());
    }

    private List<Said> answeredWith(int status, String answer) throws Exception {
        try (FakeFunction function = new FakeFunction(status, answer, Duration.ZERO)) {
            say(function.address(), OPS, "", "/chatbot help");
        }
        return answers();
    }

    private FakeFunction.Request posted(Channel channel, String line) throws Exception {
        try (FakeFunction function = new FakeFunction(200, "", Duration.ZERO)) {
            say(function.address(), channel, "", line);
            return function.request();
        }
    }

    @Test
    void signsAsSlackDoes() throws Exception {
        FakeFunction.Request request = posted(OPS, "/chatbot restart 10.34.33.22");

        assertThat(new Verifier(new Generator(SECRET)).isValid(
                request.headers().getFirst("X-Slack-Request-Timestamp"), request.body(),
                request.headers().getFirst("X-Slack-Signature"))).isTrue();
        assertThat(request.headers().getFirst("Content-Type"))
                .isEqualTo("application/x-www-form-urlencoded");
        assertThat(request.path()).isEqualTo("/slack/commands");
    }

    @Test
    void postsSlacksForm() throws Exception {
        FakeFunction.Request request = posted(OPS, "  /chatbot   restart 10.34.33.22 ");

        assertThat(request.field("command")).isEqualTo("/chatbot");
        assertThat(request.field("text")).isEqualTo("restart 10.34.33.22");
        assertThat(request.field("user_id")).isEqualTo("U0ALICE");
        assertThat(request.field("user_name")).isEqualTo("alice");
        assertThat(request.field("trigger_id")).isNotEmpty();
        assertThat(request.field("channel_id")).isEqualTo("C0OPS");
        assertThat(request.field("channel_name")).isEqualTo("ops");
        assertThat(request.field("team_id")).startsWith("T0");
        assertThat(request.field("response_url"))
                .matches("http://localhost:\\d+/hooks/[0-9a-f-]{36}");
    }

    @Test
    void postsADirectMessageFromAChannelOfOnesOwn() throws Exception {
        FakeFunction.Request request = posted(DIRECT, "/chatbot");

        assertThat(request.field("channel_id")).isEqualTo("D0ALICE");
        assertThat(request.field("channel_name")).isEqualTo("directmessage");
        assertThat(request.field("text")).isEmpty();
    }

    @Test
    void escapesWhatIsTyped() throws Exception {
        assertThat(posted(OPS, "/chatbot restart <b> & é+%").field("text"))
                .isEqualTo("restart &lt;b&gt; &amp; é+%");
    }

    @Test
    void showsToEverybodyAnAnswerThatIsForThemAndWhatItAnswers() throws Exception {
        assertThat(answeredWith(200, "{\"response_type\":\"in_channel\",\"text\":\"*hi*\"}"))
                .singleElement().satisfies(said -> {
                    assertThat(said.author()).isEqualTo("U0CHATBOT");
                    assertThat(said.content().text()).isEqualTo("*hi*");
                });
        assertThat(conversation.seenBy("U0BOB", "C0OPS")).extracting(Said::author)
                .containsExactly("U0ALICE", "U0CHATBOT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fine", "{\"text\":\"fine\"}",
            "{\"response_type\":\"ephemeral\",\"text\":\"fine\"}"})
    void showsToTheAskerAloneWhatIsForNobodyElse(String answer) throws Exception {
        assertThat(answeredWith(200, answer)).singleElement().satisfies(
                said -> assertThat(said.content().text()).isEqualTo("fine"));
        assertThat(conversation.seenBy("U0BOB", "C0OPS")).isEmpty();
    }

    @Test
    void showsNothingOfAnEmptyAnswer() throws Exception {
        assertThat(answeredWith(200, "")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"401, http_client_error", "404, http_client_error", "500, http_service_error",
            "302, http_client_error"})
    void saysWithSlacksWordsWhatWentWrong(int status, String error) throws Exception {
        assertFails(answeredWith(status, "{\"text\":\"secret\"}"), error);
    }

    @Test
    void saysThatNobodyIsThere() throws Exception {
        URI gone;
        try (FakeFunction function = new FakeFunction(200, "", Duration.ZERO)) {
            gone = function.address();
        }

        say(gone, OPS, "", "/chatbot help");

        assertFails(answers(), "dispatch_failed");
    }

    @Test
    void waitsForThreeSecondsAndNoLonger() throws Exception {
        try (FakeFunction function = new FakeFunction(200, "{}", Duration.ofSeconds(10))) {
            long start = clock.millis();

            say(function.address(), OPS, "", "/chatbot help");

            assertFails(answers(), "operation_timeout");
            assertThat(clock.millis() - start).isBetween(2900L, 6000L);
        }
    }

    private void assertFails(List<Said> answers, String error) {
        assertThat(answers).singleElement().satisfies(said -> {
            assertThat(said.author()).isEqualTo("USLACKBOT");
            assertThat(said.onlyFor()).isEqualTo("U0ALICE");
            assertThat(said.content().text())
                    .isEqualTo("/chatbot failed with the error \"" + error + "\"");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/chatbots help", "/"})
    void postsNoOtherCommand(String line) throws Exception {
        say(URI.create("http://localhost:1/"), OPS, "", line);

        assertThat(answers()).singleElement().satisfies(said -> {
            assertThat(said.author()).isEqualTo("USLACKBOT");
            assertThat(said.content().text()).endsWith(" is not a valid command.");
        });
    }

    @Test
    void postsNoCommandFromAThread() throws Exception {
        say(URI.create("http://localhost:1/"), OPS, "1.2", "/chatbot help");

        assertThat(answers()).singleElement().satisfies(said -> {
            assertThat(said.thread()).isEqualTo("1.2");
            assertThat(said.content().text())
                    .isEqualTo("/chatbot is not supported in threads. Sorry!");
        });
    }
}
