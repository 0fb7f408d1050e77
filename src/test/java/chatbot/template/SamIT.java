package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.PythonEnvironment;
import chatbot.aws.PythonEnvironment.Run;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// What AWS's own tools say of template.yaml, before SAM's transform and after it.
@Execution(ExecutionMode.CONCURRENT)
final class SamIT {

    private static final PythonEnvironment TOOLS = new PythonEnvironment("sam",
            "the SAM CLI, which checks template.yaml,");
    private static final String TEMPLATE = "template.yaml";

    private static Path transformed;
    private static JsonNode resources;

    @BeforeAll
    static void transform() throws Exception {
        TOOLS.python();
        transformed = TOOLS.folder().resolve("transformed.json");
        Run run = python("src/test/sam/transform.py", TEMPLATE, transformed.toString());
        assertThat(run.exit()).as(run.output()).isZero();
        resources = new ObjectMapper().readTree(transformed.toFile()).required("Resources");
    }

    @Test
    void isValidForSam() throws Exception {
        assertThat(python("-m", "samcli", "validate", "--lint", "--template", TEMPLATE))
                .isEqualTo(new Run(0, Path.of(TEMPLATE).toAbsolutePath()
                        + " is a valid SAM Template"));
    }

    /// With the informational rules too. SAM puts the value of `Deployment` in its place.
    @Test
    void isCleanForCfnLintBeforeAndAfterTheTransform() throws Exception {
        assertThat(lint("--include-checks=I", "--", TEMPLATE, MemberTest.FILE.toString(),
                EdgeTest.FILE.toString()))
                .isEqualTo(new Run(0, ""));
        assertThat(lint("--include-checks=I", "--ignore-checks=W2001,W1020", "--",
                transformed.toString())).isEqualTo(new Run(0, ""));
    }

    /// It leaves a copy of the template, which `sam deploy` prefers; docs/deploy.md says so.
    @Test
    void buildsNothingAsTheZipIsThereAlready(@TempDir Path project) throws Exception {
        Files.copy(Path.of(TEMPLATE), project.resolve(TEMPLATE));
        Files.createDirectory(project.resolve("target"));
        try (ZipOutputStream zip = new ZipOutputStream(
                Files.newOutputStream(project.resolve("target/function.zip")))) {
            zip.putNextEntry(new ZipEntry("bootstrap"));
        }
        Run run = pythonIn(project, "-m", "samcli", "build");

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(Files.readString(project.resolve(".aws-sam/build").resolve(TEMPLATE)))
                .contains("CodeUri: ../../target/function.zip");
    }

    /// But a function's versions, which go with it.
    @Test
    void leavesNothingWhenTheStackIsDeleted() {
        assertThat(resources)
                .filteredOn(resource -> !resource.path("DeletionPolicy").asText("Delete")
                        .equals("Delete"))
                .extracting(resource -> resource.required("Type").asText())
                .containsOnly("AWS::Lambda::Version");
    }

    @Test
    void letsTheApiAskTheFunctionOnItsRoutesOnly() {
        assertThat(resources).filteredOn(SamIT::isPermission).allSatisfy(permission -> {
            JsonNode properties = permission.required("Properties");
            assertThat(properties.required("Principal").asText())
                    .isEqualTo("apigateway.amazonaws.com");
            assertThat(properties.required("FunctionName").required("Ref").asText())
                    .isEqualTo("FunctionAliaslive");
        }).extracting(permission -> permission.at("/Properties/SourceArn/Fn::Sub/0").asText())
                .extracting(arn -> arn.replaceAll(".*\\{__Stage__}/", ""))
                .containsExactlyInAnyOrder("POST/slack/commands", "POST/slack/events",
                        "POST/slack/interactions");
    }

    /// The function itself may already be of a version that isn't live yet.
    @Test
    void leadsEveryRouteToTheVersionThatIsLive() {
        JsonNode paths = resources.at("/Api/Properties/Body/paths");

        assertThat(paths.fieldNames()).toIterable().containsExactlyInAnyOrder("/slack/commands",
                "/slack/events", "/slack/interactions");
        assertThat(paths).allSatisfy(path -> {
            assertThat(path.fieldNames()).toIterable().containsExactly("post");
            assertThat(path.at("/post/x-amazon-apigateway-integration/uri/Fn::Sub").asText())
                    .endsWith("/functions/${FunctionAliaslive}/invocations");
        });
    }

    /// Another description is another version: CloudFormation can't change the one that is there.
    @Test
    void makesAnotherVersionWhenASettingChanges() throws Exception {
        Path replaced = TOOLS.folder().resolve("replaced.json");
        Run run = python("src/test/sam/replaced.py", replaced.toString(), "AWS::Lambda::Version",
                "AWS::AppConfig::HostedConfigurationVersion");
        assertThat(run.exit()).as(run.output()).isZero();
        JsonNode never = new ObjectMapper().readTree(replaced.toFile());

        assertThat(never.get("AWS::Lambda::Version")).extracting(JsonNode::asText)
                .contains("Description");
        assertThat(never.get("AWS::AppConfig::HostedConfigurationVersion"))
                .extracting(JsonNode::asText).contains("Content");
        assertThat(resources).filteredOn(each -> isOf("AWS::Lambda::Version", each)).singleElement()
                .satisfies(version -> assertThat(
                        version.at("/Properties/Description/Fn::Sub").asText())
                        .contains("${Settings.VersionNumber}"));
    }

    @Test
    void shiftsTheAliasByCodeDeployAndBackOnAlarms() {
        assertThat(resources.at("/FunctionAliaslive/UpdatePolicy/CodeDeployLambdaAliasUpdate"
                + "/DeploymentGroupName/Ref").asText()).isEqualTo("FunctionDeploymentGroup");
        JsonNode group = resources.at("/FunctionDeploymentGroup/Properties");
        assertThat(group.at("/AutoRollbackConfiguration/Events")).extracting(JsonNode::asText)
                .contains("DEPLOYMENT_STOP_ON_ALARM");
        assertThat(group.at("/AlarmConfiguration/Fn::If/1/Alarms"))
                .extracting(alarm -> alarm.at("/Name/Ref").asText())
                .containsExactly("FunctionFailed", "FollowUpsFailed");
        assertThat(group.at("/ServiceRoleArn/Fn::GetAtt/0").asText()).isEqualTo("DeploymentRole");
    }

    private static boolean isPermission(JsonNode resource) {
        return isOf("AWS::Lambda::Permission", resource);
    }

    private static boolean isOf(String type, JsonNode resource) {
        return resource.required("Type").asText().equals(type);
    }

    private static Run lint(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of("-c", "from cfnlint.runner import main; main()"));
        command.addAll(List.of(arguments));
        return python(command.toArray(String[]::new));
    }

    /// Runs one of the tools, without AWS and without a word home.
    private static Run python(String... arguments) throws IOException, InterruptedException {
        return pythonIn(Path.of("").toAbsolutePath(), arguments);
    }

    private static Run pythonIn(Path folder, String... arguments)
            throws IOException, InterruptedException {
        return TOOLS.run(folder, Map.of("AWS_DEFAULT_REGION", "us-east-1", "SAM_CLI_TELEMETRY", "0",
                "__SAM_CLI_APP_DIR", TOOLS.folder().toString()), arguments);
    }
}
