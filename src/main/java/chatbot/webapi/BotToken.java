package chatbot.webapi;

import chatbot.setting.Setting;
import java.util.Optional;
import java.util.regex.Pattern;

/// What lets the bot speak without being spoken to (Slack: "Tokens"). It can't be printed.
final class BotToken {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._%-]+");

    private final String token;

    private BotToken(String token) {
        this.token = token;
    }

    /// The token of the settings; empty if none is set. Throws when it can't be one: in a header
    /// such a text would fail, and the exception would hold it.
    static Optional<BotToken> of(WebApiConfig config) {
        return config.botToken().map(String::strip).filter(text -> !text.isEmpty()).map(text -> {
            if (!TOKEN.matcher(text).matches()) {
                throw Setting.SLACK_BOT_TOKEN.wrong("holds something that isn't a"
                        + " token. Copy the Bot User OAuth Token, xoxb-…, from your Slack app's"
                        + " page OAuth & Permissions.");
            }
            return new BotToken(text);
        });
    }

    /// The value of the header `Authorization` (Slack: "Using the Slack Web API").
    String authorization() {
        return "Bearer " + token;
    }

    @Override
    public String toString() {
        return "***";
    }
}
