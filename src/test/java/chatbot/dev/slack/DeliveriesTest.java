package chatbot.dev.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chatbot.dev.slack.Said.Retry;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Slack brings again what wasn't taken: three times, each time saying which and why.
final class DeliveriesTest {

    private static final SignedPost EVENT = SignedPost.json("/slack/events",
            JsonNodeFactory.instance.objectNode().put("event_id", "Ev1"));

    private final Clock clock = Clock.systemUTC();
    private final Conversation conversation = new Conversation(clock);
    private final Said said = conversation.say(Said.by("U0ALICE", "C0OPS", Content.of("hello")));

    private List<FakeFunction.Request> delivered(int status, List<Duration> pauses, int awaited)
            throws Exception {
        try (FakeFunction function = new FakeFunction(status, "", Duration.ZERO);
                FunctionLine line = new FunctionLine(function.address(), "secret",
                        FunctionLine.SLACKS_PATIENCE,
                        Backstage.of(clock, new Wire(clock, List.of())))) {
            new Deliveries(line, conversation, clock, pauses).deliver(said, List.of(EVENT));
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> function.requests().size() == awaited);
            return function.requests();
        }
    }

    private Retry retry() {
        return conversation.find("C0OPS", said.ts()).orElseThrow().retry();
    }

    @Test
    void bringsOnceWhatIsTaken() throws Exception {
        assertThat(delivered(200, List.of(Duration.ZERO), 1)).singleElement().satisfies(
                request -> assertThat(request.headers()).doesNotContainKey("X-slack-retry-num"));
        assertThat(retry()).isEqualTo(Retry.NONE);
    }

    @Test
    void bringsAgainWhatIsNotTakenAndGivesUpAfterThreeTimes() throws Exception {
        List<FakeFunction.Request> requests = delivered(500, List.of(Duration.ZERO,
                Duration.ofMillis(50), Duration.ofMillis(50)), 4);

        assertThat(requests).extracting(FakeFunction.Request::body).containsOnly(EVENT.body());
        assertThat(requests.subList(1, 4))
                .extracting(request -> request.headers().getFirst("X-Slack-Retry-Num"))
                .containsExactly("1", "2", "3");
        assertThat(requests.subList(1, 4))
                .extracting(request -> request.headers().getFirst("X-Slack-Retry-Reason"))
                .containsOnly("http_error");
        await().atMost(Duration.ofSeconds(5)).until(() -> retry().equals(Retry.GIVEN_UP));
    }

    @Test
    void saysWhenItBringsIt() throws Exception {
        delivered(500, List.of(Duration.ZERO, Duration.ofMinutes(1)), 2);

        await().atMost(Duration.ofSeconds(5)).until(() -> retry().number() == 2);
        assertThat(retry().at()).isBetween(clock.millis() + 50_000, clock.millis() + 60_000);
    }

    @Test
    void waitsAsSlackDoes() {
        assertThat(Deliveries.PAUSES).containsExactly(Duration.ZERO, Duration.ofMinutes(1),
                Duration.ofMinutes(5));
    }
}
