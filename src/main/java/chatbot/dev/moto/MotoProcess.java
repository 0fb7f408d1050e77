package chatbot.dev.moto;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A process that serves moto on a free port of 127.0.0.1 until its input is closed, as it is at the
/// latest when this JVM ends.
///
/// @param endpoint what `AWS_ENDPOINT_URL` would have to say
record MotoProcess(Process process, URI endpoint) {

    private static final Path SCRIPT = Path.of("src", "test", "moto", "server.py");
    private static final int START_SECONDS = 60;

    /// Starts it by that Python.
    static MotoProcess start(PythonPackages packages) {
        Path python = packages.python();
        try {
            Path log = Files.createTempFile(packages.folder(), "server-", ".log");
            ProcessBuilder builder = new ProcessBuilder(
                    python.toString(), "-I", SCRIPT.toAbsolutePath().toString());
            builder.environment().keySet().removeIf(name -> name.startsWith("MOTO_"));
            builder.environment().put("HEARD", packages.folder().resolve("heard.jsonl").toString());
            Process process = builder.redirectError(log.toFile()).start();
            return new MotoProcess(process, URI.create("http://127.0.0.1:" + port(process)
                    .orElseThrow(() -> notStarted(process, log))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The port, which the script prints when it serves, or nothing if it ends before that.
    private static Optional<String> port(Process process) {
        return CompletableFuture.supplyAsync(() -> process.inputReader().lines().findFirst())
                .completeOnTimeout(Optional.empty(), START_SECONDS, TimeUnit.SECONDS)
                .join();
    }

    private static IllegalStateException notStarted(Process process, Path log) {
        process.destroyForcibly();
        return new IllegalStateException("moto did not start: see " + log);
    }
}
