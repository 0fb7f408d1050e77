package chatbot.slack;

import chatbot.chat.Message.Sender;
import chatbot.chat.Message.WayBack;
import chatbot.webapi.Mrkdwn;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;

/// A slash command as Slack posts it (Slack: "Implementing slash commands"). Only what is needed is
/// kept: names can be chosen freely, so ids alone say who speaks and where.
///
/// @param text    what was typed after the command, as plain text
/// @param wayBack what makes this command unique, and where to answer it later
record SlashCommand(Sender sender, String text, WayBack wayBack) {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{0,64}");

    /// A form that Slack wouldn't send.
    static final class Unreadable extends IllegalArgumentException {

        private static final long serialVersionUID = 1;

        private Unreadable(String why) {
            super(why);
        }
    }

    /// Reads the form; throws [Unreadable] when a field is repeated or badly encoded, an id can't
    /// be one, or the user or the channel is missing.
    static SlashCommand parse(byte[] form) {
        Map<String, String> fields = new HashMap<>();
        for (String field : new String(form, StandardCharsets.UTF_8).split("&", -1)) {
            String[] sides = field.split("=", 2);
            String value = sides.length == 2 ? decoded(sides[1]) : "";
            if (!field.isEmpty() && fields.put(decoded(sides[0]), value) != null) {
                throw new Unreadable("A form field is repeated");
            }
        }
        Sender sender = new Sender(id(fields, "team_id"), id(fields, "enterprise_id"),
                id(fields, "channel_id"), id(fields, "user_id"));
        if (sender.channel().isEmpty() || sender.user().isEmpty()) {
            throw new Unreadable("The form doesn't say who speaks, or where");
        }
        return new SlashCommand(sender, Mrkdwn.plain(fields.getOrDefault("text", "")),
                new WayBack(key(fields, form), fields.getOrDefault("response_url", "")));
    }

    /// Slack's `trigger_id` is another for each time that somebody presses enter; a form without
    /// one is told from others by all that is in it.
    private static String key(Map<String, String> fields, byte[] form) {
        String trigger = fields.getOrDefault("trigger_id", "");
        byte[] unique = trigger.isEmpty() ? form : trigger.getBytes(StandardCharsets.UTF_8);
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(unique));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static String id(Map<String, String> fields, String name) {
        String id = fields.getOrDefault(name, "");
        if (!ID.matcher(id).matches()) {
            throw new Unreadable("The form field " + name + " holds no id");
        }
        return id;
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new Unreadable("The form's percent-encoding is broken");
        }
    }
}
