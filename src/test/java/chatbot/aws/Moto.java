package chatbot.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// AWS as moto plays it: instances to find and reboot, and a record of the calls to EC2.
///
/// It differs from EC2: unknown filters get a 500, only filters of tags take wildcards, instances
/// start and stop at once, and a stopped one that is rebooted runs.
public final class Moto {
    /// Where the instances are, unless another region was named.
    public static final String REGION = "us-east-1";

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final String CREDENTIALS = "AWS4-HMAC-SHA256 Credential=test/20260101/%s"
            + "/ec2/aws4_request, SignedHeaders=host, Signature=0";

    private final MotoServer server;
    private final String region;
    private final HttpClient http = HttpClient.newBuilder()
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(LIMIT)
            .build();
    private final ObjectMapper json = new ObjectMapper();

    /// One of the test's own, whose workflows run, and invoke functions at that port of 127.0.0.1.
    /// Aborts the test where there is no Python.
    public static Moto withWorkflows(int lambdaPort) {
        Moto moto = new Moto(MotoServer.start(MotoExtension.ENVIRONMENT,
                Map.of("MOTO_PORT", Integer.toString(lambdaPort))));
        moto.send(HttpRequest.newBuilder(moto.api().resolve("config"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(
                        "{\"stepfunctions\":{\"execute_state_machine\":true}}")));
        return moto;
    }

    /// One of the test's own. Aborts the test where there is no Python.
    public static Moto start() {
        return new Moto(MotoServer.start(MotoExtension.ENVIRONMENT));
    }

    Moto(MotoServer server) {
        this(server, REGION);
    }

    private Moto(MotoServer server, String region) {
        this.server = server;
        this.region = region;
    }

    /// The same moto, whose instances are started in another region.
    public Moto in(String elsewhere) {
        return new Moto(server, elsewhere);
    }

    /// What `AWS_ENDPOINT_URL` must say.
    public URI endpoint() {
        return server.endpoint();
    }

    /// Forgets every instance.
    public void reset() {
        api("reset");
    }

    /// Forgets the calls until now, and records those to come.
    public void startRecording() {
        api("recorder/reset-recording");
        api("recorder/start-recording");
    }

    /// The EC2 calls since [#startRecording()], the seeding ones of this class included.
    public List<Call> calls() {
        URI recording = api().resolve("recorder/download-recording");
        return send(HttpRequest.newBuilder(recording)).lines()
                .map(this::tree)
                .map(Call::of)
                .flatMap(Optional::stream)
                .toList();
    }

    /// The calls among [#calls()] for one action, such as `DescribeInstances`.
    public List<Call> calls(String action) {
        return calls().stream().filter(call -> call.action().equals(action)).toList();
    }

    /// Starts an instance with that primary address, which others may have too; answers its id.
    public String runInstances(String privateIp, Map<String, String> tags) {
        Map<String, String> form = new TreeMap<>(Map.of("ImageId", "ami-12345678", "MinCount", "1",
                "MaxCount", "1", "PrivateIpAddress", privateIp));
        int number = 1;
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            form.put("TagSpecification.1.ResourceType", "instance");
            form.put("TagSpecification.1.Tag." + number + ".Key", tag.getKey());
            form.put("TagSpecification.1.Tag." + number + ".Value", tag.getValue());
            number++;
        }
        return text("instanceId", query("RunInstances", form)).orElseThrow();
    }

    /// The public address that moto gave an instance, while it runs.
    public String publicIp(String id) {
        String instance = query("DescribeInstances", Map.of("InstanceId.1", id));
        return text("ipAddress", instance).orElseThrow();
    }

    /// Stops an instance, at once.
    public void stop(String id) {
        query("StopInstances", Map.of("InstanceId.1", id));
    }

    /// Terminates an instance, at once; it stays listed.
    public void terminate(String id) {
        query("TerminateInstances", Map.of("InstanceId.1", id));
    }

    /// EC2's answer to a call in its query protocol: what the methods here don't offer.
    public String query(String action, Map<String, String> parameters) {
        Map<String, String> form = new TreeMap<>(parameters);
        form.put("Action", action);
        form.put("Version", "2016-11-15");
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(endpoint().resolve("/"))
                .header("Authorization", CREDENTIALS.formatted(region))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    /// Ends it.
    public void close() {
        http.close();
        server.close();
    }

    private void api(String command) {
        send(HttpRequest.newBuilder(api().resolve(command)).POST(BodyPublishers.noBody()));
    }

    private URI api() {
        return endpoint().resolve("/moto-api/");
    }

    private String send(HttpRequest.Builder builder) {
        HttpRequest request = builder.timeout(LIMIT).build();
        try {
            HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) {
                throw new IllegalStateException("moto answered %d to %s: %s"
                        .formatted(response.statusCode(), request, response.body()));
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException("moto did not answer " + request, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted during " + request, e);
        }
    }

    private JsonNode tree(String line) {
        try {
            return json.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> text(String element, String xml) {
        Matcher matcher = Pattern.compile("<" + element + ">([^<]+)<").matcher(xml);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
