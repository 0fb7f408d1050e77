package chatbot.dev;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.access.AccessConfig;
import chatbot.dev.OpenConsole.Setting;
import chatbot.dev.page.PageServer;
import chatbot.dev.page.PageServer.Response;
import chatbot.dev.slack.Conversation;
import chatbot.dev.slack.Workspace;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.DemoFleetVitals;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/// A page that is open before a function, and what one does with it.
final class OpenPage implements AutoCloseable {

    /// What the page takes the function by.
    static final String TOKEN = "xoxb-test";
    /// Slack's three seconds are too few for a function's first answer beside other builds.
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ObjectMapper json = new ObjectMapper();
    private final PageServer server;
    private final OpenConsole console;

    /// On that port, before the function on the other, which has that secret.
    OpenPage(int port, int functionPort, String secret, AccessConfig config, DemoFleet fleet,
            DemoFleetVitals vitals, Clock clock) throws IOException {
        server = PageServer.start(List.of(port), Map.of());
        console = new OpenConsole(server, new Setting("dev", Workspace.of(config),
                new DemoFleetSource(fleet, vitals, clock),
                URI.create("http://localhost:" + functionPort), secret, TOKEN, PATIENCE, clock),
                new Conversation(clock), _ -> Response.of(204));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(server.address().resolve(path)));
    }

    HttpResponse<String> post(String path, String body) throws Exception {
        return send(HttpRequest.newBuilder(server.address().resolve(path))
                .header("Origin", server.address().toString().replaceAll("/$", ""))
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /// Says a line, outside any thread if its id is empty; answers what the person sees then.
    List<JsonNode> say(String person, String channel, String thread, String line)
            throws Exception {
        HttpResponse<String> response = post("lines", json.writeValueAsString(Map.of("person",
                person, "channel", channel, "thread", thread, "line", line)));
        assertThat(response.statusCode()).isEqualTo(204);
        return seen(person, channel);
    }

    /// Lets the function ask Slack who that is and where, which it does once a minute, until it was told in time:
    /// beside other builds its first questions may take too long.
    void introduce(String person) throws Exception {
        for (int i = 0; i < 10; i++) {
            List<JsonNode> seen = say(person, "C0OPS", "", "/chatbot whoami");
            if (!text(seen.getLast()).startsWith("I couldn't find out from Slack")) {
                return;
            }
        }
    }

    /// Presses a button; answers what the person sees then.
    List<JsonNode> press(String person, String channel, JsonNode message, String action)
            throws Exception {
        HttpResponse<String> response = post("presses", json.writeValueAsString(Map.of("person",
                person, "channel", channel, "message", message.get("ts").asText(), "action",
                action)));
        assertThat(response.body()).isEqualTo("{\"error\":\"\"}");
        return seen(person, channel);
    }

    /// What the person sees there.
    List<JsonNode> seen(String person, String channel) throws Exception {
        return list(get("state?person=" + person + "&channel=" + channel), "messages");
    }

    /// An instance, as it is shown.
    JsonNode machine(String name) throws Exception {
        return list(get("state"), "fleet").stream()
                .filter(machine -> machine.get("name").asText().equals(name)).findFirst()
                .orElseThrow();
    }

    private List<JsonNode> list(HttpResponse<String> response, String name) throws Exception {
        JsonNode list = json.readTree(response.body()).path(name);
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /// The text of a message.
    static String text(JsonNode message) {
        return message.at("/content/text").asText();
    }

    @Override
    public void close() {
        server.close();
        console.close();
    }
}
