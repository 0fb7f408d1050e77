package chatbot.slack;

import java.util.Set;

/// What a message in a channel is to a bot that listens there (Slack: "message.channels",
/// "message.groups").
final class Overhearing {

    /// Messages that are messages; all others tell of edits, joins and the like.
    private static final Set<String> SUBTYPES = Set.of("", "bot_message", "thread_broadcast",
            "file_share");

    private Overhearing() {
    }

    /// Why nobody listens to it; empty if somebody does.
    ///
    /// @param bot the bot's own user id; empty where Slack doesn't say
    static String unheard(Json outer, Json event, String bot) {
        if (!SUBTYPES.contains(event.text("subtype")) || event.has("edited")
                || event.at("message").has("ts")) {
            return "subtype";
        }
        if (isOwn(outer, event, bot)) {
            return "its own";
        }
        return isMentioned(event, bot) ? "comes as app_mention too" : "";
    }

    private static boolean isOwn(Json outer, Json event, String bot) {
        String app = outer.text("api_app_id");
        return (!bot.isEmpty() && event.text("user").equals(bot)) || (!app.isEmpty()
                && (event.text("app_id").equals(app)
                        || event.at("bot_profile").text("app_id").equals(app)));
    }

    /// In what a person typed, a mention is a piece of its own (Slack: "Rich text block").
    private static boolean isMentioned(Json event, String bot) {
        return !bot.isEmpty() && (event.node().toString().contains("<@" + bot)
                || event.node().path("blocks").findValuesAsText("user_id").contains(bot));
    }
}
