package chatbot.followup;

import java.time.Duration;

/// How often a follow-up looks.
public final class Looks {

    private Looks() {
    }

    /// Until it sees what happened that long after the change.
    public static int until(Duration after) {
        int looks = 1;
        Duration at = Step.FIRST_WAIT;
        while (at.compareTo(after) < 0) {
            at = at.plus(Step.pauseAfter(looks));
            looks++;
        }
        return looks;
    }
}
