package chatbot.dev.slack;

import chatbot.dev.slack.Workspace.Channel;
import chatbot.dev.slack.Workspace.Person;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// What Slack posts for a slash command (Slack: "Implementing slash commands").
///
/// @param command the command's name, with its slash
/// @param text    what was typed after it
record SlashPost(Person person, Channel channel, String command, String text) {

    /// The request: a form, its fields in Slack's order.
    ///
    /// @param trigger     tells this command from every other
    /// @param responseUrl where more may be said
    SignedPost signed(String trigger, URI responseUrl) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("token", Workspace.TOKEN);
        fields.put("team_id", Workspace.TEAM);
        fields.put("team_domain", Workspace.DOMAIN);
        fields.put("channel_id", channel.idFor(person));
        fields.put("channel_name", channel.handle());
        fields.put("user_id", person.id());
        fields.put("user_name", person.handle());
        fields.put("command", command);
        fields.put("text", Typing.escaped(text));
        fields.put("api_app_id", Workspace.APP);
        fields.put("is_enterprise_install", "false");
        fields.put("response_url", responseUrl.toString());
        fields.put("trigger_id", trigger);
        return SignedPost.form("/slack/commands", fields);
    }
}
