package chatbot.language;

import java.util.List;
import java.util.regex.Pattern;

/// Phrases that say what a test wants, in every language the same.
public final class Words {

    private static final Pattern PLACE = Pattern.compile("\\{}");

    private Words() {
    }

    /// With `{}` for each of the values, in their order.
    public static Phrase of(String pattern, Span... values) {
        int[] next = {0};
        String numbered = PLACE.matcher(pattern).replaceAll(_ -> "{" + next[0]++ + "}");
        return new Phrase(Template.parse(numbered).filled(List.of(values)));
    }
}
