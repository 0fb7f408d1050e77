package chatbot.command;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// What can be added to a command: anywhere after the verb, or as the last thing of the line.
public enum Option {
    /// Say what would be done, and do nothing.
    DRY_RUN("--dry-run", "--?dry[-_]?run|--?演练"),
    /// Do it, though the same was done just now.
    AGAIN("--again", "--?again|--?再次"),
    /// Answer for the asker's eyes only.
    PRIVATE("--private", "--?private|--?仅自己");

    private final String text;
    private final Pattern spellings;

    Option(String text, String spellings) {
        this.text = text;
        this.spellings = Pattern.compile(spellings, Pattern.CASE_INSENSITIVE);
    }

    /// As help shows it.
    public String text() {
        return text;
    }

    /// The option that the word is, but for the hyphens before it.
    public static Optional<Option> called(String word) {
        return of("--" + word);
    }

    static Optional<Option> of(String word) {
        return Stream.of(values()).filter(option -> option.spellings.matcher(word).matches())
                .findFirst();
    }

    /// The option that somebody likely had in mind.
    static Optional<Option> nearest(String word) {
        return Nearness.nearest(word.replaceFirst("^-+", ""), List.of(values()),
                option -> Stream.of(option.text, option.text.replaceFirst("(?<=\\w)-.*", ""))
                        .map(text -> text.substring(2)));
    }
}
