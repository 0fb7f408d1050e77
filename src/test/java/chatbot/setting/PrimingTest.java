package chatbot.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// When a function is primed: while it starts on Lambda, or before a snapshot of it is taken.
final class PrimingTest {

    private final AtomicInteger primed = new AtomicInteger();
    private final AtomicInteger renewed = new AtomicInteger();
    private final Queue<Boolean> forSnapshots = new ConcurrentLinkedQueue<>();

    private Priming started(String kind) {
        return new Priming(List.of(forSnapshot -> {
            forSnapshots.add(forSnapshot);
            primed.incrementAndGet();
        }), List.of(renewed::incrementAndGet), kind);
    }

    @Test
    void primesWhileLambdaStartsTheFunction() {
        started("on-demand");
        started("provisioned-concurrency");

        assertThat(primed).hasValue(2);
        assertThat(forSnapshots).containsOnly(false);
    }

    @Test
    void doesNothingOutsideLambda() {
        started("");

        assertThat(primed).hasValue(0);
    }

    @Test
    void primesBeforeASnapshotIsTakenAndOnceOnly() {
        Priming priming = started("snap-start");
        assertThat(primed).hasValue(0);

        priming.beforeCheckpoint(Core.getGlobalContext());
        assertThat(renewed).hasValue(0);
        priming.afterRestore(Core.getGlobalContext());

        assertThat(primed).hasValue(1);
        assertThat(forSnapshots).containsExactly(true);
    }

    @Test
    void renewsInEveryCopyOfASnapshotAndNowhereElse() {
        started("on-demand");
        Priming priming = started("snap-start");
        assertThat(renewed).hasValue(0);

        priming.afterRestore(Core.getGlobalContext());
        priming.afterRestore(Core.getGlobalContext());

        assertThat(renewed).hasValue(2);
    }

    /// Half of it would be in every copy.
    @Test
    @Timeout(30)
    void waitsForAllOfItBeforeASnapshot() {
        Duration longer = Priming.PATIENCE.plusMillis(500);
        Priming priming = new Priming(List.of(_ -> {
            Thread.sleep(longer);
            primed.incrementAndGet();
        }), List.of(), "snap-start");

        priming.beforeCheckpoint(Core.getGlobalContext());

        assertThat(primed).hasValue(1);
    }

    @Test
    void startsWhateverFails() {
        new Priming(List.of(_ -> {
            throw new IllegalStateException("no network");
        }, _ -> {
            throw new AssertionError("whatever a native function lacks");
        }, _ -> primed.incrementAndGet()), List.of(), "on-demand");

        assertThat(primed).hasValue(1);
    }

    @Test
    @Timeout(30)
    void doesNotWaitForWhatTakesLong() {
        CountDownLatch never = new CountDownLatch(1);

        new Priming(List.of(_ -> never.await()), List.of(), "on-demand");

        never.countDown();
        assertThat(Priming.PATIENCE).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
}
