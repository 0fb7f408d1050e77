package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.PythonEnvironment;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What AWS's own tools say of template.yaml, before SAM's transform and after it.
final class SamIT {

    private static final PythonEnvironment TOOLS = new PythonEnvironment("sam",
            "the SAM CLI, which checks template.yaml,");
    private static final String TEMPLATE = "template.yaml";
    private static final int SECONDS = 120;

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

    /// With the informational rules too, but for the one that wants SnapStart of Java functions: it
    /// needs published versions, which go without an alias.
    @Test
    void isCleanForCfnLintBeforeAndAfterTheTransform() throws Exception {
        assertThat(python("-c", "from cfnlint.runner import main; main()", "--include-checks=I",
                "--ignore-checks=I2530", "--", TEMPLATE, transformed.toString(),
                MemberTest.FILE.toString()))
                .isEqualTo(new Run(0, ""));
    }

    @Test
    void letsTheApiAskTheFunctionOnItsRoutesOnly() {
        assertThat(resources).filteredOn(SamIT::isPermission).allSatisfy(permission -> {
            JsonNode properties = permission.required("Properties");
            assertThat(properties.required("Principal").asText())
                    .isEqualTo("apigateway.amazonaws.com");
            assertThat(properties.required("FunctionName").required("Ref").asText())
                    .isEqualTo("Function");
        }).extracting(permission -> permission.at("/Properties/SourceArn/Fn::Sub/0").asText())
                .extracting(arn -> arn.replaceAll(".*\\{__Stage__}/", ""))
                .containsExactlyInAnyOrder("POST/slack/commands", "POST/slack/events",
                        "POST/slack/interactions");
    }

    /// Through an alias it would go to an old version, with the old lists of channels and users.
    @Test
    void leadsEveryRouteToTheFunctionAsItIsNow() {
        JsonNode paths = resources.at("/Api/Properties/Body/paths");

        assertThat(paths.fieldNames()).toIterable().containsExactlyInAnyOrder("/slack/commands",
                "/slack/events", "/slack/interactions");
        assertThat(paths).allSatisfy(path -> {
            assertThat(path.fieldNames()).toIterable().containsExactly("post");
            assertThat(path.at("/post/x-amazon-apigateway-integration/uri/Fn::Sub").asText())
                    .endsWith("/functions/${Function.Arn}/invocations");
        });
    }

    /// That is why there is no alias, hence no gradual deployment and no SnapStart. If this goes red, SAM
    /// has learned it: https://github.com/aws/serverless-application-model/issues/3820.
    @Test
    void wouldLeaveWhoIsTakenOffAListOnItBehindAnAlias() throws Exception {
        Path publishes = TOOLS.folder().resolve("publishes.json");
        Run run = python("src/test/sam/alias.py", TEMPLATE, publishes.toString());

        assertThat(run.exit()).as(run.output()).isZero();
        assertThat(Files.readString(publishes)).isEqualTo("false");
    }

    private static boolean isPermission(JsonNode resource) {
        return resource.required("Type").asText().equals("AWS::Lambda::Permission");
    }

    /// Runs one of the tools, without AWS and without a word home.
    private static Run python(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(TOOLS.python().toString(), "-I"));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(TOOLS.folder(), "tool-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("AWS_DEFAULT_REGION", "us-east-1",
                "SAM_CLI_TELEMETRY", "0", "__SAM_CLI_APP_DIR", TOOLS.folder().toString()));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("ends in time").isTrue();
            return new Run(process.exitValue(), Files.readString(log).strip());
        } finally {
            process.destroyForcibly();
            Files.delete(log);
        }
    }

    /// What came of a tool.
    private record Run(int exit, String output) {
    }
}
