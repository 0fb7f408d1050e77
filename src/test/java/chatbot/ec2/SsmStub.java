package chatbot.ec2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import chatbot.aws.AwsConnection;
import chatbot.fleet.Sites;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.SsmClientBuilder;

/// Systems Manager played by WireMock (its JSON 1.1 protocol).
final class SsmStub implements AutoCloseable {

    static final String SEND = "SendCommand";
    static final String HEAR = "GetCommandInvocation";

    private static final Duration HANGING = Duration.ofSeconds(5);

    private final ObjectMapper json = new ObjectMapper();
    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .bindAddress("127.0.0.1").dynamicPort());

    private SsmStub() {
    }

    static SsmStub start() {
        SsmStub stub = new SsmStub();
        stub.server.start();
        return stub;
    }

    /// The probe as the function makes it, but asking this server.
    SsmProbe probe() {
        return probe(LocalEc2.REGION);
    }

    /// The same, where it may ask in these regions.
    SsmProbe probe(String... regions) {
        return probe(List.of(regions), region -> builder(region)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "secret")))
                .build());
    }

    /// With the credentials of this machine's environment, which most have none in.
    SsmProbe probeWithItsOwnCredentials() {
        return probe(List.of(LocalEc2.REGION), region -> builder(region).build());
    }

    private static SsmProbe probe(List<String> regions, Function<String, SsmClient> client) {
        return new SsmProbe(new Regional<>(Sites.in(regions), LocalEc2.NO_ROLES, client),
                "shop-bot",
                Clock.systemUTC());
    }

    private SsmClientBuilder builder(String region) {
        return new AwsConnection(() -> Optional.of(region)).connect(SsmClient.builder())
                .endpointOverride(URI.create("http://127.0.0.1:" + server.port()));
    }

    /// Forgets all answers and calls.
    void reset() {
        server.resetAll();
    }

    /// Answers an action with these members.
    void on(String action, Map<String, ?> answer) {
        server.stubFor(call(action).willReturn(response(200, text(answer))));
    }

    /// Answers what became of one step of the document.
    void onStep(String step, Map<String, ?> answer) {
        server.stubFor(call(HEAR).withRequestBody(matchingJsonPath("$.PluginName", equalTo(step)))
                .willReturn(response(200, text(answer))));
    }

    /// Refuses an action, or fails at it.
    void refuse(String action, int status, String code) {
        server.stubFor(call(action).willReturn(
                response(status, text(Map.of("__type", code, "message", "SSM's words.")))));
    }

    /// Answers an action so, without a request id: whatever it is, it isn't SSM.
    void pretend(String action, String body) {
        server.stubFor(call(action).willReturn(aResponse().withStatus(200).withBody(body)));
    }

    /// Leaves an action without an answer for longer than anyone waits.
    void hang(String action) {
        server.stubFor(call(action)
                .willReturn(response(200, "{}").withFixedDelay((int) HANGING.toMillis())));
    }

    /// Breaks each connection.
    void breakOff(String action) {
        server.stubFor(call(action).willReturn(
                aResponse().withFault(Fault.EMPTY_RESPONSE)));
    }

    /// The calls, in their order.
    List<JsonNode> calls() {
        return requests().stream().map(request -> parsed(request.getBodyAsString())).toList();
    }

    /// The region that each call was signed for.
    List<String> regions() {
        return requests().stream().map(request -> request.getHeader("Authorization")
                .replaceAll(".*Credential=[^/]+/[^/]+/([^/]+)/.*", "$1")).toList();
    }

    /// What each call said of who calls.
    List<String> userAgents() {
        return requests().stream().map(request -> request.getHeader("User-Agent")).toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    private List<LoggedRequest> requests() {
        return server.findAll(WireMock.anyRequestedFor(WireMock.anyUrl()));
    }

    private static MappingBuilder call(String action) {
        return post("/").withHeader("X-Amz-Target", equalTo("AmazonSSM." + action));
    }

    private static ResponseDefinitionBuilder response(int status, String body) {
        return aResponse().withStatus(status).withBody(body)
                .withHeader("Content-Type", "application/x-amz-json-1.1")
                .withHeader("x-amzn-RequestId", "59dbff89-35bd-4eac-99ed-be587EXAMPLE");
    }

    private String text(Map<String, ?> answer) {
        try {
            return json.writeValueAsString(answer);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonNode parsed(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
