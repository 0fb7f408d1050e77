package chatbot.slack;

import chatbot.access.Sender;
import chatbot.access.Sender.Sharing;
import chatbot.chat.Message.WayBack;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;

/// What somebody did with a message of the bot's (Slack: "block_actions payload").
sealed interface Interaction {

    /// Somebody pressed a button.
    ///
    /// @param token   what the button holds
    /// @param wayBack where to answer; the message with the button, if it isn't for one person alone
    record Pressed(Sender sender, String token, WayBack wayBack) implements Interaction {
    }

    /// Nothing for the bot.
    ///
    /// @param why for the log
    record Ignored(String why) implements Interaction {
    }

    /// Reads the form that Slack posted.
    ///
    /// @throws Unreadable when it makes no sense
    static Interaction parse(byte[] body, ObjectMapper mapper) {
        byte[] payload = Form.parse(body).value("payload").getBytes(StandardCharsets.UTF_8);
        Json outer = Json.parse(payload, mapper);
        Json action = outer.at("actions").first();
        if (!outer.text("type").equals("block_actions")
                || !action.text("type").equals("button")) {
            return new Ignored("not a button");
        }
        Sender sender = sender(outer);
        if (sender.channel().isEmpty() || sender.user().isEmpty()) {
            throw new Unreadable("The payload doesn't say who pressed, or where");
        }
        return new Pressed(sender, action.text("value"), wayBack(outer, sender));
    }

    /// `team` is where the bot is installed; there is none if a whole organisation has it.
    private static Sender sender(Json outer) {
        Json user = outer.at("user");
        String home = user.id("team_id");
        return new Sender(outer.at("team").id("id"), outer.at("enterprise").id("id"),
                first(outer.at("channel").id("id"), outer.at("container").id("channel_id")),
                user.id("id"), home, Sharing.UNSAID);
    }

    private static WayBack wayBack(Json outer, Sender sender) {
        Json container = outer.at("container");
        String message = first(container.time("message_ts"), outer.at("message").time("ts"));
        String thread = first(container.time("thread_ts"), outer.at("message").time("thread_ts"));
        boolean ephemeral = container.isTrue("is_ephemeral");
        return new WayBack(SlackId.key(outer.text("trigger_id") + sender.user()),
                outer.text("response_url"), thread, !thread.isEmpty(),
                ephemeral ? "" : message);
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
