package chatbot.webapi;

import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span.Shown;
import chatbot.language.Symbol;
import chatbot.webapi.SlackMessage.Block;
import chatbot.webapi.SlackMessage.Element;
import chatbot.webapi.SlackMessage.Text;
import chatbot.wording.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Lays a reply out within what Slack takes (Slack: "Reference: blocks", "chat.postMessage"). What is
/// too much is left out, and it is said that something is.
final class Layout {

    /// Slack's limit for one text of a block, in characters.
    static final int LONGEST_TEXT = 3000;
    /// Slack's limits for what is in a message, and in its blocks.
    static final int MOST_BLOCKS = 50;
    static final int MOST_NOTES = 10;
    static final int MOST_BUTTONS = 25;
    /// Slack cuts a message's own text off after 40,000 characters; the rest is for the closing line.
    static final int LONGEST_MESSAGE = 39_000;

    private Layout() {
    }

    /// The whole reply without layout.
    static String text(Reply reply) {
        StringJoiner text = new StringJoiner("\n");
        for (Phrase phrase : Stream.concat(reply.paragraphs().stream(), reply.notes().stream())
                .toList()) {
            List<Shown> spans = phrase.in(reply.language()).stream()
                    .filter(span -> !(span instanceof Symbol)).toList();
            String line = String.join("", Mrkdwn.parts(spans));
            if (text.length() + line.length() > LONGEST_MESSAGE) {
                return text.add(closing(reply)).toString();
            }
            text.add(line);
        }
        return text.toString();
    }

    /// The reply as sections, then small print, then buttons.
    static List<Block> blocks(Reply reply) {
        Stream<Block> sections = sections(reply).stream().map(Text::of).map(Block.Section::new);
        Stream<Block> notes = groups(notes(reply), MOST_NOTES).map(Block.Context::new);
        List<Block> texts = Stream.concat(sections, notes).toList();
        List<Block> buttons = groups(reply.buttons().stream()
                .map(button -> Element.of(button, reply.language())).toList(), MOST_BUTTONS)
                .<Block>map(Block.Actions::new).toList();
        int room = MOST_BLOCKS - buttons.size();
        Stream<Block> shown = texts.size() <= room
                ? texts.stream()
                : Stream.concat(texts.stream().limit(room - 1L),
                        Stream.of(new Block.Section(Text.of(closing(reply)))));
        return Stream.concat(shown, buttons.stream()).toList();
    }

    /// As few sections as hold all paragraphs.
    private static List<String> sections(Reply reply) {
        List<String> sections = new ArrayList<>();
        for (Phrase paragraph : reply.paragraphs()) {
            List<String> pieces = pieces(paragraph, reply);
            if (!sections.isEmpty() && sections.getLast().length() + 1
                    + pieces.getFirst().length() <= LONGEST_TEXT) {
                sections.add(sections.removeLast() + "\n" + pieces.removeFirst());
            }
            sections.addAll(pieces);
        }
        return sections;
    }

    private static List<Text> notes(Reply reply) {
        return reply.notes().stream().flatMap(note -> pieces(note, reply).stream()).map(Text::of)
                .toList();
    }

    /// The phrase in as few pieces as are short enough. No markup is torn: values are cut, so no part
    /// is too long by itself.
    private static List<String> pieces(Phrase phrase, Reply reply) {
        List<String> pieces = new ArrayList<>(List.of(""));
        for (String part : Mrkdwn.parts(phrase.in(reply.language()))) {
            String longer = pieces.getLast() + part;
            if (longer.length() <= LONGEST_TEXT) {
                pieces.set(pieces.size() - 1, longer);
            } else {
                pieces.add(part);
            }
        }
        return pieces;
    }

    private static <T> Stream<List<T>> groups(List<T> all, int most) {
        return IntStream.iterate(0, start -> start < all.size(), start -> start + most)
                .mapToObj(start -> all.subList(start, Math.min(start + most, all.size())));
    }

    private static String closing(Reply reply) {
        return Mrkdwn.of(Phrase.of(Sentence.NOT_ALL), reply.language());
    }
}
