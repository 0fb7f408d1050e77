package chatbot.claim;

/// How far a restart is known to have come.
public enum Progress {
    /// It was claimed. Whether EC2 was asked for the reboot isn't known.
    BEGUN,
    /// EC2 accepted the reboot.
    ACCEPTED,
    /// EC2 was asked for the reboot, and whether it accepted isn't known.
    UNCONFIRMED,
    /// It is over, and its end was told.
    ENDED
}
