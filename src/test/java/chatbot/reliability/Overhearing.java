package chatbot.reliability;

import chatbot.reliability.Heard.Ear;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/// Listens to the log and the console of every test of a run; what an earlier build heard is
/// forgotten when the unit tests begin.
public final class Overhearing implements LauncherSessionListener {

    private static final Logger CHATBOT = Logger.getLogger("chatbot"); // held, or it is forgotten

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if ("unit".equals(System.getProperty("heard"))) {
            forget();
        }
        System.setOut(new PrintStream(new Tee(System.out), true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(new Tee(System.err), true, StandardCharsets.UTF_8));
        CHATBOT.addHandler(new Ears());
    }

    private static void forget() {
        if (!Files.isDirectory(Heard.FOLDER)) {
            return;
        }
        try (Stream<Path> files = Files.list(Heard.FOLDER)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Tee extends OutputStream {

        private final PrintStream before;

        Tee(PrintStream before) {
            this.before = before;
        }

        @Override
        public void write(int one) {
            write(new byte[]{(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            before.write(bytes, from, length);
            Heard.append(Ear.LOG, Arrays.copyOfRange(bytes, from, from + length));
        }

        @Override
        public void flush() {
            before.flush();
        }
    }

    private static final class Ears extends Handler {

        private final Formatter format = new SimpleFormatter();

        Ears() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord line) {
            Heard.add(Ear.LOG, String.join(" ", List.of(format.formatMessage(line),
                    String.valueOf(line.getThrown()))));
        }

        @Override
        public void flush() {
            // each line is written when it comes
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
