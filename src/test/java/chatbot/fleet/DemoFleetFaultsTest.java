package chatbot.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.fleet.DemoFleetCourse.Phase;
import chatbot.fleet.DemoFleetFaults.Fault;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Fleet.Rehearsal;
import chatbot.fleet.Probe.Question;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What can be made to go wrong with the demo fleet, and how a machine's restart goes by itself.
final class DemoFleetFaultsTest {

    private final HandClock clock = new HandClock();
    private final DemoFleet fleet = DemoFleet.startedAt(clock);
    private final DemoFleetVitals vitals = new DemoFleetVitals(fleet, clock);
    private final DemoFleetFaults faults = fleet.faults();
    private final Instance web = named("web-1");

    private Instance named(String name) {
        return fleet.instances().stream().filter(one -> one.name().orElse("").equals(name))
                .findFirst().orElseThrow();
    }

    private Caller caller() {
        return new Caller("U0ALICE", "request-1", clock.instant().plusMillis(200));
    }

    private Attempt restart() {
        return fleet.change(Action.RESTART, List.of(web), caller());
    }

    @Test
    void refusesPermission() {
        faults.turn(Fault.REFUSE, true);
        Failure why = new Failure.NotPermitted("ec2:RebootInstances",
                "arn:aws:ec2:us-east-1:123456789012:instance/" + web.id());

        assertThat(restart()).isEqualTo(new Attempt.Failed(why));
        assertThat(fleet.rehearse(Action.RESTART, List.of(web), caller()))
                .isEqualTo(new Rehearsal.Failed(why));
        assertThat(fleet.reboots()).isEmpty();
    }

    @Test
    void throttles() {
        faults.turn(Fault.THROTTLE, true);

        assertThat(restart()).isEqualTo(new Attempt.Failed(new Failure.Throttled()));
        assertThat(fleet.reboots()).isEmpty();
    }

    @Test
    void takesARequestAndDoesNotAnswer() {
        faults.turn(Fault.HANG, true);

        assertThat(restart()).isEqualTo(new Attempt.Unconfirmed(new Failure.OutOfTime()));
        assertThat(fleet.reboots()).containsExactly(web.id());
    }

    @Test
    void reachesNoAgent() {
        faults.turn(Fault.NO_SSM, true);

        assertThat(vitals.ask(web, caller())).isEqualTo(new Question.Impossible());
    }

    @Test
    void isWellAgainWhenItIsMended() {
        for (Fault fault : Fault.values()) {
            faults.turn(fault, true);
            faults.turn(fault, false);
        }

        assertThat(restart()).isEqualTo(new Attempt.Accepted());
        assertThat(vitals.ask(web, caller())).isInstanceOf(Question.Sent.class);
    }

    @Test
    void aMachineThatNobodyAskedForAnythingHasNoCourse() {
        assertThat(vitals.course(web)).isEmpty();
        assertThat(vitals.booted(web)).contains(clock.instant().minus(Duration.ofDays(41)));
    }

    @ParameterizedTest
    @CsvSource({"0, ASKED, true", "2, DOWN, false", "4, BOOTING, true", "7, CHECKING, true",
            "8, WELL, true"})
    void aRestartTakesItsCourse(long seconds, Phase phase, boolean up) {
        restart();
        clock.forward(Duration.ofSeconds(seconds));

        assertThat(vitals.course(web).map(course -> course.at(clock.instant()))).contains(phase);
        assertThat(vitals.booted(web).isPresent()).isEqualTo(up);
    }

    @Test
    void oneMachineIsCheckedForEver() {
        fleet.change(Action.RESTART, List.of(named("mail-1")), caller());
        clock.forward(Duration.ofDays(1));

        assertThat(vitals.course(named("mail-1")).map(course -> course.at(clock.instant())))
                .contains(Phase.CHECKING);
    }
}
