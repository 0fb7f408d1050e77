package chatbot.slack;

import java.util.List;
import java.util.Optional;

/// The settings that Slack and the bot know of each other, without any framework.
record SlackSettings(Optional<List<String>> signingSecret, Optional<String> botToken)
        implements
            SlackConfig {

    static SlackSettings withSecrets(String... secrets) {
        return new SlackSettings(Optional.of(List.of(secrets)), Optional.empty());
    }

    static SlackSettings withToken(String token) {
        return new SlackSettings(Optional.empty(), Optional.of(token));
    }
}
