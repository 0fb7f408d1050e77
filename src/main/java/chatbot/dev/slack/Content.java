package chatbot.dev.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// What a message says, as Slack keeps it: every block has an id (Slack: "Reference: blocks").
///
/// @param text   in Slack's markup
/// @param blocks the same, laid out; none if the text is all
public record Content(String text, List<JsonNode> blocks) {

    /// Keeps the blocks as they are now.
    public Content {
        blocks = List.copyOf(blocks);
    }

    /// A button and the block that it is in.
    public record Button(String block, JsonNode element) {
    }

    /// No more than a text.
    static Content of(String text) {
        return new Content(text, List.of());
    }

    /// What somebody posted.
    static Content of(JsonNode posted) {
        return new Content(posted.path("text").asText(""), children(posted.path("blocks")).stream()
                .map(Content::identified).toList());
    }

    private static JsonNode identified(JsonNode block) {
        JsonNode copy = block.deepCopy();
        if (copy instanceof ObjectNode object && !object.hasNonNull("block_id")) {
            object.put("block_id", UUID.randomUUID().toString().substring(0, 5));
        }
        return copy;
    }

    /// The button with that `action_id`; empty if it isn't there any more.
    public Optional<Button> button(String action) {
        return blocks.stream()
                .flatMap(block -> Stream.concat(children(block.path("elements")).stream(),
                        Stream.of(block.path("accessory")))
                        .map(element -> new Button(block.path("block_id").asText(), element)))
                .filter(button -> button.element.path("type").asText().equals("button")
                        && button.element.path("action_id").asText().equals(action))
                .findFirst();
    }

    private static List<JsonNode> children(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
