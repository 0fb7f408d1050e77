package chatbot.wording;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.command.Verb;
import chatbot.language.Language;
import chatbot.language.Span;
import chatbot.wording.Reply.Audience;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What the help lists; how it reads is pinned with all other replies.
final class HelpTest {

    private static List<Span.Shown> shown(Reply reply) {
        return reply.paragraphs().stream()
                .flatMap(paragraph -> paragraph.in(Language.EN).stream()).toList();
    }

    @Test
    void isForTheAskerAlone() {
        assertThat(HelpWording.all(true).audience()).isEqualTo(Audience.ASKER);
        assertThat(HelpWording.of(Verb.HELP, true).audience()).isEqualTo(Audience.ASKER);
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void namesEveryVerbOnce(Verb verb) {
        Span.Shown usage = new Span.Typed(verb.usage());

        assertThat(shown(HelpWording.all(true))).filteredOn(usage::equals).hasSize(1);
        assertThat(shown(HelpWording.of(verb, true))).contains(usage);
    }

    @Test
    void hasOneLineForEachVerb() {
        assertThat(HelpWording.all(true).paragraphs()).hasSize(1 + Verb.values().length);
    }

    @ParameterizedTest
    @EnumSource(value = Verb.class, names = {"START", "STOP"})
    void leavesOutWhatIsSwitchedOff(Verb verb) {
        assertThat(shown(HelpWording.all(false))).doesNotContain(new Span.Typed(verb.usage()));
        assertThat(HelpWording.all(false).paragraphs()).hasSize(Verb.values().length - 1);
    }
}
