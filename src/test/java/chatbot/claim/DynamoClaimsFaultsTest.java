package chatbot.claim;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.DynamoStub;
import chatbot.aws.Failure;
import chatbot.claim.Claims.Claim;
import chatbot.claim.Claims.Hold;
import chatbot.fleet.Action;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What becomes of DynamoDB's refusals and failures, and how often it is asked then.
final class DynamoClaimsFaultsTest {

    private static final String ARN = "arn:aws:dynamodb:us-east-1:123456789012:table/chatbot";
    private static final String REGION = "us-east-1";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LATE = Duration.ofMillis(150);
    private static final Clock CLOCK = Clock.systemUTC();

    private static final String READ = "BatchGetItem";
    private static final String CLAIM = "TransactWriteItems";
    private static final String NOTHING = "{\"Responses\":{},\"UnprocessedKeys\":{}}";
    private static final String CONFLICT = cancelled("TransactionConflict", "None");

    private static final WireMockServer DYNAMO = DynamoStub.start();

    private final Change change = ClaimsContract.restart(
            new Asked(Action.RESTART, "request-a", "U0ALICE", CLOCK.instant(), "it hangs"), "web");
    private final Claims claims = new DynamoClaims(DynamoStub.table(DYNAMO, ARN, CLOCK));

    @BeforeEach
    void forget() {
        DYNAMO.resetAll();
    }

    @AfterAll
    static void stop() {
        DYNAMO.stop();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault(400, error("AccessDeniedException"), 1,
                        new Failure.NotPermitted("dynamodb:PutItem", ARN)),
                fault(400, error("ThrottlingException"), 3, new Failure.Throttled()),
                fault(400, error("ProvisionedThroughputExceededException"), 3,
                        new Failure.Throttled()),
                fault(400, error("TransactionInProgressException"), 3, new Failure.Throttled()),
                fault(400, error("ResourceNotFoundException"), 1,
                        new Failure.Faulty("ResourceNotFoundException")),
                fault(400, error("ValidationException"), 1,
                        new Failure.Faulty("ValidationException")),
                fault(400, error("UnrecognizedClientException"), 1,
                        new Failure.InvalidCredentials(REGION)),
                fault(400, error("ExpiredTokenException"), 1, new Failure.ExpiredCredentials()),
                fault(400, error("InvalidSignatureException"), 1,
                        new Failure.InvalidCredentials(REGION)),
                fault(400, skewed("Signature expired: 20261127T075400Z is now earlier than "
                        + "20261127T075500Z (20261127T080000Z - 5 min.)"), 1,
                        new Failure.ExpiredCredentials()),
                fault(400, skewed("Signature not yet current: 20261127T080600Z is still later "
                        + "than 20261127T080500Z (20261127T080000Z + 5 min.)"), 1,
                        new Failure.ExpiredCredentials()),
                fault(500, error("InternalServerError"), 2,
                        new Failure.Faulty("InternalServerError")),
                fault(503, "", 2, new Failure.Faulty("HTTP status 503")),
                fault(400, cancelled("None", "ThrottlingError"), 6, new Failure.Throttled()),
                fault(400, cancelled("ValidationError", "None"), 1,
                        new Failure.Faulty("ValidationError")),
                fault(400, error("TransactionCanceledException"), 1,
                        new Failure.Faulty("TransactionCanceledException")),
                fault(200, "", 1, new Failure.Garbled()));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void givesAReasonWhyItIsNotClaimed(int status, String body, int times, Failure why) {
        DYNAMO.stubFor(post("/").willReturn(answer(status, body)));
        readsNothing();

        assertThat(claim(PATIENCE)).isEqualTo(new Claim.Failed(why));
        assertThat(asked()).startsWith(READ);
        assertThat(asked()).filteredOn(CLAIM::equals).hasSize(times);
    }

    static Stream<Arguments> faultsOfReading() {
        return Stream.of(
                fault(400, error("AccessDeniedException"), 1,
                        new Failure.NotPermitted("dynamodb:BatchGetItem", ARN)),
                fault(400, error("ThrottlingException"), 3, new Failure.Throttled()),
                fault(400, error("ResourceNotFoundException"), 1,
                        new Failure.Faulty("ResourceNotFoundException")),
                fault(500, error("InternalServerError"), 2,
                        new Failure.Faulty("InternalServerError")),
                fault(503, "", 2, new Failure.Faulty("HTTP status 503")),
                fault(200, "", 1, new Failure.Garbled()));
    }

    @ParameterizedTest
    @MethodSource("faultsOfReading")
    void writesNothingWhenItCannotRead(int status, String body, int times, Failure why) {
        DYNAMO.stubFor(post("/").willReturn(answer(status, body)));

        assertThat(claim(PATIENCE)).isEqualTo(new Claim.Failed(why));
        assertThat(asked()).isEqualTo(Collections.nCopies(times, READ));
    }

    @Test
    void writesNothingWhenDynamoLeavesItemsOutAgainAndAgain() {
        DYNAMO.stubFor(post("/").willReturn(answer(200, """
                {"Responses":{},"UnprocessedKeys":{"%s":{"Keys":[{"id":{"S":"freeze"}}]}}}
                """.formatted(ARN)).withHeader("x-amzn-RequestId", "7KGS0")));

        assertThat(claim(PATIENCE)).isEqualTo(new Claim.Failed(new Failure.Throttled()));
        assertThat(asked()).containsOnly(READ);
    }

    /// With DynamoDB's request id or without it; which failure it is depends on the SDK's parser.
    @ParameterizedTest
    @ValueSource(strings = {"{\"Cons", "<html><body>Log in first</body></html>", "[]", "null"})
    void takesNoGarbageForAGrant(String garbage) {
        DYNAMO.stubFor(post("/").willReturn(answer(200, garbage)));
        assertThat(claim(PATIENCE)).isInstanceOf(Claim.Failed.class);
        assertThat(asked()).isNotEmpty().containsOnly(READ);

        readsNothing();
        assertThat(claim(PATIENCE)).isInstanceOf(Claim.Failed.class);

        DYNAMO.stubFor(post("/").willReturn(
                answer(200, "{\"Cons").withHeader("x-amzn-RequestId", "7KGS0")));
        assertThat(claim(PATIENCE)).isInstanceOf(Claim.Failed.class);
    }

    @Test
    void claimsWithOneRequestToReadAndOneToWrite() {
        DYNAMO.stubFor(post("/").willReturn(done()));
        readsNothing();

        assertThat(claim(PATIENCE)).isEqualTo(new Claim.Granted());
        assertThat(asked()).containsExactly(READ, CLAIM);
        assertThat(requests()).allSatisfy(request -> assertThat(request.getHeader("User-Agent"))
                .contains("slack-user"));
    }

    @Test
    void repeatsAClaimWithTheSameTokenAndTheNextClaimHasAnother() throws Exception {
        first(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        DYNAMO.stubFor(post("/").willReturn(done()));
        readsNothing();

        assertThat(claim(PATIENCE)).isEqualTo(new Claim.Granted());
        assertThat(claim(PATIENCE)).isEqualTo(new Claim.Granted());
        List<LoggedRequest> writes = writes();
        List<String> tokens = tokens(writes);
        assertThat(tokens).hasSize(3);
        assertThat(tokens.get(1)).isEqualTo(tokens.get(0)).isNotEqualTo(tokens.get(2));
        assertThat(writes.get(1).getBodyAsString()).isEqualTo(writes.get(0).getBodyAsString());
    }

    /// Whether it was in the midst of it, or had done: what was read may be otherwise by now.
    @ParameterizedTest
    @ValueSource(strings = {"TransactionConflict", "ConditionalCheckFailed"})
    void looksAgainAfterAnothersTransaction(String code) {
        first(answer(400, cancelled("None", code)));
        DYNAMO.stubFor(post("/").willReturn(done()));
        readsNothing();

        assertThat(claim(PATIENCE)).isEqualTo(new Claim.Granted());
        assertThat(asked()).containsExactly(READ, CLAIM, READ, CLAIM);
    }

    @Test
    void outlastsAnothersTransactionWhenItNotes() {
        first(answer(400, error("TransactionConflictException")));
        DYNAMO.stubFor(post("/").willReturn(done()));

        assertThat(claims.note(change, Progress.ACCEPTED, Claims.HELD_AT_MOST, caller(PATIENCE)))
                .isEmpty();
        assertThat(asked()).containsExactly("UpdateItem", "UpdateItem");
    }

    /// By the longest that a function takes for an answer, and by next to nothing.
    @ParameterizedTest
    @MethodSource("deadlines")
    void returnsByTheDeadline(Duration patience) {
        DYNAMO.stubFor(post("/").willReturn(done().withFixedDelay(5000)));
        Caller caller = caller(patience);
        Failure why = new Failure.OutOfTime();

        assertThat(claim(caller)).isEqualTo(new Claim.Failed(why));
        assertThat(Duration.between(caller.deadline(), CLOCK.instant())).isLessThan(LATE);
        Caller next = caller(patience);
        assertThat(claims.hold(change, next)).isEqualTo(new Hold.Failed(why));
        assertThat(Duration.between(next.deadline(), CLOCK.instant())).isLessThan(LATE);
        Caller last = caller(patience);
        assertThat(claims.end(change, "back", last)).contains(why);
        assertThat(Duration.between(last.deadline(), CLOCK.instant())).isLessThan(LATE);
    }

    static Stream<Duration> deadlines() {
        return Stream.of(Duration.ofMillis(600), Duration.ofMillis(30));
    }

    @Test
    void returnsByTheDeadlineWhileOthersContend() {
        DYNAMO.stubFor(post("/").willReturn(answer(400, CONFLICT).withFixedDelay(100)));
        readsNothing();
        Caller caller = caller(Duration.ofMillis(350));

        assertThat(claim(caller)).isIn(new Claim.Failed(new Failure.OutOfTime()),
                new Claim.Failed(new Failure.TooLate()));
        assertThat(asked()).contains(CLAIM);
        assertThat(Duration.between(caller.deadline(), CLOCK.instant())).isLessThan(LATE);
    }

    @Test
    void asksNothingAfterTheDeadline() {
        Caller caller = caller(Duration.ZERO);
        Failure why = new Failure.TooLate();

        assertThat(claim(caller)).isEqualTo(new Claim.Failed(why));
        assertThat(claims.note(change, Progress.ACCEPTED, Claims.HELD_AT_MOST, caller))
                .contains(why);
        assertThat(claims.hold(change, caller)).isEqualTo(new Hold.Failed(why));
        assertThat(claims.end(change, "back", caller)).contains(why);
        assertThat(asked()).isEmpty();
    }

    @Test
    void namesTheActionThatIsNotPermitted() {
        DYNAMO.stubFor(post("/").willReturn(answer(400, error("AccessDeniedException"))));

        assertThat(claims.note(change, Progress.ACCEPTED, Claims.HELD_AT_MOST, caller(PATIENCE)))
                .contains(new Failure.NotPermitted("dynamodb:UpdateItem", ARN));
        assertThat(claims.hold(change, caller(PATIENCE))).isEqualTo(
                new Hold.Failed(new Failure.NotPermitted("dynamodb:GetItem", ARN)));
        assertThat(claims.end(change, "back", caller(PATIENCE)))
                .contains(new Failure.NotPermitted("dynamodb:UpdateItem", ARN));
    }

    @Test
    void saysThatTheInstanceCouldNotBeFreed() {
        first(done());
        DYNAMO.stubFor(post("/").willReturn(answer(400, error("AccessDeniedException"))));

        assertThat(claims.end(change, "back", caller(PATIENCE)))
                .contains(new Failure.NotPermitted("dynamodb:UpdateItem", ARN));
        assertThat(asked()).containsExactly("UpdateItem", "UpdateItem");
    }

    private Claim claim(Caller caller) {
        return claims.claim(List.of(change), Terms.shown(change.asked().time()), caller);
    }

    private Claim claim(Duration patience) {
        return claim(caller(patience));
    }

    private static Caller caller(Duration patience) {
        return new Caller("U0ALICE", "request-1", CLOCK.instant().plus(patience));
    }

    private static void first(ResponseDefinitionBuilder answer) {
        DYNAMO.stubFor(post("/").inScenario("first").whenScenarioStateIs(Scenario.STARTED)
                .willSetStateTo("later").willReturn(answer).atPriority(2));
    }

    /// Whoever reads finds no items.
    private static void readsNothing() {
        DYNAMO.stubFor(post("/").withHeader("X-Amz-Target", containing(READ)).atPriority(1)
                .willReturn(answer(200, NOTHING).withHeader("x-amzn-RequestId", "7KGS0")));
    }

    private static List<LoggedRequest> writes() {
        return requests().stream()
                .filter(request -> request.getHeader("X-Amz-Target").endsWith(CLAIM)).toList();
    }

    private static List<LoggedRequest> requests() {
        return DYNAMO.findAll(anyRequestedFor(anyUrl()));
    }

    /// The operations that DynamoDB was asked for.
    private static List<String> asked() {
        return requests().stream().map(request -> request.getHeader("X-Amz-Target"))
                .map(target -> target.substring(target.indexOf('.') + 1)).toList();
    }

    private static List<String> tokens(List<LoggedRequest> requests) throws Exception {
        ObjectMapper json = new ObjectMapper();
        List<String> tokens = new ArrayList<>();
        for (LoggedRequest request : requests) {
            tokens.add(json.readTree(request.getBodyAsString()).path("ClientRequestToken")
                    .asText());
        }
        return tokens;
    }

    private static Arguments fault(int status, String body, int times, Failure why) {
        return Arguments.of(status, body, times, why);
    }

    private static ResponseDefinitionBuilder done() {
        return answer(200, "{}").withHeader("x-amzn-RequestId", "7KGS0");
    }

    private static ResponseDefinitionBuilder answer(int status, String body) {
        return aResponse().withStatus(status).withBody(body)
                .withHeader("Content-Type", "application/x-amz-json-1.0");
    }

    private static String error(String code) {
        return "{\"__type\":\"com.amazonaws.dynamodb.v20120810#%s\",\"message\":\"No.\"}"
                .formatted(code);
    }

    private static String skewed(String message) {
        return error("InvalidSignatureException").replace("No.", message);
    }

    private static String cancelled(String request, String instance) {
        return """
                {"__type":"com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
                 "Message":"Transaction cancelled",
                 "CancellationReasons":[{"Code":"%s"},{"Code":"%s"}]}
                """.formatted(request, instance);
    }
}
