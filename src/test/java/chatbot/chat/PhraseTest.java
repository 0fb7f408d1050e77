package chatbot.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatbot.chat.Phrase.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A sentence keeps apart what we say and what others wrote.
final class PhraseTest {

    @Test
    void putsValuesInTheirPlaces() {
        assertThat(Phrase.of("Restarting {} ({})…", Phrase.strong("web-1"), Phrase.code("i-1")))
                .isEqualTo(new Phrase(List.of(new Span.Plain("Restarting "),
                        new Span.Strong("web-1"), new Span.Plain(" ("), new Span.Code("i-1"),
                        new Span.Plain(")…"))));
    }

    @Test
    void mayBeginAndEndWithValues() {
        assertThat(Phrase.of("{}{}", Phrase.plain("a"), new Span.Person("U1")).spans())
                .containsExactly(new Span.Plain("a"), new Span.Person("U1"));
    }

    @Test
    void leavesValuesAlone() {
        assertThat(Phrase.of("{} {}", Phrase.plain("{}"), Phrase.code("{0} $1 \\ %s")).spans())
                .containsExactly(new Span.Plain("{}"), new Span.Plain(" "),
                        new Span.Code("{0} $1 \\ %s"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no place", "two {} places {}", "{} and {} and {}"})
    void needsAPlaceForEachValue(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Phrase.of(pattern, Phrase.plain("one value")))
                .withMessage("1 values for: " + pattern);
    }

    @Test
    void isFollowedByAnotherAfterASpace() {
        assertThat(Phrase.of("One.").then(Phrase.of("Two."))).isEqualTo(new Phrase(List.of(
                new Span.Plain("One."), new Span.Plain(" "), new Span.Plain("Two."))));
    }

    @Test
    void keepsAValueOfTheGreatestLength() {
        String longest = "x".repeat(Phrase.LONGEST_VALUE);
        assertThat(Phrase.plain(longest)).isEqualTo(new Span.Plain(longest));
        assertThat(Phrase.strong(longest)).isEqualTo(new Span.Strong(longest));
        assertThat(Phrase.code(longest)).isEqualTo(new Span.Code(longest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "字", "🙂"})
    void cutsALongerValueBetweenCharacters(String character) {
        String cut = character.repeat(Phrase.LONGEST_VALUE / 2) + "…";
        String tooLong = character.repeat(Phrase.LONGEST_VALUE + 1);
        assertThat(Phrase.plain(tooLong)).isEqualTo(new Span.Plain(cut));
        assertThat(Phrase.strong(tooLong)).isEqualTo(new Span.Strong(cut));
        assertThat(Phrase.code(tooLong)).isEqualTo(new Span.Code(cut));
    }

    @Test
    void cutsWhatIsATooLongByOneHalfOfACharacter() {
        String tooLong = "x" + "🙂".repeat(Phrase.LONGEST_VALUE / 2);
        assertThat(Phrase.code(tooLong))
                .isEqualTo(new Span.Code("x" + "🙂".repeat(Phrase.LONGEST_VALUE / 2 - 1) + "…"));
    }

    @Test
    void doesNotChange() {
        List<Span> spans = new ArrayList<>(List.of(Phrase.plain("a")));
        Phrase phrase = new Phrase(spans);
        spans.clear();
        assertThat(phrase.spans()).containsExactly(Phrase.plain("a"));
        assertThatThrownBy(() -> phrase.spans().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }
}
