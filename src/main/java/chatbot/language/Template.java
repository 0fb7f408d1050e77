package chatbot.language;

import chatbot.language.Span.Plain;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// A sentence of one language, with places for what it is said of.
///
/// @param words  what is around the places: one more than there are of these
/// @param places the number of the value that belongs there
record Template(List<String> words, List<Integer> places) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    /// Reads a line with `{0}`, `{1}`… for the values, in whichever order, and as often as it likes.
    static Template parse(String line) {
        return new Template(List.of(PLACE.split(line, -1)), PLACE.matcher(line).results()
                .map(place -> Integer.valueOf(place.group(1))).toList());
    }

    /// How many values it takes.
    int size() {
        return new TreeSet<>(places).size();
    }

    /// The sentence about the values.
    List<Span> filled(List<Span> values) {
        if (values.size() != size()) {
            throw new IllegalArgumentException(values.size() + " values for: " + words);
        }
        List<Span> spans = new ArrayList<>();
        for (int index = 0; index < words.size(); index++) {
            if (!words.get(index).isEmpty()) {
                spans.add(new Plain(words.get(index)));
            }
            if (index < places.size()) {
                spans.add(values.get(places.get(index)));
            }
        }
        return spans;
    }
}
