package chatbot.slack;

import chatbot.access.Sender;
import chatbot.chat.Message.WayBack;
import chatbot.webapi.Mrkdwn;

/// A slash command as Slack posts it (Slack: "Implementing slash commands"). Only what is needed is
/// kept: names can be chosen freely, so ids alone say who speaks and where.
///
/// @param text    what was typed after the command, as plain text
/// @param wayBack what makes this command unique, and where to answer it later
record SlashCommand(Sender sender, String text, WayBack wayBack) {

    /// Reads the form.
    ///
    /// @throws Unreadable when a field is repeated or badly encoded, an id can't be one, or the user
    ///                    or the channel is missing
    static SlashCommand parse(byte[] body) {
        Form form = Form.parse(body);
        Sender sender = new Sender(id(form, "team_id"), id(form, "enterprise_id"),
                id(form, "channel_id"), id(form, "user_id"));
        if (sender.channel().isEmpty() || sender.user().isEmpty()) {
            throw new Unreadable("The form doesn't say who speaks, or where");
        }
        return new SlashCommand(sender, Mrkdwn.plain(form.value("text")),
                new WayBack(key(form, body), form.value("response_url")));
    }

    /// Slack's `trigger_id` is another for each time that somebody presses enter; a form without
    /// one is told from others by all that is in it.
    private static String key(Form form, byte[] body) {
        String trigger = form.value("trigger_id");
        return trigger.isEmpty() ? SlackId.key(body) : SlackId.key(trigger);
    }

    private static String id(Form form, String name) {
        return SlackId.checked(form.value(name), name);
    }
}
