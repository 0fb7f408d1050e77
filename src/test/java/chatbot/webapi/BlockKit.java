package chatbot.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/// What every message has to be, whoever wrote what is in it: what Slack takes (Slack: "Reference:
/// blocks", "Reference: block elements", "Reference: composition objects"), and without anything
/// that works as markup but people's mentions.
public final class BlockKit {

    private static final int MOST_BLOCKS = 50;
    private static final int MOST_CONTEXT_ELEMENTS = 10;
    private static final int MOST_BUTTONS = 25;
    private static final int LONGEST_TEXT = 3000;
    private static final int LONGEST_FALLBACK = 40_000;
    private static final int LONGEST_LABEL = 75;
    private static final int LONGEST_ACTION_ID = 255;
    private static final int LONGEST_VALUE = 2000;

    /// What works in our messages: people, and moments with what stands for them elsewhere.
    private static final Pattern OWN_MARKUP = Pattern.compile("<@[UW][A-Z0-9]+>|<!date\\^\\d+\\^"
            + "\\{date_short_pretty} \\{time_secs}\\|\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d UTC>");

    private static final Set<String> FIELDS = Set.of("text", "blocks", "response_type",
            "replace_original", "delete_original", "thread_ts", "channel", "user", "ts",
            "unfurl_links", "unfurl_media");

    private static final ObjectMapper JSON = new ObjectMapper(); // slow to make

    private BlockKit() {
    }

    /// Fails with what is wrong.
    public static void check(SlackMessage message) {
        check(JSON.<JsonNode>valueToTree(message));
    }

    /// Fails with what is wrong with a message, on whichever way it goes.
    public static void check(JsonNode message) {
        assertThat(FIELDS).as("fields of %s", message).containsAll(names(message));
        assertThat(message.path("text").asText()).hasSizeLessThan(LONGEST_FALLBACK);
        checkText(message.path("text").asText());
        List<JsonNode> blocks = list(message.path("blocks"));
        assertThat(blocks).as("blocks of %s", message).hasSizeBetween(1, MOST_BLOCKS);
        Set<String> actions = new HashSet<>();
        for (JsonNode block : blocks) {
            switch (block.path("type").asText()) {
                case "section" -> section(block);
                case "context" -> context(block);
                case "actions" -> actions(block, actions);
                case String other -> throw new AssertionError("Unknown block " + other);
            }
        }
        JsonNode type = message.path("response_type");
        assertThat(
                type.isMissingNode() || Set.of("in_channel", "ephemeral").contains(type.asText()))
                .as("response_type %s", type).isTrue();
    }

    private static void section(JsonNode block) {
        assertThat(names(block)).containsExactlyInAnyOrder("type", "text");
        mrkdwn(block.path("text"));
    }

    private static void context(JsonNode block) {
        assertThat(names(block)).containsExactlyInAnyOrder("type", "elements");
        assertThat(list(block.path("elements"))).hasSizeBetween(1, MOST_CONTEXT_ELEMENTS)
                .allSatisfy(BlockKit::mrkdwn);
    }

    private static void actions(JsonNode block, Set<String> ids) {
        assertThat(names(block)).containsExactlyInAnyOrder("type", "elements");
        assertThat(list(block.path("elements"))).hasSizeBetween(1, MOST_BUTTONS)
                .allSatisfy(button -> button(button, ids));
    }

    private static void button(JsonNode button, Set<String> ids) {
        assertThat(Set.of("type", "action_id", "text", "style", "value"))
                .containsAll(names(button));
        assertThat(button.path("type").asText()).isEqualTo("button");
        assertThat(button.path("action_id").asText()).hasSizeBetween(1, LONGEST_ACTION_ID);
        assertThat(ids.add(button.path("action_id").asText())).as("action_id is unique").isTrue();
        assertThat(button.path("value").asText()).hasSizeBetween(1, LONGEST_VALUE);
        assertThat(button.path("style").asText("primary")).isIn("primary", "danger");
        JsonNode label = button.path("text");
        assertThat(names(label)).containsExactlyInAnyOrder("type", "text", "emoji");
        assertThat(label.path("type").asText()).isEqualTo("plain_text");
        assertThat(label.path("emoji").asBoolean(true)).isFalse();
        assertThat(label.path("text").asText()).isNotBlank().hasSizeBetween(1, LONGEST_LABEL);
        checkCharacters(label.path("text").asText());
    }

    private static void mrkdwn(JsonNode text) {
        assertThat(names(text)).containsExactlyInAnyOrder("type", "text", "verbatim");
        assertThat(text.path("type").asText()).isEqualTo("mrkdwn");
        assertThat(text.path("verbatim").asBoolean()).isTrue();
        assertThat(text.path("text").asText()).hasSizeBetween(1, LONGEST_TEXT);
        checkText(text.path("text").asText());
    }

    private static void checkText(String text) {
        assertThat(text).isNotBlank();
        assertThat(OWN_MARKUP.matcher(text).replaceAll("")).as("markup").doesNotContain("<", ">");
        assertThat(text).as("entities").doesNotContainPattern("&(?!(?:amp|lt|gt);)");
        assertThat(text.chars().filter(character -> character == '`').count() % 2)
                .as("code is closed").isZero();
        checkCharacters(text);
    }

    private static void checkCharacters(String text) {
        assertThat(text).as("control characters").doesNotContainPattern("[\\p{Cc}&&[^\\n]]");
        assertThat(text).as("line ends").doesNotContainPattern("[\\u2028\\u2029]");
        assertThat(text).as("turned text")
                .doesNotContainPattern("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).as("whole").isTrue();
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static List<String> names(JsonNode object) {
        return object.properties().stream().map(Map.Entry::getKey).toList();
    }
}
