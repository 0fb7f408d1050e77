package chatbot.wording;

import static chatbot.language.Span.code;

import chatbot.access.Directory.Standing;
import chatbot.access.Missing;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import java.util.List;
import java.util.stream.Stream;

/// Every sentence about somebody who isn't let in, one method each.
public final class AccessWording {

    private static final Span ANY = code("*");

    private AccessWording() {
    }

    /// The lists that keep somebody out, with what to add to each.
    public static Reply notAllowed(List<Missing> missing) {
        return Reply.toAsker(
                Stream.concat(Stream.of(Phrase.of(Sentence.NOT_ALLOWED)),
                        missing.stream().map(AccessWording::lack)).toList(),
                Phrase.of(Sentence.NOT_ALLOWED_NEXT));
    }

    private static Phrase lack(Missing missing) {
        Span entry = code(missing.entry());
        Span list = code(missing.list().name());
        if (missing.entry().isEmpty()) {
            return Phrase.of(Sentence.LIST_UNSAID, list, ANY);
        }
        return switch (missing.lack()) {
            case UNLISTED -> Phrase.of(Sentence.LIST_UNLISTED, entry, list);
            case SHARED_CHANNEL -> Phrase.of(Sentence.LIST_SHARED_CHANNEL, entry, list, ANY);
            case OTHER_WORKSPACE -> Phrase.of(Sentence.LIST_OTHER_WORKSPACE, entry, list);
        };
    }

    /// Somebody who isn't let in whatever the lists say.
    public static Reply notWelcome(Standing standing) {
        return Reply.toAsker(
                List.of(Phrase.of(Sentence.NOT_WELCOME, Phrase.of(switch (standing) {
                    case GUEST -> Sentence.STANDING_GUEST;
                    case STRANGER -> Sentence.STANDING_STRANGER;
                    case DELETED -> Sentence.STANDING_DELETED;
                    case BOT -> Sentence.STANDING_BOT;
                    case MEMBER -> Sentence.STANDING_MEMBER;
                }))),
                Phrase.of(Sentence.NOT_WELCOME_NEXT));
    }

    /// Somebody of whom it couldn't be found out who they are, or where.
    ///
    /// @param why in Slack's words
    public static Reply unsure(String why) {
        return Reply.toAsker(List.of(Phrase.of(Sentence.UNSURE, code(why))),
                Phrase.of(Sentence.UNSURE_NEXT, code("SLACK_BOT_TOKEN"), code("users:read"),
                        code("channels:read"), code("groups:read")));
    }
}
