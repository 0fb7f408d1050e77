package chatbot.webapi;

import chatbot.claim.Recipient;
import chatbot.webapi.Attempt.Refused;
import chatbot.wording.Reply;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.regex.Pattern;

/// Messages by the Web API, as the bot's own.
record ByToken(BotToken bearer, SlackWire wire, ObjectMapper json) {

    private static final Pattern CONVERSATION = Pattern.compile("[CDG][A-Z0-9]+");
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]+");

    /// Says the reply in the conversation, in its thread if it has one; where Slack refuses that, to
    /// the asker alone. The second has never a wider audience than the first.
    Attempt post(Reply reply, Recipient to, Duration patience) {
        Attempt there = inConversation(reply, to, patience);
        return there instanceof Refused refused && !refused.everywhere()
                ? toAsker(reply, to, patience)
                : there;
    }

    /// Says the reply in that channel, or nowhere.
    Attempt announce(Reply reply, String channel, Duration patience) {
        return inConversation(reply, new Recipient(channel, "", true, ""), patience);
    }

    /// Puts the reply in the place of a message of the bot's (Slack: "chat.update").
    ///
    /// @param message its id (Slack: `ts`)
    Attempt update(Reply reply, Recipient to, String message, Duration patience) {
        return call("chat.update", SlackMessage.json(reply, json).put("channel", to.channel())
                .put("ts", message), patience);
    }

    private Attempt inConversation(Reply reply, Recipient to, Duration patience) {
        if (!CONVERSATION.matcher(to.channel()).matches()) {
            return new Refused("channel_not_found");
        }
        ObjectNode message = SlackMessage.json(reply, json).put("channel", to.channel())
                .put("unfurl_links", false).put("unfurl_media", false);
        if (!to.thread().isEmpty()) {
            message.put("thread_ts", to.thread());
        }
        return to.everybody()
                ? call("chat.postMessage", message, patience)
                : call("chat.postEphemeral", message.put("user", to.user()), patience);
    }

    /// With a user's id for a channel the message goes to the direct messages with the bot (Slack:
    /// "chat.postMessage"); any other id might be a conversation of many.
    private Attempt toAsker(Reply reply, Recipient to, Duration patience) {
        return USER.matcher(to.user()).matches()
                ? call("chat.postMessage",
                        SlackMessage.json(reply, json).put("channel", to.user()), patience)
                : new Refused("user_not_found");
    }

    private Attempt call(String method, ObjectNode message, Duration patience) {
        return wire.call(method, bearer, message.toString(), patience);
    }
}
