package chatbot.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// When a function is primed: while it starts on Lambda, or before a snapshot of it is taken.
final class PrimingTest {

    private final AtomicInteger primed = new AtomicInteger();

    private Priming started(String kind) {
        return new Priming(List.of(primed::incrementAndGet), kind);
    }

    @Test
    void primesWhileLambdaStartsTheFunction() {
        started("on-demand");
        started("provisioned-concurrency");

        assertThat(primed).hasValue(2);
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
        priming.afterRestore(Core.getGlobalContext());

        assertThat(primed).hasValue(1);
    }

    @Test
    void startsWhateverFails() {
        new Priming(List.of(() -> {
            throw new IllegalStateException("no network");
        }, () -> {
            throw new AssertionError("whatever a native function lacks");
        }, primed::incrementAndGet), "on-demand");

        assertThat(primed).hasValue(1);
    }

    @Test
    @Timeout(30)
    void doesNotWaitForWhatTakesLong() {
        CountDownLatch never = new CountDownLatch(1);

        new Priming(List.of(() -> never.await()), "on-demand");

        never.countDown();
        assertThat(Priming.PATIENCE).isLessThanOrEqualTo(Duration.ofSeconds(1));
    }
}
