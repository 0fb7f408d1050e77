package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The workflow that wakes the function, and what stands around it. That it runs is shown by
/// chatbot.followup.FollowUpIT.
final class FollowUpTest {

    private final Template template = Template.read();
    private final Map<String, Object> definition = Template
            .map(template.properties("FollowUp").get("Definition"));

    @Test
    void isKnownToTheFunctionByAFixedName() {
        Map<String, Object> environment = Template
                .map(template.properties("Function").get("Environment"));

        assertThat(template.properties("FollowUp")).containsEntry("Name", "chatbot-follow-up")
                .containsEntry("Type", "STANDARD");
        assertThat(Template.map(environment.get("Variables"))).containsEntry(
                "CHATBOT_STATE_MACHINE_ARN",
                "arn:aws:states:us-east-1:123456789012:stateMachine:chatbot-follow-up");
    }

    @Test
    void logsNothingOfWhatItCarries() {
        assertThat(Template.map(template.properties("FollowUp").get("Logging")))
                .containsEntry("IncludeExecutionData", false);
    }

    @Test
    void endsWhateverHappens() {
        assertThat(definition).containsEntry("TimeoutSeconds", 5400);
        assertThat(reached(definition)).containsExactlyInAnyOrderElementsOf(
                Template.map(definition.get("States")).keySet()).contains("Told");
    }

    @Test
    void triesAgainAfterAnErrorButNotAfterARefusal() {
        Map<String, Object> states = Template.map(definition.get("States"));
        Map<String, Object> step = Template.map(states.get("Try"));

        assertThat(Template.map(Template.list(step.get("Retry")).getFirst()))
                .containsEntry("ErrorEquals", List.of("States.ALL"))
                .containsEntry("JitterStrategy", "FULL").containsEntry("BackoffRate", 2);
        assertThat(Template.map(states.get("Over?"))).containsEntry("Default", "Refused");
        assertThat(Template.map(states.get("Refused"))).containsEntry("Type", "Fail");
    }

    @Test
    void keepsClaimsForAsLongAsTheySayAndHistoryByInstance() {
        assertThat(template.properties("Table"))
                .containsEntry("BillingMode", "PAY_PER_REQUEST")
                .containsEntry("TimeToLiveSpecification",
                        Map.of("AttributeName", "expires", "Enabled", true));
        assertThat(template.properties("Table").get("GlobalSecondaryIndexes").toString())
                .contains("IndexName=history", "AttributeName=instance", "AttributeName=asked",
                        "IndexName=recent", "AttributeName=kind");
    }

    @Test
    void makesAKeyOf32Bytes() {
        assertThat(Template.map(template.properties("Key").get("GenerateSecretString")))
                .containsEntry("PasswordLength", 43).containsEntry("ExcludePunctuation", true);
    }

    @Test
    void asksMachinesByADocumentWithoutParameters() {
        Map<String, Object> document = Template
                .map(template.properties("UptimeDocument").get("Content"));

        assertThat(template.properties("UptimeDocument")).containsEntry("Name", "chatbot-uptime");
        assertThat(document).doesNotContainKey("parameters");
        assertThat(Template.list(document.get("mainSteps"))).extracting(
                step -> Template.map(step).get("name")).containsExactly("linux", "windows");
    }

    @Test
    void raisesAnAlarmWhenItFailsOrTakesTooLong() {
        String topic = "arn:aws:sns:us-east-1:123456789012:operations";

        for (String alarm : List.of("FollowUpsFailed", "FollowUpsTimedOut")) {
            assertThat(template.properties(alarm)).containsEntry("Namespace", "AWS/States")
                    .containsEntry("TreatMissingData", "notBreaching")
                    .doesNotContainKey("AlarmActions");
            assertThat(template.with("AlarmTopicArn", topic).properties(alarm))
                    .containsEntry("AlarmActions", List.of(topic));
        }
        assertThat(template.properties("FollowUpsFailed"))
                .containsEntry("MetricName", "ExecutionsFailed");
        assertThat(template.properties("FollowUpsTimedOut"))
                .containsEntry("MetricName", "ExecutionsTimedOut");
    }

    /// The states that can be reached, of which each leads somewhere or ends.
    private static Set<String> reached(Map<String, Object> machine) {
        Map<String, Object> states = Template.map(machine.get("States"));
        Set<String> reached = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of((String) machine.get("StartAt")));
        while (!open.isEmpty()) {
            String name = open.poll();
            if (reached.add(name)) {
                Map<String, Object> state = Template.map(states.get(name));
                assertThat(state).as(name).isNotNull();
                List<String> next = next(state);
                assertThat(next.isEmpty()).as(name)
                        .isEqualTo(Set.of("Succeed", "Fail").contains(state.get("Type")));
                open.addAll(next);
                Template.list(state.getOrDefault("Branches", List.of()))
                        .forEach(branch -> assertThat(reached(Template.map(branch)))
                                .containsExactlyInAnyOrderElementsOf(
                                        Template.map(Template.map(branch).get("States")).keySet()));
            }
        }
        return reached;
    }

    private static List<String> next(Map<String, Object> state) {
        List<String> next = new ArrayList<>();
        for (Object choice : Template.list(state.getOrDefault("Choices", List.of()))) {
            next.add((String) Template.map(choice).get("Next"));
        }
        for (String key : List.of("Next", "Default")) {
            if (state.containsKey(key)) {
                next.add((String) state.get(key));
            }
        }
        return next;
    }
}
