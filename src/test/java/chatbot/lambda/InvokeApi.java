package chatbot.lambda;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/// Lambda's Invoke API for one function, which can be exchanged.
///
/// See https://docs.aws.amazon.com/lambda/latest/api/API_Invoke.html
public final class InvokeApi implements AutoCloseable {

    private static final String PREFIX = "/2015-03-31/functions/";

    private final List<String> functions = new CopyOnWriteArrayList<>();
    private final List<String> payloads = new CopyOnWriteArrayList<>();
    private volatile UnaryOperator<String> function = _ -> {
        throw new IllegalStateException("There is no function yet");
    };
    private final Loopback server = Loopback.serving(this::handle);

    private InvokeApi() {
    }

    public static InvokeApi start() {
        return new InvokeApi();
    }

    public int port() {
        return server.port();
    }

    /// What it invokes from now on: an event becomes an answer.
    public void leadTo(UnaryOperator<String> other) {
        function = other;
    }

    /// The events so far.
    public List<String> payloads() {
        return List.copyOf(payloads);
    }

    /// By which names or ARNs it was asked for the function so far.
    public List<String> functions() {
        return List.copyOf(functions);
    }

    @Override
    public void close() {
        server.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(),
                    StandardCharsets.UTF_8);
            String path = exchange.getRequestURI().getPath();
            if (!path.startsWith(PREFIX)) {
                reply(exchange, 404, "{}");
                return;
            }
            functions.add(path.substring(PREFIX.length()).replace("/invocations", ""));
            payloads.add(body);
            try {
                reply(exchange, 200, function.apply(body));
            } catch (RuntimeException died) {
                exchange.getResponseHeaders().set("X-Amz-Function-Error", "Unhandled");
                reply(exchange, 200, "{\"errorType\":\"Runtime.ExitError\","
                        + "\"errorMessage\":\"The function is no more\"}");
            }
        }
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
