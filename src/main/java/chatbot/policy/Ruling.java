package chatbot.policy;

import chatbot.policy.Rule.Part;
import java.util.List;
import java.util.Set;

/// What a policy says to something that somebody wants to do.
public sealed interface Ruling {

    /// It may be done.
    ///
    /// @param by the first rule that allows it
    record Allowed(Rule by) implements Ruling {
    }

    /// No rule allows it.
    ///
    /// @param misfits why not, rule by rule
    record Denied(List<Misfit> misfits) implements Ruling {
    }

    /// How a rule doesn't fit; not at all in `parts` if it does.
    record Misfit(Rule rule, Set<Part> parts) {
    }
}
