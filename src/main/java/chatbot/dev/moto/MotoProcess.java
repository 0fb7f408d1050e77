package chatbot.dev.moto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A process that serves moto on a free port of 127.0.0.1 until its input is closed, as it is at the
/// latest when this JVM ends.
///
/// @param endpoint what `AWS_ENDPOINT_URL` would have to say
record MotoProcess(Process process, URI endpoint) implements AutoCloseable {

    private static final Path SCRIPT = Path.of("src", "test", "moto", "server.py");
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 5;

    /// Starts it.
    ///
    /// @param variables beside those of this process
    static MotoProcess start(PythonPackages packages, Map<String, String> variables) {
        return start(packages.python(), packages.folder(), variables);
    }

    /// Starts it by that Python.
    ///
    /// @param folder    where it may leave files
    /// @param variables beside those of this process
    static MotoProcess start(Path python, Path folder, Map<String, String> variables) {
        try {
            Path log = Files.createTempFile(folder, "server-", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                    python.toString(), "-I", SCRIPT.toAbsolutePath().toString());
            builder.environment().keySet().removeIf(name -> name.startsWith("MOTO_"));
            builder.environment().put("HEARD", folder.resolve("heard.jsonl").toString());
            builder.environment().putAll(variables);
            Process process = builder.redirectError(log.toFile()).start();
            return port(process)
                    .map(port -> new MotoProcess(process, URI.create("http://127.0.0.1:" + port)))
                    .orElseThrow(() -> notStarted(process, log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stop(process);
    }

    /// The port, which the script prints when it serves, or nothing if it ends before that.
    private static Optional<String> port(Process process) {
        return CompletableFuture.supplyAsync(() -> process.inputReader().lines().findFirst())
                .completeOnTimeout(Optional.empty(), START_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static IllegalStateException notStarted(Process process, Path log) {
        stop(process);
        return new IllegalStateException("moto did not start: see " + log);
    }

    /// By the end of its input; a process that doesn't heed it is destroyed.
    private static void stop(Process process) {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
