package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whether the runbook's commands for the day without the bot name what the stack is made of.
final class BreakGlassTest {

    private static final Pattern ALARM = Pattern.compile("`((?:FollowUps|Changes)[A-Za-z]+)`");

    private final Template template = Template.read();
    private final String runbook = Files.readString(Path.of("docs", "RUNBOOK.md"));

    BreakGlassTest() throws IOException {
    }

    private List<String> after(String option) {
        return Pattern.compile(Pattern.quote(option) + "([^\\s`]+)").matcher(runbook).results()
                .map(found -> found.group(1)).toList();
    }

    /// The values for which the function's role may restart a machine.
    @Test
    void takeOnlyMachinesThatTheBotMayRestart() {
        List<?> statements = (List<?>) ((Map<?, ?>) ((Map<?, ?>) ((List<?>) template
                .properties("Role").get("Policies")).getFirst()).get("PolicyDocument"))
                .get("Statement");
        List<?> values = statements.stream().map(statement -> (Map<?, ?>) statement)
                .filter(statement -> "ec2:RebootInstances".equals(statement.get("Action")))
                .map(statement -> (Map<?, ?>) ((Map<?, ?>) statement.get("Condition"))
                        .get("StringEquals"))
                .map(equal -> (List<?>) equal.get("aws:ResourceTag/chatbot")).findFirst()
                .orElseThrow();

        assertThat(after("Name=tag:chatbot,Values=")).containsExactly(
                values.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    @Test
    void askForTheUptimeByTheStacksDocument() {
        Map<?, ?> content = (Map<?, ?>) template.properties("UptimeDocument").get("Content");
        Set<?> steps = ((List<?>) content.get("mainSteps")).stream()
                .map(step -> ((Map<?, ?>) step).get("name")).collect(Collectors.toSet());

        assertThat(after("--document-name "))
                .containsExactly((String) template.properties("UptimeDocument").get("Name"));
        assertThat(after("--plugin-name ")).isNotEmpty().allMatch(steps::contains);
    }

    @Test
    void readTheFunctionsLog() {
        assertThat(Stream.of("--log-group-name ", "aws logs tail ").flatMap(
                option -> after(option).stream())).hasSize(2)
                .containsOnly((String) template.properties("Logs").get("LogGroupName"));
    }

    @Test
    void nameAlarmsThatThereAre() {
        assertThat(ALARM.matcher(runbook).results().map(found -> found.group(1))).isNotEmpty()
                .allSatisfy(alarm -> assertThat(template.section("Resources"))
                        .hasEntrySatisfying(alarm, resource -> assertThat(((Map<?, ?>) resource)
                                .get("Type")).isEqualTo("AWS::CloudWatch::Alarm")));
    }
}
