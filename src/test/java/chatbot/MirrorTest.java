package chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.command.Verb;
import chatbot.language.Language;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Whether the README says the same in each language: as far as that shows without reading it.
final class MirrorTest {

    private static final String ENGLISH = "README.md";
    private static final String CHINESE = "README.zh-CN.md";
    /// What the README's conversation is made of.
    private static final List<String> SAID = List.of("machine", "machine-short", "doing-restart",
            "accepted", "by-because", "watched", "back", "checks-passed", "booted", "booted-load",
            "booted-kernel", "booted-system", "may-restart", "doubt-approve", "button-approve",
            "button-cancel");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+}");
    private static final Pattern TOO_NEAR = Pattern
            .compile("\\p{IsHan}[\\p{Alnum}`]|[\\p{Alnum}`]\\p{IsHan}");
    private static final Pattern HALF_WIDTH = Pattern.compile("\\p{IsHan}[,.;:!?()]");
    private static final Pattern WRAPPED = Pattern
            .compile("(?m)^(?![ |]).+\\n(?![*\\d]).");

    private static Paper english() throws IOException {
        return Paper.read(ENGLISH, CHINESE);
    }

    private static Paper chinese() throws IOException {
        return Paper.read(CHINESE, ENGLISH);
    }

    /// Code with the verbs in English; nothing for what is Chinese even then.
    private static String inEnglish(String code) {
        String english = code;
        for (Verb verb : Verb.values()) {
            english = english.replace(verb.usage(Language.ZH), verb.usage(Language.EN))
                    .replace(verb.word(Language.ZH), verb.word(Language.EN));
        }
        return english.codePoints().anyMatch(Character::isIdeographic) ? "" : english;
    }

    private static Properties sentences(Language language) throws IOException {
        Properties sentences = new Properties();
        try (Reader file = Files.newBufferedReader(Path.of("src/main/resources/chatbot/language",
                "sentences_" + language.name().toLowerCase(Locale.ROOT) + ".properties"))) {
            sentences.load(file);
        }
        return sentences;
    }

    private static Paper in(Language language) throws IOException {
        return switch (language) {
            case EN -> english();
            case ZH -> chinese();
        };
    }

    @Test
    void hasTheSameSectionsTablesAndListings() throws IOException {
        assertThat(chinese().outlines()).isEqualTo(english().outlines());
    }

    @Test
    void hasTheSameCommandsForAShell() throws IOException {
        assertThat(chinese().commands()).isNotEmpty().isEqualTo(english().commands());
    }

    @Test
    void hasTheSameCodeInEachRow() throws IOException {
        assertThat(chinese().codeInRows(MirrorTest::inEnglish))
                .containsExactlyElementsOf(english().codeInRows(MirrorTest::inEnglish));
    }

    @Test
    void hasTheSameCodeInTheTextOfEachSection() throws IOException {
        assertThat(chinese().codeInText(MirrorTest::inEnglish))
                .containsExactlyElementsOf(english().codeInText(MirrorTest::inEnglish));
    }

    @Test
    void hasTheSameLinksInEachSection() throws IOException {
        assertThat(chinese().links()).containsExactlyElementsOf(english().links());
    }

    @Test
    void leadsToTheOther() throws IOException {
        assertThat(Files.readString(Path.of(ENGLISH))).contains("](" + CHINESE + ")");
        assertThat(Files.readString(Path.of(CHINESE))).contains("](" + ENGLISH + ")");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void quotesWhatTheBotSays(Language language) throws IOException {
        Properties sentences = sentences(language);
        String listings = in(language).listings();

        assertThat(SAID).allSatisfy(key -> assertThat(listings).containsPattern(
                pattern(sentences.getProperty(key).replaceAll("\\s", ""), PLACE)));
    }

    /// The words in their order, with anything in the places between them.
    private static Pattern pattern(String words, Pattern place) {
        return Pattern.compile(Stream.of(place.split(words, -1)).map(Pattern::quote)
                .collect(Collectors.joining(".*?")));
    }

    @Test
    void isSetAsChineseIs() throws IOException {
        assertThat(chinese().lines().filter(line -> !line.startsWith("    "))
                .map(line -> line.replaceAll("`[^`]+`", "`x`")))
                .allSatisfy(line -> assertThat(line).doesNotContainPattern(TOO_NEAR)
                        .doesNotContainPattern(HALF_WIDTH));
    }

    /// A browser makes a space of the end of a line, and Chinese has none between its words.
    @Test
    void hasEachParagraphOfChineseInOneLine() throws IOException {
        assertThat(chinese().lines().collect(Collectors.joining("\n")))
                .doesNotContainPattern(WRAPPED);
    }
}
