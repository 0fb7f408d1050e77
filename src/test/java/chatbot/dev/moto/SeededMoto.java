package chatbot.dev.moto;

import chatbot.aws.Moto;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/// moto as dev mode fills it. The tests of the package don't see dev mode's classes, which aren't in
/// it, so those are loaded beside it.
public final class SeededMoto {

    private SeededMoto() {
    }

    /// Fills it.
    public static void fill(Moto moto) {
        try (URLClassLoader devMode = new URLClassLoader(classPath(),
                ClassLoader.getPlatformClassLoader())) {
            Method seeded = devMode.loadClass("chatbot.dev.moto.MotoAccount")
                    .getDeclaredMethod("seeded", URI.class, Clock.class);
            seeded.setAccessible(true);
            seeded.invoke(null, moto.endpoint(), Clock.systemUTC());
        } catch (ReflectiveOperationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> urls = new ArrayList<>(List.of(Path.of("target", "classes").toUri().toURL()));
        for (String path : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            urls.add(Path.of(path).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
