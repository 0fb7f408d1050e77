package chatbot.change;

import java.time.Clock;

/// Claims for tests elsewhere.
public final class ClaimsInMemory {

    private ClaimsInMemory() {
    }

    /// By that clock.
    public static Claims by(Clock clock) {
        return new InMemoryClaims(clock);
    }
}
