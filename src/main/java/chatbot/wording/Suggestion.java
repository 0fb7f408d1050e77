package chatbot.wording;

import chatbot.command.Command;
import chatbot.command.Verb;
import chatbot.language.Language;
import chatbot.language.Span;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/// What somebody can type, in the language in which it is suggested; it is understood in each.
public final class Suggestion {

    private Suggestion() {
    }

    /// A command, whole.
    public static Span command(Command command) {
        return each(command::line);
    }

    /// How a command is used.
    static Span usage(Verb verb) {
        return each(verb::usage);
    }

    /// The command's word alone.
    static Span word(Verb verb) {
        return each(verb::word);
    }

    private static Span each(Function<Language, String> line) {
        Map<Language, String> lines = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            lines.put(language, line.apply(language));
        }
        return new Span.Command("", lines);
    }
}
