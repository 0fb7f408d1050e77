package chatbot.dev.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.dev.page.PageServer;
import chatbot.dev.slack.Workspace.Channel;
import chatbot.dev.slack.Workspace.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.app_backend.SlackSignature.Generator;
import com.slack.api.app_backend.SlackSignature.Verifier;
import com.slack.api.model.event.AppMentionEvent;
import com.slack.api.model.event.MessageEvent;
import com.slack.api.util.json.GsonFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The events that the function gets when somebody writes to the bot.
class EventPostTest {

    private static final String SECRET = "not-for-slack";
    private static final Person ALICE = new Person("U0ALICE", "Alice", true);
    private static final Channel OPS = new Channel("C0OPS", "#ops", true);
    private static final Channel DIRECT = new Channel(Workspace.DIRECT_MESSAGE, "Direct message",
            true);

    private final Clock clock = Clock.systemUTC();
    private final Conversation conversation = new Conversation(clock);
    private final Backstage backstage = Backstage.of(clock, new Wire(clock, List.of()));

    private void say(URI function, Channel channel, String thread, String line) throws Exception {
        try (PageServer page = PageServer.start(List.of(0), Map.of());
                FunctionLine connection = new FunctionLine(function, SECRET,
                        FunctionLine.SLACKS_PATIENCE, backstage)) {
            new SlackStandIn(connection, new Hooks(page, conversation, backstage), conversation,
                    backstage)
                    .say(ALICE, channel, thread, line);
        }
    }

    private List<FakeFunction.Request> posted(Channel channel, String thread, String line)
            throws Exception {
        try (FakeFunction function = new FakeFunction(200, "", Duration.ZERO)) {
            say(function.address(), channel, thread, line);
            return function.requests();
        }
    }

    private static JsonNode json(FakeFunction.Request request) throws Exception {
        return new ObjectMapper().readTree(request.body());
    }

    @Test
    void tellsOfAMentionAndThenOfTheSameMessage() throws Exception {
        List<FakeFunction.Request> requests = posted(OPS, "", " @chatbot restart 10.34.33.22 ");

        assertThat(requests).hasSize(2);
        JsonNode mention = json(requests.getFirst());
        JsonNode message = json(requests.getLast());
        assertThat(mention.at("/event/type").asText()).isEqualTo("app_mention");
        assertThat(message.at("/event/type").asText()).isEqualTo("message");
        assertThat(message.at("/event/channel_type").asText()).isEqualTo("channel");
        assertThat(mention.at("/event/ts")).isEqualTo(message.at("/event/ts"));
        assertThat(mention.get("event_id")).isNotEqualTo(message.get("event_id"));
    }

    @Test
    void signsEventsAsSlackDoes() throws Exception {
        for (FakeFunction.Request request : posted(OPS, "", "@chatbot hello")) {
            assertThat(new Verifier(new Generator(SECRET)).isValid(
                    request.headers().getFirst("X-Slack-Request-Timestamp"), request.body(),
                    request.headers().getFirst("X-Slack-Signature"))).isTrue();
            assertThat(request.headers().getFirst("Content-Type")).isEqualTo("application/json");
            assertThat(request.path()).isEqualTo("/slack/events");
        }
    }

    @Test
    void wrapsTheEventAsSlackDoes() throws Exception {
        JsonNode outer = json(posted(OPS, "", "@chatbot hello").getFirst());

        assertThat(outer.get("type").asText()).isEqualTo("event_callback");
        assertThat(outer.get("team_id").asText()).isEqualTo("T0DEMO");
        assertThat(outer.get("context_team_id").asText()).isEqualTo("T0DEMO");
        assertThat(outer.get("api_app_id").asText()).isEqualTo("A0CHATBOT");
        assertThat(outer.get("event_id").asText()).matches("Ev[0-9A-F]{9}");
        assertThat(outer.get("is_ext_shared_channel").asBoolean(true)).isFalse();
        assertThat(outer.get("authorizations")).hasToString("[{\"enterprise_id\":null,"
                + "\"team_id\":\"T0DEMO\",\"user_id\":\"U0CHATBOT\",\"is_bot\":true,"
                + "\"is_enterprise_install\":false}]");
        assertThat(outer.at("/event/ts").asText()).startsWith(outer.get("event_time").asText());
    }

    @Test
    void isReadBySlacksOwnLibrary() throws Exception {
        List<FakeFunction.Request> requests = posted(OPS, "1.2", "@chatbot hello");
        AppMentionEvent mention = GsonFactory.createSnakeCase().fromJson(
                json(requests.getFirst()).get("event").toString(), AppMentionEvent.class);
        MessageEvent message = GsonFactory.createSnakeCase().fromJson(
                json(requests.getLast()).get("event").toString(), MessageEvent.class);

        assertThat(mention.getText()).isEqualTo("<@U0CHATBOT> hello");
        assertThat(mention.getUser()).isEqualTo("U0ALICE");
        assertThat(mention.getChannel()).isEqualTo("C0OPS");
        assertThat(mention.getThreadTs()).isEqualTo("1.2");
        assertThat(message.getClientMsgId()).isNotEmpty();
        assertThat(message.getTeam()).isEqualTo("T0DEMO");
        assertThat(message.getEventTs()).isEqualTo(mention.getEventTs());
    }

    @ParameterizedTest
    @ValueSource(strings = {"restart 10.34.33.22", "@chatbot restart 10.34.33.22"})
    void tellsOfADirectMessageOnce(String line) throws Exception {
        assertThat(posted(DIRECT, "", line)).singleElement().satisfies(request -> {
            JsonNode event = json(request).get("event");
            assertThat(event.get("type").asText()).isEqualTo("message");
            assertThat(event.get("channel_type").asText()).isEqualTo("im");
            assertThat(event.get("channel").asText()).isEqualTo("D0ALICE");
            assertThat(event.has("thread_ts")).isFalse();
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "@chatbot restart <b> & > | <@U0CHATBOT> restart &lt;b&gt; &amp; &gt;",
            "@ChatBot, help | <@U0CHATBOT>, help", "@chatbot | <@U0CHATBOT>",
            "hey @chatbot help | hey <@U0CHATBOT> help"})
    void putsAMentionInPlaceOfTheName(String line, String text) throws Exception {
        assertThat(json(posted(OPS, "", line).getFirst()).at("/event/text").asText())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "restart 10.34.33.22", "@chatbots help", "@bob help",
            "ask me@chatbot.example", "chatbot help"})
    void tellsNothingOfALineThatIsNotForTheBot(String line) throws Exception {
        assertThat(posted(OPS, "", line)).isEmpty();
        assertThat(conversation.seenBy("U0BOB", "C0OPS")).singleElement().satisfies(said -> {
            assertThat(said.author()).isEqualTo("U0ALICE");
            assertThat(said.waiting()).isFalse();
        });
    }
}
