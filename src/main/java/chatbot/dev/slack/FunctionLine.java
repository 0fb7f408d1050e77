package chatbot.dev.slack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/// The line from Slack to the function, and how long Slack holds it.
public final class FunctionLine implements AutoCloseable {

    /// So long Slack waits for an answer.
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URI function;
    private final String secret;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE).build();

    /// To the function at that origin, which knows that secret.
    public FunctionLine(URI function, String secret, Clock clock) {
        this.function = function;
        this.secret = secret;
        this.clock = clock;
    }

    /// What came of a request.
    sealed interface Outcome {

        /// The function answered with a status of 2xx.
        record Answered(String body, long milliseconds) implements Outcome {
        }

        /// It didn't.
        ///
        /// @param error in Slack's words for commands
        /// @param why   in Slack's words for buttons
        record Failed(String error, String why) implements Outcome {
        }
    }

    /// Sends the request.
    Outcome send(SignedPost post) throws InterruptedException {
        long start = clock.millis();
        HttpRequest.Builder request = HttpRequest.newBuilder(function.resolve(post.path()))
                .timeout(PATIENCE).POST(HttpRequest.BodyPublishers.ofString(post.body()));
        post.headers(secret, clock.instant()).forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            return switch (response.statusCode() / 100) {
                case 2 -> new Outcome.Answered(response.body(), clock.millis() - start);
                case 5 -> failed("http_service_error", response.statusCode());
                default -> failed("http_client_error", response.statusCode());
            };
        } catch (HttpTimeoutException _) {
            return new Outcome.Failed("operation_timeout",
                    "Operation timed out. Apps need to respond within 3 seconds.");
        } catch (IOException _) {
            return new Outcome.Failed("dispatch_failed", "This app isn't there to respond.");
        }
    }

    private static Outcome failed(String error, int status) {
        return new Outcome.Failed(error, "This app responded with Status Code " + status + ".");
    }

    /// Gives up what is under way: whoever waits for it is gone too.
    @Override
    public void close() {
        http.shutdownNow();
    }
}
