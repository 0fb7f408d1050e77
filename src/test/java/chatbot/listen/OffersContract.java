package chatbot.listen;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.HandClock;
import chatbot.listen.Offers.Taking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What a memory of offers is worth, wherever it lives.
interface OffersContract {

    int CROWD = 50;

    /// One in which there is nothing at a test's start.
    Offers offers();

    /// The clock that it goes by.
    HandClock clock();

    @Test
    default void letsOneOfferBeMadeInTenMinutes() {
        assertThat(take("i-1")).isEqualTo(new Taking.Taken());
        assertThat(take("i-1")).isEqualTo(new Taking.Recent());
        assertThat(take("i-2")).isEqualTo(new Taking.Taken());

        clock().forward(Offers.QUIET.minus(Duration.ofSeconds(1)));
        assertThat(take("i-1")).isEqualTo(new Taking.Recent());
        clock().forward(Duration.ofSeconds(1));
        assertThat(take("i-1")).isEqualTo(new Taking.Taken());
        assertThat(take("i-1")).isEqualTo(new Taking.Recent());
    }

    @Test
    default void letsAnOfferBeMadeThatWasGivenBack() {
        take("i-1");
        take("i-2");
        assertThat(offers().release("i-1", caller())).isEmpty();
        assertThat(offers().release("i-1", caller())).isEmpty();

        assertThat(take("i-1")).isEqualTo(new Taking.Taken());
        assertThat(take("i-2")).isEqualTo(new Taking.Recent());
    }

    @Test
    default void letsOneOfACrowdMakeIt() throws Exception {
        CyclicBarrier start = new CyclicBarrier(CROWD);
        List<Future<Taking>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return take("i-1");
                }));
            }
        }
        List<Taking> all = new ArrayList<>();
        for (Future<Taking> one : running) {
            all.add(one.get());
        }
        assertThat(all).filteredOn(new Taking.Taken()::equals).hasSize(1);
        assertThat(all).filteredOn(new Taking.Recent()::equals).hasSize(CROWD - 1);
    }

    private Taking take(String instance) {
        return offers().take(instance, caller());
    }

    private Caller caller() {
        return new Caller("U0ALICE", "request-1", clock().instant().plusSeconds(30));
    }
}
