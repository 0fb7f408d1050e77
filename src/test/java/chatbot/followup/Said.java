package chatbot.followup;

import chatbot.chat.Phrase.Span;
import chatbot.chat.Reply;
import chatbot.webapi.BlockKit;
import chatbot.webapi.SlackMessage;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How a test reads a reply.
final class Said {

    private Said() {
    }

    /// Its words; it has to be a message that Slack takes, too.
    static String text(Reply reply) {
        BlockKit.check(SlackMessage.of(reply));
        return Stream.concat(reply.paragraphs().stream(), reply.notes().stream())
                .map(phrase -> phrase.spans().stream().map(span -> switch (span) {
                    case Span.Plain(String text) -> text;
                    case Span.Strong(String text) -> text;
                    case Span.Code(String text) -> text;
                    case Span.Command(String words) -> words;
                    case Span.Person(String id) -> "@" + id;
                }).collect(Collectors.joining())).collect(Collectors.joining("\n"));
    }
}
