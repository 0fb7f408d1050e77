package chatbot.inquiry;

import chatbot.aws.Failure;
import chatbot.claim.Locks.Kept;
import chatbot.fleet.Instance;
import chatbot.fleet.Site.Scope;
import chatbot.fleet.Target;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// What came of asking how machines are.
public sealed interface Inquiry {

    /// What is known.
    ///
    /// @param region   in which the asker wanted them; empty for any
    /// @param scope    how far the look reached
    /// @param statuses of each machine that was found, at most [Statuses#MOST]
    /// @param missing  what nobody is meant by
    /// @param near     machines whose names are like the only one that nobody has
    /// @param more     how many machines were left out
    /// @param locks    on the machines that were found, and on everything
    record Known(Optional<String> region, Scope scope, List<Status> statuses, List<Target> missing,
            List<Instance> near, int more, Kept locks)
            implements
                Inquiry {

        /// The same of some of the machines.
        public Known only(Predicate<Instance> which) {
            return new Known(region, scope,
                    statuses.stream().filter(status -> which.test(status.instance())).toList(),
                    missing, near.stream().filter(which).toList(), more,
                    locks);
        }
    }

    /// Nothing could be found out.
    record Failed(Failure why) implements Inquiry {
    }

    /// The bot isn't for machines of that region.
    ///
    /// @param known those that it is for
    record OtherRegion(String region, List<String> known) implements Inquiry {
    }
}
