package chatbot.aws;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// A DynamoDB on loopback that answers what a test says, asked as the function asks.
public final class DynamoStub {

    private DynamoStub() {
    }

    /// One that has started, and knows no answer yet.
    public static WireMockServer start() {
        WireMockServer server = new WireMockServer(
                WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
        server.start();
        return server;
    }

    /// A table of its.
    ///
    /// @param name or ARN
    public static Table table(WireMockServer server, String name, Clock clock) {
        return new Table(new AwsConnection(() -> Optional.of("us-east-1"))
                .connect(DynamoDbClient.builder())
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create("AKIAIOSFODNN7EXAMPLE", "secret")))
                .endpointOverride(URI.create("http://127.0.0.1:" + server.port())).build(),
                name, clock);
    }
}
