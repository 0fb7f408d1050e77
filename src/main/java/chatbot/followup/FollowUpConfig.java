package chatbot.followup;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// What wakes the follow-up.
@ConfigMapping(prefix = "chatbot")
interface FollowUpConfig {

    /// `CHATBOT_STATE_MACHINE_ARN`: the follow-up's workflow. Without it the first half is answered,
    /// and that there will be no second.
    Optional<String> stateMachineArn();
}
