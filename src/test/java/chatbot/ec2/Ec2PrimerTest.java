package chatbot.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.AwsConnection;
import chatbot.lambda.Loopback;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.ec2.Ec2Client;

/// What EC2 gets to see of the priming: a knock, and then the first look-up on the same connection.
final class Ec2PrimerTest {

    private static final String NOTHING = "<DescribeInstancesResponse><requestId>r</requestId>"
            + "<reservationSet/></DescribeInstancesResponse>";

    private record Seen(String request, InetSocketAddress from) {
    }

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final Loopback ec2 = Loopback.serving(this::answer);
    private final AwsConnection aws = new AwsConnection(() -> Optional.of("us-east-1"),
            StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
            Optional.of(URI.create("http://127.0.0.1:" + ec2.port())));

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        seen.add(new Seen(exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                exchange.getRemoteAddress()));
        byte[] body = NOTHING.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void close() {
        ec2.close();
    }

    @Test
    void asksEc2NothingAndLeavesAConnectionToIt() {
        new Ec2Primer(aws, Clock.systemUTC()).prime(false);

        assertThat(seen).isNotEmpty().extracting(Seen::request).containsOnly("GET /ping");
        try (Ec2Client client = aws.connect(Ec2Client.builder()).build()) {
            client.describeInstances();
        }
        assertThat(seen.getLast().request()).isEqualTo("POST /");
        assertThat(seen).extracting(Seen::from).containsOnly(seen.getFirst().from());
    }

    @Test
    void leavesNoConnectionInASnapshot() {
        new Ec2Primer(aws, Clock.systemUTC()).prime(true);

        try (Ec2Client client = aws.connect(Ec2Client.builder()).build()) {
            client.describeInstances();
        }
        assertThat(seen.getLast().from()).isNotEqualTo(seen.getFirst().from());
    }

    @Test
    void doesWithoutEc2() {
        ec2.close();

        new Ec2Primer(aws, Clock.systemUTC()).prime(false);

        assertThat(seen).isEmpty();
    }
}
