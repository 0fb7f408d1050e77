package chatbot.fleet;

import java.util.Optional;
import java.util.stream.Stream;

/// What the tag `chatbot` of an instance allows.
///
/// The key is fixed, because the IAM policy in `template.yaml` has to name it too: conditions in a
/// CloudFormation template can't take a parameter as a key.
public enum Guard {
    /// Whoever may use the bot here restarts it at once.
    RESTART("restart"),
    /// The bot asks before it restarts.
    CONFIRM("confirm"),
    /// A second person has to agree.
    APPROVE("approve");

    /// The tag's key.
    public static final String TAG = "chatbot";

    private final String value;

    Guard(String value) {
        this.value = value;
    }

    /// Reads an instance's tag; empty for an instance that isn't open to the bot, because the tag
    /// is missing or has a value that isn't one of these in lower case.
    public static Optional<Guard> of(Instance instance) {
        String value = instance.tags().getOrDefault(TAG, "");
        return Stream.of(values()).filter(guard -> guard.value.equals(value)).findFirst();
    }

    /// The tag's value.
    public String value() {
        return value;
    }
}
