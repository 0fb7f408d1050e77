package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// How a new version of the function takes the place of an old one.
final class DeploymentTest {

    private static final String ARN = "arn:aws:secretsmanager:us-east-1:123456789012:secret:s-AbCdEf";
    private static final Template STACK = Template.read()
            .with("SigningSecret", "8f742231b10e8888abcd99yyyzzz85a5");

    /// What of a function isn't in its versions (Lambda: "Manage Lambda function versions"), and what
    /// says how SAM makes them.
    private static final Set<String> IN_NO_VERSION = Set.of("ReservedConcurrentExecutions",
            "Events",
            "AutoPublishAlias", "AutoPublishAliasAllProperties", "VersionDescription",
            "DeploymentPreference");

    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("SigningSecretArn", ARN), Map.entry("BotTokenArn", ARN),
            Map.entry("KeyArn", ARN), Map.entry("BotToken", "xoxb-1"));

    static Stream<String> parameters() {
        return STACK.section("Parameters").keySet().stream()
                .filter(name -> !name.equals("SigningSecret"));
    }

    private static Map<String, Object> version(Template stack) {
        Map<String, Object> version = new LinkedHashMap<>(stack.properties("Function"));
        version.keySet().removeAll(IN_NO_VERSION);
        return version;
    }

    private static Object settings(Template stack) {
        return stack.properties("Settings").get("Content");
    }

    private static String other(String parameter) {
        Map<String, Object> about = Template.map(STACK.section("Parameters").get(parameter));
        String now = STACK.values().get(parameter);
        return about.containsKey("AllowedValues")
                ? Template.list(about.get("AllowedValues")).stream().map(String::valueOf)
                        .filter(value -> !value.equals(now)).findFirst().orElseThrow()
                : TEXTS.getOrDefault(parameter, "7");
    }

    /// Otherwise whoever was taken off a list would stay on it, or Lambda would have nothing to
    /// publish, which CloudFormation takes for a failure.
    @ParameterizedTest
    @MethodSource("parameters")
    void makesAnotherVersionExactlyWhenAParameterIsInIt(String parameter) {
        Template changed = parameter.endsWith("SecretArn")
                ? STACK.with("SigningSecret", "").with(parameter, other(parameter))
                : STACK.with(parameter, other(parameter));

        assertThat(settings(changed).equals(settings(STACK)))
                .isEqualTo(version(changed).equals(version(STACK)));
    }

    @Test
    void makesNoOtherVersionForASecretThatTheFunctionReads() {
        Template before = STACK.with("BotToken", "xoxb-1");
        Template after = before.with("BotToken", "xoxb-2")
                .with("SigningSecret", "99742231b10e8888abcd99yyyzzz85a5");

        assertThat(version(after)).isEqualTo(version(before));
        assertThat(settings(after)).isEqualTo(settings(before));
    }

    @Test
    void givesTheNumberOfTheSettingsToTheVersion() {
        assertThat(STACK.properties("Function")).containsEntry("AutoPublishAlias", "live")
                .containsEntry("AutoPublishAliasAllProperties", true)
                .containsEntry("VersionDescription", "Settings Settings.VersionNumber");
        assertThat(STACK.properties("Settings"))
                .containsEntry("ApplicationId", "SettingsApplication")
                .containsEntry("ConfigurationProfileId", "SettingsProfile");
        assertThat(STACK.properties("SettingsApplication")).containsEntry("Name", "chatbot");
        assertThat(STACK.properties("SettingsProfile")).containsEntry("LocationUri", "hosted");
    }

    @Test
    void goesBackOnlyForAlarmsThatNobodyRaisesFromWithout() {
        Map<String, Object> preference = Template
                .map(STACK.properties("Function").get("DeploymentPreference"));

        assertThat(preference)
                .containsEntry("Type", "CodeDeployDefault.LambdaCanary10Percent5Minutes")
                .containsEntry("Alarms", List.of("FunctionFailed", "FollowUpsFailed"));
        assertThat(Template.map(STACK.with("Alarms", "false").properties("Function")
                .get("DeploymentPreference"))).containsEntry("Alarms", List.of());
    }

    @Test
    void lendsItsRoleToCodeDeployOfThisAccount() {
        assertThat(STACK.properties("DeploymentRole").get("AssumeRolePolicyDocument").toString())
                .contains("codedeploy.amazonaws.com", "aws:SourceAccount=123456789012");
    }

    @ParameterizedTest
    @CsvSource({"jvm, PublishedVersions", "native, None"})
    void startsJavaFromASnapshot(String packaging, String applies) {
        assertThat(STACK.with("Packaging", packaging).properties("Function"))
                .containsEntry("SnapStart", Map.of("ApplyOn", applies));
    }

    @Test
    void letsTheWorkflowAskTheVersionThatIsLive() {
        assertThat(STACK.properties("FollowUp").get("DefinitionSubstitutions").toString())
                .contains(
                        "FunctionArn=arn:aws:lambda:us-east-1:123456789012:function:chatbot:live");
    }
}
