package chatbot.webapi;

import chatbot.access.Directory;
import chatbot.policy.Groups;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

/// Slack without a network, for tests that want it millions of times. It takes each message, and
/// knows everybody as a member of the workspace.
public final class SlackInMemory {

    /// Where it would be.
    public static final URI ORIGIN = URI.create("https://slack.test");

    private static final ObjectMapper MAPPER = new ObjectMapper(); // slow to make

    private final List<JsonNode> posts = new ArrayList<>();
    private final SlackWire wire;

    /// One that answers as Slack does.
    public SlackInMemory() {
        this(SlackInMemory::usual);
    }

    /// One that answers so to what is asked at a path.
    SlackInMemory(Function<String, Response> answer) {
        wire = new SlackWire(new SlackOrigins(ORIGIN, ORIGIN), new Http(answer));
    }

    private static Response usual(String path) {
        return Response.ok(path.startsWith("/api/users.info")
                ? "{\"ok\":true,\"user\":{\"team_id\":\"T0TEAM\"}}"
                : "{\"ok\":true,\"ts\":\"1700000000.000001\",\"channel\":{},\"users\":[]}").build();
    }

    /// What was posted so far.
    public List<JsonNode> posts() {
        return List.copyOf(posts);
    }

    /// Answers that are posted.
    public PostedAnswers posting() {
        return new PostedAnswers(new SlackOrigins(ORIGIN, ORIGIN), settings(), wire, MAPPER);
    }

    /// Reports.
    public Delivery delivery(Clock clock) {
        return new SlackDelivery(new SlackOrigins(ORIGIN, ORIGIN), settings(), wire, MAPPER, clock);
    }

    /// Who is who.
    public Directory directory(Clock clock) {
        return new SlackDirectory(settings(), wire, clock);
    }

    Groups groups(Clock clock) {
        return new SlackGroups(settings(), wire, clock);
    }

    private static BotTokens settings() {
        return WebApiSettings.withToken("xoxb-1-made-up");
    }

    private final class Http implements SlackHttp {

        private final Function<String, Response> answer;

        Http(Function<String, Response> answer) {
            this.answer = answer;
        }

        @Override
        public CompletionStage<Response> post(URI to, String json) {
            try {
                posts.add(MAPPER.readTree(json));
            } catch (JsonProcessingException e) {
                throw new AssertionError(json, e);
            }
            return get(to, "");
        }

        @Override
        public CompletionStage<Response> get(URI to, String authorization) {
            return CompletableFuture.completedFuture(answer.apply(to.getRawPath()));
        }

        @Override
        public CompletionStage<Response> post(URI to, String authorization, String json) {
            return post(to, json);
        }
    }
}
