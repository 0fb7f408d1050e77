package chatbot.aws;

import java.io.IOException;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/// A Python with the packages of `src/test/NAME/requirements.txt`, as `src/dev/packages.py` makes it.
/// Where it can't be had the test is skipped; with `-Dmoto=required` it fails.
public final class PythonEnvironment {
    private static final System.Logger LOG = System.getLogger(PythonEnvironment.class.getName());
    private static final Path SCRIPT = Path.of("src", "dev", "packages.py");

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

    private RuntimeException missing(String why) {
        String reason = "%s can't be had: %s.".formatted(purpose, why);
        if ("required".equals(System.getProperty("moto"))) {
            return new IllegalStateException(reason);
        }
        LOG.log(System.Logger.Level.WARNING, reason);
        return new TestAbortedException(reason);
    }
}
