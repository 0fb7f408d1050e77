package chatbot.webapi;

import chatbot.secret.Given;
import chatbot.secret.Kept;
import chatbot.setting.Setting;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/// What lets the bot speak without being spoken to (Slack: "Tokens"). It can't be printed.
final class BotToken {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._%-]+");
    /// What Slack says of a token that it doesn't know, or not any more (Slack: "chat.postMessage",
    /// errors).
    private static final Set<String> UNKNOWN = Set.of("invalid_auth", "not_authed", "token_revoked",
            "token_expired", "account_inactive");

    private final Kept<String> token;
    private final Clock clock;

    BotToken(Kept<String> token, Clock clock) {
        this.token = token;
        this.clock = clock;
    }

    /// The token in what was given. Throws when it can't be one: in a header such a text would
    /// fail, and the exception would hold it.
    static String text(Given given) {
        String text = given.text().orElseThrow(() -> Setting.SLACK_BOT_TOKEN.wrong("isn't set."));
        if (!TOKEN.matcher(text).matches()) {
            throw given.holds("something that isn't a token. Copy the Bot User OAuth Token, xoxb-…,"
                    + " from your Slack app's page OAuth & Permissions.");
        }
        return text;
    }

    /// Makes a call; once more with the token's successor, if Slack doesn't know this one any more
    /// and there is one.
    ///
    /// @param call    made with the value of the header `Authorization` (Slack: "Using the Slack Web
    ///                API") and the time that there is
    /// @param refusal in Slack's words; empty if there was none
    <T> T speak(Duration patience, BiFunction<String, Duration, T> call,
            Function<T, String> refusal) {
        Instant end = clock.instant().plus(patience);
        String known = token.value();
        T answer = call.apply("Bearer " + known, patience);
        return UNKNOWN.contains(refusal.apply(answer))
                ? token.insteadOf(known, end)
                        .map(successor -> call.apply("Bearer " + successor, left(end)))
                        .orElse(answer)
                : answer;
    }

    private Duration left(Instant end) {
        return Duration.between(clock.instant(), end);
    }

    @Override
    public String toString() {
        return "***";
    }
}
