package chatbot.followup;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.change.Asked;
import chatbot.change.Change;
import chatbot.change.Claims;
import chatbot.change.Claims.Hold;
import chatbot.change.Progress;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.Lookout;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.Probe;
import chatbot.fleet.Sighting;
import chatbot.watch.Ending;
import chatbot.watch.Evidence;
import chatbot.watch.Verdict;
import chatbot.watch.Watch;
import chatbot.webapi.Delivery.Delivered;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// One step of a follow-up: look at the machine, decide, and say what there is to say.
///
/// It knows nothing but what its token holds, so any process of the function can take it, and it
/// can be taken again when nobody knows whether it was.
@Singleton
final class Step {

    /// Each call of AWS may take so long; nobody waits for the step but the workflow.
    static final Duration PATIENCE = Duration.ofSeconds(4);
    /// The first wait, and the shortest: a post that comes before the answer would be overwritten.
    static final Duration FIRST_WAIT = Duration.ofSeconds(5);
    static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Claims claims;
    private final Lookout lookout;
    private final Probe probe;
    private final Teller teller;
    private final Clock clock;

    Step(Claims claims, Lookout lookout, Probe probe, Teller teller, Clock clock) {
        this.claims = claims;
        this.lookout = lookout;
        this.probe = probe;
        this.teller = teller;
        this.clock = clock;
    }

    /// What came of a step.
    sealed interface Taken {

        /// Take another one, with that token.
        record Again(Token token, Duration pause) implements Taken {
        }

        /// All is said and noted.
        record Done(String end) implements Taken {
        }

        /// There is something to say, and no way to say it.
        record Undelivered(String end, String why) implements Taken {
        }
    }

    /// Takes the step.
    Taken take(Token token) {
        Watch watch = token.watch();
        if (token.isTold()) {
            return noted(watch, token.uses(), token.end());
        }
        return switch (claims.hold(watch.change(), caller(watch))) {
            case Hold.Over() -> new Taken.Done("over");
            case Hold.Lost(Asked other) -> tell(token, watch, new Ending.RestartedAgain(other));
            case Hold.Held(Progress progress) -> look(token, watch.known(progress));
            case Hold.Failed _ -> look(token, watch);
        };
    }

    private Taken look(Token token, Watch watch) {
        Change change = watch.change();
        Look look = lookout.look(change.instance(), caller(watch));
        Watch now = switch (look) {
            case Look.Failed _ -> watch.missed();
            case Look.Seen(Sighting sighting) -> sighting.state() == InstanceState.RUNNING
                    ? probed(watch.seen(sighting))
                    : watch.seen(sighting);
        };
        Instant lastChance = teller.lastChance(change);
        return switch (Evidence.decide(now, look, token.interim(), clock.instant(), lastChance)) {
            case Verdict.Pending() -> again(token, now);
            case Verdict.Interim(Ending.StillImpaired standing) -> tell(token, now, standing);
            case Verdict.Ended(Ending ending) -> tell(token, now, ending);
        };
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

    private Taken tell(Token token, Watch watch, Ending.StillImpaired standing) {
        return switch (teller.standing(watch.change(), standing, token.uses(), caller(watch))) {
            case Delivered.Done(int uses) -> new Taken.Again(Token.of(watch, true, uses, ""),
                    pause(watch));
            case Delivered.Later(Duration pause) ->
                new Taken.Again(Token.of(watch, false, token.uses(), ""), pause);
            case Delivered.Impossible _ -> // the end may be said by another way
                new Taken.Again(Token.of(watch, true, token.uses(), ""), pause(watch));
        };
    }

    private Taken tell(Token token, Watch watch, Ending ending) {
        Change change = watch.change();
        return switch (teller.ended(change, ending, token.uses(), caller(watch))) {
            case Delivered.Done(int uses) -> noted(watch, uses, ending.word());
            case Delivered.Later(Duration pause) ->
                new Taken.Again(Token.of(watch, token.interim(), token.uses(), ""), pause);
            case Delivered.Impossible(String why) -> undelivered(change, ending, why);
        };
    }

    /// Notes the end that was told; if that doesn't work, the next step does no more than that.
    private Taken noted(Watch watch, int uses, String end) {
        Optional<Failure> failure = claims.end(watch.change(), end, caller(watch));
        return failure.isEmpty()
                ? new Taken.Done(end)
                : new Taken.Again(Token.of(watch, true, uses, end), LONGEST_WAIT);
    }

    private Taken undelivered(Change change, Ending ending, String why) {
        claims.end(change, ending.word(), caller(Watch.of(change)));
        return new Taken.Undelivered(ending.word(), why);
    }

    private Taken again(Token token, Watch watch) {
        return new Taken.Again(Token.of(watch, token.interim(), token.uses(), ""), pause(watch));
    }

    /// From look to look a little longer.
    private static Duration pause(Watch watch) {
        Duration pause = FIRST_WAIT.plusSeconds(3L * watch.looks());
        return pause.compareTo(LONGEST_WAIT) < 0 ? pause : LONGEST_WAIT;
    }

    private Caller caller(Watch watch) {
        Asked asked = watch.change().asked();
        return new Caller(asked.user(), asked.request(), clock.instant().plus(PATIENCE));
    }
}
