package chatbot.slack;

import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Optional;

/// What Slack and the bot know of each other.
@ConfigMapping(prefix = "slack")
interface SlackConfig {

    /// `SLACK_SIGNING_SECRET`: the app's signing secret; several, separated by commas, while it is
    /// being rotated, and each of them is valid. Without it the function doesn't start.
    Optional<List<String>> signingSecret();
}
