package chatbot.claim;

import chatbot.aws.Caller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Locks that live in this process. Whoever claims does so while it holds this object's monitor.
final class InMemoryLocks implements Locks {

    private final Map<String, Lock> locks = new HashMap<>();

    @Override
    public synchronized Locking lock(Lock lock, Caller caller) {
        Lock before = locks.putIfAbsent(lock.instance(), lock);
        return before == null
                ? new Locking.Done(Optional.empty())
                : new Locking.Already(before);
    }

    @Override
    public synchronized Locking unlock(String instance, Caller caller) {
        return Optional.ofNullable(locks.remove(instance))
                .<Locking>map(before -> new Locking.Done(Optional.of(before)))
                .orElseGet(Locking.NotLocked::new);
    }

    @Override
    public synchronized Kept of(List<String> instances, Caller caller) {
        return new Kept.Known(on(instances));
    }

    synchronized List<Lock> on(List<String> instances) {
        return Stream.concat(Stream.of(Lock.EVERYTHING), instances.stream())
                .flatMap(instance -> Stream.ofNullable(locks.get(instance))).toList();
    }
}
