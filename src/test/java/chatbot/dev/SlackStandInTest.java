package chatbot.dev;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.dev.SlackStandIn.Shown;
import chatbot.dev.Workspace.Channel;
import chatbot.dev.Workspace.Person;
import com.slack.api.app_backend.SlackSignature.Generator;
import com.slack.api.app_backend.SlackSignature.Verifier;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is posted to the function, and what is shown of its answer.
class SlackStandInTest {

    private static final String SECRET = "not-for-slack";
    private static final Person ALICE = new Person("U0ALICE", "Alice", true);
    private static final Channel OPS = new Channel("C0OPS", "#ops", true);
    private static final Channel DIRECT = new Channel(Workspace.DIRECT_MESSAGE, "Direct message",
            true);

    private static Shown say(URI function, Channel channel, String line) throws Exception {
        Clock clock = Clock.systemUTC();
        try (PageServer page = PageServer.start(List.of(0), Map.of());
                SlackStandIn slack = new SlackStandIn(function, SECRET, new Hooks(page, clock),
                        clock)) {
            return slack.say(ALICE, channel, line);
        }
    }

    private static Shown answeredWith(int status, String answer) throws Exception {
        try (FakeFunction function = new FakeFunction(status, answer, Duration.ZERO)) {
            return say(function.address(), OPS, "/chatbot help");
        }
    }

    private static FakeFunction.Request posted(Channel channel, String line) throws Exception {
        try (FakeFunction function = new FakeFunction(200, "", Duration.ZERO)) {
            say(function.address(), channel, line);
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
    }

    @Test
    void postsSlacksForm() throws Exception {
        FakeFunction.Request request = posted(OPS, "  /chatbot   restart 10.34.33.22 ");

        assertThat(request.field("command")).isEqualTo("/chatbot");
        assertThat(request.field("text")).isEqualTo("restart 10.34.33.22");
        assertThat(request.field("user_id")).isEqualTo("U0ALICE");
        assertThat(request.field("user_name")).isEqualTo("alice");
        assertThat(request.field("channel_id")).isEqualTo("C0OPS");
        assertThat(request.field("channel_name")).isEqualTo("ops");
        assertThat(request.field("team_id")).startsWith("T0");
        assertThat(request.field("trigger_id")).isNotEmpty();
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
    void showsTheAnswerAsItIs() throws Exception {
        Shown shown = answeredWith(200, "{\"response_type\":\"in_channel\",\"text\":\"*hi*\"}");

        assertThat(shown.from()).isEqualTo("chatbot");
        assertThat(shown.message()).hasToString(
                "{\"response_type\":\"in_channel\",\"text\":\"*hi*\"}");
    }

    @Test
    void showsPlainTextToTheAskerAlone() throws Exception {
        assertThat(answeredWith(200, "fine").message()).hasToString(
                "{\"response_type\":\"ephemeral\",\"text\":\"fine\"}");
        assertThat(answeredWith(200, "").message()).isNull();
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

        assertFails(say(gone, OPS, "/chatbot help"), "dispatch_failed");
    }

    @Test
    void waitsForThreeSecondsAndNoLonger() throws Exception {
        try (FakeFunction function = new FakeFunction(200, "{}", Duration.ofSeconds(10))) {
            Shown shown = say(function.address(), OPS, "/chatbot help");

            assertFails(shown, "operation_timeout");
            assertThat(shown.milliseconds()).isBetween(2900L, 6000L);
        }
    }

    private static void assertFails(Shown shown, String error) {
        assertThat(shown.from()).isEqualTo("Slackbot");
        assertThat(String.valueOf(shown.message())).isEqualTo(
                "{\"response_type\":\"ephemeral\",\"text\":\"/chatbot failed with the error \\\""
                        + error + "\\\"\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"restart 10.34.33.22", "/chatbots help", "/", "hello"})
    void postsNothingThatIsNotTheCommand(String line) throws Exception {
        Shown shown = say(URI.create("http://localhost:1/"), OPS, line);

        assertThat(shown.from()).isNotEqualTo("chatbot");
        assertThat(String.valueOf(shown.message())).contains("ephemeral").doesNotContain("failed");
    }
}
