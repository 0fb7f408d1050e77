package chatbot.dev.slack;

import chatbot.lambda.Loopback;
import com.sun.net.httpserver.Headers;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A function that gives the same answer to whatever it is sent, and remembers that.
final class FakeFunction implements AutoCloseable {

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Loopback server;

    /// What was sent, and to which path.
    record Request(String path, Headers headers, String body) {

        /// A field of the form.
        String field(String name) {
            Map<String, String> fields = new LinkedHashMap<>();
            for (String field : body.split("&")) {
                String[] sides = field.split("=", 2);
                fields.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            }
            return fields.get(name);
        }
    }

    FakeFunction(int status, String answer, Duration after) {
        server = Loopback.serving(exchange -> {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(),
                        StandardCharsets.UTF_8);
                requests.add(new Request(exchange.getRequestURI().getPath(),
                        exchange.getRequestHeaders(), body));
                Thread.sleep(after);
                byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    URI address() {
        return URI.create("http://localhost:" + server.port());
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    Request request() {
        return requests.getLast();
    }

    @Override
    public void close() {
        server.close();
    }
}
