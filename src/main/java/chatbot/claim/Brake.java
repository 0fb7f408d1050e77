package chatbot.claim;

import java.time.Instant;

/// What keeps changes from being claimed, though nobody else has the machines.
public sealed interface Brake {

    /// Nothing at all is changed.
    record Frozen(Lock lock) implements Brake {
    }

    /// One of the machines is locked.
    record Locked(Lock lock) implements Brake {
    }

    /// The asker changed too much in too little time.
    ///
    /// @param free when it is over
    record TooFast(Instant free) implements Brake {
    }

    /// So much was restarted that a second person has to agree to more.
    ///
    /// @param restarts how many there were within [Brakes#CROWD_LASTS]
    record Crowded(int restarts) implements Brake {
    }
}
