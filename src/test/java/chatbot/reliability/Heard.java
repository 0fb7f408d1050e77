package chatbot.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Everything that the bot wrote while it was tested, kept in target/heard for [SecretsCheck].
public final class Heard {

    static final Path FOLDER = Path.of("target", "heard");

    private static final int SHORTEST_SECRET = 12;
    private static final Set<String> KNOWN = ConcurrentHashMap.newKeySet();

    private Heard() {
    }

    /// Where something was heard; a file of each for each process.
    public enum Ear {
        /// What the function, and code under test in this process, wrote to a log or the console.
        LOG,
        /// What was answered to Slack, or posted to it.
        REPLY,
        /// What was sent to AWS, a line of JSON for each call.
        AWS,
        /// What should never be heard.
        SECRETS
    }

    /// Keeps what was heard, on a line of its own.
    public static void add(Ear ear, String text) {
        append(ear, (text.endsWith("\n") ? text : text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /// Keeps something that should never be heard, unless it is too short to be told from words.
    public static void secret(String value) {
        if (isSecret(value) && KNOWN.add(value)) {
            add(Ear.SECRETS, value);
        }
    }

    static boolean isSecret(String value) {
        return value.length() >= SHORTEST_SECRET;
    }

    /// The file of an ear in this process.
    public static Path file(Ear ear) {
        try {
            return Files.createDirectories(FOLDER).toAbsolutePath()
                    .resolve(prefix(ear) + ProcessHandle.current().pid() + ".txt");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String prefix(Ear ear) {
        return ear.name().toLowerCase(Locale.ROOT) + "-";
    }

    static synchronized void append(Ear ear, byte[] text) {
        try {
            Files.write(file(ear), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
