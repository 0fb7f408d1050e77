package chatbot.dev.slack;

import chatbot.dev.slack.FunctionLine.Outcome;
import chatbot.dev.slack.Said.Retry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Brings events to the function, and brings again what it didn't take (Slack: "The Events API",
/// "Retries").
final class Deliveries {

    /// How long Slack waits before each further time.
    static final List<Duration> PAUSES = List.of(Duration.ZERO, Duration.ofMinutes(1),
            Duration.ofMinutes(5));

    private final FunctionLine function;
    private final Conversation conversation;
    private final Clock clock;
    private final List<Duration> pauses;

    Deliveries(FunctionLine function, Conversation conversation, Clock clock,
            List<Duration> pauses) {
        this.function = function;
        this.conversation = conversation;
        this.clock = clock;
        this.pauses = pauses;
    }

    /// An event that wasn't taken, and why in Slack's words.
    private record Lost(SignedPost event, String reason) {
    }

    /// Brings the events that tell of a message. Returns after the first time; further ones follow
    /// by themselves, and the message says so.
    void deliver(Said said, List<SignedPost> events) throws InterruptedException {
        List<Lost> lost = new ArrayList<>();
        for (SignedPost event : events) {
            send(event, Map.of(), lost);
        }
        if (!lost.isEmpty()) {
            Thread.ofVirtual().name("retries").start(() -> again(said, lost));
        }
    }

    private void send(SignedPost event, Map<String, String> headers, List<Lost> lost)
            throws InterruptedException {
        if (function.send(event, headers) instanceof Outcome.Failed(_, _, String reason)) {
            lost.add(new Lost(event, reason));
        }
    }

    private void again(Said said, List<Lost> events) {
        List<Lost> left = events;
        try {
            for (int number = 1; number <= pauses.size() && !left.isEmpty(); number++) {
                Duration pause = pauses.get(number - 1);
                show(said, new Retry(number, clock.millis() + pause.toMillis()));
                Thread.sleep(pause);
                left = again(left, number);
            }
            show(said, left.isEmpty() ? Retry.NONE : Retry.GIVEN_UP);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Lost> again(List<Lost> events, int number) throws InterruptedException {
        List<Lost> left = new ArrayList<>();
        for (Lost lost : events) {
            send(lost.event, Map.of("X-Slack-Retry-Num", Integer.toString(number),
                    "X-Slack-Retry-Reason", lost.reason), left);
        }
        return left;
    }

    private void show(Said said, Retry retry) {
        conversation.change(said.channel(), said.ts(), one -> one.retried(retry));
    }
}
