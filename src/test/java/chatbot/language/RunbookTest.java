package chatbot.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever is shown an error or a refusal of the bot's finds it in the runbook, with what the log
/// says of it. Which sentences are about no trouble, `no-trouble.txt` lists.
final class RunbookTest {

    private static final Path PAPER = Path.of("docs", "RUNBOOK.md");
    private static final Path LOG = Path.of("docs", "LOG.md");
    private static final Path CALM = Path.of("src/test/resources/chatbot/language/no-trouble.txt");
    private static final String HEADER = "| what people see |";
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern QUOTED = Pattern.compile("(?<!\\*)\\*([^*]+)\\*(?!\\*)");
    private static final Pattern LOG_WORD = Pattern.compile("[a-z]+(?:[_.][a-z]+)*");

    private final List<String> keys = Stream.of(Sentence.values()).map(Sentence::key).toList();
    private final List<List<String>> rows = rows(Files.readAllLines(PAPER));
    private final List<String> calm = Files.readAllLines(CALM).stream()
            .filter(line -> !line.startsWith("#")).flatMap(line -> Stream.of(line.split(" +")))
            .filter(word -> !word.isEmpty()).toList();

    RunbookTest() throws IOException {
    }

    /// The cells of each row about a symptom.
    private static List<List<String>> rows(List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        boolean symptoms = false;
        for (String line : lines) {
            symptoms = line.startsWith(HEADER) || (symptoms && line.startsWith("|"));
            if (symptoms && !line.startsWith(HEADER) && !line.startsWith("|--")) {
                rows.add(Arrays.stream(line.substring(1).split("\\|")).map(String::strip).toList());
            }
        }
        return rows;
    }

    private static List<String> all(Pattern what, String text) {
        return what.matcher(text).results().map(found -> found.group(1)).toList();
    }

    private List<String> inTheRunbook() {
        return rows.stream().flatMap(row -> all(CODE, row.getFirst()).stream()).toList();
    }

    private static Pattern glob(String word) {
        return Pattern.compile(word.replace("*", ".*"));
    }

    private Set<String> withoutTrouble() {
        List<Pattern> globs = calm.stream().map(RunbookTest::glob).toList();
        return keys.stream().filter(key -> globs.stream()
                .anyMatch(glob -> glob.matcher(key).matches()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void hasEachSentenceAboutTrouble() {
        Set<String> missing = new TreeSet<>(keys);
        missing.removeAll(withoutTrouble());
        inTheRunbook().forEach(missing::remove);

        assertThat(missing).as("in no row of " + PAPER + ", nor in " + CALM).isEmpty();
    }

    @Test
    void hasEachOnceAndNoOther() {
        assertThat(inTheRunbook()).doesNotHaveDuplicates().isSubsetOf(keys)
                .doesNotContainAnyElementsOf(withoutTrouble());
    }

    @Test
    void hasNoRuleOfCalmThatFitsNothing() {
        assertThat(calm).doesNotHaveDuplicates().allSatisfy(word -> assertThat(keys)
                .anyMatch(key -> glob(word).matcher(key).matches()));
    }

    /// So that it is found by what somebody reads out: a piece of one of the row's sentences.
    @Test
    void quotesWhatTheBotSays() throws IOException {
        List<String> sentences = Files
                .readAllLines(Path.of("src/main/resources/chatbot/language")
                        .resolve(Bundle.file(Language.EN)))
                .stream().filter(line -> line.contains("=") && !line.startsWith("#")).toList();

        assertThat(rows).hasSizeGreaterThan(40).allSatisfy(row -> {
            List<String> quoted = all(QUOTED, row.getFirst());
            List<String> own = all(CODE, row.getFirst());
            assertThat(quoted.isEmpty()).isEqualTo(own.isEmpty());
            assertThat(quoted).allSatisfy(piece -> assertThat(sentences)
                    .filteredOn(line -> own.contains(line.replaceFirst("(\\.(one|other))?=.*", "")))
                    .anyMatch(line -> spoken(piece).matcher(line).find()));
        });
    }

    /// Three dots stand for a value.
    private static Pattern spoken(String piece) {
        return Pattern.compile(Stream.of(piece.split("…")).map(String::strip).map(Pattern::quote)
                .collect(Collectors.joining(" ?\\{\\d\\} ?")));
    }

    @Test
    void speaksOfTheLogInTheLogsWords() throws IOException {
        Set<String> words = CODE.matcher(Files.readString(LOG)).results()
                .map(found -> found.group(1)).collect(Collectors.toSet());

        assertThat(rows).allSatisfy(row -> assertThat(row).hasSize(3));
        assertThat(rows.stream().flatMap(row -> CODE.matcher(row.get(1)).results())
                .map((MatchResult found) -> found.group(1))
                .filter(word -> LOG_WORD.matcher(word).matches())).isNotEmpty()
                .isSubsetOf(words);
    }
}
