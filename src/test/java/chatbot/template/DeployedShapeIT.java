package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chatbot.aws.BootedMachines;
import chatbot.aws.Moto;
import chatbot.aws.MotoTables;
import chatbot.dev.slack.Script;
import chatbot.dev.slack.Script.Run;
import chatbot.lambda.HttpApi;
import chatbot.lambda.InvokeApi;
import chatbot.lambda.PackagedFunction;
import chatbot.slack.SlashForm;
import chatbot.webapi.LocalSlack;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The whole stack, on this machine: target/function.zip in the environment that the template gives
/// it, behind the template's routes, with the template's table, secrets, document and workflow in moto.
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DeployedShapeIT {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int TRIES = 5;

    @TempDir
    Path classes;
    private final LocalSlack slack = LocalSlack.start();
    private final InvokeApi lambda = InvokeApi.start();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final HttpClient http = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private Moto moto;
    private BootedMachines aws;
    private MotoStack stack;
    private PackagedFunction function;
    private HttpApi api;

    /// As somebody answers `sam deploy --guided`, but that Slack is on loopback here.
    @BeforeAll
    void deploy() throws Exception {
        moto = Moto.withWorkflows(lambda.port());
        aws = new BootedMachines(moto);
        stack = MotoStack.make(Template.read().with("SigningSecret", SlashForm.SECRET)
                .with("AllowedChannels", SlashForm.OPS).with("AllowedUsers", SlashForm.ALICE)
                .with("HooksOrigin", slack.origin()).with("ApiOrigin", slack.origin()), moto);
        Map<String, String> environment = new TreeMap<>(stack.environment());
        environment.put("AWS_ENDPOINT_URL", aws.endpoint());
        function = PackagedFunction.ready(environment);
        lambda.leadTo(function::answer);
        api = HttpApi.start(stack.template().routes(), event -> {
            events.add(event);
            return function.answer(event);
        });
        // cold, all of these take longer than Slack waits
        await().pollDelay(Duration.ZERO).atMost(PATIENCE).until(
                () -> say(SlashForm.of("status 10.99.99.99")),
                answer -> answer.contains("has the address"));
    }

    @AfterAll
    void remove() {
        api.close();
        function.close();
        aws.close();
        moto.close();
        lambda.close();
        slack.close();
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(api.origin() + path));
    }

    private String say(SlashForm form) throws Exception {
        HttpRequest.Builder request = to("/slack/commands")
                .POST(BodyPublishers.ofString(form.body()));
        SlashForm.headers(form.body(), SlashForm.SECRET, Instant.now()).forEach(request::header);
        HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
        assertThat(response.statusCode()).as(function.log()).isEqualTo(200);
        return new ObjectMapper().readTree(response.body()).required("text").asText();
    }

    @Test
    void restartsAndReportsHowItEnded() throws Exception {
        String machine = restarted();
        await().atMost(PATIENCE).until(() -> !slack.posts("/hooks/" + machine).isEmpty());

        assertThat(slack.posts("/hooks/" + machine)).singleElement().satisfies(report -> {
            assertThat(report.message().required("response_type").asText())
                    .isEqualTo("in_channel");
            assertThat(report.text()).contains("(`10.34.33.", machine, "is back after",
                    "load 0.41", "because it hangs");
        });
        assertThat(aws.reboots(machine)).isEqualTo(1);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(MotoTables
                .item(MotoTables.client(moto), stack.id("Table"), "instance#" + machine))
                .containsEntry("progress", AttributeValue.fromS("ENDED")));
        assertThat(aws.commands()).isNotEmpty().allSatisfy(command -> assertThat(command)
                .contains("\"DocumentName\":\"" + stack.id("UptimeDocument") + "\""));
        assertThat(lambda.functions()).isNotEmpty().containsOnly((String) Template
                .map(stack.template().properties("FollowUp").get("DefinitionSubstitutions"))
                .get("FunctionArn"));
    }

    /// One whose restart is watched. A cold function on a busy host may have no time left to hear that
    /// AWS accepted, and says so; then another is restarted.
    private String restarted() throws Exception {
        String answer = "";
        for (int i = 1; i <= TRIES; i++) {
            String address = "10.34.33.1" + i;
            String id = moto.runInstances(address, Map.of("Name", "web-" + i, "chatbot",
                    "restart"));
            answer = say(SlashForm.of("restart " + address + " because it hangs")
                    .with("response_url", slack.origin() + "/hooks/" + id));
            if (answer.startsWith("Restarting *web-" + i + "*")
                    && answer.endsWith("I watch it, and report here how it ends.")) {
                return id;
            }
        }
        throw new AssertionError(answer);
    }

    @Test
    void isToldTheNamesOfWhatTheStackHas() {
        Map<String, String> environment = stack.environment();

        assertThat(environment).containsEntry("CHATBOT_TABLE", stack.id("Table"))
                .containsEntry("CHATBOT_STATE_MACHINE_ARN", stack.id("FollowUp"));
        assertThat(environment.get("SLACK_SIGNING_SECRET_ARN"))
                .isEqualTo(stack.id("SlackSigningSecret"));
        assertThat(environment.get("CHATBOT_KEY_ARN")).isEqualTo(stack.id("Key"));
        assertThat(environment.values()).doesNotContainAnyElementsOf(stack.secrets())
                .noneMatch(value -> value.contains("{{resolve"));
        assertThat(function.log()).doesNotContain(stack.secrets());
    }

    @Test
    void writesToLogGroupsThatTheStackMakes() {
        Map<String, Object> logging = Template.map(stack.template().properties("Function")
                .get("LoggingConfig"));

        assertThat(logging).containsEntry("LogGroup", "/aws/lambda/chatbot");
        assertThat(stack.logGroups()).containsExactlyInAnyOrder("/aws/lambda/chatbot",
                "/aws/vendedlogs/chatbot", "/aws/vendedlogs/states/chatbot-follow-up");
        assertThat(stack.template().properties("FollowUp").get("Logging").toString())
                .contains(stack.id("FollowUpLogs"));
        assertThat(stack.template().properties("Api").get("AccessLogSettings").toString())
                .contains(stack.id("ApiLogs"));
    }

    private int status(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    @Test
    void letsNothingIntoTheFunctionButByItsRoutes() throws Exception {
        int before = events.size();
        for (String path : List.of("/", "/follow-ups", "/slack", "/slack/commands/", "/q/health")) {
            assertThat(status(to(path).POST(BodyPublishers.ofString("token")))).as(path)
                    .isEqualTo(404);
        }
        assertThat(status(to("/slack/commands").GET())).isEqualTo(404);
        assertThat(events).hasSize(before);

        assertThat(status(to("/slack/commands").POST(BodyPublishers.ofString("text=help"))))
                .isEqualTo(401);
        assertThat(events).hasSize(before + 1);
    }

    /// What docs/deploy.md has people do when their stack is there.
    @Test
    void passesTheSmokeTest() {
        moto.runInstances("10.34.33.23", Map.of("Name", "db-1", "chatbot", "restart"));
        Run run = Script.compiled(Path.of("src", "main", "sam", "Smoke.java"), classes).run(
                Map.of("SLACK_SIGNING_SECRET", SlashForm.SECRET), "--wait", "--url",
                api.origin() + "/slack/commands", "--user", SlashForm.ALICE, "--channel",
                SlashForm.OPS, "--team", "T0TEAM", "10.34.33.23");

        assertThat(run.out()).endsWith("All is as it should be.\n");
        assertThat(run.status()).isZero();
    }
}
