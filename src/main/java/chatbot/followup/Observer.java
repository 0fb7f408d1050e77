package chatbot.followup;

import chatbot.aws.Caller;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Claims;
import chatbot.claim.Claims.Hold;
import chatbot.claim.Progress;
import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.Lookout;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.Probe;
import chatbot.fleet.Sighting;
import chatbot.watch.Ending;
import chatbot.watch.Evidence;
import chatbot.watch.Report;
import chatbot.watch.Verdict;
import chatbot.watch.Watch;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Looks at one machine: whether it is still this request's, what EC2 and the system in it say, and
/// what follows from that.
@Singleton
final class Observer {

    /// Each call of AWS may take so long; nobody waits for it but the workflow.
    static final Duration PATIENCE = Duration.ofSeconds(4);

    private final Claims claims;
    private final Lookout lookout;
    private final Probe probe;
    private final Clock clock;

    Observer(Claims claims, Lookout lookout, Probe probe, Clock clock) {
        this.claims = claims;
        this.lookout = lookout;
        this.probe = probe;
        this.clock = clock;
    }

    /// What one look showed.
    ///
    /// @param watch   with all that was seen so far
    /// @param verdict what follows
    /// @param over    whether its end was told and noted before
    record Round(Watch watch, Verdict verdict, boolean over) {

        Report report() {
            return new Report(watch.change(), verdict);
        }
    }

    /// Looks once.
    ///
    /// @param interim    whether it was told before how things stand
    /// @param lastChance when something can be told for the last time
    Round round(Watch watch, boolean interim, Instant lastChance) {
        return switch (claims.hold(watch.change(), caller(watch))) {
            case Hold.Over() -> new Round(watch, new Verdict.Pending(), true);
            case Hold.Lost(Asked other) -> new Round(watch,
                    new Verdict.Ended(new Ending.RestartedAgain(other)), false);
            case Hold.Held(Progress progress) -> look(watch.known(progress), interim, lastChance);
            case Hold.Failed _ -> look(watch, interim, lastChance);
        };
    }

    /// Looks once, whosever the machine is.
    Round look(Watch watch, boolean interim, Instant lastChance) {
        Change change = watch.change();
        Look look = lookout.look(change.instance(), caller(watch));
        Watch now = switch (look) {
            case Look.Failed _ -> watch.missed();
            case Look.Seen(Sighting sighting) -> canTell(change, sighting)
                    ? probed(watch.seen(sighting))
                    : watch.seen(sighting);
        };
        return new Round(now, Evidence.decide(now, look, interim, clock.instant(), lastChance),
                false);
    }

    /// Whether its uptime can tell something: what was started or stopped shows in its state.
    private static boolean canTell(Change change, Sighting sighting) {
        return change.action() == Action.RESTART && sighting.state() == InstanceState.RUNNING;
    }

    /// Hears what the system answered to the last question, and asks the next if that told nothing.
    private Watch probed(Watch watch) {
        Instance instance = watch.change().instance();
        String command = watch.question().command();
        Watch heard = command.isEmpty()
                ? watch
                : watch.heard(probe.hear(instance, command, caller(watch)), clock.instant());
        if (!heard.canAsk()) {
            return heard;
        }
        Instant before = clock.instant();
        return switch (probe.ask(instance, caller(watch))) {
            case Probe.Question.Sent(String next) -> heard.asking(next, before);
            case Probe.Question.Impossible() -> heard.mute();
            case Probe.Question.Failed _ -> heard;
        };
    }

    private Caller caller(Watch watch) {
        Asked asked = watch.change().asked();
        return new Caller(asked.user(), asked.request(), clock.instant().plus(PATIENCE));
    }
}
