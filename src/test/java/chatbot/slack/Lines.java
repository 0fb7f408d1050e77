package chatbot.slack;

import chatbot.chat.Answer;
import chatbot.chat.Message;
import chatbot.chat.OpenChatbot;
import chatbot.command.CommandParser;
import chatbot.command.ParseResult;
import chatbot.fleet.Fleet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// What Slack sends for what somebody typed, in tables, and what the bot makes of it.
public final class Lines {

    private static final Pattern CONTROL_PICTURE = Pattern.compile("[\u2400-\u2420]");

    /// A row of a table.
    ///
    /// @param name what is special about the text
    /// @param text what Slack sends
    public record Row(String name, String text) {

        @Override
        public String toString() {
            return name;
        }
    }

    private Lines() {
    }

    /// What the bot understands when Slack sends this text.
    public static ParseResult understood(String text) {
        return CommandParser.parse(command(text).text());
    }

    /// The bot's answer, with two seconds of time, when Slack sends this text.
    public static Answer answer(String text, Fleet fleet) {
        SlashCommand command = command(text);
        Instant deadline = Instant.now().plusSeconds(2);
        return OpenChatbot.on(fleet)
                .answer(new Message(command.sender(), command.text(), command.wayBack(), "request",
                        deadline));
    }

    /// The rows of a table: on each line a name, a colon, spaces, a text. Pictures of
    /// control characters and of the space (U+2400 to U+2420) stand for the characters themselves,
    /// `␤` for a line separator and `¶` for a paragraph separator.
    public static List<Row> rows(String table) {
        List<Row> rows = new ArrayList<>();
        for (String line : table.lines().toList()) {
            String[] sides = line.split(": +", 2);
            String text = sides[1].replace('␤', '\u2028').replace('¶', '\u2029');
            rows.add(new Row(sides[0], CONTROL_PICTURE.matcher(text)
                    .replaceAll(picture -> "" + (char) (picture.group().charAt(0) - 0x2400))));
        }
        return rows;
    }

    private static SlashCommand command(String text) {
        return SlashCommand.parse(SlashForm.of(text).body().getBytes(StandardCharsets.UTF_8));
    }
}
