package chatbot.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatbot.language.Span.Plain;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A phrase keeps apart what we say and what others wrote, until it is put into words.
final class PhraseTest {

    private static final Phrase MACHINE = Phrase.of(Sentence.MACHINE_SHORT, Span.strong("web-1"),
            Span.code("10.0.0.1"), Span.code("i-1"));

    @Test
    void putsValuesWhereTheLanguageHasThem() {
        Phrase phrase = Phrase.of(Sentence.UNREACHABLE, Span.plain("EC2"),
                Span.code("us-east-1"));

        assertThat(phrase.in(Language.EN)).containsExactly(new Plain("The connection to "),
                new Plain("EC2"), new Plain(" in "), new Span.Code("us-east-1"),
                new Plain(" failed."));
        assertThat(phrase.text(Language.ZH)).isEqualTo("与 us-east-1 的 EC2 的连接失败了。");
    }

    @Test
    void mayBeAValueOfAnother() {
        Phrase phrase = Phrase.of(Sentence.STILL_IMPAIRED, MACHINE,
                Phrase.lasting(Duration.ofSeconds(102)));

        assertThat(phrase.text(Language.EN)).isEqualTo(
                "web-1 (10.0.0.1, i-1) still isn't well after 1 min 42 s, and I stop watching.");
        assertThat(phrase.text(Language.ZH)).isEqualTo(
                "过了 1 分 42 秒，web-1（10.0.0.1，i-1）仍不正常，我不再观察。");
    }

    @Test
    void sayAValueTwiceWhereTheSentenceDoes() {
        assertThat(Phrase.of(Sentence.MISSING_REGION, Span.code("in")).text(Language.EN))
                .isEqualTo("After in I expect a region: add it, or leave in out.");
    }

    @ParameterizedTest
    @CsvSource({"1, 1 day, 1 天", "2, 2 days, 2 天", "0, 0 days, 0 天", "101, 101 days, 101 天"})
    void tellsOneFromMany(long count, String english, String chinese) {
        Phrase days = Phrase.counted(Sentence.DURATION_DAYS, count);

        assertThat(days.text(Language.EN)).isEqualTo(english);
        assertThat(days.text(Language.ZH)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource({"PT0S, 0 s, 0 秒", "PT42.9S, 42 s, 42 秒", "PT1M42S, 1 min 42 s, 1 分 42 秒",
            "PT2M, 2 min, 2 分", "PT1H2M3S, 1 h 2 min 3 s, 1 小时 2 分 3 秒",
            "PT1H3S, 1 h 3 s, 1 小时 3 秒", "P1D, 1 day, 1 天",
            "P41DT3H59M, 41 days 3 h, 41 天 3 小时"})
    void saysHowLongInTheLargestUnits(Duration duration, String english, String chinese) {
        assertThat(Phrase.lasting(duration).text(Language.EN)).isEqualTo(english);
        assertThat(Phrase.lasting(duration).text(Language.ZH)).isEqualTo(chinese);
    }

    @Test
    void isFollowedByAnotherAsTheLanguageHasIt() {
        Phrase both = Phrase.of(Sentence.RESTART_NOT_SEEN).then(Phrase.of(Sentence.NOTHING_DONE));

        assertThat(both.text(Language.EN))
                .isEqualTo("The restart itself I didn't see. Nothing was done.");
        assertThat(both.text(Language.ZH)).isEqualTo("我没有看到重启本身。未执行任何操作。");
        assertThat(both.then(Phrase.NONE)).isEqualTo(both);
        assertThat(Phrase.NONE.then(both)).isEqualTo(both);
    }

    @Test
    void hasASignThatIsNoPartOfItsWords() {
        Phrase signed = Phrase.of(Sentence.RESTART_NOT_SEEN).after(Symbol.WELL);

        assertThat(signed.in(Language.EN)).containsExactly(Symbol.WELL,
                new Plain("The restart itself I didn't see."));
        assertThat(signed.text(Language.EN)).isEqualTo("The restart itself I didn't see.");
    }

    @Test
    void saysWhenByItsDateWhereThereIsNothingBetter() {
        assertThat(new Span.Time(Instant.parse("2026-11-22T10:00:00.9Z")).text())
                .isEqualTo("2026-11-22 10:00:00 UTC");
    }

    @Test
    void leavesValuesAlone() {
        assertThat(Words.of("{} {}", Span.plain("{0}"), Span.code("{1} $1 \\ %s")).spans())
                .containsExactly(new Plain("{0}"), new Plain(" "),
                        new Span.Code("{1} $1 \\ %s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no place", "two {0} places {1}"})
    void needsAPlaceForEachValue(String line) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Template.parse(line).filled(List.of(Span.plain("one value"))))
                .withMessageStartingWith("1 values for: ");
    }

    @Test
    void needsACountWhereASentenceIsAboutSoMany() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Phrase.of(Sentence.MINUTES, Span.plain("5")).in(Language.EN))
                .withMessage("sentences_en.properties has no line minutes");
    }

    @Test
    void saysWhatCanBeTypedInTheReadersLanguageByTheNameThatTheBotHasThere() {
        Span command = new Span.Command("", Map.of(Language.EN, "help", Language.ZH, "帮助"));
        Phrase phrase = Phrase.of(Sentence.DOING_RESTART, MACHINE)
                .then(Phrase.of(Sentence.EXPIRED_NEXT, command));

        assertThat(phrase.in(Language.EN)).contains(new Span.Typed("help"));
        assertThat(phrase.in(Language.ZH)).contains(new Span.Typed("帮助"));
        assertThat(phrase.naming("@bot").in(Language.ZH)).contains(new Span.Code("@bot 帮助"));
    }

    @Test
    void keepsAValueOfTheGreatestLength() {
        String longest = "x".repeat(Span.LONGEST_VALUE);
        assertThat(Span.plain(longest)).isEqualTo(new Plain(longest));
        assertThat(Span.strong(longest)).isEqualTo(new Span.Strong(longest));
        assertThat(Span.code(longest)).isEqualTo(new Span.Code(longest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "字", "🙂"})
    void cutsALongerValueBetweenCharacters(String character) {
        String cut = character.repeat(Span.LONGEST_VALUE / 2) + "…";
        String tooLong = character.repeat(Span.LONGEST_VALUE + 1);
        assertThat(Span.plain(tooLong)).isEqualTo(new Plain(cut));
        assertThat(Span.strong(tooLong)).isEqualTo(new Span.Strong(cut));
        assertThat(Span.code(tooLong)).isEqualTo(new Span.Code(cut));
    }

    @Test
    void cutsWhatIsATooLongByOneHalfOfACharacter() {
        String tooLong = "x" + "🙂".repeat(Span.LONGEST_VALUE / 2);
        assertThat(Span.code(tooLong))
                .isEqualTo(new Span.Code("x" + "🙂".repeat(Span.LONGEST_VALUE / 2 - 1) + "…"));
    }

    @Test
    void doesNotChange() {
        List<Span> spans = new ArrayList<>(List.of(Span.plain("a")));
        Phrase phrase = new Phrase(spans);
        spans.clear();
        assertThat(phrase.spans()).containsExactly(Span.plain("a"));
        assertThatThrownBy(() -> phrase.spans().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
