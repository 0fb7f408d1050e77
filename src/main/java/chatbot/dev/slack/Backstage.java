package chatbot.dev.slack;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the played Slack is played with.
///
/// @param mishaps those that are switched on; can be changed at any time
/// @param wire    notes what goes over it
public record Backstage(Clock clock, Set<Mishap> mishaps, Wire wire) {

    /// Where nothing goes wrong yet.
    public static Backstage of(Clock clock, Wire wire) {
        return new Backstage(clock, ConcurrentHashMap.newKeySet(), wire);
    }

    boolean has(Mishap mishap) {
        return mishaps.contains(mishap);
    }
}
