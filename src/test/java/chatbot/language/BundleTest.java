package chatbot.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every sentence is there in every language, whole, and used.
final class BundleTest {

    private static final Path FILES = Path.of("src/main/resources/chatbot/language");
    private static final Path CODE = Path.of("src/main/java/chatbot");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern CATEGORY = Pattern.compile("\\.(one|other)$");
    private static final int LONGEST_LINE = 300;

    /// What has no words: only values, and what is between them.
    private static final Set<String> WORDLESS = Set.of("help-verb", "help-verb-title",
            "machine", "machine-short", "machine-named", "machine-and", "line", "listed", "unfit",
            "list-machine", "history-line");

    private static List<String> keys(Language language) throws IOException {
        return Files.readAllLines(FILES.resolve(Bundle.file(language))).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('='))).toList();
    }

    private static Map<String, Template> lines(Language language) {
        return Bundle.of(language).all();
    }

    /// The keys that some language has for so many; then each has. That the code says them so shows
    /// where they are said.
    private static Set<String> counted() throws IOException {
        Set<String> counted = new TreeSet<>();
        for (Language language : Language.values()) {
            keys(language).stream().filter(CATEGORY.asPredicate()).map(BundleTest::bare)
                    .forEach(counted::add);
        }
        return counted;
    }

    /// Without how many it is about.
    private static String bare(String key) {
        return CATEGORY.matcher(key).replaceFirst("");
    }

    private static Set<String> constants(String regex) throws IOException {
        Pattern used = Pattern.compile(regex);
        try (Stream<Path> files = Files.walk(CODE)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> used.matcher(read(file)).results())
                    .map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static Set<String> categories(Language language) {
        return Stream.of(0L, 1L, 2L, 5L, 11L, 100L).map(language::category)
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasALineForEachSentenceAndNoOther(Language language) throws IOException {
        Set<String> counted = counted();
        Set<String> wanted = Stream.of(Sentence.values())
                .flatMap(sentence -> counted.contains(sentence.key())
                        ? categories(language).stream()
                                .map(category -> sentence.key() + "." + category)
                        : Stream.of(sentence.key()))
                .collect(Collectors.toSet());

        assertThat(keys(language)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(
                wanted);
        assertThat(lines(language)).containsOnlyKeys(wanted);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasTheLinesInTheOrderOfTheSentences(Language language) throws IOException {
        assertThat(keys(language).stream().map(BundleTest::bare).distinct())
                .containsExactlyElementsOf(
                        Stream.of(Sentence.values()).map(Sentence::key).toList());
    }

    @ParameterizedTest
    @EnumSource(Sentence.class)
    void speaksOfTheSameInEachLanguage(Sentence sentence) {
        Stream<Template> all = Stream.of(Language.values()).flatMap(language -> lines(language)
                .entrySet().stream()
                .filter(line -> bare(line.getKey()).equals(sentence.key()))
                .map(Map.Entry::getValue));

        assertThat(all.map(line -> new TreeSet<>(line.places())).distinct()).singleElement()
                .satisfies(places -> assertThat(places).containsExactlyElementsOf(
                        Stream.iterate(0, number -> number + 1).limit(places.size()).toList()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasLinesThatAreWhole(Language language) {
        assertThat(lines(language)).allSatisfy((key, line) -> {
            String text = String.join("_", line.words());
            assertThat(text).doesNotContain("{", "}", "\\", "\n", "  ")
                    .hasSizeLessThan(LONGEST_LINE);
            assertThat(text).doesNotContainPattern("\\s$").doesNotContainPattern("^\\s");
        });
    }

    @Test
    void isChineseInChinese() {
        assertThat(lines(Language.ZH)).allSatisfy((key, line) -> {
            String text = String.join("", line.words());
            assertThat(HAN.matcher(text).find()).as(text).isEqualTo(!WORDLESS.contains(key));
            assertThat(text).doesNotContainPattern("[,;:!?()]");
        });
    }

    @Test
    void isEnglishInEnglish() {
        assertThat(lines(Language.EN)).allSatisfy((_, line) -> assertThat(
                HAN.matcher(String.join("", line.words())).find()).isFalse());
    }

    @Test
    void saysNothingThatNobodySays() throws IOException {
        assertThat(constants("Sentence\\.([A-Z][A-Z0-9_]+)")).containsExactlyInAnyOrderElementsOf(
                Stream.of(Sentence.values()).map(Sentence::name).toList());
    }
}
