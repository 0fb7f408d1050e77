package chatbot.dev;

import chatbot.dev.page.PageServer.Endpoint;
import chatbot.dev.page.PageServer.Request;
import chatbot.dev.page.PageServer.Response;
import chatbot.dev.slack.Content;
import chatbot.dev.slack.Conversation;
import chatbot.dev.slack.Said;
import chatbot.dev.slack.SlackStandIn;
import chatbot.dev.slack.Workspace;
import chatbot.dev.slack.Workspace.Channel;
import chatbot.dev.slack.Workspace.Person;
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

    private static final Map<String, String> TYPES = Map.of("html", "text/html; charset=utf-8",
            "css", "text/css; charset=utf-8", "js", "text/javascript; charset=utf-8", "svg",
            "image/svg+xml");
    private static final List<String> FILES = List.of("page.html", "page.css", "chat.css",
            "fleet.css", "panes.css", "post.css", "tour.css", "page.js", "blocks.js", "buttons.js",
            "choices.js", "completion.js", "composer.js", "confirm.js", "conversation.js",
            "dates.js", "fleet.js", "history.js", "json.js", "logpane.js", "machine.js",
            "mrkdwn.js", "nodes.js", "post.js", "retry.js", "rows.js", "server.js", "spans.js",
            "stages.js", "start.js", "story.js", "suggestions.js", "switches.js", "tabs.js",
            "theme.js", "timeline.js", "tour-card.js", "tour-steps.js", "tour.js", "unread.js",
            "wire.js", "words-chat.js", "words-fleet-zh.js", "words-fleet.js", "words-tour.js",
            "words-verbs.js", "words.js", "icon.svg");

    private final Workspace workspace;
    private final Supplier<List<FleetView>> fleet;
    private final SlackStandIn slack;
    private final Conversation conversation;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    Page(Workspace workspace, Supplier<List<FleetView>> fleet, SlackStandIn slack,
            Conversation conversation, Clock clock) {
        this.workspace = workspace;
        this.fleet = fleet;
        this.slack = slack;
        this.conversation = conversation;
        this.clock = clock;
    }

    /// All that the page shows.
    ///
    /// @param messages what somebody sees somewhere, first to last; none if nobody is named
    /// @param now      the server's time, in milliseconds since 1970
    record State(Workspace workspace, List<FleetView> fleet, List<Said> messages, long now) {
    }

    /// Something that was typed.
    ///
    /// @param person  id of whoever is played
    /// @param channel id of where
    /// @param thread  id of the message that it replies to; empty if none
    record Typed(String person, String channel, String thread, String line) {

        /// None of it may be missing.
        Typed {
            Objects.requireNonNull(person);
            Objects.requireNonNull(channel);
            Objects.requireNonNull(thread);
            Objects.requireNonNull(line);
        }
    }

    /// A button that was pressed.
    ///
    /// @param message id of the message that it is in
    /// @param action  its `action_id`
    record Pressed(String person, String channel, String message, String action) {

        /// None of it may be missing.
        Pressed {
            Objects.requireNonNull(person);
            Objects.requireNonNull(channel);
            Objects.requireNonNull(message);
            Objects.requireNonNull(action);
        }
    }

    /// What came of pressing a button.
    ///
    /// @param error what Slack shows beside it; empty if all is well
    record Press(String error) {
    }

    /// The answers, by method and path.
    ///
    /// @param reload brings changes of the code into the running function
    Map<String, Endpoint> endpoints(Endpoint reload) {
        Map<String, Endpoint> endpoints = new HashMap<>();
        FILES.forEach(name -> endpoints.put("GET /" + name, _ -> file(name)));
        endpoints.put("GET /", endpoints.get("GET /page.html"));
        endpoints.put("GET /state", request -> json(new State(workspace, fleet.get(),
                seen(request.parameter("person"), request.parameter("channel")),
                clock.millis())));
        endpoints.put("POST /reload", reload);
        endpoints.put("POST /lines", request -> say(read(request, Typed.class)));
        endpoints.put("POST /presses", request -> json(press(read(request, Pressed.class))));
        return endpoints;
    }

    private List<Said> seen(String person, String channel) {
        return workspace.person(person)
                .flatMap(who -> workspace.channel(channel).map(where -> where.idFor(who)))
                .map(place -> conversation.seenBy(person, place)).orElseGet(List::of);
    }

    private Response say(Typed typed) throws InterruptedException {
        Person person = person(typed.person());
        Channel channel = channel(typed.channel());
        if (typed.line().isBlank() || typed.line().length() > LONGEST_LINE) {
            throw new IllegalArgumentException("Nothing that Slack would send");
        }
        if (!typed.thread().isEmpty()) {
            message(person, channel, typed.thread());
        }
        slack.say(person, channel, typed.thread(), typed.line());
        return Response.of(204);
    }

    private Press press(Pressed pressed) throws InterruptedException {
        Person person = person(pressed.person());
        Channel channel = channel(pressed.channel());
        Said said = message(person, channel, pressed.message());
        Content.Button button = said.content().button(pressed.action())
                .orElseThrow(IllegalArgumentException::new);
        return new Press(slack.press(person, channel, said, button));
    }

    private Person person(String id) {
        return workspace.person(id).orElseThrow(IllegalArgumentException::new);
    }

    private Channel channel(String id) {
        return workspace.channel(id).orElseThrow(IllegalArgumentException::new);
    }

    private Said message(Person person, Channel channel, String ts) {
        return conversation.find(channel.idFor(person), ts)
                .filter(said -> said.isSeenBy(person.id()))
                .orElseThrow(IllegalArgumentException::new);
    }

    private <T> T read(Request request, Class<T> type) throws IOException {
        try {
            return Optional.ofNullable(json.readValue(request.body(), type))
                    .orElseThrow(IllegalArgumentException::new);
        } catch (JsonProcessingException wrong) {
            throw new IllegalArgumentException(wrong);
        }
    }

    private Response json(Object value) throws IOException {
        return new Response(200, "application/json", json.writeValueAsString(value));
    }

    /// Read anew each time, so that it can be changed while dev mode runs.
    private static Response file(String name) throws IOException {
        String contentType = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "");
        try (InputStream file = Page.class.getResourceAsStream(name)) {
            return file == null
                    ? Response.of(404)
                    : new Response(200, contentType,
                            new String(file.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
