package chatbot.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.language.Language;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import chatbot.language.Words;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Slack's markup is read as what was typed, and written so that only our own works.
final class MrkdwnTest {

    private static String of(Phrase phrase) {
        return Mrkdwn.of(phrase, Language.EN);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = {
            "plain words                                => plain words",
            "R&amp;D                                    => R&D",
            "&lt;!channel&gt;                           => <!channel>",
            "&amp;lt;                                   => &lt;",
            "&nbsp; & &AMP;                             => &nbsp; & &AMP;",
            "<@U012ABCDEF>                              => @U012ABCDEF",
            "<@U012ABCDEF|alice>                        => @alice",
            "<#C012ABCDEF|general>                      => #general",
            "<!here>                                    => @here",
            "<!subteam^S012|@admins>                    => @admins",
            "<http://10.34.33.22|10.34.33.22>           => 10.34.33.22",
            "<http://10.34.33.22/|10.34.33.22>          => 10.34.33.22",
            "<https://example.com/a|example.com/a>      => example.com/a",
            "<https://example.com/a>                    => https://example.com/a",
            "<mailto:bob@example.com|bob@example.com>   => bob@example.com",
            "<tel:123|123>                              => 123",
            "<http://a.example> <http://b.example>      => http://a.example http://b.example",
            "<http://a.example|http://a.example>        => http://a.example"})
    void isReadAsWhatWasTyped(String mrkdwn, String typed) {
        assertThat(Mrkdwn.plain(mrkdwn)).isEqualTo(typed);
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "<http://10.9.9.9|10.34.33.22>", "<http://10.34.33.22/x|10.34.33.22>",
            "<http://10.34.33.22.evil.example|10.34.33.22>", "<http://10.34.33.22|>",
            "<mailto:root@10.9.9.9|10.34.33.22>", "<|10.34.33.22>"})
    void aLinkThatSaysSomethingElseStaysALink(String mrkdwn) {
        assertThat(Mrkdwn.plain(mrkdwn)).isEqualTo(mrkdwn);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", ">", "a < b > c | d", "10.34.33.<2>", "<<>>", "<>", "&", "&;", "|",
            "$1 \\1",
            "<a|b|<"})
    void whatIsNoMarkupStaysAsItIs(String text) {
        assertThat(Mrkdwn.plain(text)).isEqualTo(text);
    }

    @Test
    void eachKindOfSpanHasItsMarkup() {
        assertThat(of(Words.of("Restarting {} ({}), asked by {} for {}.",
                new Span.Strong("web-1"), new Span.Code("10.34.33.22"), new Span.Person("U012ABC"),
                new Span.Plain("a reason"))))
                .isEqualTo("Restarting *web-1* (`10.34.33.22`), asked by <@U012ABC> for a reason.");
    }

    @Test
    void aMomentIsShownAsTheReadersOwn() {
        assertThat(of(Words.of("At {}.", new Span.Time(Instant.parse("2026-11-22T10:00:00.9Z")))))
                .isEqualTo("At <!date^1795341600^{date_short_pretty} {time_secs}|"
                        + "2026-11-22 10:00:00 UTC>.");
    }

    @Test
    void aSignIsACharacterAndASpace() {
        assertThat(of(Words.of("All is well.").after(Symbol.WELL))).isEqualTo("✅ All is well.");
    }

    @Test
    void chineseCharactersAreKeptApartFromMarks() {
        Phrase machine = Phrase.of(Sentence.MACHINE_SHORT, new Span.Strong("网站"),
                new Span.Code("10.0.0.1"), new Span.Code("i-1"));

        assertThat(Mrkdwn.of(machine, Language.ZH).replace('\u200b', '_'))
                .isEqualTo("*网站*_（_`10.0.0.1`_，_`i-1`_）");
        assertThat(Mrkdwn.of(machine, Language.EN)).doesNotContain("\u200b");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = {
            "<!channel>              => &lt;!channel&gt;",
            "<@U012ABC>              => &lt;@U012ABC&gt;",
            "<http://evil|10.1.2.3>  => &lt;http://evil|10.1.2.3&gt;",
            "&lt;!here&gt;           => &amp;lt;!here&amp;gt;",
            "R&D                     => R&amp;D"})
    void nothingOfOthersIsAMentionOrALink(String text, String escaped) {
        assertThat(of(Words.of("{}", new Span.Plain(text)))).isEqualTo(escaped);
        assertThat(of(Words.of("{}", new Span.Strong(text))))
                .isEqualTo("*" + escaped + "*");
        assertThat(of(Words.of("{}", new Span.Code(text)))).isEqualTo("`" + escaped + "`");
    }

    @Test
    void boldAndCodeEndWhereTheyShould() {
        assertThat(of(Words.of("{}", new Span.Strong("a*b*")))).isEqualTo("*a∗b∗*");
        assertThat(of(Words.of("{}", new Span.Code("a`b```")))).isEqualTo("`aˋbˋˋˋ`");
    }

    @Test
    void noValueOpensCode() {
        assertThat(
                of(Words.of("{} {} is {}", new Span.Strong("a`b"), new Span.Plain("c```"),
                        new Span.Code("running"))))
                .isEqualTo("*aˋb* cˋˋˋ is `running`");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "\n", "\r", "\t", "\0", "\u001b", "\u0085", "\u2028", "\u2029", "\u061c", "\u200e",
            "\u200f", "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067",
            "\u2068",
            "\u2069"})
    void whatEndsALineOrTurnsTextIsShown(String character) {
        assertThat(of(Words.of("{}!", new Span.Plain("a" + character + "b"))))
                .isEqualTo("a\ufffdb!");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "U", "u012abc", "C012ABC", "U012>", "!channel", "U1|<!here>",
            "U1\n"})
    void aPersonIsMentionedByAnIdOnly(String id) {
        assertThat(of(Words.of("{}.", new Span.Person(id))))
                .doesNotContain("<").doesNotContain(">>", "\n");
    }

    @Test
    void aPersonOfAnEnterpriseIsMentionedToo() {
        assertThat(of(Words.of("{}", new Span.Person("W012ABC")))).isEqualTo("<@W012ABC>");
    }
}
