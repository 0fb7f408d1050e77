package chatbot.audit;

import java.util.Locale;

/// What the end of a follow-up is known by.
public enum Proof {
    /// What the system in the machine says of its uptime.
    UPTIME,
    /// EC2's status checks.
    CHECKS,
    /// When EC2 launched the machine.
    LAUNCH,
    /// EC2's word on the machine's life.
    STATE,
    /// Who has the machine now.
    CLAIM,
    /// Nothing was seen that would tell.
    NONE;

    /// Of an end by its word.
    static Proof of(String end) {
        return switch (end) {
            case "back", "not_restarted" -> UPTIME;
            case "recovered", "still_impaired" -> CHECKS;
            case "started", "started_again" -> LAUNCH;
            case "down", "not_started", "not_stopped", "stopped", "gone" -> STATE;
            case "restarted_again", "over" -> CLAIM;
            default -> NONE;
        };
    }

    /// As the line has it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
