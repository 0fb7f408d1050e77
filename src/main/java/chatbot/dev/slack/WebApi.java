package chatbot.dev.slack;

import chatbot.dev.page.PageServer.Endpoint;
import chatbot.dev.page.PageServer.Request;
import chatbot.dev.page.PageServer.Response;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The methods of Slack's Web API that the function calls (Slack: "chat.postMessage",
/// "chat.postEphemeral", "chat.update", "users.info", "conversations.info"). As Slack does, it
/// refuses with status 200 and a word.
public final class WebApi {

    /// What the path of each method begins with.
    public static final String PATH = "/api/";

    private final Workspace workspace;
    private final Conversation conversation;
    private final String token;
    private final Wire wire;
    private final ObjectMapper json = new ObjectMapper();

    /// For whoever has that token.
    public WebApi(Workspace workspace, Conversation conversation, String token, Wire wire) {
        this.workspace = workspace;
        this.conversation = conversation;
        this.token = token;
        this.wire = wire;
    }

    /// The answers, by method and path.
    public Map<String, Endpoint> endpoints() {
        Map<String, Endpoint> methods = Map.of(
                "POST /api/chat.postMessage",
                request -> authorized(request, () -> postMessage(read(request))),
                "POST /api/chat.postEphemeral",
                request -> authorized(request, () -> postEphemeral(read(request))),
                "POST /api/chat.update",
                request -> authorized(request, () -> update(read(request))),
                "GET /api/users.info",
                request -> authorized(request, () -> user(request.parameter("user"))),
                "GET /api/conversations.info",
                request -> authorized(request, () -> channel(request.parameter("channel"))));
        return methods.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, method -> {
            String[] route = method.getKey().split(" ", 2);
            return wire.watched(route[0], route[1], method.getValue());
        }));
    }

    /// What a method answers.
    @FunctionalInterface
    private interface Method {

        JsonNode answer() throws IOException;
    }

    private Response authorized(Request request, Method method) throws IOException {
        JsonNode answer;
        if (request.authorization().isEmpty()) {
            answer = refused("not_authed");
        } else if (!request.authorization().equals("Bearer " + token)) {
            answer = refused("invalid_auth");
        } else {
            answer = tried(method);
        }
        return new Response(200, "application/json; charset=utf-8", answer.toString());
    }

    private static JsonNode tried(Method method) throws IOException {
        try {
            return method.answer();
        } catch (JsonProcessingException _) {
            return refused("invalid_json");
        }
    }

    private JsonNode read(Request request) throws IOException {
        return json.readTree(request.body());
    }

    private JsonNode postMessage(JsonNode message) {
        String named = message.path("channel").asText();
        String channel = workspace.directMessages(named).orElse(named);
        return refusal(channel, message)
                .orElseGet(() -> {
                    Said said = said(channel, message, "");
                    return done().put("channel", channel).put("ts", said.ts());
                });
    }

    /// The id of such a message is of no use to anybody, so it has another name.
    private JsonNode postEphemeral(JsonNode message) {
        String channel = message.path("channel").asText();
        String user = message.path("user").asText();
        return refusal(channel, message).or(() -> workspace.person(user).isPresent()
                ? Optional.empty()
                : Optional.of(refused("user_not_found"))).orElseGet(() -> {
                    Said said = said(channel, message, user);
                    return done().put("message_ts", said.ts());
                });
    }

    private JsonNode update(JsonNode message) {
        String channel = message.path("channel").asText();
        String ts = message.path("ts").asText();
        Optional<ObjectNode> refusal = refusal(channel, message);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Optional<Said> before = conversation.find(channel, ts)
                .filter(said -> said.onlyFor().isEmpty());
        if (before.isEmpty()) {
            return refused("message_not_found");
        }
        if (!before.get().author().equals(Workspace.BOT)) {
            return refused("cant_update_message");
        }
        conversation.change(channel, ts, said -> said.saying(Content.of(message), true));
        return done().put("channel", channel).put("ts", ts)
                .put("text", message.path("text").asText(""));
    }

    private Optional<ObjectNode> refusal(String channel, JsonNode message) {
        if (!workspace.places().contains(channel)) {
            return Optional.of(refused("channel_not_found"));
        }
        return message.path("text").asText("").isEmpty() && message.path("blocks").isEmpty()
                ? Optional.of(refused("no_text"))
                : Optional.empty();
    }

    private Said said(String channel, JsonNode message, String onlyFor) {
        return conversation.say(Said.by(Workspace.BOT, channel, Content.of(message))
                .onlyFor(onlyFor).inThread(message.path("thread_ts").asText("")));
    }

    private JsonNode user(String id) {
        return workspace.person(id).map(person -> {
            ObjectNode answer = done();
            answer.putObject("user").put("id", person.id()).put("team_id", Workspace.TEAM)
                    .put("name", person.handle()).put("deleted", false)
                    .put("is_restricted", false).put("is_ultra_restricted", false)
                    .put("is_bot", false);
            return answer;
        }).orElseGet(() -> refused("user_not_found"));
    }

    private JsonNode channel(String id) {
        if (!workspace.places().contains(id)) {
            return refused("channel_not_found");
        }
        ObjectNode answer = done();
        answer.putObject("channel").put("id", id).put("is_im", id.startsWith("D"))
                .put("is_ext_shared", false);
        return answer;
    }

    private static ObjectNode done() {
        return JsonNodeFactory.instance.objectNode().put("ok", true);
    }

    private static ObjectNode refused(String why) {
        return JsonNodeFactory.instance.objectNode().put("ok", false).put("error", why);
    }
}
