package chatbot.dev;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A function that gives the same answer to whatever it is sent, and remembers that.
final class FakeFunction implements AutoCloseable {

    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

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

    FakeFunction(int status, String answer, Duration after) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
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
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    Request request() {
        return requests.getLast();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
