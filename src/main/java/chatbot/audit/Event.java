package chatbot.audit;

import java.util.Locale;

/// What a line is about.
public enum Event {
    /// A slash command.
    COMMAND,
    /// What is written to the bot: a mention, or a direct message.
    MENTION,
    /// A button.
    PRESS,
    /// What is written where the bot listens.
    MESSAGE,
    /// Anything else that Slack tells.
    EVENT,
    /// A step of a follow-up.
    FOLLOW_UP,
    /// A request that didn't get in.
    GATE;

    /// As the line has it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether somebody waits for an answer.
    public boolean isAnswered() {
        return this == COMMAND || this == MENTION || this == PRESS;
    }
}
