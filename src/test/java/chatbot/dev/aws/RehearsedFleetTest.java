package chatbot.dev.aws;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.fleet.Action;
import chatbot.fleet.BareFleet;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Instance;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The barrier between dev mode and your own machines.
class RehearsedFleetTest {

    private final HandClock clock = new HandClock();
    private final DemoFleet demo = DemoFleet.startedAt(clock);
    private final Caller caller = new Caller("U0ALICE", "r", clock.instant()
            .plus(Duration.ofSeconds(2)));

    private List<Instance> named(String name) {
        return demo.instances().stream().filter(one -> one.name().orElse("").equals(name)).toList();
    }

    private Attempt change(boolean changes, Action action, String name) {
        return new RehearsedFleet(demo, changes).change(action, named(name), caller);
    }

    @ParameterizedTest
    @EnumSource
    void changesNothing(Action action) {
        Attempt attempt = change(false, action, "web-1");

        assertThat(attempt).isEqualTo(new Attempt.Failed(
                new Failure.OnlyRehearsed("-Ddev.changes=true")));
        assertThat(demo.asked(action)).isEmpty();
    }

    @Test
    void tellsWhatEc2WouldRefuse() {
        Attempt attempt = change(false, Action.RESTART, "locked-1");

        assertThat(attempt).isInstanceOfSatisfying(Attempt.Failed.class, failed -> assertThat(
                failed.why()).isInstanceOf(Failure.NotPermitted.class));
        assertThat(demo.reboots()).isEmpty();
    }

    @Test
    void changesWhatItIsToldToWhenItIsLet() {
        assertThat(change(true, Action.RESTART, "web-1")).isEqualTo(new Attempt.Accepted());
        assertThat(demo.reboots()).isEqualTo(named("web-1").stream().map(Instance::id).toList());
    }

    @Test
    void neverEvenAsksForAChange() {
        BareFleet fleet = new BareFleet() {
            @Override
            public Rehearsal rehearse(Action action, List<Instance> instances, Caller by) {
                return new Rehearsal.Allowed();
            }
        };

        assertThat(new RehearsedFleet(fleet, false).change(Action.STOP, named("web-1"), caller))
                .isInstanceOf(Attempt.Failed.class);
    }
}
