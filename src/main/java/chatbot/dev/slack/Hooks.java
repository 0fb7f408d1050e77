package chatbot.dev.slack;

import chatbot.dev.page.PageServer;
import chatbot.dev.page.PageServer.Endpoint;
import chatbot.dev.page.PageServer.Response;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Where the function posts what it says later: a `response_url` for each command and each press,
/// with Slack's limits (Slack: "Handling user interaction in your Slack apps").
public final class Hooks {

    /// What the path of each begins with; the rest nobody can guess.
    static final String PATH = "/hooks/";

    static final int MOST_USES = 5;
    static final Duration LIFE = Duration.ofMinutes(30);

    private final PageServer server;
    private final Conversation conversation;
    private final Backstage backstage;
    private final ObjectMapper json = new ObjectMapper();

    /// Where what is said there goes to that conversation.
    public Hooks(PageServer server, Conversation conversation, Backstage backstage) {
        this.server = server;
        server.serveOthers(PATH, Map.of());
        this.conversation = conversation;
        this.backstage = backstage;
    }

    /// What a hook is for.
    ///
    /// @param person   who gave the command or pressed the button
    /// @param original id of the message with the button; empty for a command
    private record Cause(String channel, String person, String original) {
    }

    /// Opens a hook for what that person did there.
    ///
    /// @param original id of the message with the button; empty for a command
    URI open(String channel, String person, String original) {
        String path = PATH + UUID.randomUUID();
        Cause cause = new Cause(channel, person, original);
        Instant opened = backstage.clock().instant();
        AtomicInteger uses = new AtomicInteger();
        Endpoint hook = request -> {
            if (backstage.has(Mishap.LOSE_URL)) {
                return refused("no_service");
            }
            if (backstage.clock().instant().isAfter(opened.plus(LIFE))) {
                return refused("expired_url");
            }
            return uses.incrementAndGet() > MOST_USES
                    ? refused("used_url")
                    : take(cause, request.body());
        };
        server.serve(Map.of("POST " + path, backstage.wire().watched("POST", path, hook)));
        return server.origin().resolve(path);
    }

    private Response take(Cause cause, String body) {
        try {
            return take(cause, json.readTree(body));
        } catch (JsonProcessingException _) {
            return refused("invalid_payload");
        }
    }

    private Response take(Cause cause, JsonNode message) {
        boolean pressed = !cause.original.isEmpty();
        if (pressed && message.path("delete_original").asBoolean()) {
            return conversation.remove(cause.channel, cause.original)
                    ? taken()
                    : refused("message_not_found");
        }
        if (!message.path("text").isTextual()) {
            return refused("no_text");
        }
        Content content = Content.of(message);
        if (pressed && message.path("replace_original").asBoolean()) {
            return conversation.change(cause.channel, cause.original,
                    said -> said.saying(content, false)) ? taken() : refused("message_not_found");
        }
        boolean everybody = message.path("response_type").asText().equals("in_channel");
        conversation.say(Said.by(Workspace.BOT, cause.channel, content)
                .onlyFor(everybody ? "" : cause.person)
                .inThread(message.path("thread_ts").asText("")));
        return taken();
    }

    private static Response taken() {
        return new Response(200, "text/html", "ok");
    }

    private static Response refused(String why) {
        return new Response(404, "text/html", why);
    }
}
