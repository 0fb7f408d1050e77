package chatbot.dev.slack;

import chatbot.dev.slack.Workspace.Channel;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;

/// What Slack posts for a message that the bot may read (Slack: "The Events API", "app_mention",
/// "message.im", "message.channels").
///
/// @param said the message
record EventPost(Channel channel, Said said) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// That somebody named the bot in a channel.
    SignedPost mention() {
        return signed(event("app_mention"));
    }

    /// That somebody wrote there, whether the bot is named or not.
    SignedPost message() {
        return signed(event("message").put("channel_type",
                channel.isDirectMessage() ? "im" : "channel"));
    }

    private ObjectNode event(String type) {
        ObjectNode event = NODES.objectNode().put("type", type).put("user", said.author())
                .put("ts", said.ts())
                .put("client_msg_id", UUID.nameUUIDFromBytes(said.ts().getBytes(
                        StandardCharsets.UTF_8)).toString())
                .put("text", said.content().text()).put("team", Workspace.TEAM)
                .put("channel", said.channel()).put("event_ts", said.ts());
        return said.thread().isEmpty() ? event : event.put("thread_ts", said.thread());
    }

    private SignedPost signed(ObjectNode event) {
        String id = UUID.randomUUID().toString().replace("-", "").substring(0, 9);
        ObjectNode outer = NODES.objectNode().put("token", Workspace.TOKEN)
                .put("team_id", Workspace.TEAM).put("context_team_id", Workspace.TEAM)
                .putNull("context_enterprise_id").put("api_app_id", Workspace.APP)
                .set("event", event);
        outer.put("type", "event_callback").put("event_id", "Ev" + id.toUpperCase(Locale.ROOT))
                .put("event_time", Long.parseLong(said.ts().split("\\.", 2)[0]))
                .put("is_ext_shared_channel", false);
        outer.putArray("authorizations").addObject().putNull("enterprise_id")
                .put("team_id", Workspace.TEAM).put("user_id", Workspace.BOT).put("is_bot", true)
                .put("is_enterprise_install", false);
        return SignedPost.json("/slack/events", outer);
    }
}
