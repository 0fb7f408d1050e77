package chatbot.webapi;

import java.time.Duration;
import java.util.Set;

/// What Slack made of one message.
sealed interface Attempt {

    /// It has it.
    ///
    /// @param message id of the message (Slack: `ts`); empty where Slack doesn't say
    record Taken(String message) implements Attempt {
    }

    /// It may take it after that time.
    ///
    /// @param said whether Slack said so; else no answer came, and it may have it already
    record NotNow(Duration after, boolean said) implements Attempt {

        /// Long enough for a hiccup to pass.
        static final Duration PAUSE = Duration.ofSeconds(10);
    }

    /// It won't take it here.
    ///
    /// @param why in Slack's words
    record Refused(String why) implements Attempt {

        /// What is wrong with the token (Slack: "chat.postMessage", errors).
        private static final Set<String> TOKEN = Set.of("invalid_auth", "not_authed",
                "account_inactive", "token_revoked", "token_expired", "missing_scope",
                "no_permission", "org_login_required", "ekm_access_denied",
                "team_access_not_granted");

        /// Whether it would say the same of a message to anywhere else.
        boolean everywhere() {
            return TOKEN.contains(why);
        }
    }
}
