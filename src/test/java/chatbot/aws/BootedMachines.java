package chatbot.aws;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.util.List;
import java.util.Map;

/// moto, but that machines answer by Systems Manager, each that it booted a second ago.
public final class BootedMachines implements AutoCloseable {

    private static final String TARGET = "X-Amz-Target";
    private static final String COMMAND = "0f1e2d3c-4b5a-4697-8877-665544332211";

    private final WireMockServer proxy = new WireMockServer(WireMockConfiguration.options()
            .bindAddress("127.0.0.1").dynamicPort());

    /// In front of that moto.
    public BootedMachines(Moto moto) {
        proxy.start();
        proxy.stubFor(any(anyUrl())
                .willReturn(aResponse().proxiedFrom(moto.endpoint().toString())));
        proxy.stubFor(post(anyUrl()).withHeader(TARGET, equalTo("AmazonSSM.SendCommand"))
                .willReturn(json("{\"Command\":{\"CommandId\":\"" + COMMAND + "\"}}")));
        proxy.stubFor(post(anyUrl()).withHeader(TARGET, equalTo("AmazonSSM.GetCommandInvocation"))
                .willReturn(json(MotoCall.text(Map.of("Status", "Success",
                        "StandardOutputContent", """
                                uptime=1.00
                                load=0.41
                                kernel=6.12.9
                                boot=b
                                system=running
                                """)))));
    }

    private static ResponseDefinitionBuilder json(String body) {
        return aResponse().withHeader("x-amzn-RequestId", "59dbff89-35bd-4eac-99ed-be587EXAMPLE")
                .withBody(body);
    }

    /// What `AWS_ENDPOINT_URL` must say.
    public String endpoint() {
        return proxy.baseUrl();
    }

    /// How often a machine was rebooted.
    public int reboots(String instance) {
        return proxy.findAll(postRequestedFor(anyUrl())
                .withRequestBody(containing("Action=RebootInstances"))
                .withRequestBody(containing(instance))).size();
    }

    /// What machines were asked by Systems Manager, as JSON.
    public List<String> commands() {
        return proxy.findAll(postRequestedFor(anyUrl()).withHeader(TARGET,
                equalTo("AmazonSSM.SendCommand"))).stream()
                .map(request -> request.getBodyAsString()).toList();
    }

    @Override
    public void close() {
        proxy.stop();
    }
}
