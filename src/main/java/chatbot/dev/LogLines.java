package chatbot.dev;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtHandler;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/// The last lines of the function's log: those of JSON (docs/LOG.md), warnings and errors.
final class LogLines extends ExtHandler {

    static final int MOST = 100;

    private static final List<String> CATEGORIES = List.of("chatbot", "chatbot.requests");

    private final PatternFormatter message = new PatternFormatter("%m");
    private final ObjectMapper json = new ObjectMapper();
    private final Deque<Line> lines = new ArrayDeque<>();
    private long last;

    /// A line.
    ///
    /// @param number tells it from every other
    /// @param time   in milliseconds since 1970
    /// @param level  of a warning or an error; empty of a line of JSON
    /// @param text   of a warning or an error; empty of a line of JSON
    /// @param line   what the line of JSON says; missing of a warning or an error
    record Line(long number, long time, String level, String text, JsonNode line) {
    }

    /// From now on until it is closed.
    static LogLines kept() {
        LogLines kept = new LogLines();
        CATEGORIES.forEach(name -> Logger.getLogger(name).addHandler(kept));
        return kept;
    }

    /// The last ones, oldest first.
    List<Line> lines() {
        synchronized (lines) {
            return List.copyOf(lines);
        }
    }

    /// Forgets them.
    void clear() {
        synchronized (lines) {
            lines.clear();
        }
    }

    @Override
    protected void doPublish(ExtLogRecord line) {
        String text = message.format(line);
        JsonNode said = read(text);
        boolean structured = said.isObject();
        if (!structured && line.getLevel().intValue() < Level.WARNING.intValue()) {
            return;
        }
        synchronized (lines) {
            lines.add(new Line(++last, line.getMillis(),
                    structured ? "" : line.getLevel().getName(), structured ? "" : text, said));
            if (lines.size() > MOST) {
                lines.remove();
            }
        }
    }

    private JsonNode read(String text) {
        try {
            JsonNode line = text.startsWith("{")
                    ? json.readTree(text)
                    : MissingNode.getInstance();
            return line.isObject() ? line : MissingNode.getInstance();
        } catch (JsonProcessingException _) {
            return MissingNode.getInstance();
        }
    }

    @Override
    public void close() {
        CATEGORIES.forEach(name -> Logger.getLogger(name).removeHandler(this));
    }
}
