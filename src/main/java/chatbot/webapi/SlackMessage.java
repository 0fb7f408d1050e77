package chatbot.webapi;

import chatbot.chat.Reply;
import chatbot.chat.Reply.Audience;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A message as Slack takes it in answer to a slash command (Slack: "Responding to commands" and
/// "Reference: blocks").
///
/// @param responseType `in_channel`, or `ephemeral` for the asker alone
/// @param text         the whole message, for notifications and screen readers
/// @param blocks       the same, laid out
@RegisterForReflection
public record SlackMessage(@JsonProperty("response_type") String responseType, String text,
        List<Block> blocks) {

    /// Slack's limit for the text of a section, in characters.
    static final int LONGEST_SECTION = 3000;

    /// A part of the layout.
    public sealed interface Block {

        /// Running text.
        ///
        /// @param type Slack's name for this kind of block
        @RegisterForReflection
        record Section(String type, Text text) implements Block {

            Section(Text text) {
                this("section", text);
            }
        }

        /// Small print.
        ///
        /// @param type Slack's name for this kind of block
        @RegisterForReflection
        record Context(String type, List<Text> elements) implements Block {

            Context(List<Text> elements) {
                this("context", elements);
            }
        }
    }

    /// Text in Slack's markup.
    ///
    /// @param verbatim true: Slack makes no links and mentions of its own out of it
    @RegisterForReflection
    public record Text(String type, String text, boolean verbatim) {

        static Text of(String mrkdwn) {
            return new Text("mrkdwn", mrkdwn, true);
        }
    }

    /// The message that says the reply.
    public static SlackMessage of(Reply reply) {
        List<String> paragraphs = reply.paragraphs().stream().map(Mrkdwn::of).toList();
        List<String> notes = reply.notes().stream().map(Mrkdwn::of).toList();
        List<Block> blocks = new ArrayList<>();
        for (String section : sections(paragraphs)) {
            blocks.add(new Block.Section(Text.of(section)));
        }
        if (!notes.isEmpty()) {
            blocks.add(new Block.Context(notes.stream().map(Text::of).toList()));
        }
        return new SlackMessage(reply.audience() == Audience.EVERYBODY ? "in_channel" : "ephemeral",
                String.join("\n", Stream.concat(paragraphs.stream(), notes.stream()).toList()),
                blocks);
    }

    /// As few sections as hold all paragraphs.
    private static List<String> sections(List<String> paragraphs) {
        List<String> sections = new ArrayList<>();
        for (String paragraph : paragraphs) {
            if (!sections.isEmpty()
                    && sections.getLast().length() + 1 + paragraph.length() <= LONGEST_SECTION) {
                sections.add(sections.removeLast() + "\n" + paragraph);
            } else {
                sections.add(paragraph);
            }
        }
        return sections;
    }
}
