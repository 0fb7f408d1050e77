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

/// moto in a virtual environment under target/, made once for each Python and requirements.txt.
///
/// The directory's name is their hash, and it gets that name only when all is installed: one that
/// is there is whole and up to date. A thing that can't be had is a [TestAbortedException].
final class MotoInstallation {
    static final Path FOLDER = Path.of("target", "moto").toAbsolutePath();

    private static final Path REQUIREMENTS = Path.of("src", "test", "moto", "requirements.txt");
    private static final System.Logger LOG = System.getLogger(MotoInstallation.class.getName());

    /// On a slow line the packages take minutes.
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private MotoInstallation() {
    }

    /// The Python that has moto.
    static Path python() {
        try {
            Files.createDirectories(FOLDER);
            String python = run("there is no python3 (3.11 or later) that runs",
                    List.of("python3", "-c", "import sys; print(sys.version, sys.base_prefix)"));
            String hash = hash(python + Files.readString(REQUIREMENTS));
            Path environment = FOLDER.resolve("venv-" + hash);
            if (!Files.exists(environment)) {
                make(environment);
            }
            return python(environment);
        } catch (IOException e) {
            throw new IllegalStateException("moto can't be installed in " + FOLDER, e);
        }
    }

    private static void make(Path environment) throws IOException {
        LOG.log(System.Logger.Level.INFO, "Installing moto, which plays EC2, in " + environment);
        Path unfinished = Files.createTempDirectory(FOLDER, "unfinished-");
        try {
            run("python3 can't make a virtual environment (Debian: apt install python3-venv)",
                    List.of("python3", "-m", "venv", unfinished.toString()));
            run("pip can't install " + REQUIREMENTS,
                    List.of(python(unfinished).toString(), "-I", "-m", "pip", "install",
                            "--no-input", "--disable-pip-version-check", "--quiet", "--retries=2",
                            "--requirement=" + REQUIREMENTS));
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

    /// Not its pip or moto_server: these scripts name the directory that they were made in.
    private static Path python(Path environment) {
        return environment.resolve("bin").resolve("python");
    }

    /// What the command prints.
    private static String run(String complaint, List<String> command) throws IOException {
        Path log = Files.createTempFile(FOLDER, "install-", ".log");
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

    private static TestAbortedException missing(String complaint, String output) {
        String last = output.lines().reduce("no output", (_, line) -> line.strip());
        return new TestAbortedException("moto, which plays EC2, can't be had: %s (%s)."
                .formatted(complaint, last));
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
