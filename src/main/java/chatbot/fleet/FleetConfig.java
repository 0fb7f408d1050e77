package chatbot.fleet;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Where the machines are.
@ConfigMapping(prefix = "chatbot")
public interface FleetConfig {

    /// `CHATBOT_REGIONS`: AWS regions with machines, separated by commas; the function's own is
    /// always one of them. Each takes calls of its own.
    Optional<String> regions();

    /// `CHATBOT_ROLE_ARNS`: a role of each further account with machines, separated by commas;
    /// `src/main/sam/member.yaml` makes one. Each account takes calls of its own, in each region.
    Optional<String> roleArns();

    /// `CHATBOT_ROLE_EXTERNAL_ID`: the external id that those roles want to be given; the function's
    /// name where it isn't set.
    Optional<String> roleExternalId();
}
