package chatbot.aws;

import chatbot.dev.moto.PythonPackages;
import chatbot.dev.moto.PythonPackages.Missing;
import java.nio.file.Path;
import org.opentest4j.TestAbortedException;

/// [PythonPackages] for tests. Where they can't be had the test is skipped; with `-Dmoto=required` it
/// fails.
public final class PythonEnvironment {
    private static final System.Logger LOG = System.getLogger(PythonEnvironment.class.getName());

    private final PythonPackages packages;

    /// The environment of that name; the purpose is what can't be had without it.
    public PythonEnvironment(String name, String purpose) {
        this.packages = new PythonPackages(name, purpose);
    }

    /// Where it is, and where its programs may leave files.
    public Path folder() {
        return packages.folder();
    }

    /// The Python that has the packages.
    public Path python() {
        try {
            return packages.python();
        } catch (Missing missing) {
            if ("required".equals(System.getProperty("moto"))) {
                throw new IllegalStateException(missing);
            }
            LOG.log(System.Logger.Level.WARNING, missing.getMessage());
            throw new TestAbortedException(missing.getMessage(), missing);
        }
    }
}
