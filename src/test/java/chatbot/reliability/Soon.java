package chatbot.reliability;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/// What has to come of something soon, whatever it is given.
public final class Soon {

    /// So much of a processor's time, of which Jazzer's counting takes a part.
    private static final Duration LONGEST = Duration.ofMillis(1500);
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private Soon() {
    }

    /// What comes of it; fails if it takes too long.
    public static <T> T of(Supplier<T> what) {
        long start = CPU.getCurrentThreadCpuTime();
        T result = what.get();
        Duration took = Duration.ofNanos(CPU.getCurrentThreadCpuTime() - start);
        if (took.compareTo(LONGEST) > 0) {
            throw new AssertionError("It took " + took);
        }
        return result;
    }
}
