package chatbot.dev;

import chatbot.dev.page.PageServer.Endpoint;
import chatbot.dev.page.PageServer.Request;
import chatbot.dev.page.PageServer.Response;
import chatbot.dev.slack.Content;
import chatbot.dev.slack.Said;
import chatbot.dev.slack.SlackStandIn;
import chatbot.dev.slack.Workspace.Channel;
import chatbot.dev.slack.Workspace.Person;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What the page asks its server for.
final class Console {

    private static final int LONGEST_LINE = 8000; // as Slack cuts them, about

    private final Stage stage;
    private final SlackStandIn slack;
    private final ObjectMapper json = new ObjectMapper();

    /// On that stage, with somebody who plays Slack.
    Console(Stage stage, SlackStandIn slack) {
        this.stage = stage;
        this.slack = slack;
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

    /// A switch that was turned.
    record Turned(String name, boolean on) {

        /// It has a name.
        Turned {
            Objects.requireNonNull(name);
        }
    }

    /// The answers, by method and path.
    ///
    /// @param reload brings changes of the code into the running function
    Map<String, Endpoint> endpoints(Endpoint reload) {
        return Map.of("GET /state", request -> json(stage.topics(request)),
                "POST /reload", reload,
                "POST /lines", request -> say(read(request, Typed.class)),
                "POST /presses", request -> json(press(read(request, Pressed.class))),
                "POST /switches", request -> turn(read(request, Turned.class)),
                "POST /forget", _ -> {
                    stage.forget();
                    return Response.of(204);
                });
    }

    private Response turn(Turned turned) {
        stage.switches().turn(turned.name(), turned.on());
        return Response.of(204);
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
        return stage.workspace().person(id).orElseThrow(IllegalArgumentException::new);
    }

    private Channel channel(String id) {
        return stage.workspace().channel(id).orElseThrow(IllegalArgumentException::new);
    }

    private Said message(Person person, Channel channel, String ts) {
        return stage.conversation().find(channel.idFor(person), ts)
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
}
