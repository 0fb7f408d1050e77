package chatbot.watch;

import chatbot.fleet.Sighting;
import chatbot.fleet.StatusCheck;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Decides what came of a start or a stop. Their end shows in the instance's state, unlike a
/// restart's (EC2: "Amazon EC2 instance state changes").
final class PowerEvidence {

    /// So long EC2 may take to show that it has begun.
    static final Duration BEGINNING = Duration.ofMinutes(2);

    private PowerEvidence() {
    }

    static Optional<Ending> started(Watch watch, Sighting sighting, Instant now, boolean last) {
        return switch (sighting.state()) {
            case RUNNING -> running(watch, sighting, last);
            case STOPPED, STOPPING -> unless(!isBegun(watch, now),
                    new Ending.NotStarted(sighting.state(), watch.progress()), last);
            case PENDING, UNKNOWN -> unless(true,
                    new Ending.NoChecks(sighting.state(), watch.boot()), last);
            case SHUTTING_DOWN, TERMINATED ->
                Optional.of(new Ending.Gone(sighting.replacement()));
        };
    }

    private static Optional<Ending> running(Watch watch, Sighting sighting, boolean last) {
        if (Evidence.isWell(sighting)) {
            return Optional.of(new Ending.Started(sighting.launched(), sighting.checks()));
        }
        List<StatusCheck> failing = Evidence.failing(sighting);
        return unless(true, failing.isEmpty()
                ? new Ending.NoChecks(sighting.state(), watch.boot())
                : new Ending.StillImpaired(failing, watch.boot()), last);
    }

    static Optional<Ending> stopped(Watch watch, Sighting sighting, Instant now, boolean last) {
        Ending other = new Ending.NotStopped(sighting.state(), watch.progress());
        return switch (sighting.state()) {
            case STOPPED -> Optional.of(new Ending.Down());
            case STOPPING, UNKNOWN -> unless(true, other, last);
            case RUNNING, PENDING -> unless(!isBegun(watch, now), other, last);
            case SHUTTING_DOWN, TERMINATED ->
                Optional.of(new Ending.Gone(sighting.replacement()));
        };
    }

    /// Whether it should show by now that something was begun.
    private static boolean isBegun(Watch watch, Instant now) {
        return !now.isBefore(watch.asked().plus(BEGINNING));
    }

    private static Optional<Ending> unless(boolean open, Ending ending, boolean last) {
        return open && !last ? Optional.empty() : Optional.of(ending);
    }
}
