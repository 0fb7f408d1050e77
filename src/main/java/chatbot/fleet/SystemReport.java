package chatbot.fleet;

import java.time.Duration;

/// What the system inside a machine says of itself. All but the uptime may be empty.
///
/// @param uptime for how long it has been up, when it answered
/// @param load   average load of the last minute, for example `0.41`
/// @param kernel for example `6.12.9`; on Windows the version of the system
/// @param boot   the boot's own id, which differs after each (Linux: `random/boot_id`)
/// @param system what `systemctl is-system-running` says, for example `running` or `degraded`
public record SystemReport(Duration uptime, String load, String kernel, String boot,
        String system) {
}
