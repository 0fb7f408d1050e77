package chatbot.dev.browser;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/// Waits for what comes by itself.
final class Waiting {

    private static final Duration STEP = Duration.ofMillis(50);

    private Waiting() {
    }

    /// Returns as soon as there is nothing to complain of; fails with the last complaint.
    static void until(Duration limit, Supplier<String> complaint) {
        long end = System.nanoTime() + limit.toNanos();
        String last = complaint.get();
        while (!last.isEmpty() && System.nanoTime() < end) {
            pause();
            last = complaint.get();
        }
        if (!last.isEmpty()) {
            throw new AssertionError("After %s: %s".formatted(limit, last));
        }
    }

    static void pause() {
        LockSupport.parkNanos(STEP.toNanos());
    }
}
