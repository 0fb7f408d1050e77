package chatbot.followup;

import chatbot.webapi.BlockKit;
import chatbot.webapi.SlackMessage;
import chatbot.wording.Reply;
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
                .map(phrase -> phrase.text(reply.language())).collect(Collectors.joining("\n"));
    }
}
