package chatbot.change;

import chatbot.fleet.Instance;
import java.time.Instant;
import java.util.Set;

/// That somebody agreed to change one machine, as it was shown to them.
///
/// @param shown    when
/// @param instance its id
/// @param launched when it was launched: the same id is another system after a stop and start
/// @param doubts   what they were told of, and agreed to all the same
public record Consent(Instant shown, String instance, Instant launched, Set<Doubt> doubts) {

    /// Copies what it is given.
    public Consent {
        doubts = Set.copyOf(doubts);
    }

    /// Whether it is this machine that was shown.
    boolean isFor(Instance candidate) {
        return candidate.id().equals(instance)
                && candidate.launched().toEpochMilli() == launched.toEpochMilli();
    }
}
