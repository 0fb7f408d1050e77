package chatbot.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.HandClock;
import chatbot.inbox.Inbox.Taking;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/// What an inbox is worth, wherever it lives.
interface InboxContract {

    Duration A_MOMENT = Duration.ofSeconds(1);
    int CROWD = 30;

    /// An inbox in which there is nothing at a test's start.
    Inbox inbox();

    /// The clock that it goes by.
    HandClock clock();

    @Test
    default void takesAMessageOnce() {
        assertThat(take("a")).isEqualTo(new Taking.First());
        assertThat(take("a")).isEqualTo(new Taking.Repeated());
        assertThat(take("b")).isEqualTo(new Taking.First());
    }

    @Test
    default void takesAMessageAgainThatNobodyCameToAnswer() {
        take("a");

        clock().forward(Inbox.LEASE.minus(A_MOMENT));
        assertThat(take("a")).isEqualTo(new Taking.Repeated());
        clock().forward(A_MOMENT);
        assertThat(take("a")).isEqualTo(new Taking.Abandoned());
        assertThat(take("a")).isEqualTo(new Taking.Repeated());
    }

    @Test
    default void takesNoMessageAgainThatWasAnswered() {
        take("a");
        assertThat(inbox().answered("a", "1700000000.000100", caller())).isEmpty();
        take("b");
        assertThat(inbox().answered("b", "", caller())).isEmpty();

        clock().forward(Duration.ofHours(1));
        assertThat(take("a")).isEqualTo(new Taking.Repeated());
        assertThat(take("b")).isEqualTo(new Taking.Repeated());
    }

    @Test
    default void knowsTheAnswer() {
        assertThat(inbox().answer("a", caller())).isEmpty();
        take("a");
        assertThat(inbox().answer("a", caller())).isEmpty();
        inbox().answered("a", "1700000000.000100", caller());
        take("b");
        inbox().answered("b", "", caller());

        assertThat(inbox().answer("a", caller())).contains("1700000000.000100");
        assertThat(inbox().answer("b", caller())).isEmpty();
    }

    @Test
    default void givesAMessageToOneOfACrowd() throws Exception {
        CyclicBarrier start = new CyclicBarrier(CROWD);
        List<Future<Taking>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return take("a");
                }));
            }
        }
        List<Taking> all = new ArrayList<>();
        for (Future<Taking> one : running) {
            all.add(one.get());
        }
        assertThat(all).filteredOn(new Taking.First()::equals).hasSize(1);
        assertThat(all).filteredOn(new Taking.Repeated()::equals).hasSize(CROWD - 1);
    }

    private Taking take(String key) {
        return inbox().take(key, caller());
    }

    private Caller caller() {
        return new Caller("U0ALICE", "request-1", clock().instant().plusSeconds(30));
    }
}
