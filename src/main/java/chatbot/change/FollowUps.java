package chatbot.change;

import chatbot.aws.Caller;
import chatbot.aws.Failure;

/// Sees to it that a restart is watched after the answer, and its end told.
///
/// What can be expected to go wrong comes back as a value, and every call returns by the caller's
/// deadline.
public interface FollowUps {

    /// Starts the follow-up of a restart; its first look comes some seconds later. The same restart
    /// has one follow-up, however often it is started.
    Start start(Change change, Caller caller);

    /// Stops the follow-up of a restart that didn't happen, as well as it can be: one that runs on
    /// finds that the restart is over, and says nothing.
    void stop(Change change, Caller caller);

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
