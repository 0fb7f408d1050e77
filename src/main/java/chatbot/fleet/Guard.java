package chatbot.fleet;

import java.util.Optional;

/// What the tag `chatbot` of an instance allows.
///
/// The key is fixed, because the IAM policy in `template.yaml` has to name it too: conditions in a
/// CloudFormation template can't take a parameter as a key.
public enum Guard {
    /// Whoever may use the bot here restarts it at once.
    RESTART,
    /// The bot asks before it restarts.
    CONFIRM,
    /// A second person has to agree.
    APPROVE;

    /// The tag's key.
    public static final String TAG = "chatbot";

    /// Reads an instance's tag; empty for an instance that isn't open to the bot, because the tag
    /// is missing or has a value that isn't one of these in lower case.
    public static Optional<Guard> of(Instance instance) {
        return Optional.ofNullable(instance.tags().get(TAG)).flatMap(value -> switch (value) {
            case "restart" -> Optional.of(RESTART);
            case "confirm" -> Optional.of(CONFIRM);
            case "approve" -> Optional.of(APPROVE);
            default -> Optional.empty();
        });
    }
}
