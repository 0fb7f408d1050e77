package chatbot.slack;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Slack's ids of people, places and messages.
final class SlackId {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{0,64}");
    private static final Pattern TIME = Pattern.compile("[0-9]{1,12}\\.[0-9]{1,9}");

    private SlackId() {
    }

    /// The id, which may be empty.
    ///
    /// @param name of the field that holds it
    /// @throws Unreadable when it can't be one
    static String checked(String id, String name) {
        if (!ID.matcher(id).matches()) {
            throw new Unreadable("The field " + name + " holds no id");
        }
        return id;
    }

    /// The id of a message, which may be empty (Slack: `ts`).
    ///
    /// @param name of the field that holds it
    /// @throws Unreadable when it can't be one
    static String checkedTime(String time, String name) {
        if (!time.isEmpty() && !TIME.matcher(time).matches()) {
            throw new Unreadable("The field " + name + " holds no message's id");
        }
        return time;
    }

    /// A name for what can be told from everything else by that text: hexadecimal, of one length.
    static String key(String unique) {
        return key(unique.getBytes(StandardCharsets.UTF_8));
    }

    /// The same for bytes.
    static String key(byte[] unique) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(unique));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
