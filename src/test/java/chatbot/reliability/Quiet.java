package chatbot.reliability;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the bot logs is kept instead of shown: it is millions of lines.
public final class Quiet implements AutoCloseable {

    /// The second has a handler of its own, by the settings.
    private static final List<Logger> LOGGERS = Stream.of("chatbot", "chatbot.requests")
            .map(Logger::getLogger).toList();
    private static final int MOST = 1000;
    private static final List<String> LINES = new ArrayList<>();

    private final Handler kept = new Kept();
    private final Map<Logger, List<Handler>> before = LOGGERS.stream().collect(
            Collectors.toMap(Function.identity(), logger -> List.of(logger.getHandlers())));
    private final Map<Logger, Boolean> parents = LOGGERS.stream().collect(
            Collectors.toMap(Function.identity(), Logger::getUseParentHandlers));

    private Quiet() {
        before.forEach((logger, handlers) -> handlers.forEach(logger::removeHandler));
        LOGGERS.forEach(logger -> logger.setUseParentHandlers(false));
        LOGGERS.forEach(logger -> logger.addHandler(kept));
        said();
    }

    /// Until it is closed.
    static Quiet now() {
        return new Quiet();
    }

    /// What was logged since it was asked last.
    public static List<String> said() {
        synchronized (LINES) {
            List<String> said = List.copyOf(LINES);
            LINES.clear();
            return said;
        }
    }

    @Override
    public void close() {
        LOGGERS.forEach(logger -> logger.removeHandler(kept));
        before.forEach((logger, handlers) -> handlers.forEach(logger::addHandler));
        parents.forEach(Logger::setUseParentHandlers);
    }

    private static final class Kept extends Handler {

        @Override
        public void publish(LogRecord line) {
            synchronized (LINES) {
                if (LINES.size() < MOST) {
                    LINES.add(String.valueOf(line.getMessage()));
                }
            }
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }
}
