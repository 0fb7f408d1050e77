package chatbot.change;

import chatbot.aws.Failure;
import chatbot.change.Witness.Lapse;
import chatbot.claim.Asked;
import chatbot.claim.Brake;
import chatbot.claim.Change;
import chatbot.claim.Claims.Claim;
import chatbot.claim.Progress;
import chatbot.fleet.Fleet.Rehearsal;
import java.util.List;

/// How a wish ended, as far as is known when it is answered.
public sealed interface Outcome {

    /// EC2 accepted it.
    ///
    /// @param followUp whether its end will be told
    /// @param over     what was taken over from others
    /// @param lapses   who may not have been told of it, and should have been
    record Accepted(List<Change> changes, FollowUps.Start followUp, List<Claim.Taken> over,
            List<Lapse> lapses)
            implements
                Outcome {

        /// From nobody, and all who should have been were told.
        public Accepted(List<Change> changes, FollowUps.Start followUp) {
            this(changes, followUp, List.of(), List.of());
        }
    }

    /// The request may have reached EC2; nobody knows yet whether it was accepted.
    ///
    /// @param followUp whether its end will be told
    /// @param lapses   who may not have been told of it, and should have been
    record Unconfirmed(List<Change> changes, Failure why, FollowUps.Start followUp,
            List<Lapse> lapses)
            implements
                Outcome {

        /// All who should have been were told.
        public Unconfirmed(List<Change> changes, Failure why, FollowUps.Start followUp) {
            this(changes, why, followUp, List.of());
        }
    }

    /// EC2 refused it, or was never asked; all is as it was.
    record Refused(List<Change> changes, Failure why) implements Outcome {
    }

    /// Nothing was done: a machine or the request was claimed before.
    ///
    /// @param change   the machine that is another's, or the first
    /// @param by       whose change it was
    /// @param progress how far that one has come
    /// @param again    whether it is this very request that came before
    record AlreadyAsked(Change change, Asked by, Progress progress, boolean again)
            implements
                Outcome {
    }

    /// Nothing was done: something must be left alone, or it is too much at the moment.
    record Braked(List<Change> changes, Brake brake) implements Outcome {
    }

    /// Nothing was done, because it couldn't be claimed.
    record NotClaimed(List<Change> changes, Failure why) implements Outcome {
    }

    /// Nothing was done, because it can't be done to all of the machines.
    ///
    /// @param findings of each target; at least one isn't [Finding.Fit]
    record Unfit(List<Finding> findings) implements Outcome {
    }

    /// Nothing was done, because the machines are of several sites, and one request to EC2 can't be
    /// for all of them.
    record Scattered(List<Finding.Fit> machines) implements Outcome {
    }

    /// A person should be asked first.
    ///
    /// @param machines at least one with a doubt
    record Questionable(List<Finding.Fit> machines) implements Outcome {
    }

    /// What would be done. Nothing was.
    ///
    /// @param rehearsal what EC2 said to it
    /// @param claim     whether the machines could be claimed
    record Rehearsed(List<Finding.Fit> machines, Rehearsal rehearsal, Claim claim)
            implements
                Outcome {
    }

    /// Nothing could be found out.
    record NotLookedUp(Failure why) implements Outcome {
    }

    /// The bot isn't for machines of that region.
    ///
    /// @param known those that it is for
    record OtherRegion(String region, List<String> known) implements Outcome {
    }

    /// Starting and stopping is switched off.
    record SwitchedOff() implements Outcome {
    }
}
