package chatbot.command;

import chatbot.command.ParseResult.UnknownWord;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what somebody typed. It decides nothing but what was meant, and never guesses: a line
/// that isn't a whole command comes back with the one thing that is wrong with it.
public final class CommandParser {

    private CommandParser() {
    }

    /// Reads a line as it was typed, without the bot's own name in front.
    public static ParseResult parse(String typed) {
        TypedLine line = TypedLine.of(typed);
        return Stream.of(Verb.values()).map(verb -> verb.read(line)).flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unknown(line.text().split(" ", 2)[0]));
    }

    private static ParseResult unknown(String word) {
        return new UnknownWord(word, Verb.nearest(word));
    }
}
