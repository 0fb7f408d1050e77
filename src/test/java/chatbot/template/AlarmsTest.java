package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.audit.CountedMetrics;
import chatbot.audit.End;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What operators are woken by.
final class AlarmsTest {

    private static final String ALARM = "AWS::CloudWatch::Alarm";
    private static final String FILTER = "AWS::Logs::MetricFilter";
    private static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:operations";
    private static final Template TEMPLATE = Template.read();
    private static final Template MAILED = TEMPLATE.with("AlarmEmail", "ops@example.com");

    static Stream<String> alarms() {
        return Stack.of(TEMPLATE).names(ALARM).stream();
    }

    @Test
    void areRaisedForWhatThePapersSay() {
        assertThat(alarms()).containsExactly("FollowUpsFailed", "FollowUpsTimedOut",
                "ReportsUndelivered", "ChangesUnwitnessed", "FunctionFailed", "FunctionThrottled",
                "RequestsFailed", "AnswersSlow", "SignaturesRefused", "PersonBraked",
                "CrowdBraked");
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void areOnThePageForOperators(String alarm) throws IOException {
        assertThat(Files.readString(Path.of("docs/OPERATING.md"))).contains("`" + alarm + "`");
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void sayWhatToDoAndAreQuietWhileNothingIsMeasured(String alarm) {
        Map<String, Object> properties = TEMPLATE.properties(alarm);

        assertThat(properties).containsEntry("TreatMissingData", "notBreaching")
                .containsEntry("ComparisonOperator", "GreaterThanOrEqualToThreshold");
        assertThat((String) properties.get("AlarmDescription")).hasSizeLessThan(1024).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void tellTheTopicThatIsGivenOrMadeOrNobody(String alarm) {
        assertThat(TEMPLATE.properties(alarm)).doesNotContainKey("AlarmActions");
        assertThat(TEMPLATE.with("AlarmTopicArn", TOPIC).properties(alarm))
                .containsEntry("AlarmActions", List.of(TOPIC));
        assertThat(MAILED.properties(alarm)).containsEntry("AlarmActions", List.of("AlarmTopic"));
    }

    @ParameterizedTest
    @CsvSource({"FunctionFailed, AWS/Lambda, Errors, FunctionName, chatbot, 1",
            "FunctionThrottled, AWS/Lambda, Throttles, FunctionName, chatbot, 1",
            "RequestsFailed, AWS/ApiGateway, 5xx, ApiId, Api, 1",
            "AnswersSlow, AWS/ApiGateway, Latency, ApiId, Api, 2800",
            "SignaturesRefused, Chatbot, SignatureFailures, Function, chatbot, 10"})
    void watchOneMetricEach(String alarm, String namespace, String metric, String dimension,
            String value, int threshold) {
        assertThat(TEMPLATE.properties(alarm)).containsEntry("Namespace", namespace)
                .containsEntry("MetricName", metric).containsEntry("Threshold", threshold)
                .containsEntry("Dimensions", List.of(Map.of("Name", dimension, "Value", value)));
    }

    @Test
    void watchTheSlowestAnswersJustBelowWhatSlackWaits() {
        assertThat(TEMPLATE.properties("AnswersSlow")).containsEntry("ExtendedStatistic", "p99")
                .containsEntry("DatapointsToAlarm", 2).containsEntry("EvaluationPeriods", 6)
                .doesNotContainKey("Statistic");
    }

    /// An alarm on what is never written would never be raised.
    @Test
    void watchNothingOfTheLogThatTheLogDoesNotWrite() {
        List<String> watched = Stack.of(TEMPLATE).all(ALARM)
                .filter(alarm -> alarm.get("Namespace").equals("Chatbot"))
                .map(alarm -> CountedMetrics.named((String) alarm.get("MetricName"),
                        dimensions(alarm)))
                .toList();

        assertThat(watched).hasSize(3).isSubsetOf(CountedMetrics.all());
    }

    private static Map<String, String> dimensions(Map<String, Object> alarm) {
        return Template.list(alarm.get("Dimensions")).stream().map(Template::map)
                .collect(Collectors.toMap(each -> (String) each.get("Name"),
                        each -> (String) each.get("Value")));
    }

    @ParameterizedTest
    @CsvSource({"ReportsUndelivered, UndeliveredReports", "ChangesUnwitnessed, UnwitnessedChanges"})
    void watchWhatTheFiltersCount(String alarm, String filter) {
        Map<String, Object> counted = TEMPLATE.properties(filter);

        assertThat(counted).containsEntry("LogGroupName", "/aws/lambda/chatbot")
                .containsEntry("MetricTransformations",
                        List.of(Map.of("MetricNamespace", "chatbot", "MetricName", filter,
                                "MetricValue", "1")));
        assertThat(TEMPLATE.properties(alarm)).containsEntry("Namespace", "chatbot")
                .containsEntry("MetricName", filter).doesNotContainKey("Dimensions");
    }

    @Test
    void countTheOutcomesThatNobodyWasTold() {
        assertThat(TEMPLATE.properties("UndeliveredReports")).containsEntry("FilterPattern",
                "{ $.outcome = \"%s\" || $.outcome = \"%s\" }".formatted(
                        End.UNDELIVERED.word(), End.UNANSWERED.word()));
    }

    @Test
    void areLeftOutTogether() {
        Template quiet = TEMPLATE.with("Alarms", "false");

        for (Template each : List.of(quiet, quiet.with("AlarmTopicArn", TOPIC))) {
            assertThat(Stack.of(each).names(ALARM)).isEmpty();
            assertThat(Stack.of(each).names(FILTER)).isEmpty();
        }
        assertThat(quiet.with("SigningSecret", "s").with("AlarmEmail", "ops@example.com")
                .objections()).containsExactly("AlarmEmail needs Alarms to be true.");
    }

    @Test
    void areMailedByATopicThatOnlyTheStacksAlarmsMayTell() {
        assertThat(MAILED.properties("AlarmTopic")).containsEntry("Subscription",
                List.of(Map.of("Protocol", "email", "Endpoint", "ops@example.com")));
        assertThat(MAILED.properties("AlarmTopicPolicy")).isEqualTo(TemplateYaml.parse("""
                Topics: [AlarmTopic]
                PolicyDocument:
                  Version: "2012-10-17"
                  Statement:
                    - Sid: LetAlarmsTell
                      Effect: Allow
                      Principal: {Service: cloudwatch.amazonaws.com}
                      Action: sns:Publish
                      Resource: AlarmTopic
                      Condition:
                        StringEquals: {"aws:SourceAccount": "123456789012"}
                        ArnLike:
                          "aws:SourceArn":
                            arn:aws:cloudwatch:us-east-1:123456789012:alarm:chatbot-*
                """));
        assertThat(Stack.of(MAILED).outputs()).containsEntry("AlarmTopicArn", "AlarmTopic");
        assertThat(Stack.of(TEMPLATE).outputs()).doesNotContainKey("AlarmTopicArn");
        assertThat(Stack.of(TEMPLATE).names("AWS::SNS::Topic")).isEmpty();
        assertThat(MAILED.with("SigningSecret", "s").with("AlarmTopicArn", TOPIC).objections())
                .containsExactly("Give AlarmTopicArn or AlarmEmail, not both.");
    }
}
