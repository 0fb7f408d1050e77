package chatbot.claim;

import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.Target;

/// That something be done to one machine.
///
/// @param asked    what, by whom, when and why
/// @param instance as it was when it was found
/// @param target   that it was found by
/// @param to       whom the report goes to
public record Change(Asked asked, Instance instance, Target target, Recipient to) {

    /// What is done.
    public Action action() {
        return asked.action();
    }
}
