package chatbot.ec2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.FormParameter;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// EC2 played by WireMock: what it answers to each action, and what it was asked.
final class Ec2Stub implements AutoCloseable {

    private static final Duration HANGING = Duration.ofSeconds(5);

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .bindAddress("127.0.0.1").dynamicPort());

    private Ec2Stub() {
    }

    static Ec2Stub start() {
        Ec2Stub stub = new Ec2Stub();
        stub.server.start();
        return stub;
    }

    URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    /// Forgets all answers and calls.
    void reset() {
        server.resetAll();
    }

    /// Forgets the calls, not the answers.
    void forgetCalls() {
        server.resetRequests();
    }

    /// Answers an action, where the parameters are among the call's.
    void on(String action, Map<String, String> parameters, String xml) {
        server.stubFor(call(action, parameters).willReturn(response(200, xml)));
    }

    /// Refuses an action, or fails at it.
    void refuse(String action, int status, String body) {
        server.stubFor(call(action).willReturn(response(status, body)));
    }

    /// Leaves an action without an answer for longer than anyone waits.
    void hang(String action) {
        hang(action, Map.of());
    }

    /// The same, where the parameters are among the call's.
    void hang(String action, Map<String, String> parameters) {
        server.stubFor(call(action, parameters)
                .willReturn(response(200, "").withFixedDelay((int) HANGING.toMillis())));
    }

    /// Answers an action where it is signed so: for a region, say, or with a key.
    void onSigned(String signed, String action, int status, String body) {
        server.stubFor(call(action).withHeader("Authorization", containing(signed))
                .willReturn(response(status, body)).atPriority(2));
    }

    /// Leaves an action that is signed so without an answer.
    void hangSigned(String signed, String action) {
        server.stubFor(call(action).withHeader("Authorization", containing(signed))
                .willReturn(response(200, "").withFixedDelay((int) HANGING.toMillis()))
                .atPriority(2));
    }

    /// The access key that each call was signed with.
    List<String> keys() {
        return requests().stream().map(request -> request.getHeader("Authorization")
                .replaceAll(".*Credential=([^/]+)/.*", "$1")).toList();
    }

    /// Answers every action so.
    void always(int status, String body) {
        server.stubFor(post("/").willReturn(response(status, body)));
    }

    /// Answers every action so once, and then as [#always(int, String)] or [#on] say.
    void first(int status, String body) {
        server.stubFor(post("/").inScenario("first").whenScenarioStateIs("Started")
                .willSetStateTo("later").willReturn(response(status, body)).atPriority(1));
    }

    /// The actions that were called, in that order.
    List<String> actions() {
        return calls().stream().map(call -> call.get("Action")).toList();
    }

    /// The parameters of each call, in the order of the calls.
    List<Map<String, String>> calls() {
        return requests().stream().map(Ec2Stub::parameters).toList();
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
        return post("/").withFormParam("Action", equalTo(action));
    }

    private static MappingBuilder call(String action, Map<String, String> parameters) {
        MappingBuilder call = call(action);
        parameters.forEach((name, value) -> call.withFormParam(name, equalTo(value)));
        return call;
    }

    private static ResponseDefinitionBuilder response(int status, String body) {
        return aResponse().withStatus(status).withBody(body)
                .withHeader("Content-Type", "text/xml;charset=UTF-8");
    }

    private static Map<String, String> parameters(LoggedRequest request) {
        Map<String, String> parameters = new TreeMap<>();
        for (FormParameter parameter : request.formParameters().values()) {
            parameters.put(parameter.key(), parameter.firstValue());
        }
        return parameters;
    }
}
