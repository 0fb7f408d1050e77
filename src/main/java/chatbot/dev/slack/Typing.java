package chatbot.dev.slack;

import java.util.regex.Pattern;

/// A line that somebody typed, as Slack understands it.
///
/// @param line without blanks around it
record Typing(String line) {

    /// The command that the function is installed for.
    static final String COMMAND = "/chatbot";

    private static final String MENTION = "<@" + Workspace.BOT + ">";
    private static final Pattern NAME = Pattern.compile("(?<![\\w@.])@chatbot(?![\\w-])",
            Pattern.CASE_INSENSITIVE);

    Typing {
        line = line.strip();
    }

    /// Whether it is a slash command, whosever.
    boolean isCommand() {
        return line.startsWith("/");
    }

    /// Whether it names the bot.
    boolean mentionsBot() {
        return NAME.matcher(line).find();
    }

    /// The command, with its slash.
    String command() {
        return line.split("\\s+", 2)[0];
    }

    /// What follows the command.
    String arguments() {
        String[] words = line.split("\\s+", 2);
        return words.length == 2 ? words[1] : "";
    }

    /// The message that Slack makes of it, with a mention in place of the bot's name.
    String message() {
        return NAME.matcher(escaped(line)).replaceAll(MENTION);
    }

    /// Slack escapes what people type (Slack: "Formatting text for app surfaces").
    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
