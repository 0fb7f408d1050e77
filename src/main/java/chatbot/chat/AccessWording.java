package chatbot.chat;

import static chatbot.chat.Phrase.code;
import static chatbot.chat.Phrase.plain;

import chatbot.chat.Access.Missing;
import chatbot.chat.Directory.Standing;
import chatbot.chat.Phrase.Span;
import java.util.List;
import java.util.stream.Stream;

/// Every sentence about somebody who isn't let in, one method each.
final class AccessWording {

    private AccessWording() {
    }

    /// The lists that keep somebody out, with what to add to each.
    static Reply notAllowed(List<Missing> missing) {
        return Reply.toAsker(
                Stream.concat(Stream.of(Phrase.of("You can't use me here. Nothing was done.")),
                        missing.stream().map(AccessWording::lack)).toList(),
                Phrase.of("If you should, ask whoever runs me to add what is missing to my "
                        + "settings."));
    }

    private static Phrase lack(Missing missing) {
        Span entry = code(missing.entry());
        Span list = code(missing.list());
        if (missing.entry().isEmpty()) {
            return Phrase.of("• {} isn't {}, and Slack didn't say where you belong", list,
                    code("*"));
        }
        return switch (missing.lack()) {
            case UNLISTED -> Phrase.of("• {} isn't in {}", entry, list);
            case SHARED_CHANNEL -> Phrase.of("• {} is shared with another organisation, and isn't "
                    + "in {} by its id: {} doesn't mean such channels", entry, list, code("*"));
            case OTHER_WORKSPACE -> Phrase.of("• {}, the workspace that you belong to, isn't the "
                    + "one that I'm installed in, and isn't in {}", entry, list);
        };
    }

    /// Somebody who isn't let in whatever the lists say.
    static Reply notWelcome(Standing standing) {
        return Reply.toAsker(
                List.of(Phrase.of("You can't use me: {}. Nothing was done.",
                        plain(switch (standing) {
                            case GUEST ->
                                "you are a guest in this workspace, and I listen to full members";
                            case STRANGER -> "Slack knows you as somebody of another organisation";
                            case DELETED -> "Slack says that your account is deactivated";
                            case BOT -> "I listen to people only";
                            case MEMBER -> "you aren't on my lists";
                        }))),
                Phrase.of("Ask a full member of this workspace who may use me here."));
    }

    /// Somebody of whom it couldn't be found out who they are, or where.
    ///
    /// @param why in Slack's words
    static Reply unsure(String why) {
        return Reply.toAsker(
                List.of(Phrase.of("I couldn't find out from Slack who you are, or where ({}). "
                        + "Nothing was done.", code(why))),
                Phrase.of(
                        "Ask again in a minute. If it stays so, whoever runs me checks {} and its "
                                + "scopes {}, {} and {}; in a private channel, invite me, or list it by its "
                                + "id.",
                        code("SLACK_BOT_TOKEN"), code("users:read"), code("channels:read"),
                        code("groups:read")));
    }
}
