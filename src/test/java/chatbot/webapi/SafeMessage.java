package chatbot.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.webapi.SlackMessage.Block;
import chatbot.webapi.SlackMessage.Text;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What every message has to be, whoever wrote what is in it: within Slack's limits (Slack:
/// "Reference: blocks"), and without anything that works as markup but the asker's mention.
public final class SafeMessage {

    private static final int MOST_BLOCKS = 50;
    private static final int MOST_CONTEXT_ELEMENTS = 10;
    private static final int LONGEST_TEXT = 3000;
    private static final int LONGEST_FALLBACK = 40_000;

    private SafeMessage() {
    }

    /// Fails with what is wrong.
    public static void check(SlackMessage message) {
        assertThat(message.text()).hasSizeLessThan(LONGEST_FALLBACK);
        checkText(message.text());
        assertThat(message.blocks()).hasSizeBetween(1, MOST_BLOCKS);
        for (Block block : message.blocks()) {
            List<Text> texts = switch (block) {
                case Block.Section section -> List.of(section.text());
                case Block.Context context -> context.elements();
            };
            assertThat(texts).hasSizeBetween(1, MOST_CONTEXT_ELEMENTS).allSatisfy(text -> {
                assertThat(text.text()).hasSizeLessThanOrEqualTo(LONGEST_TEXT);
                assertThat(text.verbatim()).isTrue();
                assertThat(text.type()).isEqualTo("mrkdwn");
                checkText(text.text());
            });
        }
    }

    private static void checkText(String text) {
        assertThat(text).isNotBlank();
        assertThat(text.replaceAll("<@[UW][A-Z0-9]+>", "")).as("markup").doesNotContain("<", ">");
        assertThat(text).as("entities").doesNotContainPattern("&(?!(?:amp|lt|gt);)");
        assertThat(text).as("control characters").doesNotContainPattern("[\\p{Cc}&&[^\\n]]");
        assertThat(text).as("line ends").doesNotContainPattern("[\\u2028\\u2029]");
        assertThat(text).as("turned text")
                .doesNotContainPattern("[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]");
        assertThat(StandardCharsets.UTF_8.newEncoder().canEncode(text)).as("whole").isTrue();
        assertThat(text.chars().filter(character -> character == '`').count() % 2)
                .as("code is closed").isZero();
    }
}
