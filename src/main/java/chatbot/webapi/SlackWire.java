package chatbot.webapi;

import chatbot.webapi.Attempt.NotNow;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;
import org.jspecify.annotations.Nullable;

/// The way to Slack. May be used by any thread that may wait: not by an event loop's.
final class SlackWire {

    /// A connection to Slack takes a tenth of a second.
    static final Duration CONNECT = Duration.ofSeconds(2);
    /// Slack answers in well under a second, if it answers.
    static final Duration READ = Duration.ofSeconds(5);
    /// The client's read time-out ends with the first line of an answer; this is for all of it.
    static final Duration WHOLE = CONNECT.plus(READ);

    private static final Logger LOG = Logger.getLogger(SlackWire.class);

    private final URI api;
    private @Nullable SlackHttp http;

    SlackWire(URI api) {
        this.api = api;
    }

    /// Posts a message to a `response_url`.
    Attempt hook(URI responseUrl, String message) {
        return attempt(() -> http().post(responseUrl, message), SlackAnswer::ofHook);
    }

    /// Posts a message by a method of the Web API.
    Attempt call(String method, BotToken token, String message) {
        return attempt(
                () -> http().post(api.resolve("/api/" + method), token.authorization(), message),
                SlackAnswer::ofApi);
    }

    /// Of what goes wrong on the way, nothing but its kind is told: messages of the REST client
    /// hold the URL.
    private static Attempt attempt(Supplier<CompletionStage<Response>> post,
            Function<SlackAnswer, Attempt> reading) {
        try (Response response = post.get().toCompletableFuture().get(WHOLE.toMillis(),
                TimeUnit.MILLISECONDS)) {
            return reading.apply(SlackAnswer.of(response));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return unreached(stop);
        } catch (ExecutionException | TimeoutException | RuntimeException unsayable) {
            return unreached(unsayable);
        }
    }

    private static Attempt unreached(Exception why) {
        LOG.warnf("Slack wasn't reached: %s", root(why).getClass().getName());
        return new NotNow(NotNow.PAUSE);
    }

    private static Throwable root(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    /// Made when it is needed: most functions answer a command, and that is all. Connections aren't
    /// kept: Lambda freezes the function between two messages, and what thaws is dead. A redirect
    /// isn't followed: nobody but Slack gets a message.
    private synchronized SlackHttp http() {
        SlackHttp made = http;
        if (made == null) {
            made = QuarkusRestClientBuilder.newBuilder().baseUri(api).followRedirects(false)
                    .connectTimeout(CONNECT.toMillis(), TimeUnit.MILLISECONDS)
                    .readTimeout(READ.toMillis(), TimeUnit.MILLISECONDS)
                    .property(QuarkusRestClientProperties.KEEP_ALIVE_ENABLED, false)
                    .property("microprofile.rest.client.disable.default.mapper", true)
                    .build(SlackHttp.class);
            http = made;
        }
        return made;
    }
}
