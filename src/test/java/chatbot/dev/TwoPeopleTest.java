package chatbot.dev;

import static chatbot.dev.OpenPage.text;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.access.AccessConfig;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.DemoFleetVitals;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two people before the whole function, which speaks by the Web API that the page plays.
@QuarkusTest
@TestProfile(TwoPeopleTest.WithPage.class)
class TwoPeopleTest {

    /// The function knows the page's port before the page is there.
    public static final class WithPage implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            String origin = "http://localhost:" + free();
            return Map.of("slack.bot-token", OpenPage.TOKEN, "chatbot.slack.hooks-origin", origin,
                    "chatbot.slack.api-origin", origin);
        }

        /// None of the ports that the system gives to connections: one of those may be taken by the
        /// time that the page opens.
        private static int free() {
            return ThreadLocalRandom.current().ints(10_000, 30_000).filter(WithPage::isFree)
                    .findFirst().orElseThrow();
        }

        private static boolean isFree(int port) {
            try (ServerSocket socket = new ServerSocket(port)) {
                return socket.isBound();
            } catch (IOException _) {
                return false;
            }
        }
    }

    @Inject
    AccessConfig config;
    @Inject
    DemoFleet fleet;
    @Inject
    DemoFleetVitals vitals;
    @Inject
    Clock clock;
    @ConfigProperty(name = "chatbot.slack.api-origin")
    URI origin;
    @ConfigProperty(name = "quarkus.lambda.mock-event-server.test-port")
    int port;
    @ConfigProperty(name = "slack.signing-secret")
    List<String> secrets;

    private OpenPage page;

    @BeforeEach
    void start() throws Exception {
        try (OpenPage first = open()) {
            first.introduce("U0ALICE");
            first.introduce("U0BOB");
        }
        page = open();
    }

    private OpenPage open() throws IOException {
        return new OpenPage(origin.getPort(), port, secrets.getFirst(), config, fleet, vitals,
                clock);
    }

    @AfterEach
    void stop() {
        page.close();
    }

    @Test
    void answersAMentionInItsThreadOnce() throws Exception {
        List<JsonNode> seen = page.say("U0ALICE", "C0OPS", "",
                "@chatbot restart 10.34.33.50 --again");

        assertThat(seen).hasSize(2).isEqualTo(page.seen("U0BOB", "C0OPS"));
        assertThat(seen.getLast().get("author").asText()).isEqualTo("U0CHATBOT");
        assertThat(seen.getLast().get("thread")).isEqualTo(seen.getFirst().get("ts"));
        assertThat(text(seen.getLast())).startsWith("Restart *payments-1*");
    }

    @Test
    void replacesAQuestionByWhatCameOfIt() throws Exception {
        int before = page.machine("payments-1").get("restarts").asInt();
        JsonNode question = page.say("U0ALICE", "C0OPS", "", "@chatbot restart 10.34.33.50 --again")
                .getLast();

        List<JsonNode> seen = page.press("U0ALICE", "C0OPS", question, "restart");

        assertThat(seen).hasSize(2).isEqualTo(page.seen("U0BOB", "C0OPS"));
        assertThat(seen.getLast().get("ts")).isEqualTo(question.get("ts"));
        assertThat(seen.getLast().get("version")).isNotEqualTo(question.get("version"));
        assertThat(text(seen.getLast())).startsWith("Restarting *payments-1*");
        assertThat(page.machine("payments-1").get("restarts").asInt()).isEqualTo(before + 1);
    }

    @Test
    void letsAnotherPersonApprove() throws Exception {
        JsonNode question = page.say("U0ALICE", "C0OPS", "", "/chatbot restart 10.34.33.51 --again")
                .getLast();

        List<JsonNode> alone = page.press("U0ALICE", "C0OPS", question, "approve");
        assertThat(alone.getLast().get("onlyFor").asText()).isEqualTo("U0ALICE");
        assertThat(alone).contains(question);
        assertThat(page.seen("U0BOB", "C0OPS")).hasSize(2).contains(question);

        List<JsonNode> seen = page.press("U0BOB", "C0OPS", question, "approve");
        assertThat(text(seen.getLast())).startsWith("Restarting *billing-1*")
                .contains("<@U0ALICE>", "approved by <@U0BOB>");
        assertThat(page.seen("U0ALICE", "C0OPS")).contains(seen.getLast());
    }

    @Test
    void answersADirectMessageThatDoesNotNameTheBot() throws Exception {
        assertThat(text(page.say("U0BOB", "dm", "", "restart 10.34.33.30").getLast()))
                .startsWith("*db-1* (`10.34.33.30`");
    }

    @Test
    void answersNothingThatIsNotForTheBot() throws Exception {
        JsonNode first = page.say("U0ALICE", "C0OPS", "", "hello Bob").getLast();
        List<JsonNode> seen = page.say("U0BOB", "C0OPS", first.get("ts").asText(), "hello Alice");

        assertThat(seen).extracting(said -> said.get("author").asText())
                .containsExactly("U0ALICE", "U0BOB");
        assertThat(seen.getLast().get("thread")).isEqualTo(first.get("ts"));
    }

    @Test
    void tellsAStrangerAloneThatNothingWasDone() throws Exception {
        List<JsonNode> seen = page.say("U0MALLORY", "C0OPS", "", "@chatbot restart 10.34.33.22");

        assertThat(text(seen.getLast())).startsWith("You can't use me here.");
        assertThat(seen.getLast().get("onlyFor").asText()).isEqualTo("U0MALLORY");
        assertThat(page.seen("U0ALICE", "C0OPS")).hasSize(1);
    }
}
