package chatbot.listen;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Offers that are known in this process, for dev mode and for a function without a table.
final class InMemoryOffers implements Offers {

    private final Clock clock;
    private final Map<String, Instant> ends = new HashMap<>();

    InMemoryOffers(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Taking take(String instance, Caller caller) {
        Instant now = clock.instant();
        ends.values().removeIf(end -> !end.isAfter(now));
        return ends.putIfAbsent(instance, now.plus(QUIET)) == null
                ? new Taking.Taken()
                : new Taking.Recent();
    }

    @Override
    public synchronized Optional<Failure> release(String instance, Caller caller) {
        ends.remove(instance);
        return Optional.empty();
    }
}
