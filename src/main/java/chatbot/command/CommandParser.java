package chatbot.command;

import chatbot.command.ParseResult.UnknownWord;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads what somebody typed. It decides nothing but what was meant, and never guesses: a line
/// that isn't a whole command comes back with the one thing that is wrong with it.
public final class CommandParser {

    private CommandParser() {
    }

    /// Reads a line as it was typed, without the bot's own name in front.
    public static ParseResult parse(String typed) {
        String line = TypedLine.normalize(typed);
        return Stream.of(Verb.values()).map(verb -> verb.read(line)).flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unknown(line));
    }

    private static ParseResult unknown(String line) {
        String word = line.split(" ", 2)[0];
        String lower = word.toLowerCase(Locale.ROOT);
        Verb nearest = Stream.of(Verb.values())
                .min(Comparator.comparingInt(verb -> distance(lower, verb.word())))
                .orElseThrow();
        return new UnknownWord(word, nearest);
    }

    /// Levenshtein distance: how many letters to insert, drop or replace.
    private static int distance(String typed, String word) {
        int[] above = new int[word.length() + 1];
        for (int column = 0; column <= word.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= typed.length(); row++) {
            int[] here = new int[word.length() + 1];
            here[0] = row;
            for (int column = 1; column <= word.length(); column++) {
                int replaced = above[column - 1]
                        + (typed.charAt(row - 1) == word.charAt(column - 1) ? 0 : 1);
                here[column] = Math.min(replaced, 1 + Math.min(above[column], here[column - 1]));
            }
            above = here;
        }
        return above[word.length()];
    }
}
