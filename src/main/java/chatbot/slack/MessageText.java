package chatbot.slack;

import chatbot.webapi.Mrkdwn;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// All that a message shows, as plain text: its text, its blocks and its attachments, which is where
/// apps put it (Slack: "Reference: secondary message attachments", "Reference: blocks").
final class MessageText {

    /// Longer messages aren't read to their end.
    private static final int MOST_TEXTS = 300;
    /// Deeper ones neither.
    private static final int DEEPEST = 12;
    /// What of an attachment or a block is shown, in this order.
    private static final List<String> SHOWN = List.of("pretext", "author_name", "title", "text",
            "value", "url", "fallback", "fields", "elements", "blocks", "attachments", "footer");

    private static final Set<String> PARAGRAPHS = Set.of("rich_text_section",
            "rich_text_preformatted", "rich_text_quote");

    private final Set<String> texts = new LinkedHashSet<>();

    private MessageText() {
    }

    /// Each text once, each on a line of its own.
    static String of(Json event) {
        MessageText all = new MessageText();
        all.add(event.node().path("text"));
        all.walk(event.node().path("blocks"), 0);
        all.walk(event.node().path("attachments"), 0);
        return String.join("\n", all.texts);
    }

    private void walk(JsonNode node, int depth) {
        if (node.isMissingNode() || depth > DEEPEST || texts.size() > MOST_TEXTS) {
            return;
        }
        if (node.isArray()) {
            node.forEach(one -> walk(one, depth + 1));
        } else if (node.isTextual()) {
            add(node);
        } else if (isRichText(node)) {
            texts.add(line(node));
        } else if (!node.path("type").asText().equals("actions")) { // buttons say what could be
            SHOWN.forEach(name -> walk(node.path(name), depth + 1));
        }
    }

    private void add(JsonNode text) {
        String plain = Mrkdwn.plain(text.asText()).strip();
        if (!plain.isEmpty()) {
            texts.add(plain);
        }
    }

    /// A paragraph of what a person typed (Slack: "Rich text block"), which is in pieces.
    private static boolean isRichText(JsonNode node) {
        return PARAGRAPHS.contains(node.path("type").asText());
    }

    private static String line(JsonNode paragraph) {
        StringBuilder line = new StringBuilder();
        for (JsonNode piece : paragraph.path("elements")) {
            line.append(piece.path("text").isTextual()
                    ? piece.path("text").asText()
                    : piece.path("url").asText());
        }
        return switch (paragraph.path("type").asText()) {
            case "rich_text_preformatted" -> "```" + line + "```";
            case "rich_text_quote" -> "> " + line.toString().replace("\n", "\n> ");
            default -> line.toString();
        };
    }
}
