package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Moto;
import chatbot.aws.MotoTables;
import chatbot.aws.WithMoto;
import chatbot.chat.OldButton;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.InstanceState;
import chatbot.lambda.PackagedFunction;
import chatbot.lambda.Response;
import chatbot.seal.TestSeal;
import chatbot.webapi.LocalSlack;
import chatbot.webapi.LocalSlack.Post;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Mentions and buttons with target/function.zip, as Lambda runs it: with moto's EC2 and DynamoDB,
/// and a Slack on loopback.
@WithMoto
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedTalkIT {

    private static final String HOOK = "/actions/T0TEAM/1/secretpart";
    private static final String ALICE = SlashForm.ALICE;
    private static final String BOB = "U0BOB";

    private final LocalSlack slack = LocalSlack.start();
    private Moto moto;
    private PackagedFunction function;

    @BeforeAll
    void start(Moto running) {
        moto = running;
        moto.reset();
        MotoTables.create(MotoTables.client(moto), "chatbot");
        for (int number = 1; number <= 4; number++) {
            moto.runInstances("10.34.33.2" + number,
                    Map.of("Name", "web-" + number, "chatbot", "restart"));
            moto.runInstances("10.34.33.5" + number,
                    Map.of("Name", "payments-" + number, "chatbot", "confirm"));
        }
        moto.runInstances("10.34.33.61", Map.of("Name", "billing-1", "chatbot", "approve"));
        moto.runInstances("10.34.40.10", Map.of("Name", "shop-blue", "chatbot", "restart"));
        moto.runInstances("10.34.40.10", Map.of("Name", "shop-green", "chatbot", "restart"));
        List.of(ALICE, BOB).forEach(user -> slack.knows(user, _ -> {
            // nothing special
        }));
        function = PackagedFunction.start(Map.of(
                "AWS_ENDPOINT_URL", moto.endpoint().toString(),
                "SLACK_SIGNING_SECRET", SlashForm.SECRET,
                "SLACK_BOT_TOKEN", LocalSlack.TOKEN,
                "CHATBOT_ALLOWED_CHANNELS", SlashForm.OPS + ",dm",
                "CHATBOT_ALLOWED_USERS", ALICE + "," + BOB,
                "CHATBOT_TABLE", "chatbot",
                "CHATBOT_KEY", TestSeal.KEY,
                "CHATBOT_SLACK_HOOKS_ORIGIN", slack.origin(),
                "CHATBOT_SLACK_API_ORIGIN", slack.origin()));
        function.initTime();
        deliver(EventJson.mention("help")); // a cold JVM takes longer than a request has
        moto.startRecording();
    }

    @BeforeEach
    void forget() {
        slack.forget();
    }

    @AfterAll
    void stop() {
        function.close();
        slack.close();
    }

    private int deliver(EventJson event) {
        return function.invoke(event.event().json()).statusCode();
    }

    private Post said(EventJson event) {
        int before = slack.posts().size();
        assertThat(deliver(event)).isEqualTo(200);
        assertThat(slack.posts()).as("%s", function.log()).hasSize(before + 1);
        return slack.posts().getLast();
    }

    private Post pressed(Post question, String label, String user) {
        PressJson press = PressJson.of(question.message(), label, user).onMessage(question.ts());
        String thread = question.message().path("thread_ts").asText();
        return pressed(thread.isEmpty() ? press : press.inThread(thread));
    }

    private Post pressed(PressJson press) {
        int before = slack.posts().size();
        Response response = function.invoke(press.to(slack.origin() + HOOK).event().json());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
        assertThat(slack.posts()).as("%s", function.log()).hasSize(before + 1);
        return slack.posts().getLast();
    }

    private long reboots(Post post) {
        String id = post.text().replaceAll("(?s).*?`(i-[0-9a-f]+)`.*", "$1");
        return moto.calls("RebootInstances").stream()
                .filter(call -> call.form().containsValue(id)).count();
    }

    private static boolean replaces(Post post) {
        return post.message().path("replace_original").asBoolean();
    }

    @Test
    void restartsByAMentionInAChannelOnceHoweverOftenItIsDelivered() {
        EventJson event = EventJson.mention("restart 10.34.33.21 because it hangs");
        Post answer = said(event);
        deliver(event);
        deliver(event.asTwin());

        assertThat(answer.path()).isEqualTo("/api/chat.postMessage");
        assertThat(answer.message().path("thread_ts").asText()).isEqualTo(event.ts());
        assertThat(answer.text()).startsWith("Restarting *web-1* (`10.34.33.21`")
                .contains("EC2 accepted the restart.\nAsked by <@U0ALICE>, because it hangs");
        assertThat(slack.posts()).hasSize(1);
        assertThat(reboots(answer)).isEqualTo(1);
    }

    @Test
    void restartsByAMentionInAThreadAndByADirectMessage() {
        Post inThread = said(EventJson.mention("restart 10.34.33.22")
                .with("thread_ts", "1699999999.000100"));
        Post direct = said(EventJson.direct("restart 10.34.33.23"));

        assertThat(inThread.message().path("thread_ts").asText()).isEqualTo("1699999999.000100");
        assertThat(direct.message().path("channel").asText()).isEqualTo("D0ALICE");
        assertThat(reboots(inThread)).isEqualTo(1);
        assertThat(reboots(direct)).isEqualTo(1);
    }

    @Test
    void restartsWhatIsConfirmedOnce() {
        Post question = said(EventJson.mention("restart 10.34.33.51"));
        assertThat(question.text()).startsWith("Restart *payments-1* (").contains("so I ask");
        assertThat(reboots(question)).isZero();
        Post answer = pressed(question, "Restart", ALICE);
        Post again = pressed(question, "Restart", ALICE);
        Post late = pressed(question, "Cancel", BOB);

        assertThat(replaces(answer)).isTrue();
        assertThat(answer.text()).startsWith("Restarting *payments-1*")
                .contains("Asked and confirmed by <@U0ALICE>.");
        assertThat(List.of(again, late)).allSatisfy(post -> {
            assertThat(replaces(post)).isFalse();
            assertThat(post.text()).startsWith("That was decided already, by <@U0ALICE> at ");
        });
        assertThat(reboots(question)).isEqualTo(1);
    }

    @Test
    void restartsNothingThatIsCancelled() {
        Post question = said(EventJson.mention("restart 10.34.33.52"));
        Post answer = pressed(question, "Cancel", BOB);

        assertThat(replaces(answer)).isTrue();
        assertThat(answer.text())
                .startsWith("Cancelled by <@U0BOB>. Nothing comes of this question")
                .contains("*payments-2* (");
        assertThat(pressed(question, "Restart", ALICE).text())
                .startsWith("That was decided already, by <@U0BOB> at ");
        assertThat(reboots(question)).isZero();
    }

    @Test
    void restartsWhatASecondPersonApproves() {
        Post question = said(EventJson.mention("restart 10.34.33.61"));
        assertThat(pressed(question, "Approve", ALICE).text())
                .startsWith("You asked for this yourself");
        assertThat(pressed(question, "Approve", "U0MALLORY").text())
                .startsWith("You can't use me here.");
        assertThat(reboots(question)).isZero();
        Post answer = pressed(question, "Approve", BOB);

        assertThat(replaces(answer)).isTrue();
        assertThat(answer.text()).contains("Asked by <@U0ALICE>, approved by <@U0BOB>.");
        assertThat(reboots(question)).isEqualTo(1);
    }

    @Test
    void restartsNothingThatHasExpired() {
        Instance payments = new Instance("i-0abc1234def567890", InstanceState.RUNNING, "t3.small",
                new Place("us-east-1a", "", "123456789012"), List.of(),
                Map.of("Name", "payments-3"), Instant.EPOCH);
        Post question = said(EventJson.mention("restart 10.34.33.53"));
        Post answer = pressed(PressJson.of(question.message(), "Restart", ALICE)
                .withToken(OldButton.confirm(payments, "10.34.33.53", ALICE)));

        assertThat(replaces(answer)).isTrue();
        assertThat(answer.text()).startsWith("This question has expired, and nothing comes of it")
                .contains("*payments-3* (");
        assertThat(reboots(question)).isZero();
    }

    @Test
    void restartsTheOneOfTwoThatIsChosen() throws JsonProcessingException {
        JsonNode question = new ObjectMapper().readTree(function
                .invoke(SlashForm.of("restart 10.34.40.10").with("user_id", BOB).event().json())
                .body());
        Post answer = pressed(PressJson.of(question, "shop-green", BOB));
        Post late = pressed(PressJson.of(question, "shop-blue", BOB));

        assertThat(replaces(answer)).isTrue();
        assertThat(answer.text()).startsWith("Restarting *shop-green*");
        assertThat(late.text()).startsWith("That was decided already");
        assertThat(reboots(answer)).isEqualTo(1);
    }

    @Test
    void keepsTokensAndWaysBackOutOfTheLog() {
        Post question = said(EventJson.mention("restart 10.34.33.54").with("user", BOB));
        PressJson press = PressJson.of(question.message(), "Cancel", BOB);
        pressed(press);

        assertThat(function.log()).doesNotContain(LocalSlack.TOKEN, HOOK, "v1.",
                press.payload().at("/actions/0/value").asText(), SlashForm.SECRET, TestSeal.KEY);
    }

    @Test
    void echoesTheChallengeOnlyToSlack() {
        EventJson question = new EventJson(new ObjectMapper().createObjectNode()
                .put("type", "url_verification").put("challenge", "3eZbrw1aBm2rZgRN"));

        assertThat(function.invoke(question.event().json()).body())
                .isEqualTo("{\"challenge\":\"3eZbrw1aBm2rZgRN\"}");
        Response forged = function.invoke(question.event()
                .withHeader("X-Slack-Signature", "v0=" + "0".repeat(64)).json());
        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(forged.body()).isEmpty();
    }
}
