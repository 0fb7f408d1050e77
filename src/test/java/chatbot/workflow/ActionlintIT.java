package chatbot.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What actionlint says of the workflows. It is on the PATH, or Go is, which builds it; where neither
/// is, this is skipped.
final class ActionlintIT {

    private static final String MODULE = "github.com/rhysd/actionlint/cmd/actionlint@v1.7.12";
    private static final int MINUTES = 5;

    @Test
    void findsNothingInTheWorkflows(@TempDir Path folder) throws Exception {
        assertThat(lint(folder, WorkflowsTest.workflows())).isEmpty();
    }

    /// Else an actionlint that finds nothing at all would be taken for a good one.
    @Test
    void findsWhatIsWrong(@TempDir Path folder) throws Exception {
        Path wrong = Files.writeString(folder.resolve("wrong.yml"), """
                on: push
                jobs:
                  wrong:
                    runs-on: ubuntu-24.04
                    steps:
                      - run: echo "${{ matrix.none }}"
                """);

        assertThat(lint(folder, List.of(wrong))).contains("property \"none\" is not defined");
    }

    private static String lint(Path folder, List<Path> workflows)
            throws IOException, InterruptedException {
        assumeTrue(isOnThePath("actionlint") || isOnThePath("go"), "no actionlint and no Go");
        List<String> command = new ArrayList<>(isOnThePath("actionlint")
                ? List.of("actionlint")
                : List.of("go", "run", MODULE));
        command.add("-no-color");
        workflows.forEach(workflow -> command.add(workflow.toString()));
        Path log = Files.createTempFile(folder, "actionlint-", ".log");
        Path errors = Files.createTempFile(folder, "actionlint-", ".err");
        Process process = new ProcessBuilder(command).redirectOutput(log.toFile())
                .redirectError(errors.toFile()).start();
        try {
            assertThat(process.waitFor(MINUTES, TimeUnit.MINUTES)).as("ends in time").isTrue();
            // 1: something was found; "go run" says so by 1 too, also if it can't build
            assumeTrue(process.exitValue() == 0 || Files.size(log) > 0, Files.readString(errors));
            return Files.readString(log);
        } finally {
            process.destroyForcibly();
        }
    }

    private static boolean isOnThePath(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
