package chatbot.aws;

import chatbot.reliability.Heard;
import chatbot.reliability.Heard.Ear;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A process that serves moto on a free port of 127.0.0.1 until it is closed or this JVM ends.
final class MotoServer implements AutoCloseable {
    private static final Path SCRIPT = Path.of("src", "test", "moto", "server.py");
    private static final int START_SECONDS = 60;
    private static final int STOP_SECONDS = 5;

    private final Process process;
    private final URI endpoint;

    private MotoServer(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    static MotoServer start(PythonEnvironment environment) {
        return start(environment, Map.of());
    }

    /// With variables beside those of this process.
    static MotoServer start(PythonEnvironment environment, Map<String, String> variables) {
        String python = environment.python().toString();
        try {
            Path log = Files.createTempFile(environment.folder(), "server-", ".log");
            Path recording = Files.createTempFile(environment.folder(), "recording-", ".jsonl");
            ProcessBuilder builder = new ProcessBuilder(
                    python, "-I", SCRIPT.toAbsolutePath().toString());
            builder.environment().keySet().removeIf(name -> name.startsWith("MOTO_"));
            builder.environment().put("MOTO_RECORDER_FILEPATH", recording.toString());
            builder.environment().put("HEARD", Heard.file(Ear.AWS).toString());
            builder.environment().putAll(variables);
            Process process = builder.redirectError(log.toFile()).start();
            return port(process)
                    .map(port -> new MotoServer(process, URI.create("http://127.0.0.1:" + port)))
                    .orElseThrow(() -> notStarted(process, log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI endpoint() {
        return endpoint;
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
