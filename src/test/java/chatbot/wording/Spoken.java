package chatbot.wording;

import chatbot.language.Language;
import chatbot.language.Phrase;
import chatbot.language.Span;
import chatbot.language.Symbol;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a test reads what is said: on no particular chat service.
public final class Spoken {

    private Spoken() {
    }

    /// All of a reply, a line for each paragraph, note and button.
    public static String text(Reply reply) {
        Stream<String> lines = Stream.concat(reply.paragraphs().stream(), reply.notes().stream())
                .map(phrase -> text(phrase, reply.language()));
        Stream<String> buttons = reply.buttons().stream()
                .map(button -> "[" + text(button.label(), reply.language()) + "]");
        return Stream.concat(lines, buttons).collect(Collectors.joining("\n"));
    }

    static String text(Phrase phrase, Language language) {
        return phrase.in(language).stream().map(span -> switch (span) {
            case Span.Plain(String text) -> text;
            case Span.Strong(String text) -> "*" + text + "*";
            case Span.Code(String text) -> "`" + text + "`";
            case Span.Typed(String words) -> "`/chatbot " + words + "`";
            case Span.Person person -> person.text();
            case Span.Time time -> time.text();
            case Symbol symbol -> symbol.emoji() + " ";
        }).collect(Collectors.joining());
    }
}
