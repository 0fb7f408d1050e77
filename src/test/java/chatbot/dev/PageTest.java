package chatbot.dev;

import static chatbot.dev.OpenPage.text;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.access.AccessConfig;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.DemoFleetVitals;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The page's server before the whole function: its requests pass the gate, as Slack's do.
@QuarkusTest
class PageTest {

    @Inject
    AccessConfig config;
    @Inject
    DemoFleet fleet;
    @Inject
    DemoFleetVitals vitals;
    @Inject
    Clock clock;
    @ConfigProperty(name = "quarkus.lambda.mock-event-server.test-port")
    int port;
    @ConfigProperty(name = "slack.signing-secret")
    List<String> secrets;

    private OpenPage page;

    @BeforeEach
    void start() throws IOException {
        page = new OpenPage(0, port, secrets.getFirst(), config, fleet, vitals, clock);
    }

    @AfterEach
    void stop() {
        page.close();
    }

    private JsonNode answer(String person, String channel, String line) throws Exception {
        JsonNode answer = page.say(person, channel, "", line).getLast();
        assertThat(answer.get("author").asText()).isEqualTo("U0CHATBOT");
        return answer;
    }

    @Test
    void restartsAServerAndShowsItInTheFleet() throws Exception {
        int before = page.machine("web-5").get("restarts").asInt();

        JsonNode answer = answer("U0ALICE", "C0OPS", "/chatbot restart 10.34.33.26");

        assertThat(answer.get("onlyFor").asText()).isEmpty();
        assertThat(text(answer)).startsWith("Restarting *web-5* (`10.34.33.26`");
        JsonNode machine = page.machine("web-5");
        assertThat(machine.get("restarts").asInt()).isEqualTo(before + 1);
        assertThat(machine.get("last").asLong()).isCloseTo(clock.millis(),
                Offset.offset(10_000L));
        assertThat(machine.get("state").asText()).isEqualTo("running");
        assertThat(machine.at("/tags/chatbot").asText()).isEqualTo("restart");
        assertThat(machine.get("addresses")).hasToString(
                "[{\"text\":\"10.34.33.26\",\"role\":\"primary\"}]");
    }

    @Test
    void refusesSomebodyOrSomewhereOnNoList() throws Exception {
        int before = page.machine("web-5").get("restarts").asInt();

        for (JsonNode answer : List.of(
                answer("U0MALLORY", "C0OPS", "/chatbot restart 10.34.33.26"),
                answer("U0BOB", "C0RANDOM", "/chatbot restart 10.34.33.26"))) {
            assertThat(answer.get("onlyFor").asText()).isIn("U0MALLORY", "U0BOB");
            assertThat(text(answer)).startsWith("You can't use me here.");
        }
        assertThat(page.machine("web-5").get("restarts").asInt()).isEqualTo(before);
    }

    @Test
    void answersADirectMessageAndWhatWasEscaped() throws Exception {
        assertThat(text(answer("U0BOB", "dm", "/chatbot restart 10.34.33.30 because a < b & c")))
                .startsWith("*db-1* (`10.34.33.30`");
        assertThat(page.seen("U0ALICE", "dm")).isEmpty();
    }

    @Test
    void showsNothingToNobody() throws Exception {
        page.say("U0ALICE", "C0OPS", "", "hello");

        assertThat(page.seen("", "")).isEmpty();
        assertThat(page.seen("U0EVE", "C0OPS")).isEmpty();
        assertThat(page.seen("U0ALICE", "C0EVE")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]",
            "{\"person\":\"U0EVE\",\"channel\":\"C0OPS\",\"thread\":\"\",\"line\":\"hi\"}",
            "{\"person\":\"U0BOB\",\"channel\":\"C0EVE\",\"thread\":\"\",\"line\":\"hi\"}",
            "{\"person\":\"U0BOB\",\"channel\":\"C0OPS\",\"thread\":\"\",\"line\":\" \"}",
            "{\"person\":\"U0BOB\",\"channel\":\"C0OPS\",\"thread\":\"1.2\",\"line\":\"hi\"}",
            "{\"person\":\"U0BOB\",\"channel\":\"C0OPS\",\"line\":\"hi\"}",
            "{\"person\":\"U0BOB\",\"channel\":\"C0OPS\",\"thread\":\"\"}"})
    void takesNoLineThatThePageWouldNotSend(String body) throws Exception {
        assertThat(page.post("lines", body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}",
            "{\"person\":\"U0BOB\",\"channel\":\"C0OPS\",\"message\":\"1.2\",\"action\":\"yes\"}"})
    void takesNoPressOfAButtonThatIsNotThere(String body) throws Exception {
        assertThat(page.post("presses", body).statusCode()).isEqualTo(400);
    }

    private Set<String> scripts() throws Exception {
        Set<String> found = new HashSet<>(Set.of("page.js"));
        for (int before = 0; before < found.size();) {
            before = found.size();
            for (String script : List.copyOf(found)) {
                found.addAll(named(page.get(script).body(), "from '\\./([^']+)'"));
            }
        }
        return found;
    }

    private static Set<String> named(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    @Test
    void servesEveryFileThatThePageNames() throws Exception {
        Set<String> names = scripts();
        names.addAll(named(page.get("").body(), "(?:src|href)=\"([^\"]+)\""));

        assertThat(names).hasSizeGreaterThan(10).noneMatch(name -> name.contains(":"));
        for (String name : names) {
            assertThat(page.get(name).statusCode()).as(name).isEqualTo(200);
        }
        assertThat(page.get("page.js").headers().firstValue("Content-Type")).hasValue(
                "text/javascript; charset=utf-8");
    }

    @Test
    void makesNoHtmlOfText() throws Exception {
        for (String script : scripts()) {
            assertThat(page.get(script).body()).as(script).doesNotContainPattern(
                    "(?i)innerHTML|outerHTML|insertAdjacent|document\\.write|eval\\(");
        }
    }
}
