package chatbot.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.Yaml;

/// The workflows hand nothing out that they needn't, and run no code but what was looked at.
final class WorkflowsTest {

    private static final Path FOLDER = Path.of(".github", "workflows");
    private static final Pattern USE = Pattern.compile("(?m)^ *(?:- )?uses: (.+)$");

    static List<Path> workflows() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().toList();
        }
    }

    /// A tag of somebody else's repository may lead elsewhere tomorrow; a commit can't.
    @ParameterizedTest
    @MethodSource("workflows")
    void useActionsByTheirCommitAndSayWhichVersionThatIs(Path workflow) throws IOException {
        List<String> uses = USE.matcher(Files.readString(workflow)).results()
                .map(use -> use.group(1)).toList();

        assertThat(uses).isNotEmpty().allMatch(use -> use.startsWith("./.github/workflows/")
                || use.matches("[\\w/-]+@[0-9a-f]{40} # v\\d+\\.\\d+\\.\\d+"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void mayReadAndNoMoreUnlessAJobSaysSo(Path workflow) throws IOException {
        assertThat(read(workflow)).containsEntry("permissions", Map.of("contents", "read"));
        assertThat(Files.readString(workflow)).doesNotContain("pull_request_target",
                "workflow_run", "secrets.", "write-all");
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void endJobsThatHang(Path workflow) throws IOException {
        assertThat(jobs(workflow)).isNotEmpty().allMatch(
                job -> job.containsKey("uses") || job.containsKey("timeout-minutes"));
    }

    @ParameterizedTest
    @MethodSource("workflows")
    void leaveNoTokenInTheCheckedOutRepository(Path workflow) throws IOException {
        assertThat(steps(workflow)
                .filter(step -> step.getOrDefault("uses", "").toString()
                        .startsWith("actions/checkout@")))
                .allSatisfy(step -> assertThat(step).containsEntry("with",
                        Map.of("persist-credentials", false)));
    }

    /// The name of a branch is text that anybody may write; in a script it would be part of it.
    @ParameterizedTest
    @MethodSource("workflows")
    void putNothingFromOutsideIntoAScript(Path workflow) throws IOException {
        assertThat(steps(workflow).map(step -> step.getOrDefault("run", "").toString()))
                .noneMatch(script -> script.contains("${{"));
    }

    private static Stream<Map<String, Object>> steps(Path workflow) throws IOException {
        return jobs(workflow).stream().filter(job -> job.containsKey("steps"))
                .flatMap(job -> ((List<?>) job.get("steps")).stream()).map(WorkflowsTest::map);
    }

    private static List<Map<String, Object>> jobs(Path workflow) throws IOException {
        return map(read(workflow).get("jobs")).values().stream().map(WorkflowsTest::map).toList();
    }

    private static Map<String, Object> read(Path workflow) throws IOException {
        return map(new Yaml().load(Files.readString(workflow)));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
