package chatbot.aws;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// On whose behalf AWS is asked, and how long that person waits.
///
/// @param user     chat user id; goes to AWS with each call, so that CloudTrail names the person
/// @param request  id of the request; goes with it
/// @param deadline when the answer must be on its way
public record Caller(String user, String request, Instant deadline) {

    private static final Duration NOBODYS_PATIENCE = Duration.ofSeconds(2);

    /// Nobody: on whose behalf the start gets ready what may be asked for.
    public static Caller nobody(Clock clock) {
        return new Caller("nobody", "priming", clock.instant().plus(NOBODYS_PATIENCE));
    }

    /// What is left until the deadline; zero when it has passed.
    public Duration left(Clock clock) {
        Duration left = Duration.between(clock.instant(), deadline);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /// The same with less time: half of what is left, and no more than so much.
    public Caller halfway(Duration most, Clock clock) {
        Duration half = left(clock).dividedBy(2);
        return new Caller(user, request,
                clock.instant().plus(half.compareTo(most) < 0 ? half : most));
    }
}
