package chatbot.dev.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// An open page hears of each change, and of nothing else.
@Timeout(20)
final class UpdatesTest {

    private final Map<String, Object> topics = new ConcurrentHashMap<>(
            Map.of("fleet", List.of("web-1"), "log", List.of()));
    private PageServer server;

    @BeforeEach
    void start() throws Exception {
        server = PageServer.start(List.of(0), Map.of());
        server.stream("GET /updates", new Feed() {
            @Override
            public Map<String, Object> topics(PageServer.Request request) {
                topics.put("person", request.parameter("person"));
                return topics;
            }

            @Override
            public long now() {
                return 42;
            }
        });
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private String event(BufferedReader stream) throws Exception {
        StringBuilder event = new StringBuilder();
        for (String line = stream.readLine(); !line.isEmpty(); line = stream.readLine()) {
            event.append(line).append('|');
        }
        return event.toString();
    }

    private List<String> events(BufferedReader stream, int count) throws Exception {
        List<String> events = new ArrayList<>();
        for (int number = 0; number < count; number++) {
            events.add(event(stream));
        }
        return events;
    }

    @Test
    void hearsAllAtFirstAndThenWhatChanges() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient();
                BufferedReader stream = new BufferedReader(new InputStreamReader(http.send(
                        HttpRequest.newBuilder(
                                server.address().resolve("updates?person=U0ALICE")).build(),
                        HttpResponse.BodyHandlers.ofInputStream()).body(),
                        StandardCharsets.UTF_8))) {
            assertThat(event(stream)).isEqualTo("retry: 500|");
            assertThat(event(stream)).isEqualTo("event: now|data: 42|");
            assertThat(events(stream, 3)).containsExactlyInAnyOrder(
                    "event: fleet|data: [\"web-1\"]|", "event: log|data: []|",
                    "event: person|data: \"U0ALICE\"|");

            topics.put("fleet", List.of("web-1", "web-2"));

            assertThat(event(stream)).isEqualTo("event: fleet|data: [\"web-1\",\"web-2\"]|");
            assertThat(event(stream)).isEqualTo("event: now|data: 42|");
        }
    }
}
