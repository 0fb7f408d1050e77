package chatbot.change;

import chatbot.fleet.Instance;
import chatbot.fleet.IpAddress;
import java.time.Instant;
import java.util.Optional;

/// That the machine at an address be restarted.
///
/// @param to      whom the report goes to
/// @param consent what somebody agreed to; empty if nobody was asked
public record Wish(IpAddress address, Asked asked, Recipient to, Optional<Consent> consent) {

    /// When it was shown to somebody how things are.
    Instant shown() {
        return consent.map(Consent::shown).orElse(asked.time());
    }

    /// Whether somebody agreed to this very machine.
    boolean isFor(Instance instance) {
        return consent.filter(given -> given.isFor(instance)).isPresent();
    }
}
