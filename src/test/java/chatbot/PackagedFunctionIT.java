package chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.audit.AuditLines;
import chatbot.aws.Call;
import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import chatbot.lambda.HttpApiEvent;
import chatbot.lambda.PackagedFunction;
import chatbot.lambda.Response;
import chatbot.slack.HttpAttacks;
import chatbot.slack.SlashForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// target/function.zip, started as Lambda starts it, on moto's EC2: whether the right machine is
/// rebooted once and no other ever, by what moto has recorded.
@WithMoto
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedFunctionIT {

    private Moto moto;
    private String web1;
    private PackagedFunction function;

    @BeforeAll
    void start(Moto ec2) {
        moto = ec2;
        moto.reset();
        web1 = moto.runInstances("10.34.33.22", Map.of("Name", "web-1", "chatbot", "restart"));
        moto.runInstances("10.34.33.40", Map.of("Name", "legacy-1"));
        function = PackagedFunction.start(Map.of(
                "AWS_ENDPOINT_URL", moto.endpoint().toString(),
                "SLACK_SIGNING_SECRET", "rotated," + SlashForm.SECRET,
                "CHATBOT_ALLOWED_CHANNELS", SlashForm.OPS,
                "CHATBOT_ALLOWED_USERS", SlashForm.ALICE));
        function.initTime(); // a cold JVM takes longer than the time that a request has
    }

    @AfterAll
    void stop() {
        function.close();
    }

    @BeforeEach
    void record() {
        moto.startRecording();
    }

    /// Starts a machine that nobody else restarts; the calls that are recorded begin after it.
    private String start(String name, String address) {
        String id = moto.runInstances(address, Map.of("Name", name, "chatbot", "restart"));
        moto.startRecording();
        return id;
    }

    private List<String> reboots() {
        return moto.calls("RebootInstances").stream().map(call -> call.form().get("InstanceId.1"))
                .toList();
    }

    private JsonNode say(SlashForm form) throws Exception {
        Response response = function.invoke(form.event().json());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().get("content-type")).startsWith("application/json");
        return new ObjectMapper().readTree(response.body());
    }

    @Test
    void rebootsTheTaggedInstanceOnceWithTwoCalls() throws Exception {
        JsonNode message = say(SlashForm.of("restart 10.34.33.22"));

        assertThat(message.get("response_type").asText()).isEqualTo("in_channel");
        assertThat(message.get("text").asText()).contains("web-1", "10.34.33.22", web1, "running");
        assertThat(moto.calls()).extracting(Call::action).containsExactly("DescribeInstances",
                "RebootInstances");
        assertThat(reboots()).containsExactly(web1);
    }

    @Test
    void tellsCloudTrailWhoAskedAndForWhichRequest() throws Exception {
        start("web-2", "10.34.33.23");
        SlashForm form = SlashForm.of("restart 10.34.33.23");
        function.invoke(form.event().withRequestId("JKJaXmPLvHcESHA=").json());

        assertThat(moto.calls()).hasSize(2)
                .allSatisfy(call -> assertThat(call.headers().get("User-Agent"))
                        .contains("slack-user/U0ALICE", "request/JKJaXmPLvHcESHA="));
    }

    @Test
    void rebootsNothingForAnybodyOrAnythingElse() throws Exception {
        List<SlashForm> refused = List.of(
                SlashForm.of("restart 10.34.33.40"),
                SlashForm.of("restart 10.34.33.22").with("user_id", "U0MALLORY"),
                SlashForm.of("restart 10.34.33.22").with("channel_id", "C0RANDOM"),
                SlashForm.of("restart 10.34.33.22").with("channel_id", "D0ALICE"),
                SlashForm.of("restart 10.34.33.22 10.34.33.40"),
                SlashForm.of("restart 10.34.33.*"),
                SlashForm.of("restart web-?"),
                SlashForm.of("help"));
        for (SlashForm form : refused) {
            assertThat(say(form).get("response_type").asText()).as(form.toString())
                    .isEqualTo("ephemeral");
        }

        assertThat(reboots()).isEmpty();
        assertThat(moto.calls()).as("only two lines get as far as EC2, each with one call")
                .hasSize(2);
    }

    @Test
    void answersWhatIsNotSlacksWithAStatusAndNothingElse() {
        SlashForm form = SlashForm.of("restart 10.34.33.22");
        HttpApiEvent signed = form.event();

        answers(401, form.event("wrong", Instant.now()));
        answers(401, form.event(SlashForm.SECRET, Instant.now().minusSeconds(302)));
        answers(401, HttpApiEvent.of("GET", "//slack/%63ommands"));
        answers(413, signed.withBody("x".repeat(65_537)));
        answers(400, signed.withBody("%%%").withBase64Flag(true));
        answers(404, HttpApiEvent.of("GET", "/"));
        answers(404, HttpApiEvent.of("GET", "/follow-ups"));
        Response forged = function.invoke(HttpApiEvent.of("POST", "/follow-ups").json());
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).isEmpty();
        answers(404,
                new HttpApiEvent("GET", signed.rawPath(), signed.headers(), signed.body(), true,
                        signed.timeEpoch(), signed.requestId()));
        assertThat(moto.calls()).isEmpty();
    }

    /// The attacks of docs/RELIABILITY.md that don't need a conversation, on what is deployed.
    @Test
    void keepsOutEachAttackAtTheGate() {
        HttpAttacks attacks = new HttpAttacks(Instant.now());
        Stream.of(attacks.forged(), attacks.replayed(), attacks.reordered(), attacks.smuggled(),
                attacks.paths(), attacks.lengths()).flatMap(List::stream).forEach(event -> {
                    Response got = function.invoke(event.json());
                    assertThat(got.statusCode()).isIn(400, 401, 404, 413);
                    assertThat(got.body()).isEmpty();
                });
        assertThat(moto.calls()).isEmpty();
    }

    private void answers(int status, HttpApiEvent event) {
        assertThat(function.invoke(event.json())).isEqualTo(new Response(status, Map.of(), ""));
    }

    @Test
    void answersSlackWhateverHeadersItSends() throws Exception {
        HttpApiEvent odd = SlashForm.of("help").event().withHeader("Accept", "text/html")
                .withHeader("Content-Type", "junk;;").withHeader("Expect", "100-continue");

        assertThat(function.invoke(odd.json()).body()).contains(
                "I restart servers, and tell you what came of it.");
    }

    @Test
    void doesNothingOnceTheTimeIsUpAndSaysSo() throws Exception {
        String late = SlashForm.of("restart 10.34.33.22").event()
                .withTimeEpoch(Instant.now().minusSeconds(4)).json();

        assertThat(function.invoke(late).body()).contains("Nothing was restarted")
                .contains(
                        "The time that I have for an answer was up before I could ask EC2 for it.");
        assertThat(moto.calls()).isEmpty();
    }

    @Test
    void doesNotBelieveAGatewaysClockThatIsFarOff() throws Exception {
        String slow = start("web-3", "10.34.33.24");
        String ahead = start("web-4", "10.34.33.25");

        assertThat(at(Instant.now().minusSeconds(11), "restart 10.34.33.24"))
                .contains("Restarting *web-3*");
        assertThat(at(Instant.now().plusSeconds(60), "restart 10.34.33.25"))
                .contains("Restarting *web-4*");
        assertThat(reboots()).containsExactly(slow, ahead);
    }

    private String at(Instant time, String line) {
        return function.invoke(SlashForm.of(line).event().withTimeEpoch(time).json()).body();
    }

    @Test
    void logsALineForEachRequestWithoutAnySecret() throws Exception {
        String web5 = start("web-5", "10.34.33.26");
        HttpApiEvent event = SlashForm.of("restart 10.34.33.26 because it hangs").event()
                .withRequestId("logged-1");
        function.invoke(event.json());
        HttpApiEvent forged = SlashForm.of("help").event("wrong", Instant.now())
                .withRequestId("logged-2");
        function.invoke(forged.json());

        String log = function.log();
        assertThat(log.lines().filter(line -> line.contains("logged-1"))).singleElement().asString()
                .matches(
                        "\\{\"version\":1,\"time\":\"[^\"]+Z\",\"event\":\"command\","
                                + "\"request\":\"logged-1\",\"outcome\":\"accepted\","
                                + "\"decision\":\"allowed\",\"rule\":\"access\","
                                + "\"milliseconds\":\\d+,\"team\":\"T0TEAM\","
                                + "\"channel\":\"C0OPS\",\"user\":\"U0ALICE\","
                                + "\"command\":\"restart\",\"target\":\"10.34.33.26\","
                                + "\"instances\":\\[\\{\"id\":\"" + web5
                                + "\",\"region\":\"[a-z0-9-]+\",\"account\":\"\\d+\"}],"
                                + "\"action\":\"RebootInstances\",\"follow_up\":\"unavailable\","
                                + "\"reason\":\"it hangs\".*}");
        assertThat(log.lines().filter(line -> line.contains("logged-2"))).singleElement().asString()
                .matches(
                        "\\{\"version\":1,\"time\":\"[^\"]+Z\",\"event\":\"gate\","
                                + "\"request\":\"logged-2\",\"outcome\":\"turned_away\","
                                + "\"decision\":\"refused\",\"rule\":\"signature\","
                                + "\"milliseconds\":\\d+,\"status\":401.*}");
        assertThat(log.lines().filter(line -> line.contains("\"version\"")))
                .allSatisfy(line -> assertThat(AuditLines.flaws(line)).isEmpty());
        assertThat(log).doesNotContain(SlashForm.SECRET, "rotated", "secretpart", "hooks.slack.com",
                event.headers().get("x-slack-signature"), "trigger_id", "gIkuvaNzQIHg97ATvDxqgjtO");
    }
}
