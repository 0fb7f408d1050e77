package chatbot.fleet;

import chatbot.aws.Caller;
import chatbot.fleet.DemoFleetCourse.Phase;
import chatbot.fleet.StatusCheck.Kind;
import chatbot.fleet.StatusCheck.Result;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// How the demo fleet's machines are after a restart, which takes seconds: the instance check fails
/// for a while, the system is up again before that shows, and its uptime starts over. Of a machine
/// that was started the checks have just begun when it runs, as has its system.
///
/// One machine doesn't get well again.
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
public final class DemoFleetVitals implements Lookout, Probe {

    /// Until then a restart shows in nothing: EC2 has it in its queue.
    static final Duration DOWN = Duration.ofSeconds(2);
    /// When the system starts anew.
    static final Duration BOOT = Duration.ofSeconds(4);
    /// When its agent answers again.
    static final Duration AGENT = Duration.ofSeconds(7);
    /// When the instance check passes again.
    static final Duration WELL = Duration.ofSeconds(8);

    /// For how long the checks of a machine that was started have just begun.
    static final Duration CHECKING = Duration.ofSeconds(6);

    private static final String NEVER_WELL = "mail-1";
    private static final Duration UP_BEFORE = Duration.ofDays(41);

    private final DemoFleet fleet;
    private final Clock clock;
    private final Instant start;
    private final Map<String, Instant> questions = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    DemoFleetVitals(DemoFleet fleet, Clock clock) {
        this.fleet = fleet;
        this.clock = clock;
        this.start = clock.instant();
    }

    @Override
    public Look look(Instance instance, Caller caller) {
        InstanceState state = now(instance).state();
        return new Look.Seen(new Sighting(state, Optional.of(now(instance).launched()),
                checks(instance), Optional.empty()));
    }

    /// Its status checks at the moment; none of a machine that isn't running.
    public List<StatusCheck> checks(Instance instance) {
        if (now(instance).state() != InstanceState.RUNNING) {
            return List.of();
        }
        if (started(instance).filter(up -> clock.instant().isBefore(up.plus(CHECKING)))
                .isPresent()) {
            return Stream.of(Kind.values()).map(kind -> check(kind, Result.INITIALIZING)).toList();
        }
        Optional<Instant> down = restarted(instance, clock.instant()).map(last -> last.plus(DOWN));
        boolean failing = down.filter(since -> !since.isAfter(clock.instant()))
                .filter(_ -> is(instance, NEVER_WELL) || since(instance).compareTo(WELL) < 0)
                .isPresent();
        return List.of(check(Kind.SYSTEM, Result.OK),
                failing
                        ? new StatusCheck(Kind.INSTANCE, Result.IMPAIRED, down)
                        : check(Kind.INSTANCE, Result.OK),
                check(Kind.EBS, Result.OK));
    }

    private static StatusCheck check(Kind kind, Result result) {
        return new StatusCheck(kind, result, Optional.empty());
    }

    /// For how long its system has been up at the moment.
    public Duration uptime(Instance instance) {
        return uptime(instance, clock.instant());
    }

    /// When its system started, as it is on at the moment; empty while it is down.
    public Optional<Instant> booted(Instance instance) {
        return course(instance).map(course -> course.at(clock.instant()))
                .filter(phase -> phase == Phase.DOWN).isPresent()
                        ? Optional.empty()
                        : Optional.of(booted(instance, clock.instant()));
    }

    private Duration uptime(Instance instance, Instant at) {
        return Duration.between(booted(instance, at), at);
    }

    private Instant booted(Instance instance, Instant at) {
        Instant before = started(instance).orElse(start.minus(UP_BEFORE));
        return restarted(instance, at).map(last -> last.plus(BOOT))
                .filter(boot -> !boot.isAfter(at)).orElse(before);
    }

    /// SSM takes no question for a machine that isn't on.
    @Override
    public Question ask(Instance instance, Caller caller) {
        if (!fleet.faults().hasAgent(instance) || now(instance).state() != InstanceState.RUNNING) {
            return new Question.Impossible();
        }
        String command = "question-" + count.incrementAndGet();
        questions.put(command, clock.instant());
        return new Question.Sent(command);
    }

    /// What was asked before the system went down, or while it was, is answered when the agent is
    /// there again.
    @Override
    public Answer hear(Instance instance, String command, Caller caller) {
        Instant asked = questions.getOrDefault(command, Instant.MAX);
        boolean on = now(instance).state() == InstanceState.RUNNING;
        boolean up = restarted(instance, clock.instant()).isEmpty()
                || (!is(instance, NEVER_WELL) && since(instance).compareTo(AGENT) >= 0);
        if (!on || !up || asked.isAfter(clock.instant())) {
            return new Answer.Awaited();
        }
        Instant back = restarted(instance, clock.instant()).map(last -> last.plus(AGENT))
                .orElse(asked);
        Instant answered = asked.isBefore(back) ? back : asked;
        return new Answer.Given(new SystemReport(uptime(instance, answered), "0.41", "6.12.9",
                "", "running"));
    }

    /// The course of its last restart since it was last started, or of that start; empty if there
    /// was neither.
    public Optional<DemoFleetCourse> course(Instance instance) {
        return restarted(instance, clock.instant())
                .map(asked -> new DemoFleetCourse(asked, asked.plus(DOWN), asked.plus(BOOT),
                        asked.plus(AGENT), Optional.of(asked.plus(WELL))
                                .filter(_ -> !is(instance, NEVER_WELL))))
                .or(() -> started(instance).map(up -> new DemoFleetCourse(
                        up.minus(DemoFleet.CHANGE), up.minus(DemoFleet.CHANGE), up, up,
                        Optional.of(up.plus(CHECKING)))));
    }

    /// When it was last restarted since it was last started.
    private Optional<Instant> restarted(Instance instance, Instant at) {
        return fleet.reboots(instance).stream().filter(time -> !time.isAfter(at))
                .filter(time -> started(instance).filter(time::isBefore).isEmpty())
                .reduce((_, later) -> later);
    }

    /// When it last came to run, if it was ever started.
    private Optional<Instant> started(Instance instance) {
        return fleet.power(instance).filter(power -> power.starts() > 0)
                .map(power -> power.launched().plus(DemoFleet.CHANGE));
    }

    private Duration since(Instance instance) {
        return restarted(instance, clock.instant())
                .map(last -> Duration.between(last, clock.instant())).orElse(UP_BEFORE);
    }

    private Instance now(Instance instance) {
        return fleet.instances().stream().filter(one -> one.id().equals(instance.id()))
                .findFirst().orElse(instance);
    }

    private static boolean is(Instance instance, String name) {
        return instance.name().orElse("").equals(name);
    }
}
