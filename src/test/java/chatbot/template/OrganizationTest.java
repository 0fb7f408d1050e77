package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an organization may ask of every stack: limits, keys, boundaries, traces.
final class OrganizationTest {

    private static final String KEY = "arn:aws:kms:us-east-1:123456789012:key/"
            + "1234abcd-12ab-34cd-56ef-1234567890ab";
    private static final String BOUNDARY = "arn:aws:iam::123456789012:policy/boundary";

    private final Template template = Template.read();

    @Test
    void keepsProcessesForTheFunctionOnlyIfItIsTold() {
        assertThat(template.properties("Function"))
                .doesNotContainKey("ReservedConcurrentExecutions");
        assertThat(template.with("ReservedConcurrency", "0").properties("Function"))
                .containsEntry("ReservedConcurrentExecutions", "0");
    }

    @Test
    void encryptsWhatItKeepsUnderTheKeyThatIsGiven() {
        Stack stack = Stack.of(template.with("EncryptionKeyArn", KEY).with("SigningSecret", "s")
                .with("BotToken", "xoxb-1").with("AlarmEmail", "ops@example.com"));

        assertThat(stack.properties("Table").get("SSESpecification")).isEqualTo(
                Map.of("SSEEnabled", true, "SSEType", "KMS", "KMSMasterKeyId", KEY));
        assertThat(stack.all("AWS::SecretsManager::Secret")).hasSize(3)
                .allSatisfy(secret -> assertThat(secret).containsEntry("KmsKeyId", KEY));
        assertThat(stack.properties("AlarmTopic")).containsEntry("KmsMasterKeyId", KEY);
        assertThat(stack.all("AWS::Logs::LogGroup")).hasSize(3)
                .allSatisfy(group -> assertThat(group).containsEntry("KmsKeyId", KEY));
    }

    /// The page's example, so that nobody's log group is left out of it.
    @Test
    void tellsWhatTheKeysPolicyHasToSayOfEveryLogGroup() throws IOException {
        String page = Files.readString(Path.of("docs/OPERATING.md"));
        JsonNode statements = new ObjectMapper().readTree(page.substring(
                page.indexOf("<!-- key policy -->") + 19,
                page.indexOf("<!-- end of key policy -->")));

        assertThat(statements.findValuesAsText("Sid"))
                .containsExactly("Logs", "TableAndSecret", "Alarms");
        assertThat(statements.get(0).at("/Condition/ArnLike").elements().next())
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrderElementsOf(Stack.of(template).all("AWS::Logs::LogGroup")
                        .map(group -> "arn:aws:logs:us-east-1:123456789012:log-group:"
                                + group.get("LogGroupName"))
                        .toList());
    }

    @Test
    void leavesTheKeyToAwsIfNoneIsGiven() {
        Stack stack = Stack.of(template.with("AlarmEmail", "ops@example.com"));

        assertThat(stack.properties("Table").get("SSESpecification"))
                .isEqualTo(Map.of("SSEEnabled", true, "SSEType", "KMS"));
        assertThat(stack.resources().toString()).doesNotContain("KmsKeyId", "KmsMasterKeyId");
    }

    @Test
    void bindsEveryRoleByTheBoundary() {
        Stack bound = Stack.of(template.with("PermissionsBoundaryArn", BOUNDARY));

        assertThat(bound.all("AWS::IAM::Role")).hasSize(3).allSatisfy(
                role -> assertThat(role).containsEntry("PermissionsBoundary", BOUNDARY));
        assertThat(Stack.of(template).all("AWS::IAM::Role")).allSatisfy(
                role -> assertThat(role).doesNotContainKey("PermissionsBoundary"));
    }

    @ParameterizedTest
    @CsvSource({"true, Active", "false, PassThrough"})
    void tracesTheFunctionAndTheWorkflowIfThatIsWanted(boolean wanted, String mode) {
        Stack stack = Stack.of(template.with("Tracing", String.valueOf(wanted)));

        assertThat(stack.properties("Function")).containsEntry("Tracing", mode);
        assertThat(stack.properties("FollowUp"))
                .containsEntry("Tracing", Map.of("Enabled", wanted));
        assertThat(stack.names("AWS::IAM::Policy")).hasSize(wanted ? 1 : 0);
    }

    @Test
    void letsBothRolesTraceAndNothingElse() {
        Map<String, Object> tracing = Stack.of(template.with("Tracing", "true"))
                .properties("TracingPolicy");
        Policy policy = Policy.of(Template.map(tracing.get("PolicyDocument")));

        assertThat(tracing).containsEntry("Roles", List.of("Role", "FollowUpRole"));
        assertThat(policy.statements()).flatExtracting(Policy.Statement::actions)
                .containsExactly("xray:PutTraceSegments", "xray:PutTelemetryRecords",
                        "xray:GetSamplingRules", "xray:GetSamplingTargets");
    }

    @ParameterizedTest
    @ValueSource(strings = {"alias/chatbot", "1234abcd-12ab-34cd-56ef-1234567890ab",
            "arn:aws:kms:us-east-1:123456789012:alias/chatbot", "*"})
    void takesNothingForAKeyThatLogsWouldNotTake(String value) {
        assertThat(value).doesNotMatch(pattern("EncryptionKeyArn"));
        assertThat(KEY).matches(pattern("EncryptionKeyArn"));
    }

    @Test
    void takesABoundaryOfTheAccountOrOfAws() {
        assertThat(BOUNDARY).matches(pattern("PermissionsBoundaryArn"));
        assertThat("arn:aws:iam::aws:policy/PowerUserAccess")
                .matches(pattern("PermissionsBoundaryArn"));
        assertThat("arn:aws:iam::123456789012:role/x")
                .doesNotMatch(pattern("PermissionsBoundaryArn"));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "10, true", "'', true", "01, false", "-1, false", "ten, false"})
    void takesANumberOfProcesses(String value, boolean fits) {
        assertThat(value.matches(pattern("ReservedConcurrency"))).isEqualTo(fits);
    }

    private String pattern(String parameter) {
        return (String) Template.map(template.section("Parameters").get(parameter))
                .get("AllowedPattern");
    }
}
