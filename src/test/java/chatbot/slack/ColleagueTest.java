package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.command.CommandParser;
import chatbot.command.ParseResult;
import chatbot.command.Verb;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A talk from the first line to the last, as Slack shows it: `colleague.txt`, to be read by people
/// who speak English and Chinese. What was said really is in `target/colleague.txt`: read it, then
/// copy it. (Without Quarkus there is no REST client.)
@QuarkusTest
class ColleagueTest extends TalkCase {

    private static final Path SAID = Path.of("src/test/resources/chatbot/slack/colleague.txt");
    private static final Path EVERYTHING_EN = Path
            .of("src/test/resources/chatbot/chat/said_en.txt");
    private static final Path EVERYTHING_ZH = Path
            .of("src/test/resources/chatbot/chat/said_zh.txt");
    private static final Pattern SUGGESTION = Pattern.compile("`/chatbot ([^`]+)`");
    private static final String LINE = ">>> ";

    @Test
    void speaksSo() throws IOException {
        String expected = Files.readString(SAID);
        StringJoiner said = new StringJoiner("\n", "", "\n");
        expected.lines().filter(line -> line.startsWith(LINE))
                .map(line -> line.substring(LINE.length()).replaceFirst("  \\[\\w+]$", ""))
                .forEach(line -> said.add(answered(line)));
        Files.writeString(Path.of("target/colleague.txt"), said.toString());

        assertThat(said.toString()).isEqualTo(expected);
    }

    /// What the bot says can be typed is understood, in both languages; usages are only examples.
    @Test
    void suggestsOnlyWhatItUnderstands() throws IOException {
        List<String> suggestions = Stream.of(SAID, EVERYTHING_EN, EVERYTHING_ZH)
                .flatMap(ColleagueTest::lines)
                .flatMap(line -> SUGGESTION.matcher(line).results().map(found -> found.group(1)))
                .filter(line -> !line.contains("<") && !line.contains("&lt;"))
                .filter(line -> Stream.of(Verb.values()) // a word alone is only named
                        .noneMatch(verb -> verb.words().contains(line)))
                .distinct().toList();

        assertThat(suggestions).hasSizeGreaterThan(40).allSatisfy(line -> assertThat(
                CommandParser.parse(line)).as(line).isInstanceOf(ParseResult.Understood.class));
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private String answered(String line) {
        JsonNode message = talk.type(line);
        talk.forward(Duration.ofSeconds(1));
        StringJoiner shown = new StringJoiner("\n");
        shown.add(LINE + line + "  [" + message.path("response_type").asText() + "]");
        for (JsonNode block : message.path("blocks")) {
            if (block.has("text")) {
                shown.add(block.path("text").path("text").asText());
            }
            block.path("elements").forEach(element -> shown.add("    " + shown(element)));
        }
        return shown.toString();
    }

    private static String shown(JsonNode element) {
        return element.path("text").isTextual()
                ? element.path("text").asText()
                : "[" + element.path("text").path("text").asText() + "]";
    }
}
