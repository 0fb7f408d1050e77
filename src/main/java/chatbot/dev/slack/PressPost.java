package chatbot.dev.slack;

import chatbot.dev.slack.Workspace.Channel;
import chatbot.dev.slack.Workspace.Person;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.Map;

/// What Slack posts for a button that somebody pressed (Slack: "block_actions payload").
///
/// @param said the message with the button
record PressPost(Person person, Channel channel, Said said, Content.Button button) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /// The request.
    ///
    /// @param time        when it was pressed, as Slack writes that
    /// @param trigger     tells this press from every other
    /// @param responseUrl where to answer it
    SignedPost signed(String time, String trigger, URI responseUrl) {
        boolean ephemeral = !said.onlyFor().isEmpty();
        ObjectNode payload = NODES.objectNode().put("type", "block_actions");
        payload.putObject("user").put("id", person.id()).put("username", person.handle())
                .put("name", person.handle()).put("team_id", Workspace.TEAM);
        payload.put("api_app_id", Workspace.APP).put("token", Workspace.TOKEN);
        payload.set("container", inThread(NODES.objectNode().put("type", "message")
                .put("message_ts", said.ts()).put("channel_id", said.channel())
                .put("is_ephemeral", ephemeral)));
        payload.put("trigger_id", trigger);
        payload.putObject("team").put("id", Workspace.TEAM).put("domain", Workspace.DOMAIN);
        payload.putNull("enterprise").put("is_enterprise_install", false);
        payload.putObject("channel").put("id", said.channel()).put("name", channel.handle());
        if (!ephemeral) {
            payload.set("message", message());
        }
        payload.putObject("state").putObject("values");
        payload.put("response_url", responseUrl.toString());
        payload.putArray("actions").add(action(time));
        return SignedPost.form("/slack/interactions", Map.of("payload", payload.toString()));
    }

    private ObjectNode message() {
        ObjectNode message = NODES.objectNode().put("type", "message").put("user", said.author())
                .put("bot_id", Workspace.BOT_ID).put("app_id", Workspace.APP)
                .put("team", Workspace.TEAM).put("ts", said.ts())
                .put("text", said.content().text());
        message.putArray("blocks").addAll(said.content().blocks());
        return inThread(message);
    }

    private ObjectNode inThread(ObjectNode message) {
        return said.thread().isEmpty() ? message : message.put("thread_ts", said.thread());
    }

    private ObjectNode action(String time) {
        ObjectNode action = button.element().deepCopy();
        return action.put("block_id", button.block()).put("type", "button").put("action_ts", time);
    }
}
