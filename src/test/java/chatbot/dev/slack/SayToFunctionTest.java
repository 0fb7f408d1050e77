package chatbot.dev.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.dev.slack.Script.Run;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The script that says a line, and the whole function that hears it.
@QuarkusTest
class SayToFunctionTest {

    @ConfigProperty(name = "quarkus.lambda.mock-event-server.test-port")
    int port;
    @ConfigProperty(name = "slack.signing-secret")
    List<String> secrets;
    @TempDir
    Path classes;

    private Run say(String secret, String user, String line) {
        return Script.compiled(classes).run(Map.of("SLACK_SIGNING_SECRET", secret), "--url",
                "http://localhost:" + port, "--user", user, line);
    }

    @Test
    void isAnswered() {
        Run run = say(secrets.getFirst(), "U0ALICE", "/chatbot restart 10.34.33.24 --dry-run");

        assertThat(run.error()).isEmpty();
        assertThat(run.out()).startsWith("[ephemeral: only for who asked, ")
                .contains("A rehearsal: nothing was done.", "web-3 (10.34.33.24");
        assertThat(run.status()).isZero();
    }

    @Test
    void isAnsweredForEverybodyToRead() {
        Run run = say(secrets.getFirst(), "U0ALICE", "/chatbot restart 10.34.33.51");

        assertThat(run.out()).startsWith("[in_channel: for everybody there, ")
                .contains("Restart billing-1 (10.34.33.51", "[Approve] [Cancel]");
    }

    @Test
    void isWhoItSaysItIs() {
        Run run = say(secrets.getFirst(), "U0MALLORY", "/chatbot restart 10.34.33.24");

        assertThat(run.out()).startsWith("[ephemeral: only for who asked, ")
                .contains("U0MALLORY");
    }

    @Test
    void isRefusedWithAnotherSecret() {
        Run run = say("another", "U0ALICE", "/chatbot whoami");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.error()).contains("(401)", "signing secret");
    }

    @Test
    void mentionsTheBot() {
        Run run = say(secrets.getFirst(), "U0ALICE", "@chatbot whoami");

        assertThat(run.status()).as(run.error()).isZero();
        assertThat(run.out()).startsWith("[taken, ");
    }
}
