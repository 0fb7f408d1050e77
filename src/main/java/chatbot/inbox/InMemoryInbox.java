package chatbot.inbox;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// An inbox that lives in this process, for dev mode and for a function without a table.
final class InMemoryInbox implements Inbox {

    private final Clock clock;
    private final Map<String, Entry> entries = new HashMap<>();

    InMemoryInbox(Clock clock) {
        this.clock = clock;
    }

    /// A message that was taken.
    private record Entry(Instant taken, Optional<String> answer) {
    }

    @Override
    public synchronized Taking take(String key, Caller caller) {
        Instant now = clock.instant();
        entries.values().removeIf(entry -> entry.taken.plus(KEPT).isBefore(now));
        Entry before = entries.get(key);
        if (before != null
                && (before.answer.isPresent() || before.taken.plus(LEASE).isAfter(now))) {
            return new Taking.Repeated();
        }
        entries.put(key, new Entry(now, Optional.empty()));
        return before == null ? new Taking.First() : new Taking.Abandoned();
    }

    @Override
    public synchronized Optional<Failure> answered(String key, String answer, Caller caller) {
        entries.put(key, new Entry(clock.instant(), Optional.of(answer)));
        return Optional.empty();
    }

    @Override
    public synchronized Optional<String> answer(String key, Caller caller) {
        return Optional.ofNullable(entries.get(key)).flatMap(Entry::answer)
                .filter(answer -> !answer.isEmpty());
    }
}
