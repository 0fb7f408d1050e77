package chatbot.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;

/// The audit lines of a test. Each is held against the published schema, by a library that isn't ours.
public final class AuditLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Logger LOG = Logger.getLogger("chatbot.requests");

    private final List<String> lines = new ArrayList<>();
    private final List<String> flaws = new ArrayList<>();

    /// Read when it is needed: who only writes lines may run elsewhere.
    private static final class Published {

        static final JsonSchema SCHEMA = read(Path.of("docs/audit.schema.json"));

        private Published() {
        }
    }

    static JsonSchema read(Path schema) {
        try {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                    .getSchema(Files.readString(schema));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// What is wrong with a line; empty if nothing is.
    public static List<String> flaws(String line) {
        if (line.codePoints().anyMatch(AuditLines::isUnsafe)) {
            return List.of("Not one line of text: " + line);
        }
        return Published.SCHEMA.validate(json(line)).stream()
                .map(flaw -> flaw.getMessage() + ": " + line)
                .toList();
    }

    private static boolean isUnsafe(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    /// A line as it is read.
    public static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("No JSON: " + line, broken);
        }
    }

    /// A log that writes where the function's own does.
    public static AuditLog written(Clock clock) {
        return new AuditLog(JSON, clock, new Metrics(JSON, clock, "chatbot"));
    }

    /// A log that writes here, and where the function's own does.
    public AuditLog log(Clock clock) {
        return new AuditLog(JSON, clock, new Metrics(JSON, clock, "chatbot"), this::take);
    }

    private synchronized void take(String line) {
        LOG.info(line);
        lines.add(line);
        flaws.addAll(flaws(line));
    }

    /// All lines so far.
    public synchronized List<JsonNode> all() {
        return lines.stream().map(AuditLines::json).toList();
    }

    /// The last line.
    public JsonNode last() {
        return all().getLast();
    }

    /// Fails if a line isn't as the schema has it.
    public synchronized void check() {
        if (!flaws.isEmpty()) {
            throw new AssertionError(String.join("\n", flaws));
        }
    }
}
