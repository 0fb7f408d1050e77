package chatbot.dev;

import chatbot.dev.PageServer.Endpoint;
import chatbot.dev.PageServer.Response;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/// Where the function posts what it says later: a `response_url` for each command, with Slack's
/// limits (Slack: "Handling user interaction in your Slack apps").
final class Hooks {

    /// What the path of each begins with; the rest nobody can guess.
    static final String PATH = "/hooks/";

    static final int MOST_USES = 5;
    static final Duration LIFE = Duration.ofMinutes(30);

    private final PageServer server;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();
    private final AtomicInteger numbers = new AtomicInteger();
    private final List<Post> posts = new CopyOnWriteArrayList<>();

    Hooks(PageServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    /// Something that was said later.
    ///
    /// @param number  counts them
    /// @param hook    id of the command's hook
    /// @param message as the function worded it
    /// @param time    in milliseconds since 1970
    record Post(int number, String hook, JsonNode message, long time) {
    }

    /// Opens a hook; answers its id.
    String open() {
        String id = UUID.randomUUID().toString();
        Instant opened = clock.instant();
        AtomicInteger uses = new AtomicInteger();
        Endpoint hook = body -> clock.instant().isAfter(opened.plus(LIFE))
                ? refused("expired_url")
                : uses.incrementAndGet() > MOST_USES ? refused("used_url") : take(id, body);
        server.serve(Map.of("POST " + PATH + id, hook));
        return id;
    }

    /// The `response_url` of a hook.
    URI url(String id) {
        return server.origin().resolve(PATH + id);
    }

    /// What was said so far, first to last.
    List<Post> posts() {
        return List.copyOf(posts);
    }

    private Response take(String id, byte[] body) throws IOException {
        try {
            JsonNode message = json.readTree(body);
            if (!message.path("text").isTextual()) {
                return refused("no_text");
            }
            posts.add(new Post(numbers.incrementAndGet(), id, message, clock.millis()));
            return new Response(200, "text/html", "ok");
        } catch (JsonProcessingException _) {
            return refused("invalid_payload");
        }
    }

    private static Response refused(String why) {
        return new Response(404, "text/html", why);
    }
}
