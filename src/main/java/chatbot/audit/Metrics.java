package chatbot.audit;

import chatbot.audit.End.Decision;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import software.amazon.cloudwatchlogs.emf.model.DimensionSet;
import software.amazon.cloudwatchlogs.emf.model.MetricsContext;
import software.amazon.cloudwatchlogs.emf.model.Unit;

/// What CloudWatch counts, as it reads it out of a line of the log (CloudWatch: "Embedded metric
/// format"): the line itself says so in `_aws`, so nothing is called and nothing is lost.
///
/// Only the library's model is used. Its logger would look for where it runs, over the network.
@Singleton
@RegisterForReflection(classNames = {"software.amazon.cloudwatchlogs.emf.model.RootNode",
        "software.amazon.cloudwatchlogs.emf.model.Metadata",
        "software.amazon.cloudwatchlogs.emf.model.MetricDirective",
        "software.amazon.cloudwatchlogs.emf.model.MetricDefinition",
        "software.amazon.cloudwatchlogs.emf.serializers.InstantSerializer",
        "software.amazon.cloudwatchlogs.emf.serializers.InstantDeserializer",
        "software.amazon.cloudwatchlogs.emf.serializers.UnitSerializer",
        "software.amazon.cloudwatchlogs.emf.serializers.UnitDeserializer",
        "software.amazon.cloudwatchlogs.emf.serializers.StorageResolutionSerializer",
        "software.amazon.cloudwatchlogs.emf.serializers.StorageResolutionFilter"})
final class Metrics {

    static final String NAMESPACE = "Chatbot";

    private static final String AWS = "_aws";
    private static final String DIRECTIVES = "CloudWatchMetrics";

    static {
        learn();
    }

    private final ObjectMapper json;
    private final Clock clock;
    private final String function;

    /// Of the function that is called `function`, which Lambda says in `AWS_LAMBDA_FUNCTION_NAME`.
    Metrics(ObjectMapper json, Clock clock,
            @ConfigProperty(name = "aws.lambda.function.name", defaultValue = "chatbot") //
            String function) {
        this.json = json;
        this.clock = clock;
        this.function = function;
    }

    /// A line with what is to be counted of it.
    ObjectNode counted(Entry entry, ObjectNode line) throws JsonProcessingException {
        List<MetricsContext> groups = new ArrayList<>();
        requests(entry, groups);
        outcomes(entry, groups);
        followUps(entry, groups);
        for (MetricsContext group : groups) {
            for (String serialized : group.serialize()) {
                merge(json.readTree(serialized), line);
            }
        }
        return line;
    }

    private void requests(Entry entry, List<MetricsContext> to) {
        if (!entry.first()) {
            return;
        }
        MetricsContext group = group("Kind", entry.event().word());
        group.putMetric("Requests", 1, Unit.COUNT);
        if (entry.event().isAnswered()) {
            group.putMetric("ReplyTime", (double) entry.took().toMillis(), Unit.MILLISECONDS);
        }
        to.add(group);
    }

    private void outcomes(Entry entry, List<MetricsContext> to) {
        Told told = entry.deed().told();
        if (told.end().decision() == Decision.REFUSED) {
            MetricsContext group = group("Rule", told.ground().map(Ground::word).orElse("none"));
            group.putMetric("Refusals", 1, Unit.COUNT);
            to.add(group);
        }
        if (told.end().isDone() && entry.event() != Event.FOLLOW_UP) {
            MetricsContext group = group("Outcome", told.end().word());
            group.putMetric(switch (entry.deed().command()) {
                case "start" -> "Starts";
                case "stop" -> "Stops";
                default -> "Restarts";
            }, entry.deed().machines().size(), Unit.COUNT);
            to.add(group);
        }
    }

    private void followUps(Entry entry, List<MetricsContext> to) {
        MetricsContext group = group(DimensionSet.of("Function", function));
        boolean any = false;
        if (entry.deed().told().ground().filter(Ground.SIGNATURE::equals).isPresent()) {
            group.putMetric("SignatureFailures", 1, Unit.COUNT);
            any = true;
        }
        if (entry.event() == Event.FOLLOW_UP) {
            any |= followUp(entry, group);
        }
        if (any) {
            to.add(group);
        }
    }

    private static boolean followUp(Entry entry, MetricsContext group) {
        if (entry.end() == End.ENDED) {
            List<Machine> back = entry.deed().machines().stream().filter(Machine::isBack).toList();
            back.forEach(_ -> group.putMetric("RestartTime", (double) entry.took().toMillis(),
                    Unit.MILLISECONDS));
            return !back.isEmpty();
        }
        boolean failed = entry.end() == End.FAILED || entry.end() == End.UNDELIVERED
                || entry.end() == End.TURNED_AWAY;
        if (failed) {
            group.putMetric("FollowUpFailures", 1, Unit.COUNT);
        }
        return failed;
    }

    private MetricsContext group(String dimension, String value) {
        return group(DimensionSet.of("Function", function, dimension, value));
    }

    private static MetricsContext group(DimensionSet dimensions) {
        MetricsContext group = new MetricsContext();
        group.setNamespace(NAMESPACE);
        group.setDimensions(dimensions);
        return group;
    }

    /// How each type is written, the library finds out with the first line: for a native function,
    /// while it is built.
    private static void learn() {
        MetricsContext group = group(DimensionSet.of("Function", "any"));
        group.putMetric("Requests", 1, Unit.COUNT);
        try {
            group.serialize();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The library can't write a number", e);
        }
    }

    /// The library knows one group of metrics with the same dimensions in a line; CloudWatch many.
    private void merge(JsonNode group, ObjectNode line) {
        line.withObject("/" + AWS).put("Timestamp", clock.millis());
        line.withArray("/" + AWS + "/" + DIRECTIVES)
                .addAll(group.at("/" + AWS + "/" + DIRECTIVES).valueStream().toList());
        group.propertyStream().filter(member -> !member.getKey().equals(AWS))
                .forEach(member -> line.set(member.getKey(), member.getValue()));
    }
}
