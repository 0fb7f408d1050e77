package chatbot.dev.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.dev.page.PageServer;
import chatbot.dev.slack.Workspace.Channel;
import chatbot.dev.slack.Workspace.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.slack.api.app_backend.SlackSignature.Generator;
import com.slack.api.app_backend.SlackSignature.Verifier;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.util.json.GsonFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the function gets when somebody presses a button.
class PressPostTest {

    private static final String SECRET = "not-for-slack";
    private static final Person BOB = new Person("U0BOB", "Bob", true);
    private static final Channel OPS = new Channel("C0OPS", "#ops", true);

    private final Clock clock = Clock.systemUTC();
    private final Conversation conversation = new Conversation(clock);
    private final Backstage backstage = Backstage.of(clock, new Wire(clock, List.of()));

    private static Said question() throws Exception {
        return Said.by("U0CHATBOT", "C0OPS", Content.of(new ObjectMapper().readTree("""
                {"text":"May I?","blocks":[{"type":"actions","elements":[
                {"type":"button","action_id":"yes","style":"danger","value":"token é&+",
                "text":{"type":"plain_text","text":"Yes"}}]}]}""")));
    }

    private String press(URI function, Said draft) throws Exception {
        Said said = conversation.say(draft);
        try (PageServer page = PageServer.start(List.of(0), Map.of());
                FunctionLine connection = new FunctionLine(function, SECRET,
                        FunctionLine.SLACKS_PATIENCE, backstage)) {
            return new SlackStandIn(connection, new Hooks(page, conversation, backstage),
                    conversation, backstage)
                    .press(BOB, OPS, said, said.content().button("yes").orElseThrow());
        }
    }

    private FakeFunction.Request pressed(Said draft) throws Exception {
        try (FakeFunction function = new FakeFunction(200, "", Duration.ZERO)) {
            assertThat(press(function.address(), draft)).isEmpty();
            return function.request();
        }
    }

    private static JsonNode payload(FakeFunction.Request request) throws Exception {
        return new ObjectMapper().readTree(request.field("payload"));
    }

    @Test
    void signsAFormOfOneField() throws Exception {
        FakeFunction.Request request = pressed(question());

        assertThat(new Verifier(new Generator(SECRET)).isValid(
                request.headers().getFirst("X-Slack-Request-Timestamp"), request.body(),
                request.headers().getFirst("X-Slack-Signature"))).isTrue();
        assertThat(request.path()).isEqualTo("/slack/interactions");
        assertThat(request.body()).startsWith("payload=").doesNotContain("&");
    }

    @Test
    void isReadBySlacksOwnLibrary() throws Exception {
        BlockActionPayload payload = GsonFactory.createSnakeCase().fromJson(
                pressed(question()).field("payload"), BlockActionPayload.class);

        assertThat(payload.getType()).isEqualTo("block_actions");
        assertThat(payload.getUser().getId()).isEqualTo("U0BOB");
        assertThat(payload.getUser().getTeamId()).isEqualTo("T0DEMO");
        assertThat(payload.getTeam().getDomain()).isEqualTo("demo");
        assertThat(payload.getChannel().getName()).isEqualTo("ops");
        assertThat(payload.getResponseUrl()).contains("/hooks/");
        assertThat(payload.getTriggerId()).isNotEmpty();
        assertThat(payload.getMessage().getTs())
                .isEqualTo(payload.getContainer().getMessageTs());
        assertThat(payload.getMessage().getText()).isEqualTo("May I?");
        assertThat(payload.getMessage().getUser()).isEqualTo("U0CHATBOT");
        assertThat(payload.getActions()).singleElement().satisfies(action -> {
            assertThat(action.getActionId()).isEqualTo("yes");
            assertThat(action.getValue()).isEqualTo("token é&+");
            assertThat(action.getType()).isEqualTo("button");
            assertThat(action.getStyle()).isEqualTo("danger");
            assertThat(action.getActionTs()).matches("\\d+\\.\\d{6}");
            assertThat(action.getBlockId())
                    .isEqualTo(payload.getMessage().getBlocks().getFirst().getBlockId());
        });
    }

    @Test
    void saysWhereTheMessageIs() throws Exception {
        JsonNode payload = payload(pressed(question().inThread("1.2")));

        assertThat(payload.get("container")).hasToString("{\"type\":\"message\",\"message_ts\":\""
                + payload.at("/message/ts").asText() + "\",\"channel_id\":\"C0OPS\","
                + "\"is_ephemeral\":false,\"thread_ts\":\"1.2\"}");
        assertThat(payload.at("/message/thread_ts").asText()).isEqualTo("1.2");
        assertThat(payload.get("enterprise").isNull()).isTrue();
        assertThat(payload.get("is_enterprise_install").asBoolean(true)).isFalse();
        assertThat(payload.get("state")).hasToString("{\"values\":{}}");
    }

    @Test
    void hasNoMessageWhereOnlyOnePersonSeesIt() throws Exception {
        JsonNode payload = payload(pressed(question().onlyFor("U0BOB")));

        assertThat(payload.has("message")).isFalse();
        assertThat(payload.at("/container/is_ephemeral").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"500, This app responded with Status Code 500.",
            "400, This app responded with Status Code 400."})
    void saysWhatWentWrong(int status, String error) throws Exception {
        try (FakeFunction function = new FakeFunction(status, "", Duration.ZERO)) {
            assertThat(press(function.address(), question())).isEqualTo(error);
        }
    }

    @Test
    void waitsForThreeSecondsAndNoLonger() throws Exception {
        try (FakeFunction function = new FakeFunction(200, "", Duration.ofSeconds(10))) {
            assertThat(press(function.address(), question())).isEqualTo(
                    "Operation timed out. Apps need to respond within 3 seconds.");
        }
    }
}
