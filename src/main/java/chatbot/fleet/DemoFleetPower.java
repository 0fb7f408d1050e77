package chatbot.fleet;

import static chatbot.fleet.InstanceState.PENDING;
import static chatbot.fleet.InstanceState.RUNNING;
import static chatbot.fleet.InstanceState.STOPPED;
import static chatbot.fleet.InstanceState.STOPPING;

import java.time.Duration;
import java.time.Instant;

/// Whether a demo machine is on or off, as EC2 would have it.
///
/// @param state    what it was, or began to be, then
/// @param since    since when
/// @param launched when it was last launched or started
/// @param starts   how often it was started
record DemoFleetPower(InstanceState state, Instant since, Instant launched, int starts) {

    /// How long a machine takes to start or to stop.
    static final Duration CHANGE = Duration.ofSeconds(30);

    /// When a machine that is pending runs, or one that is stopping has stopped.
    Instant changed() {
        return since.plus(CHANGE);
    }

    /// The same machine later, if nobody does anything to it.
    DemoFleetPower at(Instant time) {
        return time.isBefore(changed()) ? this : switch (state) {
            case PENDING -> new DemoFleetPower(RUNNING, changed(), launched, starts);
            case STOPPING -> new DemoFleetPower(STOPPED, changed(), launched, starts);
            case RUNNING, STOPPED, SHUTTING_DOWN, TERMINATED, UNKNOWN -> this;
        };
    }

    /// Whether EC2 takes the request in this state, even if there is nothing to do then (EC2:
    /// "Amazon EC2 instance state changes").
    boolean allows(Action action) {
        return switch (action) {
            case RESTART -> state == RUNNING || state.isGone();
            case START -> state == STOPPED || state == PENDING || state == RUNNING;
            case STOP -> state == RUNNING || state == STOPPING || state == STOPPED;
        };
    }

    /// The machine when this is begun.
    DemoFleetPower after(Action action, Instant time) {
        DemoFleetPower now = at(time);
        return switch (action) {
            case RESTART -> now;
            case START -> now.state == STOPPED
                    ? new DemoFleetPower(PENDING, time, time, starts + 1)
                    : now;
            case STOP -> now.state == RUNNING
                    ? new DemoFleetPower(STOPPING, time, launched, starts)
                    : now;
        };
    }
}
