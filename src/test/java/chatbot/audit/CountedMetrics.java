package chatbot.audit;

import chatbot.aws.HandClock;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Every metric that the log can write, each with its dimensions' values, as CloudWatch keeps it: by
/// trying all that can end, by every rule.
public final class CountedMetrics {

    private static final Set<String> ALL = new CountedMetrics().all;

    private final Set<String> all = new TreeSet<>();
    private final AuditLog log;

    private CountedMetrics() {
        ObjectMapper json = new ObjectMapper();
        HandClock clock = new HandClock();
        log = new AuditLog(json, clock, new Metrics(json, clock, "chatbot"), this::take);
        Stream.of(Event.values()).forEach(this::of);
    }

    /// Of the function `chatbot`, such as `Refusals{Function=chatbot, Rule=tag}`.
    public static Set<String> all() {
        return ALL;
    }

    /// A metric as it is in that set.
    public static String named(String metric, Map<String, String> dimensions) {
        return metric + new TreeMap<>(dimensions);
    }

    private void of(Event event) {
        List<Machine> back = List.of(new Machine("i-1", "us-east-1", "123456789012").ended("back"));
        for (String command : List.of("restart", "start", "stop")) {
            for (End end : End.values()) {
                write(event, Deed.of(command, "web", "", end.told()).on(back));
            }
        }
        for (Ground ground : Ground.values()) {
            write(event, Deed.of("restart", "web", "", End.DENIED.told().by(ground)));
        }
    }

    private void write(Event event, Deed deed) {
        log.write(new Entry(event, "r-1", Duration.ZERO, deed));
    }

    private void take(String text) {
        JsonNode line = AuditLines.json(text);
        for (JsonNode group : line.at("/_aws/CloudWatchMetrics")) {
            Map<String, String> dimensions = new TreeMap<>();
            group.path("Dimensions").get(0).valueStream().map(JsonNode::asText)
                    .forEach(name -> dimensions.put(name, line.path(name).asText()));
            group.path("Metrics").valueStream().map(metric -> metric.path("Name").asText())
                    .forEach(metric -> all.add(named(metric, dimensions)));
        }
    }
}
