package chatbot.reliability;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;

/// AWS for functions on [Wire]s: moto, counted, and machines that tell by Systems Manager for how
/// long they have been up.
///
/// A machine has been up for a day until a reboot reaches EC2; then it is back when it is asked next.
/// DynamoDB gets one call at a time, because moto's transactions aren't atomic.
final class Aws implements Wire.Upstream {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern INSTANCE = Pattern.compile("InstanceId\\.\\d+=(i-[0-9a-f]+)");
    private static final String CREDENTIALS = "AWS4-HMAC-SHA256 Credential=test/20260101/us-east-1"
            + "/dynamodb/aws4_request, SignedHeaders=host, Signature=0";

    private final Map<String, URI> services;
    private final ReentrantLock oneAtATime = new ReentrantLock(true);
    private final List<String> reboots = new CopyOnWriteArrayList<>();
    private final Map<String, Instant> back = new ConcurrentHashMap<>();
    private final Map<String, Duration> uptimes = new ConcurrentHashMap<>();
    private final Map<String, JsonNode> workflows = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicLong> counts = new ConcurrentHashMap<>();
    private final AtomicLong nanos = new AtomicLong();

    /// @param ec2       where moto plays EC2
    /// @param dynamo    where it plays DynamoDB
    /// @param workflows where it plays Step Functions
    Aws(URI ec2, URI dynamo, URI workflows) {
        services = Map.of("ec2", ec2, "DynamoDB_20120810", dynamo, "AWSStepFunctions", workflows);
    }

    @Override
    public Wire.Answer take(Wire.Call call) throws IOException {
        String operation = call.operation();
        long start = System.nanoTime();
        try {
            return switch (operation) {
                case "SendCommand" -> ask(JSON.readTree(call.bytes()));
                case "GetCommandInvocation" -> hear(JSON.readTree(call.bytes()));
                case "RebootInstances" -> reboot(call);
                case "StartExecution" -> start(call);
                case "StopExecution" -> stop(call);
                default -> forward(call);
            };
        } finally {
            counts.computeIfAbsent(operation, _ -> new AtomicLong()).incrementAndGet();
            nanos.addAndGet(System.nanoTime() - start);
        }
    }

    /// How often a reboot of that machine reached EC2.
    int reboots(String instance) {
        return (int) reboots.stream().filter(instance::equals).count();
    }

    /// The inputs of the workflows that were started for that machine, and not stopped.
    List<JsonNode> workflows(String instance) {
        return workflows.values().stream()
                .filter(input -> input.at("/instance/0/id").asText().equals(instance)).toList();
    }

    /// How often each was called.
    Map<String, Long> counts() {
        Map<String, Long> all = new TreeMap<>();
        counts.forEach((operation, count) -> all.put(operation, count.get()));
        return all;
    }

    /// How long all calls took together, waiting for each other included.
    Duration spent() {
        return Duration.ofNanos(nanos.get());
    }

    /// Deletes an item, as time does with those that have expired.
    void forget(String table, String id) throws IOException {
        String json = JSON.createObjectNode().put("TableName", table).set("Key",
                JSON.createObjectNode().set("id", JSON.createObjectNode().put("S", id)))
                .toString();
        take(new Wire.Call("POST", "/", Map.of("x-amz-target", "DynamoDB_20120810.DeleteItem",
                "content-type", "application/x-amz-json-1.0", "authorization", CREDENTIALS),
                json.getBytes(StandardCharsets.UTF_8)));
    }

    private Wire.Answer reboot(Wire.Call call) throws IOException {
        INSTANCE.matcher(URLDecoder.decode(call.body(), StandardCharsets.UTF_8)).results()
                .map(found -> found.group(1)).forEach(id -> {
                    reboots.add(id);
                    back.put(id, Instant.MAX);
                });
        return forward(call);
    }

    private Wire.Answer start(Wire.Call call) throws IOException {
        Wire.Answer answer = forward(call);
        if (answer.status() == 200) {
            JsonNode execution = JSON.readTree(call.bytes());
            workflows.put(execution.required("name").asText(),
                    JSON.readTree(execution.required("input").asText()));
        }
        return answer;
    }

    private Wire.Answer stop(Wire.Call call) throws IOException {
        String arn = JSON.readTree(call.bytes()).required("executionArn").asText();
        workflows.remove(arn.substring(arn.lastIndexOf(':') + 1));
        return forward(call);
    }

    private Wire.Answer ask(JsonNode request) {
        String id = request.at("/InstanceIds/0").asText();
        Instant now = Instant.now();
        Instant start = back.computeIfPresent(id,
                (_, then) -> then.equals(Instant.MAX) ? now : then);
        String command = UUID.randomUUID().toString();
        uptimes.put(command, start == null
                ? Duration.ofDays(1)
                : Duration.between(start, now));
        return Wire.Answer.json("{\"Command\":{\"CommandId\":\"" + command + "\"}}");
    }

    private Wire.Answer hear(JsonNode request) {
        Duration up = uptimes.get(request.required("CommandId").asText());
        String output = "uptime=%d.%03d\nload=0.41\nkernel=6.12.9\nboot=b\nsystem=running\n"
                .formatted(up.toSeconds(), up.toMillisPart());
        return Wire.Answer.json(JSON.createObjectNode().put("Status", "Success")
                .put("StandardOutputContent", output).toString());
    }

    private Wire.Answer forward(Wire.Call call) throws IOException {
        String target = call.headers().getOrDefault("x-amz-target", "ec2.");
        String service = target.substring(0, target.indexOf('.'));
        if (!service.startsWith("DynamoDB")) {
            return Onward.send(call, services.get(service));
        }
        oneAtATime.lock();
        try {
            return Onward.send(call, services.get(service));
        } finally {
            oneAtATime.unlock();
        }
    }
}
