package chatbot.language;

import java.util.Locale;

/// A language that the bot speaks.
public enum Language {
    /// English.
    EN(" "),
    /// Chinese in simplified characters.
    ZH("");

    private final String gap;

    Language(String gap) {
        this.gap = gap;
    }

    /// What is between two sentences.
    String gap() {
        return gap;
    }

    /// Which of its lines a sentence about so many has (Unicode CLDR: "Language Plural Rules").
    String category(long count) {
        return switch (this) {
            case EN -> count == 1 ? "one" : "other";
            case ZH -> "other";
        };
    }

    /// Its code (ISO 639).
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
