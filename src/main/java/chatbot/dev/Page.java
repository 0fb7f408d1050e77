package chatbot.dev;

import chatbot.dev.PageServer.Endpoint;
import chatbot.dev.PageServer.Response;
import chatbot.dev.SlackStandIn.Shown;
import chatbot.dev.Workspace.Channel;
import chatbot.dev.Workspace.Person;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/// The page's files, and what it asks the server for.
final class Page {

    private static final int LONGEST_LINE = 8000; // as Slack cuts them, about

    private static final String SCRIPT = "text/javascript; charset=utf-8";
    private static final Map<String, String> FILES = Map.of(
            "page.html", "text/html; charset=utf-8", "page.css", "text/css; charset=utf-8",
            "page.js", SCRIPT, "conversation.js", SCRIPT, "fleet.js", SCRIPT, "mrkdwn.js", SCRIPT,
            "nodes.js", SCRIPT, "icon.svg", "image/svg+xml");

    private final Workspace workspace;
    private final Supplier<List<FleetView>> fleet;
    private final SlackStandIn slack;
    private final Hooks hooks;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    Page(Workspace workspace, Supplier<List<FleetView>> fleet, SlackStandIn slack, Hooks hooks,
            Clock clock) {
        this.workspace = workspace;
        this.fleet = fleet;
        this.slack = slack;
        this.hooks = hooks;
        this.clock = clock;
    }

    /// What the page shows beside the conversation.
    ///
    /// @param posts what the function said later
    /// @param now   the server's time, in milliseconds since 1970
    record State(Workspace workspace, List<FleetView> fleet, List<Hooks.Post> posts, long now) {
    }

    /// Something that was typed.
    ///
    /// @param person  id of whoever is played
    /// @param channel id of where
    record Typed(String person, String channel, String line) {

        /// None of it may be missing.
        Typed {
            Objects.requireNonNull(person);
            Objects.requireNonNull(channel);
            Objects.requireNonNull(line);
        }
    }

    /// The answers, by method and path.
    ///
    /// @param reload brings changes of the code into the running function
    Map<String, Endpoint> endpoints(Endpoint reload) {
        Map<String, Endpoint> endpoints = new HashMap<>();
        FILES.forEach((name, type) -> endpoints.put("GET /" + name, _ -> file(name, type)));
        endpoints.put("GET /", endpoints.get("GET /page.html"));
        endpoints.put("GET /state",
                _ -> json(new State(workspace, fleet.get(), hooks.posts(),
                        clock.millis())));
        endpoints.put("POST /reload", reload);
        endpoints.put("POST /lines", body -> json(say(read(body))));
        return endpoints;
    }

    private Shown say(Typed typed) throws InterruptedException {
        Person person = workspace.person(typed.person()).orElseThrow(IllegalArgumentException::new);
        Channel channel = workspace.channel(typed.channel())
                .orElseThrow(IllegalArgumentException::new);
        if (typed.line().isBlank() || typed.line().length() > LONGEST_LINE) {
            throw new IllegalArgumentException("Nothing that Slack would send");
        }
        return slack.say(person, channel, typed.line());
    }

    private Typed read(byte[] body) throws IOException {
        try {
            return Optional.ofNullable(json.readValue(body, Typed.class))
                    .orElseThrow(IllegalArgumentException::new);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private Response json(Object value) throws IOException {
        return new Response(200, "application/json", json.writeValueAsString(value));
    }

    /// Read anew each time, so that it can be changed while dev mode runs.
    private static Response file(String name, String contentType) throws IOException {
        try (InputStream file = Page.class.getResourceAsStream(name)) {
            return file == null
                    ? Response.of(404)
                    : new Response(200, contentType,
                            new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
