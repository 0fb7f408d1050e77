package chatbot.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.opentest4j.TestAbortedException;

/// A Python with the packages of `src/test/NAME/requirements.txt`, as `src/dev/packages.py` makes it.
/// Where it can't be had the test is skipped; with `-Dmoto=required` it fails.
public final class PythonEnvironment {
    private static final System.Logger LOG = System.getLogger(PythonEnvironment.class.getName());
    private static final Path SCRIPT = Path.of("src", "dev", "packages.py");

    private static final int SECONDS = 300;

    private final String name;
    private final String purpose;

    /// The environment of that name; the purpose is what can't be had without it.
    public PythonEnvironment(String name, String purpose) {
        this.name = name;
        this.purpose = purpose;
    }

    /// Where it is, and where its programs may leave files.
    public Path folder() {
        return Path.of("target", name).toAbsolutePath();
    }

    /// The Python that has the packages.
    public Path python() {
        try {
            Process script = new ProcessBuilder("python3", "-I", SCRIPT.toString(), name)
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String last = script.inputReader().lines().reduce("no output", (_, line) -> line);
            if (script.waitFor() != 0) {
                throw missing(last);
            }
            return Path.of(last);
        } catch (IOException notFound) {
            throw missing("there is no python3 that runs (" + notFound.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while packages were installed", e);
        }
    }

    /// What came of a program: its status, and all that it printed.
    public record Run(int exit, String output) {
    }

    /// Runs one of its programs there, with those variables beside this process's.
    public Run run(Path there, Map<String, String> variables, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(python().toString(), "-I"));
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile(folder(), "tool-", ".log");
        ProcessBuilder builder = new ProcessBuilder(command).directory(there.toFile())
                .redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().putAll(variables);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).as("ends in time").isTrue();
            return new Run(process.exitValue(), Files.readString(log).strip());
        } finally {
            process.destroyForcibly();
            Files.delete(log);
        }
    }

    private RuntimeException missing(String why) {
        String reason = "%s can't be had: %s.".formatted(purpose, why);
        if ("required".equals(System.getProperty("moto"))) {
            return new IllegalStateException(reason);
        }
        LOG.log(System.Logger.Level.WARNING, reason);
        return new TestAbortedException(reason);
    }
}
