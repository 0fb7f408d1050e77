package chatbot.witness;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chatbot.aws.AwsConnection;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.sns.SnsClient;

/// What becomes of SNS's refusals and failures, how often it is told then, and that nothing which
/// somebody wrote leads to another topic.
final class SnsTopicFaultsTest {

    private static final String ARN = "arn:aws:sns:eu-west-1:123456789012:audit";
    private static final String REGION = "eu-west-1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofMillis(150);
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String TAKEN = """
            <PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult>
            <MessageId>m-1</MessageId></PublishResult><ResponseMetadata><RequestId>r-1</RequestId>
            </ResponseMetadata></PublishResponse>""";

    private static final WireMockServer SNS = new WireMockServer(WireMockConfiguration.options()
            .bindAddress("127.0.0.1").dynamicPort());

    private final SnsTopic topic = topic();

    private static SnsTopic topic() {
        SNS.start();
        return new SnsTopic(new AwsConnection(() -> Optional.of("us-east-1"))
                .connect(SnsClient.builder(), REGION)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "secret")))
                .endpointOverride(URI.create("http://127.0.0.1:" + SNS.port())).build(), ARN,
                new ObjectMapper(), CLOCK);
    }

    @BeforeEach
    void forget() {
        SNS.resetAll();
    }

    @AfterAll
    static void stop() {
        SNS.stop();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(403, error("AuthorizationError"), 1,
                        new Failure.NotPermitted("sns:Publish", ARN)),
                fault(404, error("NotFound"), 1, new Failure.Faulty("NotFound")),
                fault(400, error("InvalidParameter"), 1, new Failure.Faulty("InvalidParameter")),
                fault(400, error("KMSAccessDenied"), 1, new Failure.Faulty("KMSAccessDenied")),
                fault(400, error("Throttling"), 3, new Failure.Throttled()),
                fault(403, error("InvalidClientTokenId"), 1,
                        new Failure.InvalidCredentials(REGION)),
                fault(500, error("InternalError"), 2, new Failure.Faulty("InternalError")),
                fault(503, "", 2, new Failure.Faulty("HTTP status 503")),
                fault(200, "", 1, new Failure.Garbled()),
                fault(200, "<html>Log in first</html>", 1, new Failure.Garbled()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void givesAReasonWhyItWasNotTold(int status, String body, int times, Failure why) {
        SNS.stubFor(post("/").willReturn(answer(status, body)));

        assertThat(publish(PATIENCE)).contains(why);
        assertThat(requests()).hasSize(times);
    }

    @Test
    void tellsAgainAfterABrokenConnection() {
        SNS.stubFor(post("/").inScenario("again").whenScenarioStateIs(Scenario.STARTED)
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))
                .willSetStateTo("whole"));
        SNS.stubFor(post("/").inScenario("again").whenScenarioStateIs("whole")
                .willReturn(answer(200, TAKEN)));

        assertThat(publish(PATIENCE)).isEmpty();
        assertThat(requests()).hasSize(2);
    }

    @Test
    void givesUpAtTheDeadline() {
        SNS.stubFor(post("/").willReturn(answer(200, TAKEN).withFixedDelay(5000)));

        assertThat(publish(LATE)).contains(new Failure.OutOfTime());
    }

    @Test
    void tellsNothingAfterTheDeadline() {
        assertThat(publish(Duration.ZERO)).contains(new Failure.TooLate());
        assertThat(requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("chatbot.witness.NoticeTest#hostile")
    void tellsNobodyButTheTopicOfTheSettings(String text) {
        SNS.stubFor(post("/").willReturn(answer(200, TAKEN)));

        assertThat(topic.publish(Announcements.of(text, text, text, "U0ALICE", text),
                caller(PATIENCE))).isEmpty();
        assertThat(requests()).singleElement().satisfies(request -> assertThat(form(request))
                .containsEntry("Action", "Publish").containsEntry("TopicArn", ARN)
                .doesNotContainKeys("TargetArn", "PhoneNumber", "MessageStructure"));
    }

    @Test
    void saysOnWhoseBehalf() {
        SNS.stubFor(post("/").willReturn(answer(200, TAKEN)));
        publish(PATIENCE);

        assertThat(requests()).singleElement().satisfies(request -> {
            assertThat(request.getHeader("User-Agent")).contains("slack-user/U0ALICE");
            assertThat(request.getHeader("Authorization")).contains("/" + REGION + "/sns/");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void touchesNothingWithoutATopic(String setting) {
        AuditTopic none = new AuditTopic(() -> Optional.of(setting), () -> {
            throw new AssertionError("AWS was asked for");
        }, () -> {
            throw new AssertionError("JSON was asked for");
        }, CLOCK);

        assertThat(none.tell(Announcements.accepted(), caller(PATIENCE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "arn:aws:sns:us-east-1:123456789012:audit.fifo",
            "arn:aws:sqs:us-east-1:123456789012:audit", "arn:aws:sns:mars:123456789012:audit",
            "arn:aws:sns:us-east-1:1:audit", "arn:aws:sns:us-east-1:123456789012:audit:sub",
            "arn:aws:sns:us-east-1:123456789012:a,arn:aws:sns:us-east-1:123456789012:b"})
    void refusesWhatCannotBeATopic(String setting) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AuditTopic(
                () -> Optional.of(setting), () -> new AwsConnection(() -> Optional.of(REGION)),
                ObjectMapper::new, CLOCK))
                .withMessageStartingWith(
                        "CHATBOT_AUDIT_TOPIC_ARN is \"" + setting + "\"; it takes");
    }

    private static Arguments fault(int status, String body, int times, Failure why) {
        return Arguments.of(status, body, times, why);
    }

    private static String error(String code) {
        return "<ErrorResponse xmlns=\"http://sns.amazonaws.com/doc/2010-03-31/\"><Error><Type>Sender"
                + "</Type><Code>" + code + "</Code><Message>no</Message></Error><RequestId>r-1"
                + "</RequestId></ErrorResponse>";
    }

    private static ResponseDefinitionBuilder answer(int status, String body) {
        return aResponse().withStatus(status).withHeader("Content-Type", "text/xml").withBody(body);
    }

    private static List<LoggedRequest> requests() {
        return SNS.findAll(anyRequestedFor(anyUrl()));
    }

    private static Map<String, String> form(LoggedRequest request) {
        return Stream.of(request.getBodyAsString().split("&")).map(field -> field.split("=", 2))
                .collect(Collectors.toMap(field -> decoded(field[0]), field -> decoded(field[1])));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private Optional<Failure> publish(Duration patience) {
        return topic.publish(Announcements.accepted(), caller(patience));
    }

    private static Caller caller(Duration patience) {
        return new Caller("U0ALICE", "request-1", CLOCK.instant().plus(patience));
    }
}
