package chatbot.dev.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.dev.slack.Script.Run;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The smoke test for a deployed stack, against the whole function and against broken ones.
@QuarkusTest
class SmokeTest {

    private static final Path SOURCE = Path.of("src", "main", "sam", "Smoke.java");

    @ConfigProperty(name = "quarkus.lambda.mock-event-server.test-port")
    int port;
    @ConfigProperty(name = "slack.signing-secret")
    List<String> secrets;
    @TempDir
    static Path classes;
    private static Script script;

    @BeforeAll
    static void compile() {
        script = Script.compiled(SOURCE, classes);
    }

    private Run smoke(String secret, String... arguments) {
        return script.run(Map.of("SLACK_SIGNING_SECRET", secret), arguments);
    }

    private Run smokeHere(String... arguments) {
        return smoke(secrets.getFirst(), Stream.concat(
                Stream.of("--wait", "--url", "http://localhost:" + port + "/slack/commands"),
                Stream.of(arguments)).toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.34.33.24", "billing-1"})
    void findsNothingWrongWithAFunctionThatWorks(String target) {
        Run run = smokeHere(target);

        assertThat(run.error()).isEmpty();
        assertThat(run.out()).matches("""
                what +result
                help +ok, \\d+ ms
                status %1$s +ok, \\d+ ms
                restart %1$s --dry-run +ok, \\d+ ms
                a forged request +ok
                All is as it should be.
                """.formatted(target.replace(".", "\\.")));
        assertThat(run.status()).isZero();
    }

    @Test
    void showsWhatCameOfAMachineThatIsNotThere() {
        Run run = smokeHere("10.99.99.99");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).containsPattern("help +ok")
                .containsPattern("status 10.99.99.99 +FAILED")
                .containsPattern("restart 10.99.99.99 --dry-run +FAILED")
                .containsPattern("a forged request +ok")
                .contains("has the address 10.99.99.99.")
                .endsWith("Not all is as it should be.\n");
    }

    @Test
    void showsWhoIsNotLetIn() {
        Run run = smokeHere("--user", "U0MALLORY", "10.34.33.24");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).containsPattern("help +FAILED")
                .containsPattern("status 10.34.33.24 +FAILED")
                .contains("You can't use me here.", "U0MALLORY");
    }

    @Test
    void failsWithAnotherSecret() {
        Run run = smoke("another", "--url", "http://localhost:" + port, "10.34.33.24");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).containsPattern("help +FAILED")
                .containsPattern("a forged request +ok")
                .contains("(401)").doesNotContain("another\n");
    }

    @Test
    void failsWhereAForgedRequestIsTaken() {
        try (FakeFunction function = new FakeFunction(200, "Hello.", Duration.ZERO)) {
            Run run = smoke("any", "--url", function.address().toString(), "web-1");

            assertThat(run.status()).isEqualTo(1);
            assertThat(run.out()).containsPattern("help +FAILED")
                    .containsPattern("a forged request +FAILED")
                    .contains("    It was taken.");
        }
    }

    /// A function that speaks Chinese only, and says everything at once.
    @Test
    void knowsTheAnswersInChineseToo() throws IOException {
        String everything = Files.readString(
                Path.of("src/main/resources/chatbot/language/sentences_zh.properties"));
        try (FakeFunction function = new FakeFunction(200, everything, Duration.ZERO)) {
            assertThat(smoke("any", "--url", function.address().toString(), "web-1").out())
                    .containsPattern("help +ok").containsPattern("status web-1 +ok")
                    .containsPattern("restart web-1 --dry-run +ok");
        }
    }

    @ParameterizedTest
    @CsvSource({"--url, https://x.invalid, It takes --url and one target",
            "--user, U1, It takes --url and one target", "--secret, x, There is no option --secret",
            "--url, '', It takes --url and one target"})
    void triesNothingThatItCannotTry(String option, String value, String sentence) {
        Run run = smoke("any", option, value);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.error()).contains(sentence, "--help");
    }

    @Test
    void triesNothingWithoutAnAddressThatSlackCouldUse() {
        Run run = smoke("any", "--url", "http://example.invalid", "web-1");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.error()).contains("Without https", "See --help.");
    }

    @Test
    void runsAsItIs() {
        Run run = Script.asItIs(SOURCE, "--help");

        assertThat(run.status()).as(run.error()).isZero();
        assertThat(run.out()).contains("java src/main/sam/Smoke.java", "SLACK_SIGNING_SECRET");
    }
}
