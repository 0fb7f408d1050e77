package chatbot.dev.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.dev.slack.FakeFunction.Request;
import chatbot.dev.slack.Script.Run;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.app_backend.SlackSignature;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The script that says a line to a function without a browser.
class SayTest {

    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final Map<String, String> VARIABLES = Map.of("SLACK_SIGNING_SECRET", SECRET);
    private static final String LINE = "/chatbot restart 10.34.33.22 --dry-run because a<b & c";

    @TempDir
    static Path classes;
    private static Script script;

    @BeforeAll
    static void compile() {
        script = Script.compiled(classes);
    }

    private static FakeFunction answering(String answer) {
        return new FakeFunction(200, answer, Duration.ZERO);
    }

    private static Run say(FakeFunction function, String line) {
        return script.run(VARIABLES, "--url", function.address().toString(), line);
    }

    private static String header(Request request, String name) {
        return request.headers().getFirst(name);
    }

    private static void assertIsSigned(Request request, String secret) {
        String time = header(request, "X-Slack-Request-Timestamp");
        assertThat(header(request, "X-Slack-Signature")).isEqualTo(
                new SlackSignature.Generator(secret).generate(time, request.body()));
        assertThat(Long.parseLong(time)).isCloseTo(Instant.now().getEpochSecond(),
                Offset.offset(60L));
    }

    @Test
    void postsACommandAsSlackDoes() {
        try (FakeFunction function = answering("")) {
            Run run = say(function, LINE);

            assertThat(run.status()).as(run.error()).isZero();
            Request request = function.request();
            assertIsSigned(request, SECRET);
            assertThat(request.path()).isEqualTo("/slack/commands");
            assertThat(header(request, "Content-Type"))
                    .isEqualTo("application/x-www-form-urlencoded");
            assertThat(request.field("command")).isEqualTo("/chatbot");
            assertThat(request.field("text"))
                    .isEqualTo("restart 10.34.33.22 --dry-run because a&lt;b &amp; c");
            assertThat(request.field("user_id")).isEqualTo("U0ALICE");
            assertThat(request.field("channel_id")).isEqualTo("C0OPS");
            assertThat(request.field("team_id")).isEqualTo("T0DEMO");
        }
    }

    @Test
    void asksForADifferentThingEachTime() {
        try (FakeFunction function = answering("")) {
            say(function, LINE);
            say(function, LINE);

            assertThat(function.requests()).extracting(one -> one.field("trigger_id"))
                    .doesNotHaveDuplicates().hasSize(2);
        }
    }

    @Test
    void isWhoeverAndWhereverOneWants() {
        try (FakeFunction function = answering("")) {
            script.run(VARIABLES, "--user", "U1", "--channel", "C2", "--team", "T3", "--url",
                    function.address() + "/slack/commands", "/chatbot", "lock", "web-1",
                    "--private");

            Request request = function.request();
            assertThat(request.path()).isEqualTo("/slack/commands");
            assertThat(request.field("text")).isEqualTo("lock web-1 --private");
            assertThat(request.field("user_id")).isEqualTo("U1");
            assertThat(request.field("channel_id")).isEqualTo("C2");
            assertThat(request.field("team_id")).isEqualTo("T3");
        }
    }

    @Test
    void postsAMentionAsSlackDoes() throws Exception {
        try (FakeFunction function = answering("")) {
            Run run = say(function, "@chatbot  restart \"web 1\" because it's \\ & down");

            assertThat(run.out()).startsWith("[taken, ").contains("comes as a message");
            assertIsSigned(function.request(), SECRET);
            assertThat(function.request().path()).isEqualTo("/slack/events");
            JsonNode event = new ObjectMapper().readTree(function.request().body());
            assertThat(event.at("/event/text").asText())
                    .isEqualTo("<@U0CHATBOT> restart \"web 1\" because it's \\ &amp; down");
            assertThat(event.at("/event/type").asText()).isEqualTo("app_mention");
        }
    }

    @Test
    void printsAnAnswerAsATerminalShowsIt() {
        String answer = """
                {"response_type": "in_channel", "text": "✅ *web-1* (`10.34.33.22`) a &lt; b\\n\
                Asked by <@U0ALICE> at <!date^1^{time}|02:58:47 UTC>, see <https://x.y|that>",
                "blocks": [{"type": "section"}, {"type": "actions", "elements": [
                {"type": "button", "text": {"type": "plain_text", "text": "Approve"}},
                {"type": "button", "text": {"type": "plain_text", "text": "\\u53d6\\u6d88"}}]}]}""";
        try (FakeFunction function = answering(answer)) {
            Run run = say(function, LINE);

            assertThat(run.out()).matches("""
                    \\[in_channel: for everybody there, \\d+ ms]
                    ✅ web-1 \\(10.34.33.22\\) a < b
                    Asked by @U0ALICE at 02:58:47 UTC, see that \\(https://x.y\\)
                    \\[Approve] \\[取消]
                    """);
        }
    }

    @ParameterizedTest
    @CsvSource({"'{\"text\":\"\\u001b[2Jcleared\\u202e\"}', '\ufffd[2Jcleared'",
            "no JSON, no JSON", "'{\"text\":', '{\"text\":'", "'{\"ok\":true}', '{\"ok\":true}'"})
    void printsWhateverComes(String answer, String printed) {
        try (FakeFunction function = answering(answer)) {
            assertThat(say(function, LINE).out()).matches("(?s)\\[ephemeral: .* ms]\\R.*")
                    .endsWith(printed + System.lineSeparator());
        }
    }

    @ParameterizedTest
    @CsvSource({"401, signing secret is another one", "404, There is no function at",
            "500, its log says what", "415, it takes no such request", "302, no such request"})
    void saysWhyTheFunctionDidNotTakeIt(int status, String sentence) {
        try (FakeFunction function = new FakeFunction(status, "", Duration.ZERO)) {
            Run run = say(function, LINE);

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.error()).contains("" + status, sentence);
            assertThat(run.out()).isEmpty();
        }
    }

    @Test
    void givesUpWhenSlackDoesUnlessItIsToWait() {
        try (FakeFunction function = new FakeFunction(200, "late", Duration.ofMillis(3_500))) {
            Run run = say(function, LINE);
            Run patient = script.run(VARIABLES, "--wait", "--url", function.address().toString(),
                    LINE);

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.error()).contains("within 3 s", "--wait");
            assertThat(patient.status()).isZero();
            assertThat(patient.out()).contains("late");
        }
    }

    @Test
    void saysThatNobodyIsThere() {
        FakeFunction function = answering("");
        URI address = function.address();
        function.close();

        Run run = script.run(VARIABLES, "--url", address.toString(), LINE);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.error()).contains("Nobody answers at " + address, "./mvnw quarkus:dev");
    }

    @Test
    void knowsDevModesSecretAndNeedsNoOtherOnThisMachine() {
        try (FakeFunction function = answering("")) {
            script.run(Map.of(), "--url", function.address().toString(), LINE);

            assertIsSigned(function.request(), "dev-mode-secret");
        }
    }

    @Test
    void signsWithTheFirstOfSeveralSecrets() {
        try (FakeFunction function = answering("")) {
            script.run(Map.of("SLACK_SIGNING_SECRET", SECRET + ", other"), "--url",
                    function.address().toString(), LINE);

            assertIsSigned(function.request(), SECRET);
        }
    }

    @ParameterizedTest
    @CsvSource({"--secret, x, There is no option --secret", "--user, '', There is no line",
            "--url, https://example.invalid, There is no signing secret",
            "--url, http://example.invalid, Without https", "--url, example, --url takes"})
    void sendsNothingThatItCannotSend(String option, String value, String sentence) {
        Run run = script.run(Map.of(), option, value,
                option.equals("--user") ? "restart web-1" : LINE);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.error()).contains(sentence, "--help");
    }

    @Test
    void readsTheLineFromItsStandardInputToo() {
        try (FakeFunction function = answering("")) {
            script.hear(VARIABLES, "/chatbot 状态 web-1\n", "--url", function.address().toString(),
                    "-");

            assertThat(function.request().field("text")).isEqualTo("状态 web-1");
        }
    }

    @Test
    void printsNoSecret() {
        try (FakeFunction function = new FakeFunction(401, "", Duration.ZERO)) {
            Run run = say(function, LINE);

            assertThat(run.out() + run.error()).doesNotContain(SECRET, "v0=");
        }
    }

    @Test
    void runsAsItIs() {
        Run run = Script.asItIs("--help");

        assertThat(run.status()).as(run.error()).isZero();
        assertThat(run.out()).contains("java src/dev/Say.java", "SLACK_SIGNING_SECRET");
    }
}
