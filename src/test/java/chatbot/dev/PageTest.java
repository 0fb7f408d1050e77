package chatbot.dev;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.chat.ChatConfig;
import chatbot.dev.PageServer.Response;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.DemoFleetVitals;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
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
    ChatConfig config;
    @Inject
    DemoFleet fleet;
    @Inject
    Clock clock;
    @ConfigProperty(name = "quarkus.lambda.mock-event-server.test-port")
    int port;
    @ConfigProperty(name = "slack.signing-secret")
    List<String> secrets;

    @Inject
    DemoFleetVitals vitals;

    private SlackStandIn slack;
    private PageServer server;

    @BeforeEach
    void start() throws IOException {
        server = PageServer.start(List.of(0), Map.of());
        Hooks hooks = new Hooks(server, clock);
        slack = new SlackStandIn(URI.create("http://localhost:" + port + "/slack/commands"),
                secrets.getFirst(), hooks, clock);
        Page page = new Page(Workspace.of(config), () -> FleetView.of(fleet, vitals), slack, hooks,
                clock);
        server.serve(page.endpoints(_ -> Response.of(204)));
    }

    @AfterEach
    void stop() {
        server.close();
        slack.close();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(server.address().resolve(path)));
    }

    private HttpResponse<String> post(String body) throws Exception {
        String origin = server.address().toString().replaceAll("/$", "");
        return send(HttpRequest.newBuilder(server.address().resolve("lines"))
                .header("Origin", origin).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private JsonNode say(String person, String channel, String line) throws Exception {
        ObjectMapper json = new ObjectMapper();
        HttpResponse<String> response = post(json.writeValueAsString(
                Map.of("person", person, "channel", channel, "line", line)));
        assertThat(response.statusCode()).isEqualTo(200);
        JsonNode shown = json.readTree(response.body());
        assertThat(shown.get("from").asText()).isEqualTo("chatbot");
        return shown.get("message");
    }

    private JsonNode web5() throws Exception {
        JsonNode state = new ObjectMapper().readTree(get("state").body());
        return StreamSupport.stream(state.get("fleet").spliterator(), false)
                .filter(machine -> machine.get("name").asText().equals("web-5")).findFirst()
                .orElseThrow();
    }

    @Test
    void restartsAServerAndShowsItInTheFleet() throws Exception {
        int before = web5().get("restarts").asInt();

        JsonNode message = say("U0ALICE", "C0OPS", "/chatbot restart 10.34.33.26");

        assertThat(message.get("response_type").asText()).isEqualTo("in_channel");
        assertThat(message.get("text").asText()).startsWith("Restarting *web-5* (`10.34.33.26`");
        assertThat(web5().get("restarts").asInt()).isEqualTo(before + 1);
        assertThat(web5().get("last").asLong()).isCloseTo(clock.millis(),
                Offset.offset(10_000L));
        assertThat(web5().get("name").asText()).isEqualTo("web-5");
        assertThat(web5().get("state").asText()).isEqualTo("running");
        assertThat(web5().get("tag").asText()).isEqualTo("restart");
        assertThat(web5().get("addresses")).hasToString(
                "[{\"text\":\"10.34.33.26\",\"role\":\"primary\"}]");
    }

    @Test
    void refusesSomebodyOrSomewhereOnNoList() throws Exception {
        int before = web5().get("restarts").asInt();

        for (JsonNode message : List.of(
                say("U0MALLORY", "C0OPS", "/chatbot restart 10.34.33.26"),
                say("U0BOB", "C0RANDOM", "/chatbot restart 10.34.33.26"))) {
            assertThat(message.get("response_type").asText()).isEqualTo("ephemeral");
            assertThat(message.get("text").asText()).startsWith("You can't use me here.");
        }
        assertThat(web5().get("restarts").asInt()).isEqualTo(before);
    }

    @Test
    void answersADirectMessageAndWhatWasEscaped() throws Exception {
        assertThat(say("U0BOB", "dm", "/chatbot restart 10.34.33.30 because a < b & c")
                .get("text").asText()).startsWith("*db-1* (`10.34.33.30`");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "[]",
            "{\"person\":\"U0EVE\",\"channel\":\"C0OPS\",\"line\":\"/chatbot help\"}",
            "{\"person\":\"U0BOB\",\"channel\":\"C0EVE\",\"line\":\"/chatbot help\"}",
            "{\"person\":\"U0BOB\",\"channel\":\"C0OPS\",\"line\":\" \"}",
            "{\"person\":\"U0BOB\",\"channel\":\"C0OPS\"}"})
    void takesNothingThatThePageWouldNotSend(String body) throws Exception {
        assertThat(post(body).statusCode()).isEqualTo(400);
    }

    @Test
    void servesEveryFileThatThePageNames() throws Exception {
        Set<String> names = Pattern.compile("(?:src|href)=\"([^\"]+)\"|from '\\./([^']+)'")
                .matcher(get("").body() + get("page.js").body() + get("conversation.js").body())
                .results().map(name -> name.group(1) == null ? name.group(2) : name.group(1))
                .collect(Collectors.toSet());

        assertThat(names).hasSizeGreaterThan(5).noneMatch(name -> name.contains(":"));
        for (String name : names) {
            assertThat(get(name).statusCode()).as(name).isEqualTo(200);
        }
        assertThat(get("page.js").headers().firstValue("Content-Type")).hasValue(
                "text/javascript; charset=utf-8");
    }

    @Test
    void makesNoHtmlOfText() throws Exception {
        for (String script : List.of("page.js", "conversation.js", "fleet.js", "mrkdwn.js",
                "nodes.js")) {
            assertThat(get(script).body()).as(script).doesNotContainPattern(
                    "(?i)innerHTML|outerHTML|insertAdjacent|document\\.write|eval\\(");
        }
    }
}
