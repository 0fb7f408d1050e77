package chatbot.command;

import chatbot.command.Command.History;
import chatbot.command.Command.Search;
import chatbot.command.ParseResult.Understood;
import chatbot.fleet.Target;
import java.util.Optional;

/// What to type for a name: the name, or the name in quotes if without them it would mean something
/// else. Whether it would is asked of the grammar itself, so that the two can't disagree.
final class Quotation {

    private Quotation() {
    }

    static String of(Target target) {
        return shortest(target.text(), "history ", new History(Optional.of(target)));
    }

    static String ofText(String text) {
        return shortest(text, "list ", new Search(text, Optional.empty()));
    }

    private static String shortest(String text, String before, Command meant) {
        return CommandParser.parse(before + text).equals(new Understood(meant, false))
                ? text
                : '"' + text.replace("\"", "\"\"") + '"';
    }
}
