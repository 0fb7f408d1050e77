package chatbot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.fleet.Action;
import chatbot.watch.Ending;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What `docs/audit.schema.json` promises.
class SchemaTest {

    private static final JsonNode SCHEMA = AuditLines.json(read("docs/audit.schema.json"));
    private static final String PAPER = read("docs/LOG.md");

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    private static <T> List<String> words(T[] all, Function<T, String> word) {
        return Stream.of(all).map(word).toList();
    }

    private static List<String> words(String pointer) {
        return SCHEMA.at(pointer + "/enum").valueStream().map(JsonNode::asText).toList();
    }

    private static List<String> names(JsonNode object) {
        return object.propertyStream().map(property -> property.getKey()).toList();
    }

    /// A field that is taken away, or a word, breaks what others built on it: then there is a version 2.
    @Test
    void versionOneHasTheseFieldsInThisOrder() {
        assertThat(AuditLog.VERSION).isEqualTo(1);
        assertThat(names(SCHEMA.path("properties"))).containsExactly("version", "time", "event",
                "request", "outcome", "decision", "rule", "policy", "detail", "milliseconds",
                "status", "team", "channel", "user", "asker", "command", "target", "instances",
                "action", "follow_up", "unwitnessed", "reason", "error", "_aws", "Function", "Kind",
                "Rule", "Outcome", "Requests", "ReplyTime", "Refusals", "Restarts", "Starts",
                "Stops", "RestartTime", "FollowUpFailures", "SignatureFailures");
        assertThat(names(SCHEMA.at("/properties/instances/items/properties")))
                .containsExactly("id", "region", "account", "end", "evidence");
    }

    @Test
    void hasEveryWordThatCanBeWrittenAndNoOther() {
        assertThat(words("/properties/outcome")).isEqualTo(words(End.values(), End::word));
        assertThat(words("/properties/rule")).isEqualTo(words(Ground.values(), Ground::word));
        assertThat(words("/properties/event")).isEqualTo(words(Event.values(), Event::word));
        assertThat(words("/properties/decision")).containsExactly(
                End.Decision.ALLOWED.word(), End.Decision.REFUSED.word());
        assertThat(words("/properties/action")).isEqualTo(words(Action.values(), Action::api));
        assertThat(words("/properties/instances/items/properties/evidence"))
                .isEqualTo(words(Proof.values(), Proof::word));
    }

    @Test
    void hasEveryEndOfAFollowUp() {
        List<String> endings = Stream.of(Ending.class.getPermittedSubclasses())
                .map(ending -> ending.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                        .toLowerCase(Locale.ROOT))
                .toList();

        assertThat(words("/properties/instances/items/properties/end")).contains("over")
                .filteredOn(word -> !word.equals("over"))
                .containsExactlyInAnyOrderElementsOf(endings);
    }

    @Test
    void saysWhatEachFieldIsAndAllowsNoOther() {
        Stream.of(SCHEMA, SCHEMA.at("/properties/instances/items")).forEach(object -> {
            assertThat(object.path("additionalProperties").isBoolean()).isTrue();
            assertThat(object.path("additionalProperties").asBoolean()).isFalse();
            assertThat(object.path("properties")).allSatisfy(
                    field -> assertThat(field.path("description").asText()).endsWith("."));
        });
    }

    @Test
    void thePaperTellsOfEachFieldAndEachWord() {
        Stream<String> fields = Stream.concat(names(SCHEMA.path("properties")).stream(),
                names(SCHEMA.at("/properties/instances/items/properties")).stream());
        Stream<String> words = Stream.of("event", "outcome", "rule", "decision")
                .flatMap(field -> words("/properties/" + field).stream());
        Stream<String> ends = words("/properties/instances/items/properties/end").stream();

        assertThat(Stream.of(fields, words, ends).flatMap(all -> all))
                .allSatisfy(word -> assertThat(PAPER).contains("`" + word + "`"));
    }
}
