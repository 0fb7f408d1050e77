package chatbot.listen;

import chatbot.fleet.Fleet;
import java.time.Clock;
import java.util.Optional;

/// What listens, for tests in other rooms.
public final class OffersInMemory {

    private OffersInMemory() {
    }

    /// Offers by that clock.
    public static Offers by(Clock clock) {
        return new InMemoryOffers(clock);
    }

    /// Alarms on that fleet, for those patterns; empty for the words of the code.
    public static Alarms alarms(Fleet fleet, String patterns) {
        return new Alarms(settings("", patterns), fleet);
    }

    /// The settings of a bot that listens in those channels.
    public static ListenConfig listening(String channels) {
        return settings(channels, "");
    }

    static ListenConfig settings(String channels, String patterns) {
        return new ListenConfig() {
            @Override
            public Optional<String> listenChannels() {
                return Optional.of(channels);
            }

            @Override
            public Optional<String> listenPatterns() {
                return Optional.of(patterns);
            }
        };
    }
}
