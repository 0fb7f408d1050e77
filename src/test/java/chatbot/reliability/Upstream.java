package chatbot.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where requests go that get through.
final class Upstream {

    private static final Set<String> OWN = Set.of("host", "connection", "content-length",
            "expect", "upgrade");
    private static final Set<String> TOLD = Set.of("content-type", "x-amzn-requestid",
            "x-amz-crc32", "retry-after");
    private static final Pattern ONCE = Pattern.compile("\"ClientRequestToken\":\"([^\"]+)\"");
    private static final Pattern LAUNCH = Pattern.compile("<launchTime>[^<]*</launchTime>");
    private static final Pattern COMMAND = Pattern.compile("\"CommandId\":\"(\\d+)\"");
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private Upstream() {
    }

    /// A server.
    static Function<WireRequest, WireAnswer> at(URI server) {
        HttpClient http = HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY)
                .version(HttpClient.Version.HTTP_1_1).build();
        return request -> send(http, server, request);
    }

    private static WireAnswer send(HttpClient http, URI server, WireRequest request) {
        HttpRequest.Builder out = HttpRequest.newBuilder(server.resolve(request.path()))
                .timeout(LIMIT).method(request.method(), BodyPublishers.ofString(request.body()));
        request.headers().entrySet().stream().filter(header -> !OWN.contains(header.getKey()))
                .forEach(header -> out.header(header.getKey(), header.getValue()));
        try {
            HttpResponse<byte[]> in = http.send(out.build(), BodyHandlers.ofByteArray());
            Map<String, String> headers = new TreeMap<>();
            in.headers().map().entrySet().stream()
                    .filter(header -> TOLD.contains(header.getKey()))
                    .forEach(header -> headers.put(header.getKey(), header.getValue().getFirst()));
            return new WireAnswer(in.statusCode(), headers, in.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// The same, whose machines started long ago.
    static Function<WireRequest, WireAnswer> aged(Function<WireRequest, WireAnswer> ec2) {
        return request -> {
            WireAnswer answer = ec2.apply(request);
            return new WireAnswer(answer.status(), answer.headers(), LAUNCH
                    .matcher(new String(answer.body(), StandardCharsets.UTF_8))
                    .replaceAll("<launchTime>2026-01-01T00:00:00.000Z</launchTime>")
                    .getBytes(StandardCharsets.UTF_8));
        };
    }

    /// The same, which says "done" again to a transaction that it has done, as DynamoDB does and moto
    /// doesn't.
    static Function<WireRequest, WireAnswer> remembering(
            Function<WireRequest, WireAnswer> dynamo) {
        Map<String, WireAnswer> done = new ConcurrentHashMap<>();
        return request -> {
            Matcher token = ONCE.matcher(request.body());
            if (!token.find()) {
                return dynamo.apply(request);
            }
            WireAnswer before = done.get(token.group(1));
            WireAnswer answer = before == null ? dynamo.apply(request) : before;
            if (answer.status() == 200) {
                done.put(token.group(1), answer);
            }
            return answer;
        };
    }

    /// Systems Manager of machines that have just started.
    static WireAnswer systems(WireRequest request) {
        Matcher command = COMMAND.matcher(request.body());
        String answer = command.find()
                ? "{\"CommandId\":\"%s\",\"Status\":\"Success\",\"StandardOutputContent\":\"uptime=0.01\"}"
                        .formatted(command.group(1))
                : "{\"Command\":{\"CommandId\":\"%d\"}}".formatted(System.nanoTime());
        return new WireAnswer(200, Map.of("Content-Type", "application/x-amz-json-1.1",
                "x-amzn-RequestId", "59dbff89-35bd-4eac-99ed-be587EXAMPLE"),
                answer.getBytes(StandardCharsets.UTF_8));
    }
}
