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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What checkov, which knows what is often unsafe in templates, finds in ours. What it is told to pass
/// over has its reason beside it.
@Execution(ExecutionMode.CONCURRENT)
final class SecurityRulesIT {

    private static final PythonEnvironment TOOLS = new PythonEnvironment("checkov",
            "checkov, which looks for what is unsafe in the templates,");
    private static final Path TEMPLATE = Path.of("template.yaml");

    @Test
    void findNothingInAnyTemplate() throws Exception {
        List<String> templates = new ArrayList<>(List.of(TEMPLATE.toString()));
        try (Stream<Path> more = Files.list(Path.of("src/main/sam"))) {
            more.filter(file -> file.toString().endsWith(".yaml"))
                    .forEach(file -> templates.add(file.toString()));
        }
        JsonNode found = check(templates);

        assertThat(ids(found)).isEmpty();
        assertThat(found.at("/summary/parsing_errors").asInt()).isZero();
        assertThat(found.at("/summary/passed").asInt()).isGreaterThan(40);
    }

    @Test
    void arePassedOverOnlyWithAReason() {
        Stream.of(Template.read(), Template.read(EdgeTest.FILE))
                .flatMap(template -> template.section("Resources").values().stream())
                .map(Template::map).map(resource -> resource.get("Metadata"))
                .filter(about -> about != null)
                .flatMap(about -> Template.list(Template
                        .map(Template.map(about).get("checkov")).get("skip")).stream())
                .forEach(skip -> assertThat((String) Template.map(skip).get("comment"))
                        .hasSizeGreaterThan(30));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "PointInTimeRecoveryEnabled: true | PointInTimeRecoveryEnabled: false | CKV_AWS_28",
            "RetentionInDays: !Ref LogRetentionDays | Tags: [] | CKV_AWS_66"})
    void findADefectInACopy(String right, String wrong, String id, @TempDir Path folder)
            throws Exception {
        Path copy = Files.writeString(folder.resolve("template.yaml"),
                Files.readString(TEMPLATE).replace(right, wrong));

        assertThat(ids(check(List.of(copy.toString())))).contains(id);
    }

    private static List<String> ids(JsonNode found) {
        return found.at("/results/failed_checks").findValuesAsText("check_id");
    }

    /// Without a word to checkov's makers.
    private static JsonNode check(List<String> templates)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-m", "checkov.main", "--framework",
                "cloudformation", "--skip-download", "--quiet", "--compact", "--output", "json"));
        templates.forEach(template -> arguments.addAll(List.of("--file", template)));
        Run run = TOOLS.run(Path.of("").toAbsolutePath(), Map.of("LOG_LEVEL", "ERROR"),
                arguments.toArray(String[]::new));
        return new ObjectMapper().readTree(run.output());
    }
}
