package chatbot.watch;

import chatbot.fleet.SystemReport;
import java.time.Instant;

/// A start of a machine's system, by its own uptime.
///
/// @param at     when it started, or a moment before: the time at which it was asked less the
///               uptime that it answered, so that its own clock isn't trusted
/// @param report what it said
public record Boot(Instant at, SystemReport report) {

    /// Whether the system has booted, but not yet started all that it should run.
    boolean isStarting() {
        return report.system().equals("starting");
    }
}
