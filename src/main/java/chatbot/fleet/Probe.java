package chatbot.fleet;

import chatbot.aws.Caller;
import chatbot.aws.Failure;

/// Asks the system inside a machine for how long it has been up (AWS: Systems Manager, Run
/// Command).
///
/// It is asked in one look and heard in a later one. Neither changes anything, so both are safe to
/// repeat. A machine without the agent has no answer, which is nothing to worry about.
public interface Probe {

    /// Sends the question.
    Question ask(Instance instance, Caller caller);

    /// Reads the answer to a question that was sent.
    ///
    /// @param command id of the question, from [Question.Sent]
    Answer hear(Instance instance, String command, Caller caller);

    /// What came of asking.
    sealed interface Question {

        /// It is on its way.
        record Sent(String command) implements Question {
        }

        /// This instance can't be asked: it has no agent, or the bot may not.
        record Impossible() implements Question {
        }

        /// It didn't work this time.
        record Failed(Failure why) implements Question {
        }
    }

    /// What came of hearing.
    sealed interface Answer {

        /// The system answered.
        record Given(SystemReport report) implements Answer {
        }

        /// It hasn't answered yet, and may.
        record Awaited() implements Answer {
        }

        /// It won't answer this question any more: it came to nothing, or what came makes no sense.
        record None() implements Answer {
        }

        /// The answer couldn't be read this time.
        record Failed(Failure why) implements Answer {
        }
    }
}
