package chatbot.dev.moto;

import java.io.IOException;
import java.nio.file.Path;

/// A Python with the packages of `src/test/NAME/requirements.txt`, as `src/dev/packages.py` makes it.
///
/// @param name where its list is, and under which it is in `target`
record PythonPackages(String name) {

    private static final Path SCRIPT = Path.of("src", "dev", "packages.py");

    /// It can't be had; the sentence says what is missing.
    static final class Missing extends RuntimeException {
        private static final long serialVersionUID = 1;

        Missing(String sentence) {
            super(sentence);
        }
    }

    /// Where its programs may leave files.
    Path folder() {
        return Path.of("target", name).toAbsolutePath();
    }

    /// The Python that has the packages; throws [Missing] where there is none.
    Path python() {
        try {
            Process script = new ProcessBuilder("python3", "-I", SCRIPT.toString(), name)
                    .redirectError(ProcessBuilder.Redirect.INHERIT).start();
            String last = script.inputReader().lines().reduce("no output", (_, line) -> line);
            if (script.waitFor() != 0) {
                throw new Missing(last);
            }
            return Path.of(last);
        } catch (IOException notFound) {
            throw new Missing("there is no python3 that runs (" + notFound.getMessage() + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while packages were installed", e);
        }
    }
}
