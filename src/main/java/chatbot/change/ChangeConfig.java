package chatbot.change;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// What may be done at all.
@ConfigMapping(prefix = "chatbot")
public interface ChangeConfig {

    /// `CHATBOT_ALLOW_POWER`: `true` to have `start` and `stop`, for machines with the tag
    /// `chatbot-power=allow`; `false` by default, because a machine that is down until somebody
    /// starts it is more than one that restarts.
    Optional<String> allowPower();
}
