package chatbot.webapi;

import chatbot.webapi.Attempt.NotNow;
import chatbot.webapi.Attempt.Refused;
import chatbot.webapi.Attempt.Taken;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// How Slack answered a message (Slack: "Rate limits", "Using the Slack Web API" on responses).
///
/// @param retryAfter the header `Retry-After`; empty if there is none
/// @param words      why not, in Slack's words
/// @param json       the body, if it is JSON; else a node of which nothing is known
/// @param body       who seems to speak
record SlackAnswer(int status, String retryAfter, String words, JsonNode json, Body body) {

    static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    static final Duration USUAL_WAIT = Duration.ofSeconds(30);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");
    /// Slack's words look so, and no secret does: those hold digits, dashes and slashes.
    private static final Pattern WORDS = Pattern.compile("[a-z][a-z_]{1,39}");
    private static final Set<String> BUSY = Set.of("internal_error", "fatal_error",
            "service_unavailable", "request_timeout");

    /// Whose words an answer's body seems to hold.
    enum Body {
        /// Slack's: nothing, `ok` or JSON.
        SLACKS,
        /// A web page, as of a proxy that wants somebody to sign in.
        PAGE,
        /// Nobody's who is known.
        NONSENSE;

        static Body of(String text) {
            if (text.startsWith("<")) {
                return PAGE;
            }
            return text.isEmpty() || text.startsWith("ok") || text.startsWith("{")
                    ? SLACKS
                    : NONSENSE;
        }
    }

    /// Reads the response to its end.
    static SlackAnswer of(Response response) {
        String body = Objects.requireNonNullElse(response.readEntity(String.class), "").strip();
        JsonNode json = json(body);
        String error = json.path("error").asText(body);
        return new SlackAnswer(response.getStatus(),
                Objects.requireNonNullElse(response.getHeaderString("Retry-After"), ""),
                WORDS.matcher(error).matches() ? error : "HTTP " + response.getStatus(), json,
                Body.of(body));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    /// As a `response_url` means it. What Slack can't have said it may not have heard, and rather twice
    /// than never: a page uses nothing up, and nonsense, which may be Slack's after all, does.
    Attempt ofHook() {
        return switch (status) {
            case 200 -> switch (body) {
                case SLACKS -> new Taken("");
                case PAGE -> new NotNow(NotNow.PAUSE, false);
                case NONSENSE -> new NotNow(NotNow.PAUSE, true);
            };
            case 429 -> new NotNow(wait(retryAfter), true);
            default -> status >= 500 ? new NotNow(NotNow.PAUSE, true) : new Refused(words);
        };
    }

    /// As a method of the Web API means it.
    Attempt ofApi() {
        if (status == 429 || words.equals("ratelimited")) {
            return new NotNow(wait(retryAfter), true);
        }
        if (status >= 500 || BUSY.contains(words)) {
            return new NotNow(NotNow.PAUSE, true);
        }
        return isOk() ? new Taken(message()) : new Refused(words);
    }

    /// Whether a method of the Web API did what it was asked.
    boolean isOk() {
        return status == 200 && json.path("ok").asBoolean();
    }

    /// Of an ephemeral message Slack has another kind of id, which nothing can be done with.
    private String message() {
        return json.path("ts").asText("");
    }

    private static Duration wait(String seconds) {
        if (!SECONDS.matcher(seconds.strip()).matches()) {
            return USUAL_WAIT;
        }
        long wished = Long.parseLong(seconds.strip());
        return Duration.ofSeconds(Math.clamp(wished, 1, LONGEST_WAIT.toSeconds()));
    }
}
