package chatbot.change;

import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.Site.Scope;
import chatbot.fleet.Site.Silent;
import chatbot.fleet.Target;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What was found of one target, and whether it may be done to that.
public sealed interface Finding {

    /// What was meant.
    Target target();

    /// It may be done, perhaps after a question.
    ///
    /// @param doubts why somebody has to be asked first; empty if nobody has
    record Fit(Target target, Instance instance, Set<Doubt> doubts) implements Finding {

        /// The same with one doubt more.
        Fit with(Doubt doubt) {
            Set<Doubt> more = EnumSet.of(doubt);
            more.addAll(doubts);
            return new Fit(target, instance, more);
        }
    }

    /// There is no such machine where it was looked for.
    ///
    /// @param near machines whose names are like it, the nearest first
    record NotFound(Target target, Scope scope, List<Instance> near) implements Finding {
    }

    /// Several machines are.
    ///
    /// @param silent the sites that didn't answer, where there may be more
    record Ambiguous(Target target, List<Instance> instances, List<Silent> silent)
            implements
                Finding {
    }

    /// One machine is, but there may be another where nobody could look.
    ///
    /// @param silent the sites that didn't answer
    record Unsure(Target target, Instance instance, List<Silent> silent) implements Finding {
    }

    /// It isn't open to the bot: its tag is missing or has a value without a meaning.
    record NotOpen(Target target, Instance instance) implements Finding {
    }

    /// The policy doesn't let whoever wishes it do it to that machine there.
    record Denied(Target target, Instance instance) implements Finding {
    }

    /// It may be restarted, but not started or stopped: the tag for that is missing.
    record NotPowered(Target target, Instance instance) implements Finding {
    }

    /// It isn't in the state in which that can be done.
    record WrongState(Target target, Instance instance, Action action) implements Finding {
    }
}
