package chatbot.ec2;

import static chatbot.ec2.LocalEc2.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.fleet.Instance;
import chatbot.fleet.Probe.Answer;
import chatbot.fleet.Probe.Question;
import chatbot.fleet.SystemReport;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is asked of Systems Manager, and what becomes of its answers.
final class SsmProbeTest {

    private static final SsmStub SSM = SsmStub.start();
    private static final String COMMAND = "ef7fdfd8-9b57-4151-a15c-db9a12345678";
    private static final Duration SHORT = Duration.ofMillis(800);
    private static final String LINUX = """
            uptime=47.31
            load=0.41
            kernel=6.12.9-26.amzn2023.x86_64
            boot=635f48b9-4028-4af7-9325-40219258c494
            system=running
            """;
    private static final SystemReport REPORT = new SystemReport(Duration.ofMillis(47_310), "0.41",
            "6.12.9-26.amzn2023.x86_64", "635f48b9-4028-4af7-9325-40219258c494", "running");

    private final SsmProbe probe = SSM.probe();

    @BeforeEach
    void forget() {
        SSM.reset();
    }

    @AfterAll
    static void stop() {
        SSM.close();
    }

    @Test
    void sendsTheFunctionsOwnDocumentAndNothingElse() {
        SSM.on(SsmStub.SEND, Map.of("Command", Map.of("CommandId", COMMAND)));

        assertThat(ask(PATIENCE)).isEqualTo(new Question.Sent(COMMAND));
        assertThat(SSM.calls()).singleElement().satisfies(call -> {
            assertThat(call.fieldNames()).toIterable().containsExactlyInAnyOrder("DocumentName",
                    "InstanceIds", "TimeoutSeconds", "Comment");
            assertThat(call.path("DocumentName").asText()).isEqualTo("shop-bot-uptime");
            assertThat(call.path("InstanceIds")).singleElement()
                    .satisfies(id -> assertThat(id.asText()).isEqualTo(LocalEc2.WEB.id()));
            assertThat(call.path("TimeoutSeconds").asInt()).isEqualTo(60);
            assertThat(call.path("Comment").asText()).hasSizeLessThanOrEqualTo(100);
        });
    }

    @Test
    void namesThePersonAndTheRequestInEachCall() {
        SSM.on(SsmStub.SEND, Map.of("Command", Map.of("CommandId", COMMAND)));
        SSM.on(SsmStub.HEAR, ended("Success", LINUX));
        ask(PATIENCE);
        hear(PATIENCE);

        assertThat(SSM.userAgents()).hasSize(2)
                .allMatch(agent -> agent.endsWith(" slack-user/U0ALICE request/request-1"));
    }

    @Test
    void asksInTheInstancesOwnRegionIfItMay() {
        SSM.on(SsmStub.SEND, Map.of("Command", Map.of("CommandId", COMMAND)));
        SSM.on(SsmStub.HEAR, ended("Success", LINUX));
        SsmProbe wide = SSM.probe(LocalEc2.REGION, "us-west-2");
        Caller caller = LocalEc2.caller(PATIENCE);
        Instance west = in("us-west-2b");
        Instance elsewhere = in("eu-west-1a");

        assertThat(wide.ask(west, caller)).isEqualTo(new Question.Sent(COMMAND));
        assertThat(wide.hear(west, COMMAND, caller)).isEqualTo(new Answer.Given(REPORT));
        assertThat(SSM.regions()).containsOnly("us-west-2");
        SSM.reset();
        assertThat(wide.ask(elsewhere, caller)).isEqualTo(new Question.Impossible());
        assertThat(wide.hear(elsewhere, COMMAND, caller)).isEqualTo(new Answer.None());
        assertThat(SSM.calls()).isEmpty();
    }

    private static Instance in(String zone) {
        Instance web = LocalEc2.WEB;
        return new Instance(web.id(), web.state(), web.type(),
                new Instance.Place(zone, web.place().vpc(), web.place().account()),
                web.addresses(), web.tags(), web.launched());
    }

    static Stream<Arguments> refusedQuestions() {
        Question impossible = new Question.Impossible();
        return Stream.of(
                Arguments.of(400, "InvalidInstanceId", impossible),
                Arguments.of(400, "InvalidInstanceInformation", impossible),
                Arguments.of(400, "UnsupportedPlatformType", impossible),
                Arguments.of(400, "InvalidDocument", impossible),
                Arguments.of(400, "AccessDeniedException", impossible),
                Arguments.of(400, "AccessDenied", impossible),
                Arguments.of(400, "AccessDeniedForAnotherReason", impossible),
                Arguments.of(400, "ThrottlingException", notSent(new Failure.Throttled())),
                Arguments.of(400, "ExpiredTokenException",
                        notSent(new Failure.ExpiredCredentials())),
                Arguments.of(400, "UnrecognizedClientException",
                        notSent(new Failure.InvalidCredentials(LocalEc2.REGION))),
                Arguments.of(400, "InvalidParameters",
                        notSent(new Failure.Faulty("InvalidParameters"))),
                Arguments.of(500, "InternalServerError",
                        notSent(new Failure.Faulty("InternalServerError"))));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusedQuestions")
    void tellsWhatCantBeAskedFromWhatFailedThisTime(int status, String code, Question question) {
        SSM.refuse(SsmStub.SEND, status, code);

        assertThat(ask(PATIENCE)).isEqualTo(question);
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "AWS_ACCESS_KEY_ID", matches = ".+")
    @DisabledIfEnvironmentVariable(named = "AWS_CONTAINER_CREDENTIALS_FULL_URI", matches = ".+")
    @DisabledIfEnvironmentVariable(named = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", matches = ".+")
    void cantAskWithoutCredentials() {
        assertThat(SSM.probeWithItsOwnCredentials().ask(LocalEc2.WEB, LocalEc2.caller(PATIENCE)))
                .isEqualTo(new Question.Impossible());
        assertThat(SSM.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "", "no JSON", "<html><body>Log in first</body></html>",
            "{\"Command\":{\"CommandId\":\"" + COMMAND + "\"}}"})
    void takesNothingButSsmsAnswersForOne(String body) {
        SSM.pretend(SsmStub.SEND, body);
        SSM.pretend(SsmStub.HEAR, body);

        assertThat(ask(PATIENCE)).isInstanceOf(Question.Failed.class);
        assertThat(hear(PATIENCE)).isInstanceOf(Answer.Failed.class);
    }

    @Test
    void hasNotAskedWhereSsmNamesNoCommand() {
        SSM.on(SsmStub.SEND, Map.of());
        assertThat(ask(PATIENCE)).isEqualTo(notSent(new Failure.Garbled()));
        SSM.on(SsmStub.SEND, Map.of("Command", Map.of()));
        assertThat(ask(PATIENCE)).isEqualTo(notSent(new Failure.Garbled()));
    }

    @Test
    void failsWhereTheConnectionBreaks() {
        SSM.breakOff(SsmStub.SEND);
        SSM.breakOff(SsmStub.HEAR);
        Failure unreachable = new Failure.Unreachable(LocalEc2.REGION);

        assertThat(ask(PATIENCE)).isEqualTo(notSent(unreachable));
        assertThat(hear(PATIENCE)).isEqualTo(new Answer.Failed(unreachable));
    }

    @Test
    void givesUpAtTheDeadline() {
        SSM.hang(SsmStub.SEND);
        SSM.hang(SsmStub.HEAR);

        assertThat(ask(SHORT)).isEqualTo(notSent(new Failure.OutOfTime()));
        assertThat(hear(SHORT)).isEqualTo(new Answer.Failed(new Failure.OutOfTime()));
    }

    @Test
    void asksNothingWhenTimeIsUp() {
        assertThat(ask(Duration.ZERO)).isEqualTo(notSent(new Failure.TooLate()));
        assertThat(hear(Duration.ZERO)).isEqualTo(new Answer.Failed(new Failure.TooLate()));
        assertThat(SSM.calls()).isEmpty();
    }

    @Test
    void hearsALinuxSystemInOneCall() {
        SSM.onStep("linux", ended("Success", LINUX));

        assertThat(hear(PATIENCE)).isEqualTo(new Answer.Given(REPORT));
        assertThat(SSM.calls()).singleElement().satisfies(call -> {
            assertThat(call.path("CommandId").asText()).isEqualTo(COMMAND);
            assertThat(call.path("InstanceId").asText()).isEqualTo(LocalEc2.WEB.id());
            assertThat(call.path("PluginName").asText()).isEqualTo("linux");
        });
    }

    @Test
    void hearsAWindowsSystemInItsOwnStep() {
        SSM.onStep("linux", ended("Success", "Step execution skipped due to platform\n"));
        SSM.onStep("windows", ended("Success", "uptime=92.50\r\nkernel=10.0.20348\r\n"));

        assertThat(hear(PATIENCE)).isEqualTo(new Answer.Given(
                new SystemReport(Duration.ofMillis(92_500), "", "10.0.20348", "", "")));
    }

    @Test
    void awaitsTheWindowsStepWhereTheOtherWasPassedOver() {
        SSM.onStep("linux", ended("Success", ""));
        SSM.onStep("windows", ended("InProgress", ""));

        assertThat(hear(PATIENCE)).isEqualTo(new Answer.Awaited());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Pending", "InProgress", "Delayed"})
    void awaitsWhatHasNotEnded(String status) {
        SSM.on(SsmStub.HEAR, ended(status, LINUX));

        assertThat(hear(PATIENCE)).isEqualTo(new Answer.Awaited());
        assertThat(SSM.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Failed", "TimedOut", "Cancelled", "Cancelling", "Undeliverable",
            "Terminated", "Delivery Timed Out", "a new word", ""})
    void awaitsNothingMoreOfWhatCameToNothing(String status) {
        SSM.on(SsmStub.HEAR, ended(status, LINUX));

        assertThat(hear(PATIENCE)).isEqualTo(new Answer.None());
    }

    @Test
    void awaitsNothingMoreWhereThereIsNoStatusOrOutput() {
        SSM.on(SsmStub.HEAR, Map.of());
        assertThat(hear(PATIENCE)).isEqualTo(new Answer.None());
        SSM.on(SsmStub.HEAR, Map.of("Status", "Success"));
        assertThat(hear(PATIENCE)).isEqualTo(new Answer.None());
    }

    static Stream<Arguments> refusedAnswers() {
        return Stream.of(
                Arguments.of(400, "InvocationDoesNotExist", new Answer.Awaited()),
                Arguments.of(400, "InvalidPluginName", new Answer.Awaited()),
                Arguments.of(400, "AccessDeniedException", new Answer.None()),
                Arguments.of(400, "AccessDeniedForAnotherReason", new Answer.None()),
                Arguments.of(400, "ThrottlingException",
                        new Answer.Failed(new Failure.Throttled())),
                Arguments.of(400, "InvalidCommandId",
                        new Answer.Failed(new Failure.Faulty("InvalidCommandId"))),
                Arguments.of(500, "InternalServerError",
                        new Answer.Failed(new Failure.Faulty("InternalServerError"))));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("refusedAnswers")
    void tellsWhatMayStillComeFromWhatWont(int status, String code, Answer answer) {
        SSM.refuse(SsmStub.HEAR, status, code);

        assertThat(hear(PATIENCE)).isEqualTo(answer);
    }

    @Test
    void bearsWhateverAMachineSays() {
        List<String> outputs = List.of("x".repeat(1_000_000), "uptime=" + "9".repeat(1_000_000),
                "\u0000\u0001\uffff=\u202e\n=\n==\n".repeat(1000), "uptime=1e308", "uptime=NaN");
        for (String output : outputs) {
            SSM.on(SsmStub.HEAR, ended("Success", output));

            assertThat(hear(PATIENCE)).isEqualTo(new Answer.None());
        }
    }

    private static Map<String, String> ended(String status, String output) {
        return Map.of("Status", status, "StatusDetails", status, "StandardOutputContent", output);
    }

    private static Question notSent(Failure why) {
        return new Question.Failed(why);
    }

    private Question ask(Duration patience) {
        Caller caller = LocalEc2.caller(patience);
        Question question = probe.ask(LocalEc2.WEB, caller);
        LocalEc2.assertInTime(caller);
        return question;
    }

    private Answer hear(Duration patience) {
        Caller caller = LocalEc2.caller(patience);
        Answer answer = probe.hear(LocalEc2.WEB, COMMAND, caller);
        LocalEc2.assertInTime(caller);
        return answer;
    }
}
