package chatbot.claim;

import chatbot.claim.Claims.Claim;
import chatbot.fleet.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Decides what a claim is braked by, from what was read at one moment.
///
/// A claim that was granted counts, whatever came of it: what EC2 refused was tried.
///
/// @param locks on the machines in question, and on everything
/// @param user  when the asker changed something
/// @param all   when anybody restarted anything, machine by machine
public record Brakes(List<Lock> locks, Window user, Window all) {

    /// So many lines with changes are one user's in [#MINUTE].
    public static final int MOST_A_MINUTE = 6;
    /// The time for them.
    public static final Duration MINUTE = Duration.ofMinutes(1);
    /// So many machines are restarted in [#CROWD_LASTS] before a second person is asked.
    public static final int MOST_RESTARTS = 10;
    /// The time for them.
    public static final Duration CROWD_LASTS = Duration.ofMinutes(10);
    /// A machine is restarted once in this time, unless somebody says that it is to be again.
    public static final Duration RESTART_LASTS = Duration.ofMinutes(5);

    /// Whether something must be left alone.
    Optional<Claim> closed() {
        Stream<Brake> frozen = locks.stream().filter(Lock::isFreeze).map(Brake.Frozen::new);
        Stream<Brake> locked = locks.stream().filter(lock -> !lock.isFreeze())
                .map(Brake.Locked::new);
        return Stream.concat(frozen, locked).findFirst().map(Claim.Braked::new);
    }

    /// Whether it is too much at the moment.
    Optional<Claim> limit(List<Change> changes, Terms terms, Instant now) {
        List<Instant> mine = user.within(MINUTE, now);
        if (mine.size() >= MOST_A_MINUTE) {
            Instant free = mine.get(mine.size() - MOST_A_MINUTE).plus(MINUTE);
            return Optional.of(new Claim.Braked(new Brake.TooFast(free)));
        }
        int restarts = all.within(CROWD_LASTS, now).size();
        return areRestarts(changes) && !terms.agreed() && restarts + changes.size() > MOST_RESTARTS
                ? Optional.of(new Claim.Braked(new Brake.Crowded(restarts)))
                : Optional.empty();
    }

    /// When the asker changed something, with the line that is changed now.
    Window userAfter(Instant now) {
        return user.with(1, MINUTE, now);
    }

    /// When anybody restarted anything, with the machines that are restarted now.
    Window allAfter(List<Change> changes, Instant now) {
        return areRestarts(changes) ? all.with(changes.size(), CROWD_LASTS, now) : all;
    }

    static boolean areRestarts(List<Change> changes) {
        return changes.getFirst().action() == Action.RESTART;
    }
}
