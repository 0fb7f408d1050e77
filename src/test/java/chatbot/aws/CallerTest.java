package chatbot.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

final class CallerTest {

    private final HandClock clock = new HandClock();
    private final Caller caller = new Caller("U0ALICE", "request-1",
            clock.instant().plusMillis(2500));

    @Test
    void hasTheTimeUntilTheDeadline() {
        clock.forward(Duration.ofMillis(700));

        assertThat(caller.left(clock)).isEqualTo(Duration.ofMillis(1800));
    }

    @Test
    void hasNoTimeLeftAfterTheDeadline() {
        clock.forward(Duration.ofMillis(2500));
        assertThat(caller.left(clock)).isZero();
        clock.forward(Duration.ofMillis(1));
        assertThat(caller.left(clock)).isZero();
    }
}
