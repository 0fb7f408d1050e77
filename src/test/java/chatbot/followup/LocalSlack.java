package chatbot.followup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Slack's side of a `response_url`.
final class LocalSlack implements AutoCloseable {

    private final HttpServer server;
    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final Set<String> down = ConcurrentHashMap.newKeySet();

    /// What was posted, where, and when.
    record Post(String path, JsonNode message, Instant time) {
    }

    private LocalSlack(HttpServer server) {
        this.server = server;
    }

    static LocalSlack start() {
        try {
            LocalSlack slack = new LocalSlack(HttpServer
                    .create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0));
            slack.server.createContext("/", slack::handle);
            slack.server.start();
            return slack;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String origin() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /// Answers posts to that path with 503 for so long.
    void isDown(String path, Duration time) {
        down.add(path);
        Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(time);
                down.remove(path);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /// What it took at that path.
    List<Post> posts(String path) {
        return posts.stream().filter(post -> post.path.equals(path)).toList();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            boolean taken = !down.contains(path);
            if (taken) {
                posts.add(new Post(path, new ObjectMapper().readTree(body), Instant.now()));
            }
            byte[] answer = (taken ? "ok" : "down").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(taken ? 200 : 503, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
