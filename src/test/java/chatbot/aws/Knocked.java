package chatbot.aws;

import chatbot.lambda.Loopback;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/// A service of AWS's that answers all with the same and keeps what it saw.
public final class Knocked implements AutoCloseable {

    /// What came.
    ///
    /// @param request method and path
    /// @param from    the other end of the connection
    public record Seen(String request, InetSocketAddress from) {
    }

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final String answer;
    private final Loopback service = Loopback.serving(this::answer);

    /// With the body that it answers.
    public Knocked(String answer) {
        this.answer = answer;
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        seen.add(new Seen(exchange.getRequestMethod() + " " + exchange.getRequestURI(),
                exchange.getRemoteAddress()));
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("x-amzn-RequestId", "seen");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    /// What leads to it.
    public AwsConnection aws() {
        return new AwsConnection(() -> Optional.of("us-east-1"),
                StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")),
                Optional.of(URI.create(service.origin())));
    }

    /// In the order in which it came.
    public List<Seen> seen() {
        return seen;
    }

    @Override
    public void close() {
        service.close();
    }
}
