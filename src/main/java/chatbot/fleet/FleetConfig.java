package chatbot.fleet;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Where the machines are.
@ConfigMapping(prefix = "chatbot")
public interface FleetConfig {

    /// `CHATBOT_REGIONS`: AWS regions with machines, separated by commas; the function's own is
    /// always one of them. Each takes calls of its own.
    Optional<String> regions();
}
