package chatbot.secret;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import chatbot.aws.AwsConnection;
import chatbot.aws.HandClock;
import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// Secrets Manager as a test wants it, on loopback, and the secrets of settings that lead there.
public final class SecretsStub implements AutoCloseable {

    private static final String ARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:";

    private final WireMockServer server = new WireMockServer(WireMockConfiguration.options()
            .bindAddress("127.0.0.1").dynamicPort());

    private SecretsStub() {
        server.start();
    }

    public static SecretsStub start() {
        return new SecretsStub();
    }

    /// The ARN by which a setting leads to it.
    public static String arn(Secret secret) {
        return ARN + secret.name().toLowerCase(java.util.Locale.ROOT) + "-AbCdEf";
    }

    /// From now on it has that text.
    public void holds(Secret secret, String text) {
        answers(secret, json(200, "{\"SecretString\":\"" + text + "\"}"));
    }

    /// From now on asking for it fails.
    public void refuses(Secret secret, int status, String code) {
        answers(secret, json(status, "{\"__type\":\"" + code + "\",\"message\":\"no\"}"));
    }

    /// From now on that is the answer.
    public void answers(Secret secret, ResponseDefinitionBuilder answer) {
        server.stubFor(post("/").withRequestBody(containing(arn(secret))).willReturn(answer));
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse().withStatus(status).withHeader("x-amzn-RequestId", "r-1")
                .withHeader("Content-Type", "application/x-amz-json-1.1").withBody(body);
    }

    /// How often it was asked.
    public int reads() {
        return server.findAll(anyRequestedFor(anyUrl())).size();
    }

    /// Those of settings that lead to each of these.
    public Secrets secrets(HandClock clock, Secret... stored) {
        Map<Secret, String> arns = new EnumMap<>(Secret.class);
        List.of(stored).forEach(secret -> arns.put(secret, arn(secret)));
        return TestSecrets.stored(arns, client(), clock);
    }

    private SecretsManagerClient client() {
        return new AwsConnection(() -> Optional.of("us-east-1"))
                .connect(SecretsManagerClient.builder())
                .credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "secret")))
                .endpointOverride(URI.create("http://127.0.0.1:" + server.port())).build();
    }

    @Override
    public void close() {
        server.stop();
    }
}
