package chatbot.webapi;

import chatbot.lambda.Loopback;
import chatbot.reliability.Heard;
import chatbot.reliability.Heard.Ear;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// Slack's side of everything that the function says: each `response_url`, and the Web API. It takes
/// nothing that Slack wouldn't: each message is checked when it is read here.
public final class LocalSlack implements AutoCloseable {

    /// The token with which the Web API may be used.
    public static final String TOKEN = "xoxb-1-secret";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Post> posts = new CopyOnWriteArrayList<>();
    private final List<String> looks = new CopyOnWriteArrayList<>();
    private final Map<String, String> redirects = new ConcurrentHashMap<>();
    private final Map<String, Instant> down = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Map<String, String> refusals = new ConcurrentHashMap<>();
    private final Map<String, Duration> slow = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> people = new ConcurrentHashMap<>();
    private final Map<String, Boolean> shared = new ConcurrentHashMap<>();
    private final Map<String, List<String>> groups = new ConcurrentHashMap<>();
    private final AtomicLong numbers = new AtomicLong(1_700_000_000_000_000L);
    private final Loopback server = Loopback.serving(this::handle);

    /// What was posted, where, and when.
    ///
    /// @param ts id that the message got
    public record Post(String path, JsonNode message, Instant time, String ts) {

        /// The message's text.
        public String text() {
            return message.path("text").asText();
        }
    }

    private LocalSlack() {
    }

    /// Starts one that takes everything and knows nobody.
    public static LocalSlack start() {
        return new LocalSlack();
    }

    /// Where it listens.
    public String origin() {
        return server.origin();
    }

    /// Answers posts to that path with 503 for so long.
    public void isDown(String path, Duration time) {
        down.put(path, Instant.now().plus(time));
    }

    /// Answers that method of the Web API so.
    public void refuses(String method, String why) {
        refusals.put(method, why);
    }

    /// Sends whoever posts to that path elsewhere.
    public void redirects(String path, String to) {
        redirects.put(path, to);
    }

    /// Answers the next post to that path with 503.
    public void failsOnce(String path) {
        failing.add(path);
    }

    /// Answers at that path after so long.
    public void isSlow(String path, Duration time) {
        slow.put(path, time);
    }

    /// Knows a full member of the workspace, changed as given.
    public void knows(String user, Consumer<ObjectNode> change) {
        ObjectNode person = JSON.createObjectNode().put("id", user).put("team_id", "T0TEAM")
                .put("name", "somebody").put("deleted", false).put("is_restricted", false)
                .put("is_ultra_restricted", false).put("is_bot", false);
        change.accept(person);
        people.put(user, person);
    }

    /// Knows a channel.
    public void knowsChannel(String channel, boolean isShared) {
        shared.put(channel, isShared);
    }

    /// Knows a user group.
    public void knowsGroup(String group, String... users) {
        groups.put(group, List.of(users));
    }

    /// What it took at that path, first to last, each of which Slack would have taken.
    public List<Post> posts(String path) {
        List<Post> there = posts.stream().filter(post -> post.path.equals(path)).toList();
        there.forEach(post -> BlockKit.check(post.message));
        return there;
    }

    /// What it took anywhere.
    public List<Post> posts() {
        posts.forEach(post -> BlockKit.check(post.message));
        return List.copyOf(posts);
    }

    /// What it was asked for, as `method id`.
    public List<String> looks() {
        return List.copyOf(looks);
    }

    /// Forgets what was said so far.
    public void forget() {
        posts.clear();
        looks.clear();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String path = exchange.getRequestURI().getPath();
            Heard.add(Ear.REPLY, new String(body, StandardCharsets.UTF_8));
            pause(slow.getOrDefault(path, Duration.ZERO));
            if (failing.remove(path)
                    || down.getOrDefault(path, Instant.MIN).isAfter(Instant.now())) {
                answer(exchange, 503, "down");
            } else if (redirects.containsKey(path)) {
                exchange.getResponseHeaders().set("Location", redirects.get(path));
                answer(exchange, 307, "moved");
            } else if (path.startsWith("/api/")) {
                answer(exchange, 200, api(exchange, path, body));
            } else {
                posts.add(new Post(path, JSON.readTree(body), Instant.now(), ""));
                answer(exchange, 200, "ok");
            }
        }
    }

    private String api(HttpExchange exchange, String path, byte[] body) throws IOException {
        String bearer = exchange.getRequestHeaders().getFirst("Authorization");
        if (!("Bearer " + TOKEN).equals(bearer)) {
            return refused("not_authed");
        }
        String method = path.substring("/api/".length());
        if (refusals.containsKey(method)) {
            return refused(refusals.get(method));
        }
        String query = exchange.getRequestURI().getQuery();
        return switch (method) {
            case "users.info" -> person(method, query.replaceFirst("^user=", ""));
            case "conversations.info" -> channel(method, query.replaceFirst("^channel=", ""));
            case "usergroups.users.list" -> group(method, query.replaceFirst("^usergroup=", ""));
            default -> post(path, JSON.readTree(body));
        };
    }

    private String person(String method, String user) {
        looks.add(method + " " + user);
        ObjectNode person = people.get(user);
        return person == null
                ? refused("user_not_found")
                : JSON.createObjectNode().put("ok", true).set("user", person).toString();
    }

    private String channel(String method, String channel) {
        looks.add(method + " " + channel);
        if (!shared.containsKey(channel)) {
            return refused("channel_not_found");
        }
        ObjectNode answer = JSON.createObjectNode().put("ok", true);
        answer.putObject("channel").put("id", channel).put("is_ext_shared", shared.get(channel));
        return answer.toString();
    }

    private String group(String method, String group) {
        looks.add(method + " " + group);
        if (!groups.containsKey(group)) {
            return refused("no_such_subteam");
        }
        ObjectNode answer = JSON.createObjectNode().put("ok", true);
        groups.get(group).forEach(answer.putArray("users")::add);
        return answer.toString();
    }

    private String post(String path, JsonNode message) {
        long number = numbers.incrementAndGet();
        String ts = message.has("ts")
                ? message.path("ts").asText()
                : "%d.%06d".formatted(number / 1_000_000, number % 1_000_000);
        posts.add(new Post(path, message, Instant.now(), ts));
        ObjectNode answer = JSON.createObjectNode().put("ok", true);
        return path.endsWith("chat.postEphemeral")
                ? answer.put("message_ts", ts).toString()
                : answer.put("channel", message.path("channel").asText()).put("ts", ts).toString();
    }

    private static String refused(String why) {
        return JSON.createObjectNode().put("ok", false).put("error", why).toString();
    }

    private static void answer(HttpExchange exchange, int status, String text)
            throws IOException {
        byte[] answer = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
