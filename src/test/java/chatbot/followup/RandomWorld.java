package chatbot.followup;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.chat.Answer;
import chatbot.claim.Recipient;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.Lookout;
import chatbot.fleet.Probe;
import chatbot.fleet.Sighting;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Kind;
import chatbot.fleet.StatusCheck.Result;
import chatbot.fleet.SystemReport;
import chatbot.webapi.Delivery;
import chatbot.wording.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// A machine to which anything may happen after a restart, and services that may fail at any time:
/// all by chance, and the same for the same seed. It knows the truth that a follow-up has to find.
final class RandomWorld implements Lookout, Probe, Delivery {

    final Instant asked;
    /// When the system really started after the request; never, if empty.
    final Optional<Instant> booted;
    final List<String> told = new ArrayList<>();
    boolean checkFailedAfterwards;
    boolean sawFailing;

    private final Random random;
    private final HandClock clock;
    private final boolean agent;
    private final double faults;
    private final Optional<Instant> failsFrom;
    private final Optional<Instant> failsUntil;
    private final Optional<Instant> stopped;
    private final Optional<Instant> gone;
    private final boolean denied;
    private final Map<String, Instant> questions = new HashMap<>();

    RandomWorld(long seed, HandClock clock) {
        this.random = new Random(seed);
        this.clock = clock;
        this.asked = clock.instant();
        this.agent = random.nextInt(3) > 0;
        this.faults = random.nextInt(3) == 0 ? random.nextDouble() * 0.9 : 0;
        this.booted = sometimes(0.7, 600);
        this.failsFrom = sometimes(0.6, 900).map(time -> random.nextInt(4) == 0
                ? time.minusSeconds(1200)
                : time);
        this.failsUntil = failsFrom.filter(_ -> random.nextInt(4) > 0)
                .map(from -> from.plusSeconds(random.nextInt(2400)));
        this.stopped = sometimes(0.08, 1500);
        this.gone = sometimes(0.08, 1500);
        this.denied = random.nextInt(20) == 0;
    }

    private Optional<Instant> sometimes(double chance, int seconds) {
        return random.nextDouble() < chance
                ? Optional.of(asked.plusSeconds(1 + random.nextInt(seconds)))
                : Optional.empty();
    }

    private boolean fails() {
        return random.nextDouble() < faults;
    }

    private Failure someFailure() {
        return List.<Failure>of(new Failure.Throttled(), new Failure.OutOfTime(),
                new Failure.Unreachable("us-east-1"), new Failure.Faulty("InternalError"),
                new Failure.Garbled()).get(random.nextInt(5));
    }

    private static boolean isPast(Optional<Instant> time, Instant now) {
        return time.filter(then -> !then.isAfter(now)).isPresent();
    }

    @Override
    public Look look(Instance instance, Caller caller) {
        Instant now = clock.instant();
        if (denied && now.isAfter(asked.plusSeconds(60))) {
            return new Look.Failed(new Failure.NotPermitted("ec2:DescribeInstances", "*"));
        }
        if (fails()) {
            return new Look.Failed(someFailure());
        }
        InstanceState state = isPast(gone, now)
                ? InstanceState.TERMINATED
                : isPast(stopped, now) ? InstanceState.STOPPED : InstanceState.RUNNING;
        boolean failing = isPast(failsFrom, now) && !isPast(failsUntil, now);
        checkFailedAfterwards |= failing && failsFrom.orElseThrow().isAfter(asked);
        sawFailing |= failing;
        StatusCheck check = failing
                ? new StatusCheck(Kind.INSTANCE, Result.IMPAIRED, failsFrom)
                : new StatusCheck(Kind.INSTANCE, Result.OK, Optional.empty());
        return new Look.Seen(new Sighting(state, Optional.of(instance.launched()),
                state == InstanceState.RUNNING ? List.of(check) : List.of(), Optional.empty()));
    }

    @Override
    public Probe.Question ask(Instance instance, Caller caller) {
        if (fails()) {
            return new Probe.Question.Failed(someFailure());
        }
        if (!agent) {
            return new Probe.Question.Impossible();
        }
        String command = "command-" + questions.size();
        questions.put(command, clock.instant().plusSeconds(random.nextInt(40)));
        return new Probe.Question.Sent(command);
    }

    /// The answer is made some time after the question was sent.
    @Override
    public Answer hear(Instance instance, String command, Caller caller) {
        Instant made = questions.get(command);
        if (fails()) {
            return random.nextBoolean() ? new Answer.None() : new Answer.Failed(someFailure());
        }
        if (made.isAfter(clock.instant())) {
            return new Answer.Awaited();
        }
        Instant up = booted.filter(time -> !time.isAfter(made))
                .orElse(asked.minus(Duration.ofDays(9)));
        return new Answer.Given(new SystemReport(Duration.between(up, made), "0.1", "6.12", "",
                random.nextInt(5) == 0 ? "starting" : "running"));
    }

    @Override
    public boolean canReach(Recipient to) {
        return true;
    }

    @Override
    public Instant lastChance(Recipient to, Instant time) {
        return time.plusSeconds(1790);
    }

    /// Nothing is asked in a thread here.
    @Override
    public Delivered update(Reply reply, Recipient to, String message, int uses) {
        throw new AssertionError("Changed " + message);
    }

    @Override
    public Delivered deliver(Reply reply, Recipient to, Instant time, int uses) {
        if (fails()) {
            return new Delivered.Later(Duration.ofSeconds(1 + random.nextInt(60)));
        }
        if (clock.instant().isAfter(time.plusSeconds(1800))) {
            return new Delivered.Impossible("expired_url");
        }
        told.add(Said.text(reply));
        return new Delivered.Done(uses + 1);
    }
}
