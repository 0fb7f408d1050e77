package chatbot.slack;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// The time that a request has whose answer is posted, counted from its arrival at the gateway. Slack
/// waits for three seconds (Slack: "The Events API", "Handling user interaction"), both ways through
/// the internet included.
///
/// @param arrival of the request at the gateway
record Budget(Instant arrival, Clock clock) {

    /// For what is asked.
    static final Duration WORK = Duration.ofMillis(1900);
    /// For that, and for posting the answer.
    static final Duration WHOLE = Duration.ofMillis(2700);
    /// An answer is worth so much in any case.
    static final Duration LEAST = Duration.ofMillis(500);

    /// When the answer must be known.
    Instant deadline() {
        return arrival.plus(WORK);
    }

    /// How long posting it may take.
    Duration left() {
        Duration left = Duration.between(clock.instant(), arrival.plus(WHOLE));
        return left.compareTo(LEAST) > 0 ? left : LEAST;
    }
}
