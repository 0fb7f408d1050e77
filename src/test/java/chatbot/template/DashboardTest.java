package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.audit.CountedMetrics;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What operators look at (CloudWatch: "Dashboard body structure and syntax").
final class DashboardTest {

    private static final Pattern SEARCH = Pattern.compile(
            "SEARCH\\('\\{Chatbot,Function,(\\w+)} MetricName=\"(\\w+)\" Function=\"chatbot\"',"
                    + " 'Sum', 300\\)");
    private static final Set<String> OF_AWS = Set.of("Errors{FunctionName=chatbot}",
            "Throttles{FunctionName=chatbot}", "Duration{FunctionName=chatbot}",
            "ConcurrentExecutions{FunctionName=chatbot}", "5xx{ApiId=Api}", "4xx{ApiId=Api}",
            "Latency{ApiId=Api}", "ExecutionsFailed{StateMachineArn=FollowUp}",
            "ExecutionsTimedOut{StateMachineArn=FollowUp}");

    private final Template template = Template.read();
    private final List<JsonNode> widgets = body().path("widgets").valueStream().toList();

    private JsonNode body() {
        try {
            return new ObjectMapper().readTree(
                    (String) template.properties("Overview").get("DashboardBody"));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }

    @Test
    void hasANameThatNoOtherRegionsStackTakes() {
        assertThat(template.properties("Overview"))
                .containsEntry("DashboardName", "chatbot-us-east-1");
        assertThat(Stack.of(template).outputs()).containsKey("DashboardName");
    }

    @Test
    void isLeftOutIfItIsNotWanted() {
        Stack plain = Stack.of(template.with("Dashboard", "false"));

        assertThat(plain.names("AWS::CloudWatch::Dashboard")).isEmpty();
        assertThat(plain.outputs()).doesNotContainKey("DashboardName");
    }

    @Test
    void fillsAGridOf24ColumnsWithoutOverlaps() {
        List<String> cells = widgets.stream().flatMap(DashboardTest::cells).toList();

        assertThat(cells).doesNotHaveDuplicates().hasSize(24 * 24);
        assertThat(widgets).allSatisfy(widget -> assertThat(
                widget.path("x").asInt() + widget.path("width").asInt()).isLessThanOrEqualTo(24));
    }

    private static Stream<String> cells(JsonNode widget) {
        int x = widget.path("x").asInt();
        int y = widget.path("y").asInt();
        return IntStream.range(x, x + widget.path("width").asInt()).boxed()
                .flatMap(column -> IntStream.range(y, y + widget.path("height").asInt())
                        .mapToObj(row -> column + "/" + row));
    }

    @Test
    void showsTheStacksOwnRegionUnderATitle() {
        assertThat(widgets).extracting(widget -> widget.at("/properties/region").asText())
                .containsOnly("us-east-1");
        assertThat(widgets).extracting(widget -> widget.at("/properties/title").asText())
                .doesNotHaveDuplicates().allSatisfy(title -> assertThat(title).isNotBlank());
    }

    @Test
    void showsNothingThatNobodyMeasures() {
        assertThat(shown("Chatbot")).isSubsetOf(CountedMetrics.all());
        assertThat(Stream.of("AWS/Lambda", "AWS/ApiGateway", "AWS/States").map(this::shown)
                .flatMap(Set::stream).collect(Collectors.toSet())).isEqualTo(OF_AWS);
    }

    @Test
    void showsEveryMetricOfTheLog() {
        assertThat(shown("Chatbot")).containsAll(CountedMetrics.all());
    }

    /// All metrics of a namespace; those that a search finds are all that the log can write.
    private Set<String> shown(String namespace) {
        Set<String> shown = new TreeSet<>();
        for (JsonNode widget : widgets) {
            for (JsonNode metric : widget.at("/properties/metrics")) {
                if (metric.get(0).has("expression")) {
                    shown.addAll(found(metric.get(0).path("expression").asText(), namespace));
                } else if (metric.get(0).asText().equals(namespace)) {
                    shown.add(named(metric));
                }
            }
        }
        return shown;
    }

    private static List<String> found(String expression, String namespace) {
        Matcher search = SEARCH.matcher(expression);
        assertThat(search.matches()).as(expression).isTrue();
        return namespace.equals("Chatbot")
                ? CountedMetrics.all().stream().filter(metric -> metric.startsWith(
                        search.group(2) + "{Function=chatbot, " + search.group(1) + "=")).toList()
                : List.of();
    }

    private static String named(JsonNode metric) {
        List<JsonNode> words = new ArrayList<>(metric.valueStream()
                .filter(JsonNode::isTextual).toList());
        Map<String, String> dimensions = new TreeMap<>();
        for (int i = 2; i < words.size(); i += 2) {
            dimensions.put(words.get(i).asText(), words.get(i + 1).asText());
        }
        return CountedMetrics.named(words.get(1).asText(), dimensions);
    }
}
