package chatbot.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of `corpus.txt`.
final class Corpus {

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|([nrt\\\\]))");
    private static final Pattern REPEATED = Pattern.compile("⟨(\\d+) ([^⟩]+)⟩");

    /// A line, and its meaning in the corpus's notation.
    record Row(String written, String line, String meaning) {

        @Override
        public String toString() {
            return written;
        }
    }

    private Corpus() {
    }

    static List<Row> rows() {
        try (InputStream file = Objects
                .requireNonNull(Corpus.class.getResourceAsStream("corpus.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).map(Corpus::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(String written) {
        String[] sides = written.split(" ⇒ ", -1);
        if (sides.length != 2) {
            throw new IllegalArgumentException(written);
        }
        return new Row(written, spelt(sides[0]), spelt(sides[1]));
    }

    private static String spelt(String written) {
        String escaped = ESCAPE.matcher(written)
                .replaceAll(match -> Matcher.quoteReplacement(match.group(1) == null
                        ? control(match.group(2))
                        : Character.toString(Integer.parseInt(match.group(1), 16))));
        return REPEATED.matcher(escaped).replaceAll(match -> Matcher.quoteReplacement(
                match.group(2).repeat(Integer.parseInt(match.group(1)))));
    }

    private static String control(String letter) {
        return switch (letter) {
            case "n" -> "\n";
            case "r" -> "\r";
            case "t" -> "\t";
            default -> letter;
        };
    }
}
