package chatbot.fleet;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.fleet.Site.Silent;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The machines that can be restarted, started and stopped.
///
/// What can be expected to go wrong comes back as a value, never as an exception, and every call
/// returns by the caller's deadline.
public interface Fleet {

    /// Finds the instances that each target means now; deleted ones don't count. Safe to repeat.
    ///
    /// An address means those that have it as a primary private, public or IPv6 address; where
    /// nobody has it so, those that have it as a secondary one. A name means those whose tag `Name`
    /// is the same to the letter. All sites are asked at once; one that doesn't answer in its share
    /// of the caller's time hides nothing of the others.
    ///
    /// @param targets ten at most
    /// @param region  empty for all
    Lookups find(List<Target> targets, Optional<String> region, Caller caller);

    /// The open instances whose names are most like this one, the nearest first and five at most;
    /// none where no name is like it. In a region of thousands not all are looked at. Safe to
    /// repeat.
    ///
    /// @param region empty for all
    Listed near(Target.Name name, Optional<String> region, Caller caller);

    /// A page of the open instances that a search fits, site by site and sorted by name; they are
    /// those whose tag `chatbot` is a [Guard] and that aren't deleted. EC2 is asked for no more than
    /// the page shows. Safe to repeat.
    Listed list(Search search, Caller caller);

    /// Asks once that it be done to all of the instances, which are of one site.
    ///
    /// EC2 queues it and answers at once; what comes of it shows later. There is no client token,
    /// so an unclear answer is never followed by a second request.
    Attempt change(Action action, List<Instance> instances, Caller caller);

    /// Whether it could be done to all of the instances, which are of one site; nothing is done
    /// (EC2 API: DryRun). Safe to repeat.
    Rehearsal rehearse(Action action, List<Instance> instances, Caller caller);

    /// Where these machines are, the function's own account and region first.
    List<Site> sites();

    /// The AWS regions whose machines these are, the function's own first.
    default List<String> regions() {
        return sites().stream().map(Site::region).distinct().toList();
    }

    /// How far a look into a region, or into all, reached.
    default Site.Scope scope(Optional<String> region, List<Silent> silent) {
        return Site.Scope.of(sites().stream().filter(site -> region
                .filter(meant -> !meant.equals(site.region())).isEmpty()).toList(), silent);
    }

    /// What open instances are searched for.
    ///
    /// @param text   part of a name, an address or an instance id; empty for all
    /// @param region where; empty for everywhere
    /// @param most   so many on a page; EC2 gives from 5 to 1,000
    /// @param next   where the last page ended; empty for the first
    record Search(String text, Optional<String> region, int most, String next) {
    }

    /// What came of a search for targets.
    sealed interface Lookups {

        /// EC2 answered; each target has a list, which may be empty.
        ///
        /// @param silent the sites that didn't answer, though others did
        record Found(Map<Target, List<Instance>> instances, List<Silent> silent)
                implements
                    Lookups {

            /// All sites answered.
            public Found(Map<Target, List<Instance>> instances) {
                this(instances, List.of());
            }
        }

        /// Nobody was asked: these machines aren't in that region.
        ///
        /// @param known the regions that they are in
        record OtherRegion(String region, List<String> known) implements Lookups {
        }

        /// EC2 gave no answer that can be used.
        record Failed(Failure why) implements Lookups {
        }
    }

    /// What came of asking for a list.
    sealed interface Listed {

        /// EC2 answered. A page may be short, and even empty, though there is a next one.
        ///
        /// @param next   where the next page begins; empty if there is none
        /// @param silent the sites that didn't answer, though others did
        record Page(List<Instance> instances, String next, List<Silent> silent)
                implements
                    Listed {

            /// All sites answered.
            public Page(List<Instance> instances, String next) {
                this(instances, next, List.of());
            }
        }

        /// Nobody was asked: these machines aren't in that region.
        ///
        /// @param known the regions that they are in
        record OtherRegion(String region, List<String> known) implements Listed {
        }

        /// EC2 gave no answer that can be used.
        record Failed(Failure why) implements Listed {
        }
    }

    /// What came of asking that something be done.
    sealed interface Attempt {

        /// EC2 accepted the request.
        record Accepted() implements Attempt {
        }

        /// EC2 surely didn't accept it: it said so, or never got the request.
        record Failed(Failure why) implements Attempt {
        }

        /// The request may have reached EC2, but no clear answer came back.
        record Unconfirmed(Failure why) implements Attempt {
        }
    }

    /// What came of a rehearsal.
    sealed interface Rehearsal {

        /// EC2 would do it.
        record Allowed() implements Rehearsal {
        }

        /// EC2 wouldn't, or couldn't be asked.
        record Failed(Failure why) implements Rehearsal {
        }
    }
}
