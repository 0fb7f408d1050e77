package chatbot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.chat.Phrase.Span;
import chatbot.chat.Reply.Audience;
import chatbot.command.Verb;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The help, whole.
final class HelpTest {

    @Test
    void isThis() {
        assertThat(text(Wording.help())).isEqualTo("""
                I restart servers. You can say:
                • `/chatbot restart <address> [because <reason>]` \
                restarts the EC2 instance that has this IPv4 or IPv6 address
                • `/chatbot help` shows this
                For example `/chatbot restart 10.34.33.22 because the disk is full`. \
                I restart an instance if its tag `chatbot` is `restart`, and ask first if it is \
                `confirm` or `approve`.""");
    }

    @Test
    void isForTheAskerAlone() {
        assertThat(Wording.help().audience()).isEqualTo(Audience.ASKER);
    }

    @ParameterizedTest
    @EnumSource(Verb.class)
    void namesEveryVerb(Verb verb) {
        Span usage = new Span.Command(verb.usage());
        assertThat(Wording.help().paragraphs())
                .filteredOn(paragraph -> paragraph.spans().contains(usage))
                .hasSize(1);
    }

    @Test
    void hasOneLineForEachVerb() {
        List<Phrase> paragraphs = Wording.help().paragraphs();
        assertThat(paragraphs.subList(1, paragraphs.size())).hasSize(Verb.values().length);
    }

    private static String text(Reply reply) {
        return Stream.concat(reply.paragraphs().stream(), reply.notes().stream())
                .map(Spoken::text).collect(Collectors.joining("\n"));
    }
}
