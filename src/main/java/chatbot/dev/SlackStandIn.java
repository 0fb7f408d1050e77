package chatbot.dev;

import chatbot.dev.Workspace.Channel;
import chatbot.dev.Workspace.Person;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/// Does what Slack does when somebody presses enter: calls the function if it is meant, and makes a
/// message of what comes back or goes wrong.
final class SlackStandIn implements AutoCloseable {

    /// The command that the function is installed for.
    static final String COMMAND = "/chatbot";
    /// So long Slack waits for an answer.
    static final Duration PATIENCE = Duration.ofSeconds(3);

    private final URI function;
    private final String secret;
    private final Hooks hooks;
    private final Clock clock;
    private final AtomicLong ids;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE).build();

    SlackStandIn(URI function, String secret, Hooks hooks, Clock clock) {
        this.function = function;
        this.secret = secret;
        this.hooks = hooks;
        this.clock = clock;
        this.ids = new AtomicLong(clock.millis());
    }

    /// What the person sees for what was typed.
    ///
    /// @param from         who says it: the bot, Slackbot, or this page
    /// @param message      as the function or Slack worded it; null when there is nothing to see
    /// @param milliseconds until the function had answered
    /// @param hook         where more may be said about it; empty where nothing will be
    record Shown(String from, @Nullable JsonNode message, long milliseconds, String hook) {
    }

    /// What that person sees there after typing the line.
    Shown say(Person person, Channel channel, String line) throws InterruptedException {
        String[] words = line.strip().split("\\s+", 2);
        String text = words.length == 2 ? words[1] : "";
        if (!words[0].startsWith("/")) {
            return new Shown("page", onlyToAsker("Nobody would answer this: it isn't a command."
                    + " Begin with `" + COMMAND + "`, for example `" + COMMAND + " help`."), 0, "");
        }
        if (!words[0].equals(COMMAND)) {
            return new Shown("Slackbot", onlyToAsker(SlashPost.escaped(words[0])
                    + " is not a valid command."), 0, "");
        }
        return post(new SlashPost(person, channel, words[0], text));
    }

    private Shown post(SlashPost post) throws InterruptedException {
        long start = clock.millis();
        String hook = hooks.open();
        String form = post.form(ids.incrementAndGet(), hooks.url(hook));
        HttpRequest.Builder request = HttpRequest.newBuilder(function).timeout(PATIENCE)
                .POST(HttpRequest.BodyPublishers.ofString(form));
        SlashPost.headers(form, secret, clock.instant()).forEach(request::header);
        try {
            HttpResponse<String> response = http.send(request.build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            long milliseconds = clock.millis() - start;
            return switch (response.statusCode() / 100) {
                case 2 -> new Shown("chatbot", message(response.body()), milliseconds, hook);
                case 5 -> failed("http_service_error", milliseconds, hook);
                default -> failed("http_client_error", milliseconds, hook);
            };
        } catch (HttpTimeoutException _) {
            return failed("operation_timeout", clock.millis() - start, hook);
        } catch (IOException _) {
            return failed("dispatch_failed", clock.millis() - start, hook);
        }
    }

    private static Shown failed(String error, long milliseconds, String hook) {
        return new Shown("Slackbot",
                onlyToAsker(COMMAND + " failed with the error \"" + error + "\""),
                milliseconds, hook);
    }

    /// An answer's body is a message, or a message's text, or empty.
    private @Nullable JsonNode message(String body) {
        try {
            JsonNode message = json.readTree(body);
            return message.isObject() ? message : body.isBlank() ? null : onlyToAsker(body);
        } catch (JsonProcessingException _) {
            return onlyToAsker(body);
        }
    }

    private static ObjectNode onlyToAsker(String text) {
        return JsonNodeFactory.instance.objectNode().put("response_type", "ephemeral")
                .put("text", text);
    }

    /// Gives up what is under way: whoever waits for it is gone too.
    @Override
    public void close() {
        http.shutdownNow();
    }
}
