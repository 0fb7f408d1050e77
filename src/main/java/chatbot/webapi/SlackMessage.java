package chatbot.webapi;

import chatbot.language.Language;
import chatbot.wording.Button;
import chatbot.wording.Button.Style;
import chatbot.wording.Reply;
import chatbot.wording.Reply.Audience;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Locale;

/// A message as Slack takes it (Slack: "Responding to commands", "Reference: blocks" and "Reference:
/// block elements").
///
/// @param responseType `in_channel`, or `ephemeral` for the asker alone
/// @param text         the whole message, for notifications and screen readers
/// @param blocks       the same, laid out
@RegisterForReflection
public record SlackMessage(@JsonProperty("response_type") String responseType, String text,
        List<Block> blocks) {

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

        /// Buttons.
        ///
        /// @param type Slack's name for this kind of block
        @RegisterForReflection
        record Actions(String type, List<Element> elements) implements Block {

            Actions(List<Element> elements) {
                this("actions", elements);
            }
        }
    }

    /// A button.
    ///
    /// @param actionId tells it from the others of the message
    /// @param style    `primary`, `danger`, or empty for any other, which is left out
    /// @param value    what comes back when it is pressed
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record Element(String type, @JsonProperty("action_id") String actionId, Label text,
            String style, String value) {

        static Element of(Button button, Language language) {
            return new Element("button", button.name(),
                    Label.of(button.label().text(language)),
                    button.style() == Style.PLAIN
                            ? ""
                            : button.style().name().toLowerCase(Locale.ROOT),
                    button.token());
        }
    }

    /// Text without markup.
    ///
    /// @param emoji false: `:name:` stays as it is
    @RegisterForReflection
    public record Label(String type, String text, boolean emoji) {

        static Label of(String text) {
            return new Label("plain_text", Mrkdwn.undisguised(text), false);
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
        return new SlackMessage(reply.audience() == Audience.EVERYBODY ? "in_channel" : "ephemeral",
                Layout.text(reply), Layout.blocks(reply));
    }

    /// The same as JSON, without what it says of its audience: who posts it says that.
    static ObjectNode json(Reply reply, ObjectMapper json) {
        ObjectNode message = json.valueToTree(of(reply));
        message.remove("response_type");
        return message;
    }
}
