package chatbot.slack;

import java.util.List;
import java.util.Optional;

/// The settings that Slack and the bot know of each other, without any framework.
record SlackSettings(Optional<List<String>> signingSecret) implements SlackConfig {

    static SlackSettings withSecrets(String... secrets) {
        return new SlackSettings(Optional.of(List.of(secrets)));
    }
}
