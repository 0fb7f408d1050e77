package chatbot.aws;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.opentest4j.TestAbortedException;

/// A Python with the packages of `src/test/NAME/requirements.txt`, in a virtual environment under
/// `target/NAME` that is made once for each Python and requirements.txt.
///
/// The directory's name is their hash, and it gets that name only when all is installed: one that
/// is there is whole and up to date. Where it can't be had the test is skipped; with
/// `-Dmoto=required` it fails.
public final class PythonEnvironment {
    private static final System.Logger LOG = System.getLogger(PythonEnvironment.class.getName());

    /// On a slow line the packages take minutes.
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final String purpose;
    private final Path folder;
    private final Path requirements;

    /// The environment of that name; the purpose is what can't be had without it.
    public PythonEnvironment(String name, String purpose) {
        this.purpose = purpose;
        this.folder = Path.of("target", name).toAbsolutePath();
        this.requirements = Path.of("src", "test", name, "requirements.txt");
    }

    /// Where it is, and where its programs may leave files.
    public Path folder() {
        return folder;
    }

    /// The Python that has the packages.
    public Path python() {
        try {
            Files.createDirectories(folder);
            String python = run("there is no python3 (3.11 or later) that runs",
                    List.of("python3", "-c", "import sys; print(sys.version, sys.base_prefix)"));
            String hash = hash(python + Files.readString(requirements));
            Path environment = folder.resolve("venv-" + hash);
            if (!Files.exists(environment)) {
                make(environment);
            }
            return python(environment);
        } catch (IOException e) {
            throw new IllegalStateException("Nothing can be installed in " + folder, e);
        }
    }

    private void make(Path environment) throws IOException {
        LOG.log(System.Logger.Level.INFO, "Installing {0} in {1}", purpose, environment);
        Path unfinished = Files.createTempDirectory(folder, "unfinished-");
        try {
            run("python3 can't make a virtual environment (Debian: apt install python3-venv)",
                    List.of("python3", "-m", "venv", unfinished.toString()));
            run("pip can't install " + requirements,
                    List.of(python(unfinished).toString(), "-I", "-m", "pip", "install",
                            "--no-input", "--disable-pip-version-check", "--quiet", "--retries=2",
                            "--no-deps", "--no-compile", // half the time: the list is whole
                            "--requirement=" + requirements));
            Files.move(unfinished, environment, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.exists(environment)) { // else another test run was faster
                throw e;
            }
        } finally {
            delete(unfinished);
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> walk = Files.walk(folder)) {
                for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /// None of its scripts: they name the directory that they were made in.
    private static Path python(Path environment) {
        return environment.resolve("bin").resolve("python");
    }

    /// What the command prints.
    private String run(String complaint, List<String> command) throws IOException {
        Path log = Files.createTempFile(folder, "install-", ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true).redirectOutput(log.toFile()).start();
            try {
                boolean ended = process.waitFor(LIMIT.toSeconds(), TimeUnit.SECONDS);
                String output = Files.readString(log).strip();
                if (!ended || process.exitValue() != 0) {
                    throw missing(complaint, ended ? output : "no end after " + LIMIT);
                }
                return output;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException notFound) {
            throw missing(complaint, String.valueOf(notFound.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while running " + command, e);
        } finally {
            Files.delete(log);
        }
    }

    private RuntimeException missing(String complaint, String output) {
        String last = output.lines().reduce("no output", (_, line) -> line.strip());
        String reason = "%s can't be had: %s (%s).".formatted(purpose, complaint, last);
        if ("required".equals(System.getProperty("moto"))) {
            return new IllegalStateException(reason);
        }
        LOG.log(System.Logger.Level.WARNING, reason);
        return new TestAbortedException(reason);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
