package chatbot.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

/// The time that a request has whose answer is posted, counted from its arrival at the gateway. Slack
/// waits for three seconds (Slack: "The Events API", "Handling user interaction"), both ways through
/// the internet included.
///
/// @param arrival of the request at the gateway
record Budget(Instant arrival, Clock clock) {

    /// For what is asked.
    static final Duration WORK = Duration.ofMillis(1800);
    /// For that, and for posting the answer.
    static final Duration WHOLE = Duration.ofMillis(2500);
    /// Finding out whether a message was here before is worth so much.
    static final Duration LOOK = Duration.ofMillis(800);
    /// An answer is worth so much in any case.
    static final Duration LEAST = Duration.ofMillis(300);

    /// When the answer must be known.
    Instant deadline() {
        return arrival.plus(WORK);
    }

    /// When it must be known whether the message was here before.
    Instant look() {
        Instant soon = clock.instant().plus(LOOK);
        return soon.isBefore(deadline()) ? soon : deadline();
    }

    /// What is left for posting the answer from now on, whenever it is asked.
    Supplier<Duration> left() {
        Instant least = clock.instant().plus(LEAST);
        Instant end = arrival.plus(WHOLE).isAfter(least) ? arrival.plus(WHOLE) : least;
        return () -> {
            Duration left = Duration.between(clock.instant(), end);
            return left.isNegative() ? Duration.ZERO : left;
        };
    }
}
