package chatbot.dev;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.fleet.Fleet;
import chatbot.fleet.Fleet.Listed;
import chatbot.fleet.Instance;
import chatbot.fleet.Lookout;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.Sighting;
import chatbot.fleet.StatusCheck;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/// A fleet of which no more is known than AWS tells: the first of the open machines. AWS is asked only
/// while somebody looks at the page, one machine after the other, so that it is never much.
@Singleton
@IfBuildProfile(anyOf = {"moto", "aws"})
final class LiveFleetSource implements FleetSource {

    private static final Logger LOG = Logger.getLogger(LiveFleetSource.class);

    private static final int MOST = 24;
    private static final Duration PAUSE = Duration.ofSeconds(3);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Fleet fleet;
    private final Lookout lookout;
    private final Clock clock;
    private final AtomicBoolean asking = new AtomicBoolean();

    private volatile List<MachineView> machines = List.of();
    private volatile Instant next = Instant.MIN;
    private volatile Optional<Failure> trouble = Optional.empty();

    LiveFleetSource(Fleet fleet, Lookout lookout, Clock clock) {
        this.fleet = fleet;
        this.lookout = lookout;
        this.clock = clock;
    }

    /// As they were a moment ago.
    @Override
    public List<MachineView> machines() {
        if (clock.instant().isAfter(next) && asking.compareAndSet(false, true)) {
            Thread.ofVirtual().name("fleet").start(this::look);
        }
        return machines;
    }

    /// Nobody knows more than the function.
    @Override
    public Optional<CourseView> course(String instance) {
        return Optional.empty();
    }

    private void look() {
        try {
            switch (fleet.list(new Fleet.Search("", Optional.empty(), MOST, ""), caller())) {
                case Listed.Page page -> {
                    trouble = Optional.empty();
                    machines = page.instances().stream().map(this::view).toList();
                }
                case Listed.Failed(Failure why) -> complain(why);
                case Listed.OtherRegion other ->
                    throw new IllegalStateException("In no region: " + other);
            }
        } catch (RuntimeException unexpected) {
            LOG.error("The page's machines can't be looked at", unexpected);
        } finally {
            next = clock.instant().plus(PAUSE);
            asking.set(false);
        }
    }

    /// Once, and not again while it lasts.
    private void complain(Failure why) {
        if (!trouble.equals(Optional.of(why))) {
            LOG.warnf("The page shows machines as they were: EC2 didn't list them (%s)", why);
        }
        trouble = Optional.of(why);
    }

    private MachineView view(Instance instance) {
        return switch (lookout.look(instance, caller())) {
            case Look.Seen(Sighting seen) ->
                MachineView.of(instance, seen.state(), seen.checks());
            case Look.Failed _ ->
                MachineView.of(instance, instance.state(), List.<StatusCheck>of());
        };
    }

    private Caller caller() {
        return new Caller("page", "fleet", clock.instant().plus(PATIENCE));
    }
}
