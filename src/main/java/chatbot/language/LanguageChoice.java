package chatbot.language;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// By what it is decided in which language to answer.
public enum LanguageChoice {
    /// By the command word: who types `重启` reads Chinese.
    AUTO,
    /// English, whatever is typed.
    EN,
    /// Chinese, whatever is typed.
    ZH;

    /// A Han character in the first word.
    private static final Pattern HAN = Pattern
            .compile("[\\s\\p{Z}\\p{C}]*[^\\s\\p{Z}]*?\\p{IsHan}");

    /// Reads its name in lower case; empty if there is none of that name.
    public static Optional<LanguageChoice> parse(String name) {
        return Stream.of(values())
                .filter(choice -> choice.name().toLowerCase(Locale.ROOT).equals(name)).findFirst();
    }

    /// The language in which to speak up about a text that wasn't said to the bot.
    public Language about(String text) {
        return this == AUTO && text.codePoints().anyMatch(
                one -> Character.UnicodeScript.of(one) == Character.UnicodeScript.HAN)
                        ? Language.ZH
                        : of("");
    }

    /// The language in which to answer a line as it was typed, without the bot's own name in front.
    public Language of(String line) {
        return switch (this) {
            case AUTO -> HAN.matcher(line).lookingAt() ? Language.ZH : Language.EN;
            case EN -> Language.EN;
            case ZH -> Language.ZH;
        };
    }
}
