package chatbot.dev.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// The line from Slack to the function, and how long Slack holds it.
public final class FunctionLine implements AutoCloseable {

    /// So long Slack waits for an answer.
    public static final Duration SLACKS_PATIENCE = Duration.ofSeconds(3);
    /// So far the clocks are apart with [Mishap#SKEW]; the function takes five minutes.
    static final Duration SKEW = Duration.ofMinutes(6);
    /// So long the function takes to start with [Mishap#COLD].
    static final Duration COLD_START = Duration.ofSeconds(4);

    private static final Duration LATEST = Duration.ofSeconds(10);

    private final URI function;
    private final String secret;
    private final Duration patience;
    private final Backstage backstage;
    private final HttpClient http;

    /// To the function at that origin, which knows that secret.
    ///
    /// @param patience for how long to wait for its answer
    public FunctionLine(URI function, String secret, Duration patience, Backstage backstage) {
        this.function = function;
        this.secret = secret;
        this.patience = patience;
        this.backstage = backstage;
        this.http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience).build();
    }

    /// What came of a request.
    sealed interface Outcome {

        /// The function answered with a status of 2xx.
        record Answered(String body, long milliseconds) implements Outcome {
        }

        /// It didn't.
        ///
        /// @param error  in Slack's words for commands
        /// @param why    in Slack's words for buttons
        /// @param reason in Slack's words for events (Slack: "The Events API", "Retries")
        record Failed(String error, String why, String reason) implements Outcome {
        }
    }

    /// Sends the request.
    Outcome send(SignedPost post) throws InterruptedException {
        return send(post, Map.of());
    }

    /// Sends the request, with further headers.
    Outcome send(SignedPost post, Map<String, String> more) throws InterruptedException {
        Map<String, String> headers = new HashMap<>(post.headers(secret, backstage.clock()
                .instant().minus(backstage.has(Mishap.SKEW) ? SKEW : Duration.ZERO)));
        headers.putAll(more);
        long number = backstage.wire().sent(post, headers);
        long start = backstage.clock().millis();
        try {
            HttpResponse<String> response = backstage.has(Mishap.COLD)
                    ? late(number, request(post, headers, LATEST))
                    : http.send(request(post, headers, patience), text());
            backstage.wire().answered(number, response.statusCode(), response.body());
            return outcome(response, backstage.clock().millis() - start);
        } catch (HttpTimeoutException _) {
            backstage.wire().answered(number, 0, "");
            return new Outcome.Failed("operation_timeout",
                    "Operation timed out. Apps need to respond within 3 seconds.",
                    "http_timeout");
        } catch (IOException _) {
            backstage.wire().answered(number, 0, "");
            return new Outcome.Failed("dispatch_failed", "This app isn't there to respond.",
                    "connection_failed");
        }
    }

    /// The function gets it when it has started. By then Slack has given up: nobody hears the
    /// answer, which the wire shows nevertheless.
    private HttpResponse<String> late(long number, HttpRequest request)
            throws InterruptedException, HttpTimeoutException {
        Thread.ofVirtual().name("cold start").start(() -> {
            try {
                Thread.sleep(COLD_START);
                HttpResponse<String> response = http.send(request, text());
                backstage.wire().answered(number, response.statusCode(), response.body());
            } catch (IOException _) {
                backstage.wire().answered(number, 0, "");
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        Thread.sleep(SLACKS_PATIENCE);
        throw new HttpTimeoutException("The function is starting");
    }

    private HttpRequest request(SignedPost post, Map<String, String> headers, Duration timeout) {
        HttpRequest.Builder request = HttpRequest.newBuilder(function.resolve(post.path()))
                .timeout(timeout).POST(HttpRequest.BodyPublishers.ofString(post.body()));
        headers.forEach(request::header);
        return request.build();
    }

    private static HttpResponse.BodyHandler<String> text() {
        return HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8);
    }

    private static Outcome outcome(HttpResponse<String> response, long milliseconds) {
        return switch (response.statusCode() / 100) {
            case 2 -> new Outcome.Answered(response.body(), milliseconds);
            case 5 -> failed("http_service_error", response.statusCode());
            default -> failed("http_client_error", response.statusCode());
        };
    }

    private static Outcome failed(String error, int status) {
        return new Outcome.Failed(error, "This app responded with Status Code " + status + ".",
                "http_error");
    }

    /// Gives up what is under way: whoever waits for it is gone too.
    @Override
    public void close() {
        http.shutdownNow();
    }
}
