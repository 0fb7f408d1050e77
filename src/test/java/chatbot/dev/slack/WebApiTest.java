package chatbot.dev.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.dev.page.PageServer;
import chatbot.dev.page.PageServer.Request;
import chatbot.dev.slack.Workspace.Channel;
import chatbot.dev.slack.Workspace.Person;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the function hears from the page when it calls Slack's Web API.
class WebApiTest {

    private static final String OPS = "C0OPS";

    private final ObjectMapper json = new ObjectMapper();
    private final Conversation conversation = new Conversation(new HandClock());
    private final WebApi api = new WebApi(new Workspace(
            List.of(new Person("U0ALICE", "Alice", true), new Person("U0BOB", "Bob", true)),
            List.of(new Channel(OPS, "#ops", true), new Channel("dm", "Direct message", true))),
            conversation, "xoxb-1", new Wire(new HandClock(), List.of()));

    private JsonNode call(String method, String body, String query, String authorization)
            throws Exception {
        PageServer.Response response = api.endpoints().get(method)
                .answer(new Request(body, query, authorization));
        assertThat(response.status()).isEqualTo(200);
        return json.readTree(response.body());
    }

    private JsonNode post(String method, String body) throws Exception {
        return call("POST /api/" + method, body.replace('\'', '"'), "", "Bearer xoxb-1");
    }

    private JsonNode get(String method, String query) throws Exception {
        return call("GET /api/" + method, "", query, "Bearer xoxb-1");
    }

    private static void assertRefused(JsonNode answer, String error) {
        assertThat(answer).hasToString("{\"ok\":false,\"error\":\"" + error + "\"}");
    }

    @Test
    void postsAMessageForEverybodyInAThread() throws Exception {
        JsonNode answer = post("chat.postMessage",
                "{'channel':'C0OPS','text':'Hello.','thread_ts':'1.2'}");

        assertThat(conversation.seenBy("U0BOB", OPS)).singleElement().satisfies(said -> {
            assertThat(answer)
                    .hasToString("{\"ok\":true,\"channel\":\"C0OPS\",\"ts\":\"" + said.ts()
                            + "\"}");
            assertThat(said.author()).isEqualTo("U0CHATBOT");
            assertThat(said.thread()).isEqualTo("1.2");
        });
    }

    @Test
    void postsToAPersonInTheirDirectMessages() throws Exception {
        assertThat(post("chat.postMessage", "{'channel':'U0BOB','text':'Hello.'}").get("channel")
                .asText()).isEqualTo("D0BOB");
        assertThat(conversation.seenBy("U0BOB", "D0BOB")).hasSize(1);
    }

    @Test
    void postsWhatIsForOnePersonToThatPerson() throws Exception {
        JsonNode answer = post("chat.postEphemeral",
                "{'channel':'C0OPS','user':'U0BOB','text':'Psst.'}");

        assertThat(conversation.seenBy("U0ALICE", OPS)).isEmpty();
        assertThat(conversation.seenBy("U0BOB", OPS)).singleElement().satisfies(
                said -> assertThat(answer.get("message_ts").asText()).isEqualTo(said.ts()));
        assertRefused(post("chat.postEphemeral", "{'channel':'C0OPS','user':'U0EVE','text':'x'}"),
                "user_not_found");
    }

    @Test
    void updatesTheBotsOwnMessagesAndMarksThem() throws Exception {
        String ts = post("chat.postMessage", "{'channel':'C0OPS','text':'1'}").get("ts").asText();

        assertThat(post("chat.update", "{'channel':'C0OPS','ts':'" + ts + "','text':'2'}"))
                .hasToString("{\"ok\":true,\"channel\":\"C0OPS\",\"ts\":\"" + ts
                        + "\",\"text\":\"2\"}");
        assertThat(conversation.seenBy("U0BOB", OPS)).singleElement().satisfies(said -> {
            assertThat(said.content().text()).isEqualTo("2");
            assertThat(said.edited()).isTrue();
        });
    }

    @Test
    void updatesNoOtherMessage() throws Exception {
        Said own = conversation.say(Said.by("U0BOB", OPS, Content.of("1")));
        Said alone = conversation.say(Said.by("U0CHATBOT", OPS, Content.of("2"))
                .onlyFor("U0BOB"));

        assertRefused(update(own.ts()), "cant_update_message");
        assertRefused(update(alone.ts()), "message_not_found");
        assertRefused(update("1.2"), "message_not_found");
        assertThat(conversation.seenBy("U0BOB", OPS)).containsExactly(own, alone);
    }

    private JsonNode update(String ts) throws Exception {
        return post("chat.update", "{'channel':'C0OPS','ts':'" + ts + "','text':'3'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chat.postMessage", "chat.postEphemeral", "chat.update"})
    void refusesWhatNoChannelTakes(String method) throws Exception {
        assertRefused(post(method, "{'channel':'C0EVE','text':'x'}"), "channel_not_found");
        assertRefused(post(method, "{'text':'x'}"), "channel_not_found");
        assertRefused(post(method, "{'channel':'C0OPS'}"), "no_text");
        assertRefused(post(method, "{"), "invalid_json");
        assertThat(conversation.seenBy("U0ALICE", OPS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', not_authed", "Bearer xoxb-2, invalid_auth", "xoxb-1, invalid_auth"})
    void doesNothingWithoutTheToken(String authorization, String error) throws Exception {
        for (String method : api.endpoints().keySet()) {
            assertRefused(call(method, "{\"channel\":\"C0OPS\",\"text\":\"x\"}", "user=U0BOB",
                    authorization), error);
        }
        assertThat(conversation.seenBy("U0ALICE", OPS)).isEmpty();
    }

    @Test
    void knowsThePeople() throws Exception {
        assertThat(get("users.info", "user=U0BOB")).hasToString("{\"ok\":true,\"user\":"
                + "{\"id\":\"U0BOB\",\"team_id\":\"T0DEMO\",\"name\":\"bob\",\"deleted\":false,"
                + "\"is_restricted\":false,\"is_ultra_restricted\":false,\"is_bot\":false}}");
        assertRefused(get("users.info", "user=U0EVE"), "user_not_found");
        assertRefused(get("users.info", ""), "user_not_found");
    }

    @Test
    void knowsTheChannels() throws Exception {
        assertThat(get("conversations.info", "channel=C0OPS").at("/channel/is_ext_shared")
                .asBoolean(true)).isFalse();
        assertThat(get("conversations.info", "channel=D0BOB").at("/channel/is_im").asBoolean())
                .isTrue();
        assertRefused(get("conversations.info", "channel=dm"), "channel_not_found");
    }
}
