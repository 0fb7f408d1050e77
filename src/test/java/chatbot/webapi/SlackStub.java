package chatbot.webapi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// Slack played by WireMock: what it answers to each message, and what it was told.
final class SlackStub implements AutoCloseable {

    static final String HOOK = "/commands/T1/12345/aB%2FcD";
    static final String MESSAGE = "/api/chat.postMessage";
    static final String EPHEMERAL = "/api/chat.postEphemeral";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .bindAddress("127.0.0.1").dynamicPort());

    private SlackStub() {
    }

    /// One that hasn't heard of anything: 404.
    static SlackStub start() {
        SlackStub stub = new SlackStub();
        stub.server.start();
        return stub;
    }

    int port() {
        return server.port();
    }

    URI origin() {
        return URI.create("http://127.0.0.1:" + port());
    }

    String responseUrl() {
        return origin() + HOOK;
    }

    void on(String path, int status, String body) {
        on(path, aResponse().withStatus(status).withBody(body));
    }

    void on(String path, ResponseDefinitionBuilder response) {
        server.stubFor(post(urlPathEqualTo(path)).willReturn(response));
    }

    /// What the Web API says of a message to that channel.
    void onChannel(String path, String channel, String body) {
        server.stubFor(post(urlPathEqualTo(path))
                .withRequestBody(WireMock.matchingJsonPath("$.channel", WireMock.equalTo(channel)))
                .willReturn(aResponse().withStatus(200).withBody(body)));
    }

    /// What it was asked for, in that order, as `path channel`.
    List<String> calls() {
        List<String> calls = new ArrayList<>();
        for (LoggedRequest request : requests()) {
            calls.add((request.getUrl() + " " + body(request).path("channel").asText()).strip());
        }
        return calls;
    }

    /// The messages, in that order.
    List<JsonNode> messages() {
        List<JsonNode> messages = requests().stream().map(SlackStub::body).toList();
        messages.forEach(BlockKit::check);
        return messages;
    }

    List<LoggedRequest> requests() {
        return server.getAllServeEvents().reversed().stream()
                .map(event -> LoggedRequest.createFrom(event.getRequest())).toList();
    }

    private static JsonNode body(LoggedRequest request) {
        try {
            return JSON.readTree(request.getBodyAsString());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}
