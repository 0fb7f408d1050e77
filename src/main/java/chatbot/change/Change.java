package chatbot.change;

import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.Target;
import java.util.ArrayList;
import java.util.List;

/// That something be done to one machine.
///
/// @param asked    what, by whom, when and why
/// @param instance as it was when it was found
/// @param target   that it was found by
/// @param to       whom the report goes to
public record Change(Asked asked, Instance instance, Target target, Recipient to) {

    /// The changes that one line asked for. The first has the request of the line, so that decides
    /// whether the line is new.
    static List<Change> of(Asked asked, List<Finding.Fit> machines, Recipient to) {
        List<Change> changes = new ArrayList<>();
        for (Finding.Fit machine : machines) {
            Asked own = changes.isEmpty() ? asked : asked.alsoFor(machine.instance().id());
            changes.add(new Change(own, machine.instance(), machine.target(), to));
        }
        return List.copyOf(changes);
    }

    /// What is done.
    public Action action() {
        return asked.action();
    }
}
