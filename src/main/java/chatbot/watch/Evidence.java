package chatbot.watch;

import chatbot.aws.Failure;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.Sighting;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Decides after each look whether there is something to say, and says no more than was seen.
///
/// EC2 says `running` throughout a restart, its checks run only each minute, and RebootInstances
/// may take minutes (EC2: "Reboot your instance"); so no single look that finds all well proves
/// anything but the uptime does.
public final class Evidence {

    /// So long all must have been well before it is said that nothing was seen: two rounds of EC2's
    /// checks, and as long as a slow system takes to go down.
    static final Duration QUIET = Duration.ofMinutes(3);
    /// What isn't well by then is told, and watched on.
    static final Duration INTERIM = Duration.ofMinutes(10);
    /// What isn't well by then is told for good.
    static final Duration LONGEST = Duration.ofMinutes(25);
    /// Bare metal takes longer to start.
    static final Duration LONGEST_ON_METAL = Duration.ofMinutes(40);
    /// So often in a row EC2 may refuse a look: a policy may be about to take effect.
    static final int MOST_REFUSALS = 3;

    private Evidence() {
    }

    /// What is to be done.
    ///
    /// @param watch      with what this look showed
    /// @param look       what came of this look
    /// @param interim    whether it was told how it stands before
    /// @param lastChance when something can be said for the last time
    public static Verdict decide(Watch watch, Look look, boolean interim, Instant now,
            Instant lastChance) {
        boolean last = !now.isBefore(end(watch, lastChance));
        return switch (look) {
            case Look.Failed(Failure why) -> last || isFinal(why, watch)
                    ? new Verdict.Ended(new Ending.OutOfSight(why))
                    : new Verdict.Pending();
            case Look.Seen(Sighting sighting) -> ended(watch, sighting, now, last)
                    .<Verdict>map(Verdict.Ended::new)
                    .orElseGet(() -> standing(watch, sighting, interim, now));
        };
    }

    /// When the watch ends, whatever is seen.
    static Instant end(Watch watch, Instant lastChance) {
        String type = watch.change().instance().type();
        Instant end = watch.asked()
                .plus(type.contains(".metal") ? LONGEST_ON_METAL : LONGEST);
        boolean sooner = lastChance.isAfter(watch.asked()) && lastChance.isBefore(end);
        return sooner ? lastChance : end;
    }

    private static boolean isFinal(Failure why, Watch watch) {
        return watch.failures() >= MOST_REFUSALS && switch (why) {
            case Failure.NotPermitted _ -> true;
            case Failure.NoCredentials _ -> true;
            case Failure.ExpiredCredentials _ -> true;
            case Failure.InvalidCredentials _ -> true;
            case Failure.NoSuchRegion _ -> true;
            case Failure.NoSuchAccount _ -> true;
            case Failure.NotAssumed(_, Failure.NotPermitted _) -> true;
            default -> false;
        };
    }

    private static Optional<Ending> ended(Watch watch, Sighting sighting, Instant now,
            boolean last) {
        return switch (watch.change().action()) {
            case RESTART -> restarted(watch, sighting, now, last);
            case START -> PowerEvidence.started(watch, sighting, now, last);
            case STOP -> PowerEvidence.stopped(watch, sighting, now, last);
        };
    }

    private static Optional<Ending> restarted(Watch watch, Sighting sighting, Instant now,
            boolean last) {
        return switch (sighting.state()) {
            case SHUTTING_DOWN, TERMINATED ->
                Optional.of(new Ending.Gone(sighting.replacement()));
            case STOPPING, STOPPED -> Optional.of(new Ending.Stopped(sighting.state()));
            case RUNNING -> running(watch, sighting, now, last);
            case PENDING, UNKNOWN -> last
                    ? Optional.of(new Ending.NoChecks(sighting.state(), watch.boot()))
                    : Optional.empty();
        };
    }

    private static Optional<Ending> running(Watch watch, Sighting sighting, Instant now,
            boolean last) {
        if (isWell(sighting)) {
            return well(watch, sighting, Duration.between(watch.asked(), now), last);
        }
        List<StatusCheck> failing = failing(sighting);
        return !last
                ? Optional.empty()
                : Optional.of(failing.isEmpty()
                        ? new Ending.NoChecks(sighting.state(), watch.boot())
                        : new Ending.StillImpaired(failing, watch.boot()));
    }

    /// All checks pass. What the system says counts most, so it is waited for while it may speak.
    private static Optional<Ending> well(Watch watch, Sighting sighting, Duration elapsed,
            boolean last) {
        boolean quiet = last || elapsed.compareTo(QUIET) >= 0;
        boolean patient = !quiet && !watch.question().mute();
        Optional<Instant> launched = sighting.launched()
                .filter(launch -> launch.isAfter(watch.asked()));
        if (launched.isPresent()) {
            return Optional.of(new Ending.StartedAgain(launched.get(), sighting.checks()));
        }
        if (watch.boot().isPresent()) {
            return watch.boot().filter(boot -> quiet || !boot.isStarting())
                    .map(boot -> new Ending.Back(boot, sighting.checks()));
        }
        if (watch.dip().isPresent() && !isDenied(watch)) {
            return watch.dip().filter(_ -> !patient).map(dip -> new Ending.Recovered(dip,
                    watch.isAfterRequest(dip), sighting.checks()));
        }
        if (watch.upSince().isPresent()) {
            return watch.upSince().filter(_ -> last || elapsed.compareTo(INTERIM) >= 0)
                    .map(up -> isLate(up, watch)
                            ? new Ending.NotRestarted(up.start(), watch.progress(),
                                    sighting.checks())
                            : new Ending.NotSeen(watch.progress(), sighting.checks()));
        }
        return quiet
                ? Optional.of(new Ending.NotSeen(watch.progress(), sighting.checks()))
                : Optional.empty();
    }

    /// Whether the system said, after a check had failed, that it hadn't restarted.
    private static boolean isDenied(Watch watch) {
        return watch.upSince().isPresent() && watch.dip()
                .flatMap(StatusCheck::impairedSince)
                .filter(since -> watch.upSince().get().sent().isBefore(since)).isEmpty();
    }

    /// Whether an answer came so late that the restart would have begun.
    private static boolean isLate(Watch.UpSince up, Watch watch) {
        return !up.sent().isBefore(watch.asked().plus(QUIET));
    }

    private static Verdict standing(Watch watch, Sighting sighting, boolean interim, Instant now) {
        List<StatusCheck> failing = failing(sighting);
        boolean due = !interim && !now.isBefore(watch.asked().plus(INTERIM));
        return due && !failing.isEmpty()
                ? new Verdict.Interim(new Ending.StillImpaired(failing, watch.boot()))
                : new Verdict.Pending();
    }

    static boolean isWell(Sighting sighting) {
        return !sighting.checks().isEmpty() && sighting.checks().stream()
                .allMatch(check -> check.result() == Result.OK);
    }

    static List<StatusCheck> failing(Sighting sighting) {
        return sighting.checks().stream().filter(check -> check.result() == Result.IMPAIRED)
                .toList();
    }
}
