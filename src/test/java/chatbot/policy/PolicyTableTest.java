package chatbot.policy;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.command.Verb;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a policy allows, by a table that knows nothing of this code: `table.txt` was computed from
/// the README's words by another program, in another language.
final class PolicyTableTest {

    private static final String FILES = "src/test/resources/chatbot/policy/";

    private static final Policy POLICY = TestPolicies.policy(text("table.yaml"));

    private static String text(String file) {
        try {
            return Files.readString(Path.of(FILES + file));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    static List<String> rows() {
        return text("table.txt").lines().filter(line -> !line.startsWith("#"))
                .toList();
    }

    @Test
    void hasRowsOfEachKind() {
        assertThat(rows()).hasSizeGreaterThan(250).doesNotHaveDuplicates();
        assertThat(rows()).filteredOn(row -> row.endsWith("-> deny"))
                .hasSizeBetween(80, rows().size() - 80);
        assertThat(POLICY.rules()).allSatisfy(rule -> assertThat(rows())
                .anyMatch(row -> row.endsWith("-> " + rule.name())));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void saysThis(String row) {
        String[] sides = row.split(" -> ", -1);
        String[] parts = sides[0].split(" ; ", -1);
        Asker asker = new Asker(parts[0], parts[3], words(parts[1]), words(parts[2]));
        Verb verb = Verb.valueOf(parts[4].toUpperCase(Locale.ROOT));

        assertThat(rule(ruling(asker, verb, parts[5]))).isEqualTo(sides[1]);
    }

    private static Ruling ruling(Asker asker, Verb verb, String tags) {
        return tags.equals("everywhere")
                ? POLICY.everywhere(asker, verb)
                : POLICY.on(Machines.tagged(Stream.of(tags.split(",", -1))
                        .filter(tag -> !tag.equals("-"))
                        .flatMap(tag -> Stream.of(tag.split("=", 2))).toArray(String[]::new)),
                        asker, verb);
    }

    private static String rule(Ruling ruling) {
        return switch (ruling) {
            case Ruling.Allowed(Rule by) -> by.name();
            case Ruling.Denied denied -> explained(denied);
        };
    }

    /// Of each rule it is said why it doesn't fit.
    private static String explained(Ruling.Denied denied) {
        assertThat(denied.misfits()).hasSameSizeAs(POLICY.rules())
                .allSatisfy(misfit -> assertThat(misfit.parts()).isNotEmpty());
        return "deny";
    }

    private static Set<String> words(String text) {
        return text.equals("-") ? Set.of() : Set.of(text.split(",", -1));
    }
}
