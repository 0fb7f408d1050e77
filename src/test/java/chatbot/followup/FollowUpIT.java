package chatbot.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chatbot.aws.Moto;
import chatbot.lambda.HttpApiEvent;
import chatbot.lambda.InvokeApi;
import chatbot.lambda.PackagedFunction;
import chatbot.lambda.Response;
import chatbot.slack.EventJson;
import chatbot.slack.SlashForm;
import chatbot.template.MotoStack;
import chatbot.template.Template;
import chatbot.webapi.LocalSlack;
import chatbot.webapi.LocalSlack.Post;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;
import software.amazon.awssdk.services.sfn.model.ExecutionStatus;

/// Both halves of a restart: the packaged function in the template's environment, the template's own
/// workflow on moto's interpreter, moto's EC2, DynamoDB and SSM, and a Slack on loopback.
///
/// The tests are in an order, because the first restart is watched while the others happen. They
/// wait for minutes, so the other classes run meanwhile.
@Execution(ExecutionMode.CONCURRENT)
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FollowUpIT {

    /// A machine of moto's shows no restart, so that is said after three quiet minutes.
    private static final Duration QUIET = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String BOB = "U0BOB";

    /// Beside other classes, but not beside the tests of this one.
    @Test
    @Execution(ExecutionMode.SAME_THREAD)
    @Retention(RetentionPolicy.RUNTIME)
    private @interface InTurn {
    }

    private final InvokeApi lambda = InvokeApi.start();
    private final LocalSlack slack = LocalSlack.start();
    private Moto moto;
    private SfnClient workflows;
    private MotoStack stack;
    private PackagedFunction function;
    private String web1;

    @BeforeAll
    void start() throws Exception {
        moto = Moto.withWorkflows(lambda.port());
        workflows = SfnClient.builder().endpointOverride(moto.endpoint())
                .region(Region.of(Moto.REGION)).httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create("test", "test")))
                .build();
        stack = MotoStack.make(Template.read().with("SigningSecret", SlashForm.SECRET)
                .with("BotToken", LocalSlack.TOKEN).with("AllowedChannels", SlashForm.OPS)
                .with("AllowedUsers", SlashForm.ALICE + "," + BOB)
                .with("HooksOrigin", slack.origin()).with("ApiOrigin", slack.origin()), moto);
        List.of(SlashForm.ALICE, BOB).forEach(user -> slack.knows(user, _ -> {
            // nothing special
        }));
        web1 = moto.runInstances("10.34.33.22", tags("web-1"));
        restartFunction();
        moto.startRecording();
    }

    @AfterAll
    void stop() {
        function.close();
        moto.close();
        lambda.close();
        slack.close();
    }

    private static Map<String, String> tags(String name) {
        return Map.of("Name", name, "chatbot", "restart");
    }

    private void restartFunction() {
        Map<String, String> environment = new TreeMap<>(stack.environment());
        environment.put("AWS_ENDPOINT_URL", moto.endpoint().toString());
        function = PackagedFunction.ready(environment);
        lambda.leadTo(function::answer);
        warmUp();
    }

    /// Cold, on a busy machine, a JVM takes longer to ask Slack and EC2 than a request has.
    private void warmUp() {
        await().pollDelay(Duration.ZERO).atMost(SOON).until(
                () -> say(form("status 10.99.99.99", "/hooks/warm")),
                answer -> answer.contains("has the address"));
    }

    private SlashForm form(String text, String hook) {
        return SlashForm.of(text).with("response_url", slack.origin() + hook);
    }

    private String say(SlashForm form) {
        try {
            return new ObjectMapper().readTree(function.invoke(form.event().json()).body())
                    .required("text").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode report(String hook, Duration patience) throws Exception {
        Instant end = Instant.now().plus(patience);
        while (slack.posts(hook).isEmpty()) {
            assertThat(Instant.now()).as("a report; the function says %s", function.log())
                    .isBefore(end);
            Thread.sleep(200);
        }
        return slack.posts(hook).getFirst().message();
    }

    private int reboots(String instance) {
        return (int) moto.calls("RebootInstances").stream()
                .filter(call -> call.form().containsValue(instance)).count();
    }

    @InTurn
    @Order(1)
    void answersAndPromisesAReportAndRestartsOnceWhoeverElseAsks() throws Exception {
        SlashForm first = form("restart 10.34.33.22 because it hangs", "/hooks/web-1");

        assertThat(say(first)).startsWith("Restarting *web-1* (`10.34.33.22`, `" + web1 + "`")
                .endsWith("because it hangs\nI watch it, and report here how it ends.");
        assertThat(say(first)).startsWith("I had this request before;")
                .contains("EC2 accepted it.");
        assertThat(say(form("restart 10.34.33.22", "/hooks/again")))
                .startsWith("I'm already on it");
        assertThat(say(form("restart 10.34.33.22", "/hooks/bob").with("user_id", BOB)))
                .contains("asked by <@U0ALICE> at", "because it hangs");
        assertThat(reboots(web1)).isEqualTo(1);
    }

    @InTurn
    @Order(2)
    void reportsThoughTheFunctionDiesAndSlackIsDownMeanwhile() throws Exception {
        String web2 = moto.runInstances("10.34.33.23", tags("web-2"));
        slack.isDown("/hooks/web-2", Duration.ofSeconds(20));

        assertThat(say(form("restart 10.34.33.23", "/hooks/web-2"))).contains("I watch it");
        function.close();
        moto.terminate(web2);
        restartFunction();
        JsonNode report = report("/hooks/web-2", SOON);

        assertThat(report.required("response_type").asText()).isEqualTo("in_channel");
        assertThat(report.required("text").asText()).isEqualTo("*web-2* (`10.34.33.23`, `" + web2
                + "`) was terminated meanwhile.\nAsked by <@U0ALICE>.\n"
                + "Who terminated it is in CloudTrail under `TerminateInstances`.");
        assertThat(reboots(web2)).isEqualTo(1);
    }

    @InTurn
    @Order(3)
    void reportsInTheThreadOfAMentionAndEndsTheFirstAnswer() throws Exception {
        String web3 = moto.runInstances("10.34.33.24", tags("web-3"));
        EventJson mention = EventJson.mention("restart 10.34.33.24");
        function.invoke(mention.event().json());
        Post answer = slack.posts("/api/chat.postMessage").getLast();
        assertThat(answer.text()).endsWith("I watch it, and report here how it ends.");
        moto.terminate(web3);
        report("/api/chat.update", SOON);
        Post report = slack.posts("/api/chat.postMessage").getLast();
        Post ended = slack.posts("/api/chat.update").getLast();

        assertThat(slack.posts("/api/chat.postMessage")).containsExactly(answer, report);
        assertThat(report.text()).startsWith("*web-3* (`10.34.33.24`, `" + web3
                + "`) was terminated meanwhile.");
        assertThat(report.message().path("thread_ts").asText()).isEqualTo(mention.ts());
        assertThat(ended.ts()).isEqualTo(answer.ts());
        assertThat(ended.text()).isEqualTo("*web-3* (`10.34.33.24`, `" + web3 + "`) was terminated "
                + "meanwhile.\nAsked by <@U0ALICE>.\nThe report is below, in this thread.");
        assertThat(reboots(web3)).isEqualTo(1);
    }

    @InTurn
    @Order(4)
    void changesAndSaysNothingForATokenThatIsNotItsOwn() {
        String token = lambda.payloads().stream().map(FollowUpIT::body).findFirst().orElseThrow();
        List<String> forged = List.of("", "{}", "v1.AAAA", token + "A", "v2" + token.substring(2),
                token.substring(0, 60) + "AAAA" + token.substring(64));
        int before = moto.calls().size();

        for (String body : forged) {
            Response response = function.invoke(HttpApiEvent.of("POST", "/follow-ups")
                    .withBody(body).json());
            assertThat(response.statusCode()).as(body).isEqualTo(403);
            assertThat(response.body()).isEmpty();
        }
        assertThat(moto.calls()).hasSize(before);
        assertThat(function.log()).doesNotContain(token, "/hooks/").doesNotContain(stack.secrets());
    }

    private static String body(String event) {
        try {
            return new ObjectMapper().readTree(event).required("body").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @InTurn
    @Order(5)
    void reportsInTheSameConversationHowItEnded() throws Exception {
        JsonNode report = report("/hooks/web-1", QUIET);

        assertThat(report.required("response_type").asText()).isEqualTo("in_channel");
        assertThat(report.required("text").asText())
                .matches("(?s)\\*web-1\\* \\(`10\\.34\\.33\\.22`, "
                        + "`i-\\w+`\\): running, status checks \\d/\\d passed, 3 min .*EC2 accepted the "
                        + "restart\\.\nThe restart itself I didn't see\\.\nAsked by <@U0ALICE>, because it "
                        + "hangs\n.*");
        assertThat(slack.posts("/hooks/again")).isEmpty();
        assertThat(slack.posts("/hooks/bob")).isEmpty();
        Thread.sleep(2000);
        assertThat(slack.posts("/hooks/web-1")).hasSize(1);
        assertThat(workflows.listExecutions(of -> of.stateMachineArn(stack.id("FollowUp")))
                .executions())
                .hasSize(3)
                .allMatch(execution -> execution.status() == ExecutionStatus.SUCCEEDED);
    }

    @InTurn
    @Order(6)
    void isFreeToBeRestartedAgainAfterwards() throws Exception {
        assertThat(say(form("restart 10.34.33.22 --again", "/hooks/later")))
                .startsWith("Restarting");
        assertThat(reboots(web1)).isEqualTo(2);
    }

    @InTurn
    @Order(7)
    void keepsWhatOpensTheConversationOutOfTheWorkflowsHistory() {
        workflows.listExecutions(of -> of.stateMachineArn(stack.id("FollowUp"))).executions()
                .forEach(execution -> assertThat(workflows
                        .describeExecution(of -> of.executionArn(execution.executionArn())).input())
                        .contains("\"user\":\"U0ALICE\"", "\"instance\"")
                        .doesNotContain("hooks"));
        assertThat(URI.create(slack.origin()).getHost()).isEqualTo("127.0.0.1");
    }
}
