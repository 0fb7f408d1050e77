package chatbot.claim;

import java.time.Instant;

/// On which terms something is claimed.
///
/// @param shown  when the machines were shown to whoever agreed: if one was changed since, they
///               would not have
/// @param again  whether a machine is taken over that is another's, or was restarted just now
/// @param agreed whether a second person agreed to more restarts than there usually are
public record Terms(Instant shown, boolean again, boolean agreed) {

    /// The usual ones.
    public static Terms shown(Instant shown) {
        return new Terms(shown, false, false);
    }
}
