package chatbot.slack;

import chatbot.secret.Secret;
import chatbot.secret.Secrets;
import chatbot.secret.TestSecrets;

/// The settings that Slack and the bot know of each other, without any framework.
final class SlackSettings {

    private SlackSettings() {
    }

    static Secrets withSecrets(String... secrets) {
        return TestSecrets.of(Secret.SIGNING_SECRET, String.join(",", secrets));
    }
}
