package chatbot.webapi;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// What the bot needs to speak to Slack without being spoken to.
@ConfigMapping(prefix = "slack")
public interface WebApiConfig {

    /// `SLACK_BOT_TOKEN`: the app's bot token, if it has one. Mentions need it; with it a report gets
    /// through where a `response_url` no longer does, and Slack can be asked who somebody is.
    Optional<String> botToken();
}
