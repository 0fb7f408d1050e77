package chatbot.secret;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// The secrets that Slack gave out, each by itself or by the ARN of a secret in Secrets Manager,
/// whose whole text it is. By ARN it is read at start, and again when it doesn't fit any more.
@ConfigMapping(prefix = "slack")
interface SlackSecretsConfig {

    /// `SLACK_SIGNING_SECRET`: the app's signing secret; several, separated by commas, while it is
    /// being rotated, and each of them is valid. Without it the function doesn't start.
    Optional<String> signingSecret();

    /// `SLACK_SIGNING_SECRET_ARN`: where that is.
    Optional<String> signingSecretArn();

    /// `SLACK_BOT_TOKEN`: the app's bot token, if it has one. Mentions need it; with it a report gets
    /// through where a `response_url` no longer does, and Slack can be asked who somebody is.
    Optional<String> botToken();

    /// `SLACK_BOT_TOKEN_ARN`: where that is.
    Optional<String> botTokenArn();
}
