package chatbot.inquiry;

import chatbot.claim.History.Past;
import chatbot.fleet.Instance;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.SystemReport;
import java.util.Optional;

/// How one machine is at the moment, as far as that could be found out in the time of an answer.
///
/// @param look   what EC2 says of its state and checks
/// @param system what its system says; empty if it can't be asked, or didn't answer in time
/// @param last   what was done to it last
public record Status(Instance instance, Look look, Optional<SystemReport> system, Past last) {
}
