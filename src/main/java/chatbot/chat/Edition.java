package chatbot.chat;

import io.quarkus.runtime.ImageMode;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Which bot this is.
@Singleton
final class Edition {

    private final String version;

    Edition(@ConfigProperty(name = "quarkus.application.version") String version) {
        this.version = version;
    }

    /// As the build names it, for example `1.0.0`.
    String version() {
        return version;
    }

    /// What it runs on: `native`, or the version of Java.
    String runtime() {
        return ImageMode.current().isNativeImage()
                ? "native"
                : "Java " + Runtime.version().feature();
    }
}
