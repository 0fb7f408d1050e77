package chatbot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.language.Language;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.webapi.BlockKit;
import chatbot.webapi.SlackMessage;
import chatbot.wording.Reply;
import chatbot.wording.Spoken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// All that the bot says, whole, in each language: `src/test/resources/chatbot/chat/said_….txt`.
/// What it says now is in `target/said_….txt`, to be compared, read and copied.
class EveryReplyTest {

    /// What no reply holds by itself: it is for messages that are longer than Slack takes, for
    /// durations that these examples don't have, and the reason of a restart that was offered, which
    /// is a text by then (`OverheardTest`).
    private static final Set<Sentence> ELSEWHERE = Set.of(Sentence.NOT_ALL,
            Sentence.DURATION_HOURS, Sentence.OFFER_REASON);

    private static final List<Consumer<Replies>> TOPICS = List.of(EveryLine::in, EveryAccess::in,
            EveryPolicy::in,
            EveryOutcome::in, EveryUnfit::in, EveryRehearsal::in, EveryQuestion::in,
            EveryPress::in, EveryEnding::in, EveryInquiry::in, EveryLock::in);

    private static Map<String, Reply> all(Language language) {
        Replies replies = new Replies(language);
        TOPICS.forEach(topic -> topic.accept(replies));
        return replies.all();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isThis(Language language) throws IOException {
        String file = "said_" + language.name().toLowerCase(Locale.ROOT) + ".txt";
        String said = all(language).entrySet().stream()
                .map(one -> "== " + one.getKey() + "\n" + Spoken.text(one.getValue()) + "\n")
                .collect(Collectors.joining("\n"));
        Files.writeString(Path.of("target", file), said);

        assertThat(said).isEqualTo(
                Files.readString(Path.of("src/test/resources/chatbot/chat", file)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void isWhatSlackTakes(Language language) {
        assertThat(all(language)).allSatisfy((_, reply) -> {
            BlockKit.check(SlackMessage.of(reply));
            BlockKit.check(SlackMessage.of(reply.byMention()));
        });
    }

    @Test
    void isAllThatCanBeSaid() {
        Set<Sentence> said = all(Language.EN).values().stream().flatMap(EveryReplyTest::phrases)
                .flatMap(EveryReplyTest::sentences).collect(Collectors.toSet());

        assertThat(Stream.of(Sentence.values())
                .filter(one -> !said.contains(one) && !ELSEWHERE.contains(one))).isEmpty();
    }

    private static Stream<Phrase> phrases(Reply reply) {
        return Stream.of(reply.paragraphs().stream(), reply.notes().stream(),
                reply.buttons().stream().map(button -> button.label())).flatMap(all -> all);
    }

    private static Stream<Sentence> sentences(Span span) {
        return switch (span) {
            case Phrase(List<Span> spans) -> spans.stream().flatMap(EveryReplyTest::sentences);
            case Span.Said(Sentence sentence, List<Span> values) -> Stream.concat(
                    Stream.of(sentence), values.stream().flatMap(EveryReplyTest::sentences));
            default -> Stream.empty();
        };
    }
}
