package chatbot.webapi;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// Where Slack listens, for those who put something in its place: a test, a GovSlack workspace.
@ConfigMapping(prefix = "chatbot.slack")
interface SlackOriginsConfig {

    /// `CHATBOT_SLACK_HOOKS_ORIGIN`: the only origin that a `response_url` may have;
    /// `https://hooks.slack.com` by default.
    Optional<String> hooksOrigin();

    /// `CHATBOT_SLACK_API_ORIGIN`: the origin of Slack's Web API; `https://slack.com` by default.
    Optional<String> apiOrigin();
}
