package chatbot.webapi;

import chatbot.webapi.Attempt.NotNow;
import chatbot.webapi.Attempt.Refused;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import jakarta.inject.Singleton;
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
@Singleton
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

    SlackWire(SlackOrigins origins) {
        this.api = origins.api();
    }

    /// Posts a message to a `response_url`.
    Attempt hook(URI responseUrl, String message, Duration patience) {
        return attempt(() -> http().post(responseUrl, message), SlackAnswer::ofHook, patience,
                _ -> new NotNow(NotNow.PAUSE, false));
    }

    /// Posts a message by a method of the Web API.
    Attempt call(String method, BotToken token, String message, Duration patience) {
        return token.speak(patience, (authorization, left) -> attempt(
                () -> http().post(method(method), authorization, message), SlackAnswer::ofApi, left,
                _ -> new NotNow(NotNow.PAUSE, false)),
                answer -> answer instanceof Refused(String why) ? why : "");
    }

    /// Asks a method of the Web API, which changes nothing.
    ///
    /// @param query the part of the URL after the question mark
    Found look(String method, String query, BotToken token, Duration patience) {
        URI url = URI.create(method(method) + "?" + query);
        return token.speak(patience, (authorization, left) -> attempt(
                () -> http().get(url, authorization),
                answer -> answer.isOk()
                        ? new Found.Given(answer.json())
                        : new Found.Nothing(answer.words()),
                left, Found.Nothing::new),
                found -> found instanceof Found.Nothing(String why) ? why : "");
    }

    /// What Slack told.
    sealed interface Found {

        /// It did.
        record Given(JsonNode json) implements Found {
        }

        /// It didn't.
        ///
        /// @param why in Slack's words, or that there were none
        record Nothing(String why) implements Found {
        }
    }

    private URI method(String name) {
        return api.resolve("/api/" + name);
    }

    /// Of what goes wrong on the way, nothing but its kind is told: messages of the REST client
    /// hold the URL.
    private static <T> T attempt(Supplier<CompletionStage<Response>> request,
            Function<SlackAnswer, T> reading, Duration patience, Function<String, T> unreached) {
        long limit = Math.clamp(patience.toMillis(), 0, WHOLE.toMillis());
        try (Response response = request.get().toCompletableFuture().get(limit,
                TimeUnit.MILLISECONDS)) {
            return reading.apply(SlackAnswer.of(response));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return unreached.apply(told(stop));
        } catch (ExecutionException | TimeoutException | RuntimeException unsayable) {
            return unreached.apply(told(unsayable));
        }
    }

    private static String told(Exception why) {
        LOG.warnf("Slack wasn't reached: %s", root(why).getClass().getName());
        return "no answer";
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
