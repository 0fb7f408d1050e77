package chatbot.lambda;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Lambda's Runtime API for one function process: it polls here for events and posts its answers.
///
/// See https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
public final class RuntimeApi implements AutoCloseable {
    /// How long a function may take for an event, by the deadline that it is told.
    public static final Duration FUNCTION_TIMEOUT = Duration.ofSeconds(30);

    private static final String PREFIX = "/2018-06-01/runtime/";
    private static final Pattern ANSWER = Pattern.compile("invocation/([^/]+)/(response|error)");

    private final BlockingQueue<Invocation> invocations = new LinkedBlockingQueue<>();
    private final Map<String, Invocation> running = new ConcurrentHashMap<>();
    private final CompletableFuture<Long> firstPoll = new CompletableFuture<>();
    private final Loopback server = Loopback.serving(this::handle);

    private RuntimeApi() {
    }

    public static RuntimeApi start() {
        return new RuntimeApi();
    }

    /// The value of `AWS_LAMBDA_RUNTIME_API`.
    public String address() {
        return "127.0.0.1:" + server.port();
    }

    /// When the function first asked for an event, by [System#nanoTime()].
    ///
    /// It fails with a [FunctionError] if the function reports that it couldn't start.
    public CompletableFuture<Long> firstPoll() {
        return firstPoll.copy();
    }

    /// Has the function handle an event; what it answers, or the [FunctionError] that it reports.
    public CompletableFuture<String> invoke(String event) {
        Invocation invocation = new Invocation(UUID.randomUUID().toString(), event,
                new CompletableFuture<>());
        running.put(invocation.id, invocation);
        invocations.add(invocation);
        return invocation.answer;
    }

    @Override
    public void close() {
        server.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            byte[] bytes = exchange.getRequestBody().readAllBytes();
            String body = new String(bytes, StandardCharsets.UTF_8);
            switch (call) {
                case "GET " + PREFIX + "invocation/next" -> handOver(exchange);
                case "POST " + PREFIX + "init/error" -> {
                    firstPoll.completeExceptionally(error(exchange, body));
                    reply(exchange, 202, "{\"status\":\"OK\"}");
                }
                default -> takeAnswer(exchange, call, body);
            }
        }
    }

    private void handOver(HttpExchange exchange) throws IOException {
        firstPoll.complete(System.nanoTime());
        try {
            Invocation invocation = invocations.take();
            Map<String, String> headers = Map.of(
                    "Lambda-Runtime-Aws-Request-Id", invocation.id,
                    "Lambda-Runtime-Deadline-Ms",
                    String.valueOf(Instant.now().plus(FUNCTION_TIMEOUT).toEpochMilli()),
                    "Lambda-Runtime-Invoked-Function-Arn",
                    "arn:aws:lambda:us-east-1:123456789012:function:chatbot",
                    "Lambda-Runtime-Trace-Id",
                    "Root=1-5bef4de7-ad49b0e87f6ef6c87fc2e700;Parent=9a9197af755a6419;Sampled=0");
            headers.forEach(exchange.getResponseHeaders()::set);
            reply(exchange, 200, invocation.event);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    private void takeAnswer(HttpExchange exchange, String call, String body) throws IOException {
        Matcher answer = ANSWER.matcher(call.replace("POST " + PREFIX, ""));
        if (!answer.matches()) {
            reply(exchange, 404, "{\"errorType\":\"NotFound\"}");
            return;
        }
        Optional<Invocation> invocation = Optional.ofNullable(running.remove(answer.group(1)));
        if (invocation.isEmpty()) {
            reply(exchange, 400, "{\"errorType\":\"InvalidRequestID\"}");
            return;
        }
        reply(exchange, 202, "{\"status\":\"OK\"}");
        if (answer.group(2).equals("response")) {
            invocation.get().answer.complete(body);
        } else {
            invocation.get().answer.completeExceptionally(error(exchange, body));
        }
    }

    private static FunctionError error(HttpExchange exchange, String body) {
        String type = exchange.getRequestHeaders().getFirst("Lambda-Runtime-Function-Error-Type");
        return new FunctionError("The function reports " + type + ": " + body);
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    private record Invocation(String id, String event, CompletableFuture<String> answer) {
    }

    /// What a function reports in place of an answer.
    public static final class FunctionError extends RuntimeException {
        private static final long serialVersionUID = 1;

        FunctionError(String message) {
            super(message);
        }
    }
}
