package chatbot.setting;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The environment variables that the function reads, in the order in which their faults are told.
public enum Setting {
    SLACK_SIGNING_SECRET, SLACK_SIGNING_SECRET_ARN, CHATBOT_ALLOWED_CHANNELS, CHATBOT_ALLOWED_USERS,
    CHATBOT_ALLOWED_TEAMS,
    CHATBOT_REPLIES, CHATBOT_LANGUAGE, CHATBOT_LISTEN_CHANNELS, CHATBOT_LISTEN_PATTERNS,
    SLACK_BOT_TOKEN, SLACK_BOT_TOKEN_ARN, CHATBOT_STATE_MACHINE_ARN, CHATBOT_TABLE, CHATBOT_KEY,
    CHATBOT_KEY_ARN,
    CHATBOT_SLACK_HOOKS_ORIGIN, CHATBOT_SLACK_API_ORIGIN, AWS_REGION, CHATBOT_REGIONS,
    CHATBOT_ROLE_ARNS, CHATBOT_ROLE_EXTERNAL_ID, CHATBOT_ALLOW_POWER, CHATBOT_POLICY,
    CHATBOT_AUDIT_TOPIC_ARN, CHATBOT_AUDIT_CHANNEL;

    /// What to throw for a value that can't be used.
    ///
    /// @param what what goes on after the variable's name: what is wrong, and the next step; never a
    ///             secret's value
    public WrongSetting wrong(String what) {
        return new WrongSetting(List.of(fault(what)));
    }

    /// The value of a variable that holds one; empty for a blank one.
    public static Optional<String> text(Optional<String> value) {
        String text = value.orElse("").strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /// What a variable lists, separated by commas, without what is blank.
    public static List<String> entries(Optional<String> value) {
        List<String> entries = new ArrayList<>();
        for (String entry : value.orElse("").split(",", -1)) {
            if (!entry.isBlank()) {
                entries.add(entry.strip());
            }
        }
        return List.copyOf(entries);
    }

    /// The value, if it has the form; throws for any other.
    ///
    /// @param takes what goes on after the value: what it should be
    public Optional<String> checked(Optional<String> value, Pattern form, String takes) {
        String text = text(value).orElse("");
        if (!text.isEmpty() && !form.matcher(text).matches()) {
            throw wrong("is \"" + text + "\"" + takes);
        }
        return text(value);
    }

    /// The entries, if all have the form; throws with a fault for each that hasn't.
    ///
    /// @param takes what goes on after the entry: what it should be
    public List<String> checked(List<String> entries, Pattern form, String takes) {
        List<String> whats = new ArrayList<>();
        for (String entry : entries) {
            if (!form.matcher(entry).matches()) {
                whats.add("holds \"" + entry + "\"" + takes);
            }
        }
        refuse(whats);
        return entries;
    }

    /// Throws with a fault for each of these, if there are any.
    public void refuse(List<String> whats) {
        if (!whats.isEmpty()) {
            throw new WrongSetting(whats.stream().map(this::fault).toList());
        }
    }

    private Fault fault(String what) {
        return new Fault(this, this + " " + what);
    }
}
