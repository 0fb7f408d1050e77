package chatbot.dev.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// `mvnw quarkus:dev`, as the README says it, in a copy of this directory: what it compiles while
/// it runs, and what a test changes there, is nobody else's.
final class DevMode implements AutoCloseable {

    private static final Path FOLDER = Path.of("target", "console").toAbsolutePath();
    private static final Path TREE = FOLDER.resolve("tree");
    private static final Path CHANGED = TREE.resolve(
            Path.of("src", "main", "java", "chatbot", "fleet", "Action.java"));
    private static final Path LOG = FOLDER.resolve("dev-mode.log");
    /// What is compiled is taken over.
    private static final List<String> SOURCES = List.of("pom.xml", "mvnw", ".mvn", "src/main",
            "target/classes");
    private static final Pattern ADDRESS = Pattern.compile("Try it: (http://localhost:\\d+/)");
    private static final Duration LIMIT = Duration.ofMinutes(3);

    /// Runs a command and all that it starts, until standard input ends, which is when this JVM is
    /// gone too.
    private static final String ON_A_LEASH = """
            exec 3<&0
            setsid "$@" </dev/null 3<&- &
            group=$!
            { read -r _; kill -TERM -$group; sleep 5; kill -KILL -$group; } <&3 >/dev/null 2>&1 &
            exec 3<&-
            wait $group
            """;

    private final Process process;
    private final URI page;

    private DevMode(Process process, URI page) {
        this.process = process;
        this.page = page;
    }

    /// Starts it, without the network if Maven has all that it takes.
    static DevMode start() {
        try {
            delete(TREE);
            for (String source : SOURCES) {
                copy(Path.of(source), TREE.resolve(source));
            }
            Process offline = launch("-o");
            String address = address(offline);
            Process process = address.isEmpty() ? launch("-U") : offline;
            address = address.isEmpty() ? address(process) : address;
            if (address.isEmpty()) {
                throw new IllegalStateException("Dev mode doesn't start:\n" + log());
            }
            return new DevMode(process, URI.create(address));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The address that it prints.
    URI page() {
        return page;
    }

    /// What it has printed.
    static String log() throws IOException {
        return Files.exists(LOG) ? Files.readString(LOG) : "";
    }

    /// Somebody changes its code, though not what it does.
    void change() {
        try {
            Files.writeString(CHANGED, "// changed\n", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Process launch(String network) throws IOException {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", ON_A_LEASH, "dev-mode",
                "./mvnw", "-B", "-ntp", network, "quarkus:dev", "-Dmaven.main.skip=true",
                "-Ddebug=false", "-Dquarkus.console.enabled=false",
                // Beside other tests it may take longer than Slack waits.
                "-Ddev.patience=30S",
                "-Dquarkus.lambda.mock-event-server.dev-port=" + freePort()));
        String repository = System.getProperty("maven.repo.local", "");
        if (!repository.isEmpty()) {
            command.add("-Dmaven.repo.local=" + repository);
        }
        ProcessBuilder builder = new ProcessBuilder(command).directory(TREE.toFile())
                .redirectErrorStream(true).redirectOutput(LOG.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder.start();
    }

    /// Where the page is; empty if it ends before it says so.
    private static String address(Process process) throws IOException {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            Matcher address = ADDRESS.matcher(log());
            if (address.find()) {
                return address.group(1);
            }
            Waiting.pause();
        }
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        return "";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING,
                            StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
