package chatbot.claim;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import java.util.List;
import java.util.Optional;

/// The locks on machines, and the one on everything: as long as one is on, nothing that it is on is
/// claimed, so nothing is done. Locks stay until somebody takes them off.
///
/// What can be expected to go wrong comes back as a value, and every call returns by the caller's
/// deadline.
public interface Locks {

    /// Puts a lock on, unless there is one. When this returns, no claim is granted any more.
    Locking lock(Lock lock, Caller caller);

    /// Takes a lock off.
    ///
    /// @param instance whose; [Lock#EVERYTHING] for the one on everything
    Locking unlock(String instance, Caller caller);

    /// The locks on those instances, and the one on everything.
    ///
    /// @param instances ids, each once; at most [Claims#MOST]
    Kept of(List<String> instances, Caller caller);

    /// What came of locking or unlocking.
    sealed interface Locking {

        /// It is done.
        ///
        /// @param before the lock that was taken off; empty when one was put on
        record Done(Optional<Lock> before) implements Locking {
        }

        /// It was locked before, and stays so.
        record Already(Lock lock) implements Locking {
        }

        /// There was no lock to take off.
        record NotLocked() implements Locking {
        }

        /// It wasn't done, or nobody knows.
        record Failed(Failure why) implements Locking {
        }
    }

    /// What came of asking for locks.
    sealed interface Kept {

        /// Those that are on.
        record Known(List<Lock> locks) implements Kept {

            /// The one on that instance.
            public Optional<Lock> on(String instance) {
                return locks.stream().filter(lock -> lock.instance().equals(instance)).findFirst();
            }
        }

        /// Nobody knows.
        record Failed(Failure why) implements Kept {
        }
    }
}
