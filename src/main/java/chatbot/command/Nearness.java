package chatbot.command;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What somebody likely had in mind who typed something else.
public final class Nearness {

    private static final int LONGEST = 20;

    private Nearness() {
    }

    /// The thing with a word near the typed one; empty if there is none near enough.
    public static <T> Optional<T> nearest(String typed, List<T> things,
            Function<T, Stream<String>> words) {
        String lower = typed.toLowerCase(Locale.ROOT);
        return things.stream().filter(thing -> distance(lower, words.apply(thing)) < LONGEST)
                .min(Comparator.comparingInt(thing -> distance(lower, words.apply(thing))));
    }

    private static int distance(String typed, Stream<String> words) {
        return words.filter(word -> isNear(typed, word))
                .mapToInt(word -> distance(typed, word)).min().orElse(LONGEST);
    }

    /// One slip in three letters, or the greater part of the word and the rest left out.
    private static boolean isNear(String typed, String word) {
        return typed.length() < LONGEST
                && (3 * distance(typed, word) <= typed.length() || (typed.length() >= 3
                        && 2 * typed.length() > word.length() && word.startsWith(typed)));
    }

    /// How many letters to insert, drop, replace, or swap with their neighbour.
    private static int distance(String typed, String word) {
        int[][] steps = new int[typed.length() + 1][word.length() + 1];
        for (int row = 0; row <= typed.length(); row++) {
            for (int column = 0; column <= word.length(); column++) {
                steps[row][column] = row == 0 || column == 0
                        ? row + column
                        : Math.min(swapped(steps, typed, word, row, column),
                                Math.min(replaced(steps, typed, word, row, column),
                                        1 + Math.min(steps[row - 1][column],
                                                steps[row][column - 1])));
            }
        }
        return steps[typed.length()][word.length()];
    }

    private static int replaced(int[][] steps, String typed, String word, int row, int column) {
        return steps[row - 1][column - 1]
                + (typed.charAt(row - 1) == word.charAt(column - 1) ? 0 : 1);
    }

    private static int swapped(int[][] steps, String typed, String word, int row, int column) {
        return row > 1 && column > 1 && typed.charAt(row - 1) == word.charAt(column - 2)
                && typed.charAt(row - 2) == word.charAt(column - 1)
                        ? 1 + steps[row - 2][column - 2]
                        : Integer.MAX_VALUE;
    }
}
