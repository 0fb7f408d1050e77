package chatbot.setting;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The environment variables that the function reads, in the order in which their faults are told.
public enum Setting {
    SLACK_SIGNING_SECRET, CHATBOT_ALLOWED_CHANNELS, CHATBOT_ALLOWED_USERS, CHATBOT_ALLOWED_TEAMS,
    CHATBOT_REPLIES, CHATBOT_LANGUAGE, CHATBOT_LISTEN_CHANNELS, CHATBOT_LISTEN_PATTERNS,
    SLACK_BOT_TOKEN, CHATBOT_STATE_MACHINE_ARN, CHATBOT_TABLE, CHATBOT_KEY,
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

    /// Throws if there are any that can't be used, with a fault for each.
    public void refuse(Stream<String> wrong, UnaryOperator<String> what) {
        List<Fault> faults = wrong.map(what).map(this::fault).toList();
        if (!faults.isEmpty()) {
            throw new WrongSetting(faults);
        }
    }

    private Fault fault(String what) {
        return new Fault(this, this + " " + what);
    }
}
