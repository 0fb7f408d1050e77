package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.audit.AuditLines;
import chatbot.lambda.HttpApiEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What gets past the gate: nothing but what Slack signed and what has a route.
class GateTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    private static final int PASSED = 299;

    private final AuditLines audit = new AuditLines();
    private final Gate gate = new Gate(
            (event, context) -> APIGatewayV2HTTPResponse.builder().withStatusCode(PASSED).build(),
            new SlackSignature(SlackSettings.withSecrets(SlashForm.SECRET), Clock.systemUTC()),
            new RequestLog(audit.log(Clock.systemUTC()), Clock.systemUTC()), Clock.systemUTC());

    private int status(HttpApiEvent event) {
        return status(event.json());
    }

    private int status(String event) {
        try {
            APIGatewayV2HTTPResponse response = gate
                    .handleRequest(JSON.readValue(event, APIGatewayV2HTTPEvent.class), null);
            if (response.getStatusCode() != PASSED) {
                audit.check();
                assertThat(audit.last().path("status").asInt())
                        .isEqualTo(response.getStatusCode());
                assertThat(response.getBody()).isNull();
                assertThat(response.getHeaders()).isNull();
            }
            return response.getStatusCode();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static HttpApiEvent signed(String method, String path, String body) {
        HttpApiEvent event = HttpApiEvent.of(method, path).withBody(body);
        for (Map.Entry<String, String> header : SlashForm
                .headers(body, SlashForm.SECRET, Instant.now()).entrySet()) {
            event = event.withHeader(header.getKey(), header.getValue());
        }
        return event;
    }

    private static HttpApiEvent unsigned(String method, String path) {
        return HttpApiEvent.of(method, path).withBody(SlashForm.of("restart 10.34.33.22").body());
    }

    @Test
    void letsASignedSlashCommandPass() {
        SlashForm form = SlashForm.of("restart 10.34.33.22");

        assertThat(status(form.event())).isEqualTo(PASSED);
        assertThat(status(signed("POST", "/slack/commands", form.body()))).isEqualTo(PASSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "post", "",
            "BREW"})
    void refusesAnyMethodThatIsNotSigned(String method) {
        assertThat(status(unsigned(method, "/slack/commands"))).isEqualTo(401);
        assertThat(status(signed(method, "/slack/commands", "x=y"))).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/slack/commands", "/slack/commands/", "/slack/events",
            "/slack/interactions", "/slack/x",
            "/slack", "/slack/", "//slack/commands", "/slack//commands", "///slack",
            "/%73lack/commands",
            "/%73%6C%61%63%6B/commands", "/slack%2fcommands", "/slack;x=y/commands",
            "/slack/commands;x",
            "/SLACK/commands", "/Slack/Commands", "/./slack/commands", "/x/../slack/commands",
            "/%2e/slack/commands",
            "/x/%2e%2e/slack/commands", "\\slack\\commands", "/slack/../q/health", "slack/commands",
            "/a/b/../../slack/commands", "/a/./../slack", "/slack/%0a", "/%0aslack",
            "/slack/%zz"})
    void refusesAnySpellingOfASlackPathThatIsNotSigned(String path) {
        assertThat(status(unsigned("POST", path))).isEqualTo(401);
        assertThat(status(signed("POST", path, "x=y")))
                .isEqualTo(Gate.ROUTES.contains("POST " + path) ? PASSED : 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/q/health", "/q/dev-ui", "/follow-ups/", "//follow-ups",
            "/Follow-ups", "/follow-ups/x", "/slacks",
            "/xslack/commands",
            "/commands/slack", "/%", "/%00", "/favicon.ico", "/../../etc/passwd",
            "/x/slack/../../y"})
    void givesNoHintAboutAnythingElse(String path) {
        assertThat(status(unsigned("POST", path))).isEqualTo(404);
        assertThat(status(unsigned("GET", path))).isEqualTo(404);
        assertThat(status(signed("POST", path, "x=y"))).isEqualTo(404);
    }

    /// What comes there carries a seal of its own, which is broken where it is read.
    @Test
    void leavesTheWorkflowsStepsToTheirSeal() {
        assertThat(status(unsigned("POST", "/follow-ups"))).isEqualTo(PASSED);
        assertThat(status(unsigned("GET", "/follow-ups"))).isEqualTo(404);
    }

    @Test
    void refusesASignatureThatIsWrongOldOrFromTheFuture() {
        SlashForm form = SlashForm.of("restart 10.34.33.22");

        assertThat(status(form.event("another secret", Instant.now()))).isEqualTo(401);
        assertThat(status(form.event(SlashForm.SECRET, Instant.now().minusSeconds(302))))
                .isEqualTo(401);
        assertThat(status(form.event(SlashForm.SECRET, Instant.now().plusSeconds(302))))
                .isEqualTo(401);
        assertThat(status(form.event().withHeader("X-Slack-Signature", ""))).isEqualTo(401);
        assertThat(status(form.event()
                .withBase64Body("text=restart+10.34.33.23".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(401);
    }

    @Test
    void findsHeadersInAnyCaseAndRefusesRepeatedOnes() throws JsonProcessingException {
        String body = SlashForm.of("help").body();
        APIGatewayV2HTTPEvent event = JSON.readValue(
                unsigned("POST", "/slack/commands").withBody(body).json(),
                APIGatewayV2HTTPEvent.class);
        Map<String, String> headers = new HashMap<>(
                SlashForm.headers(body, SlashForm.SECRET, Instant.now()));
        event.setHeaders(headers);
        assertThat(gate.handleRequest(event, null).getStatusCode()).isEqualTo(PASSED);

        headers.put("x-slack-signature", headers.get("X-Slack-Signature"));
        assertThat(gate.handleRequest(event, null).getStatusCode()).isEqualTo(401);
    }

    @Test
    void takesAHeaderWithoutAValueForNone() throws JsonProcessingException {
        for (String name : SlashForm.headers("", SlashForm.SECRET, Instant.now()).keySet()) {
            APIGatewayV2HTTPEvent event = JSON.readValue(SlashForm.of("help").event().json(),
                    APIGatewayV2HTTPEvent.class);
            Map<String, String> headers = new HashMap<>(event.getHeaders());
            headers.replaceAll((known, value) -> known.equalsIgnoreCase(name) ? null : value);
            event.setHeaders(headers);

            assertThat(gate.handleRequest(event, null).getStatusCode())
                    .isEqualTo(name.startsWith("X-Slack") ? 401 : PASSED);
        }
    }

    @Test
    void takesNoLongerForAPathThatIsMadeToBeSlow() {
        assertThat(status(unsigned("GET", "/" + "./".repeat(20_000) + "x"))).isEqualTo(404);
        assertThat(status(unsigned("GET", "/" + "x/".repeat(20_000) + "x"))).isEqualTo(404);
        assertThat(status(unsigned("GET", "/" + "../".repeat(20_000) + "slack"))).isEqualTo(401);
        assertThat(status(unsigned("GET", "/" + ";".repeat(60_000)))).isEqualTo(404);
        assertThat(status(unsigned("GET", "/" + "%2e%2e/".repeat(20_000) + "%"))).isEqualTo(404);
    }

    @Test
    void handsOnNothingOfASignedRequestThatARouterMightStumbleOver()
            throws JsonProcessingException {
        HttpApiEvent odd = SlashForm.of("help").event().withHeader("Accept", "junk;;")
                .withHeader("Content-Type", "junk;;").withHeader("Expect", "100-continue");
        APIGatewayV2HTTPEvent event = JSON.readValue(odd.json(), APIGatewayV2HTTPEvent.class);
        event.setRawQueryString("%zz");

        gate.handleRequest(event, null);

        assertThat(event.getHeaders()).isEmpty();
        assertThat(event.getRawQueryString()).isEmpty();
    }

    @Test
    void refusesABodyOver64KiBBeforeAnythingElse() {
        String largest = "x".repeat(Gate.LARGEST_BODY);
        byte[] bytes = largest.getBytes(StandardCharsets.UTF_8);

        assertThat(status(signed("POST", "/slack/commands", largest))).isEqualTo(PASSED);
        assertThat(status(signed("POST", "/slack/commands", largest).withBase64Body(bytes)))
                .isEqualTo(PASSED);
        assertThat(status(signed("POST", "/slack/commands", largest + "x"))).isEqualTo(413);
        assertThat(status(signed("POST", "/slack/commands", "é".repeat(Gate.LARGEST_BODY / 2 + 1))))
                .isEqualTo(413);
        assertThat(status(unsigned("POST", "/slack/commands").withBody(largest + "x")))
                .isEqualTo(413);
        assertThat(status(unsigned("GET", "/")
                .withBase64Body((largest + "x").getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(413);
        assertThat(status(unsigned("POST", "/").withBody("%".repeat(100_000)).withBase64Flag(true)))
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "dGV4dD1oZWxw=", "dGV4dD1oZWxw====", "dGV4dD1oZWx",
            "dGV4 dD1oZWxw", "dGV4-D1oZWxw"})
    void refusesABodyThatIsNotTheBase64ItClaimsToBe(String body) {
        assertThat(status(signed("POST", "/slack/commands", body).withBase64Flag(true))).isEqualTo(
                body.equals("dGV4dD1oZWx") ? 401 : 400); // padding may be left out
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"requestContext\":{}}", "{\"requestContext\":{\"http\":{}}}",
            "{\"version\":\"1.0\",\"httpMethod\":\"POST\",\"path\":\"/slack/commands\"}",
            "{\"headers\":null,\"body\":null,\"rawPath\":null}",
            "{\"headers\":{\"x-slack-signature\":null}}"})
    void answersAnEventThatIsNoRequest(String event) {
        assertThat(status(event)).isEqualTo(404);
    }
}
