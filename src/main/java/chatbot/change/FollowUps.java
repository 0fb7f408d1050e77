package chatbot.change;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.claim.Change;
import java.util.List;

/// Sees to it that a change is watched after the answer, and its end told.
///
/// What can be expected to go wrong comes back as a value, and every call returns by the caller's
/// deadline.
public interface FollowUps {

    /// Starts the follow-up of one request's changes; its first look comes some seconds later. The
    /// same request has one follow-up, however often it is started.
    ///
    /// @param changes at least one; the first names the request
    Start start(List<Change> changes, Caller caller);

    /// Stops the follow-up of changes that didn't happen, as well as it can be: one that runs on
    /// finds that they are over, and says nothing.
    void stop(List<Change> changes, Caller caller);

    /// What came of starting.
    sealed interface Start {

        /// It will be followed up.
        record Started() implements Start {
        }

        /// It may not be followed up: starting failed, or nobody knows.
        record Failed(Failure why) implements Start {
        }

        /// It won't be followed up: the bot isn't set up for it.
        record Unavailable(Lack lack) implements Start {
        }
    }

    /// What is missing.
    enum Lack {
        /// No workflow (`CHATBOT_STATE_MACHINE_ARN`).
        WORKFLOW,
        /// No way to say anything later: the chat service gave no address for it, and there is no
        /// token (`SLACK_BOT_TOKEN`).
        WAY_BACK
    }
}
