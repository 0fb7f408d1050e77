package chatbot.dev.slack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/// A file of Java that people run as it is, `src/dev/Say.java` first of all: compiled for the oldest
/// Java that it is for, and run in processes of its own.
///
/// @param name its class
/// @param classes where it is compiled
public record Script(String name, Path classes) {

    private static final Path SAY = Path.of("src", "dev", "Say.java");

    private static final int LIMIT_SECONDS = 60;

    /// What came of a run.
    public record Run(int status, String out, String error) {
    }

    /// Compiles Say into that directory.
    static Script compiled(Path classes) {
        return compiled(SAY, classes);
    }

    /// Compiles another one.
    public static Script compiled(Path source, Path classes) {
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "--release", "17",
                "-Xlint:all", "-Werror", "-d", classes.toString(), source.toString());
        assertThat(status).as("compiles for Java 17").isZero();
        return new Script(source.getFileName().toString().replace(".java", ""), classes);
    }

    /// Runs it with no variables but these.
    public Run run(Map<String, String> variables, String... arguments) {
        return hear(variables, "", arguments);
    }

    /// The same, with something on its standard input.
    Run hear(Map<String, String> variables, String input, String... arguments) {
        return run(variables, input, Stream.concat(Stream.of("-cp", classes.toString(), name),
                Stream.of(arguments)).toList());
    }

    /// Runs Say as people do.
    static Run asItIs(String... arguments) {
        return asItIs(SAY, arguments);
    }

    /// Runs another one so.
    static Run asItIs(Path source, String... arguments) {
        return run(Map.of(), "", Stream.concat(Stream.of(source.toString()),
                Stream.of(arguments)).toList());
    }

    private static Run run(Map<String, String> variables, String input, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(
                Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
                arguments.stream()).toList());
        builder.environment().clear();
        builder.environment().putAll(variables);
        try {
            Process process = builder.start();
            process.outputWriter(StandardCharsets.UTF_8).append(input).close();
            String out = new String(process.getInputStream().readAllBytes(),
                    StandardCharsets.UTF_8);
            String error = new String(process.getErrorStream().readAllBytes(),
                    StandardCharsets.UTF_8);
            assertThat(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)).isTrue();
            return new Run(process.exitValue(), out, error);
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
