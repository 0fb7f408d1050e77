package chatbot.change;

import chatbot.fleet.Action;
import chatbot.fleet.Instance;

/// Whether somebody may do something to a machine, beyond what its tags say. That they may use the
/// bot at all is asked elsewhere.
@FunctionalInterface
public interface Permit {

    /// Whether it may be done to that machine.
    boolean covers(Action action, Instance instance);

    /// What both of them permit.
    default Permit and(Permit other) {
        return (action, instance) -> covers(action, instance) && other.covers(action, instance);
    }
}
