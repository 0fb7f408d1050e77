package chatbot.fleet;

import java.time.Instant;
import java.util.Optional;

/// One of EC2's status checks, which run each minute (EC2: "Status checks for Amazon EC2
/// instances").
///
/// @param impairedSince when it began to fail; empty when it doesn't, or EC2 doesn't say
public record StatusCheck(Kind kind, Result result, Optional<Instant> impairedSince) {

    /// What is checked.
    public enum Kind {
        /// AWS's side: host, power, network.
        SYSTEM,
        /// The instance's side: whether its system answers.
        INSTANCE,
        /// Whether its EBS volumes can be reached.
        EBS
    }

    /// What came of it.
    public enum Result {
        /// It passed.
        OK,
        /// It failed.
        IMPAIRED,
        /// It has just begun.
        INITIALIZING,
        /// EC2 can't say.
        INSUFFICIENT_DATA
    }
}
