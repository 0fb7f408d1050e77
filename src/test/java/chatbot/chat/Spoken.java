package chatbot.chat;

import chatbot.chat.Phrase.Span;
import java.util.stream.Collectors;

/// How a test reads a phrase: on no particular chat service.
final class Spoken {

    private Spoken() {
    }

    static String text(Phrase phrase) {
        return phrase.spans().stream().map(span -> switch (span) {
            case Span.Plain(String text) -> text;
            case Span.Strong(String text) -> "*" + text + "*";
            case Span.Code(String text) -> "`" + text + "`";
            case Span.Command(String words) -> "`/chatbot " + words + "`";
            case Span.Person(String id) -> "@" + id;
        }).collect(Collectors.joining());
    }
}
