package chatbot.audit;

import chatbot.audit.End.Decision;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/// Writes lines of JSON, as `docs/audit.schema.json` has them. None ever holds a body, a signature, a
/// secret or a response_url.
@Singleton
public final class AuditLog {

    /// Of the lines. Within one, fields and words are only added.
    public static final int VERSION = 1;

    /// So much of a text that somebody wrote is enough to know what it was.
    static final int TEXT = 500;
    /// So much of a stack trace.
    static final int TRACE = 8000;

    /// What a terminal or a reader of lines might take for more than text (Unicode: "General
    /// Category"): controls, formats, half characters, line and paragraph separators. Of most is
    /// known soonest that they are ASCII and show.
    private static final Pattern UNSAFE = Pattern
            .compile("[[^ -~]&&[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]]");

    private static final Logger LOG = Logger.getLogger(AuditLog.class);

    private final ObjectMapper json;
    private final Clock clock;
    private final Metrics metrics;
    private final Consumer<String> sink;

    @Inject
    AuditLog(ObjectMapper json, Clock clock, Metrics metrics) {
        this(json, clock, metrics, Logger.getLogger("chatbot.requests")::info);
    }

    AuditLog(ObjectMapper json, Clock clock, Metrics metrics, Consumer<String> sink) {
        this.json = json;
        this.clock = clock;
        this.metrics = metrics;
        this.sink = sink;
    }

    /// Writes a line.
    public void write(Entry entry) {
        sink.accept(text(entry));
    }

    /// Makes the line and writes it nowhere: the first one takes long to make.
    public void rehearse(Entry entry) {
        text(entry);
    }

    private String text(Entry entry) {
        ObjectNode line = line(entry);
        return safe(counted(entry, line).toString());
    }

    /// Whatever goes wrong with numbers, the line is written.
    private ObjectNode counted(Entry entry, ObjectNode line) {
        try {
            return metrics.counted(entry, line.deepCopy());
        } catch (JsonProcessingException | RuntimeException | LinkageError unexpected) {
            LOG.warn("A line has no metrics", unexpected);
            return line;
        }
    }

    private ObjectNode line(Entry entry) {
        Deed deed = entry.deed();
        ObjectNode line = json.createObjectNode().put("version", VERSION)
                .put("time", clock.instant().toString()).put("event", entry.event().word())
                .put("request", entry.request()).put("outcome", entry.end().word());
        decided(deed, line);
        put(line, "detail", deed.told().detail());
        line.put("milliseconds", entry.took().toMillis());
        if (entry.status() != 0) {
            line.put("status", entry.status());
        }
        put(line, "team", entry.sender().team());
        put(line, "channel", entry.sender().channel());
        put(line, "user", entry.sender().user());
        put(line, "asker", deed.more().asker().equals(entry.sender().user())
                ? ""
                : deed.more().asker());
        put(line, "command", deed.command());
        put(line, "target", deed.target());
        deed.machines().forEach(machine -> put(line.withArray("instances").addObject(), machine));
        put(line, "action", deed.more().action());
        put(line, "follow_up", deed.more().followUp());
        put(line, "unwitnessed", deed.more().unwitnessed());
        put(line, "reason", deed.reason());
        put(line, "error", entry.error(), TRACE);
        return line;
    }

    private static void decided(Deed deed, ObjectNode line) {
        Decision decision = deed.told().end().decision();
        if (decision != Decision.NONE) {
            line.put("decision", decision.word());
        }
        deed.told().ground().ifPresent(ground -> line.put("rule", ground.word()));
        deed.policy().forEach(rule -> line.withArray("policy").add(cut(rule, TEXT)));
    }

    private static void put(ObjectNode instances, Machine machine) {
        put(instances, "id", machine.id());
        put(instances, "region", machine.region());
        put(instances, "account", machine.account());
        put(instances, "end", machine.end());
        put(instances, "evidence", machine.evidence());
    }

    private static void put(ObjectNode to, String field, String text) {
        put(to, field, text, TEXT);
    }

    /// What is empty is left out.
    private static void put(ObjectNode to, String field, String text, int most) {
        if (!text.isEmpty()) {
            to.put(field, cut(text, most));
        }
    }

    private static String cut(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    /// JSON within strings, where alone such characters can be, may have them escaped.
    private static String safe(String line) {
        return UNSAFE.matcher(line).replaceAll(AuditLog::escaped);
    }

    private static String escaped(MatchResult unsafe) {
        return unsafe.group().chars().mapToObj("\\\\u%04x"::formatted)
                .collect(Collectors.joining());
    }
}
