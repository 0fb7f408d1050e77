package chatbot;

import java.util.HashMap;
import java.util.Map;

/// A wrong value for each setting that there is, and what is said about them all.
final class WrongSettings {

    static final Map<String, String> ALL = new HashMap<>();

    static final String MESSAGE = """
            Chatbot can't start with these settings:
            * SLACK_SIGNING_SECRET holds something that isn't a signing secret. Copy it from your Slack app's page Basic Information, section App Credentials.
            * SLACK_SIGNING_SECRET_ARN is set, and SLACK_SIGNING_SECRET too: they say the same. Set one of them.
            * SLACK_SIGNING_SECRET_ARN is "slack"; it takes the ARN of a secret, such as arn:aws:secretsmanager:us-east-1:123456789012:secret:chatbot-AbCdEf.
            * CHATBOT_ALLOWED_CHANNELS holds "#ops"; it takes Slack channel ids (C…, G…), dm or *, separated by commas.
            * CHATBOT_ALLOWED_CHANNELS holds "D0ALICE"; it takes Slack channel ids (C…, G…), dm or *, separated by commas.
            * CHATBOT_ALLOWED_USERS holds "alice"; it takes Slack user ids (U…, W…) or *, separated by commas.
            * CHATBOT_ALLOWED_TEAMS holds "acme"; it takes Slack workspace ids (T…), enterprise ids (E…) or *, separated by commas.
            * CHATBOT_REPLIES is "loud"; it takes in_channel or ephemeral.
            * CHATBOT_LANGUAGE is "fr"; it takes auto, en or zh.
            * CHATBOT_LISTEN_CHANNELS holds "#alerts"; it takes Slack channel ids (C…, G…), separated by commas.
            * CHATBOT_LISTEN_PATTERNS holds "down(", which is no regular expression: Unclosed group.
            * CHATBOT_LISTEN_PATTERNS holds ".*", which fits everything. Write what an alarm says.
            * SLACK_BOT_TOKEN holds something that isn't a token. Copy the Bot User OAuth Token, xoxb-…, from your Slack app's page OAuth & Permissions.
            * SLACK_BOT_TOKEN_ARN is set, and SLACK_BOT_TOKEN too: they say the same. Set one of them.
            * SLACK_BOT_TOKEN_ARN is "elsewhere"; it takes the ARN of a secret, such as arn:aws:secretsmanager:us-east-1:123456789012:secret:chatbot-AbCdEf.
            * CHATBOT_STATE_MACHINE_ARN is "follow-up"; it takes the ARN of a state machine.
            * CHATBOT_TABLE is "a", which can't be a table; it is the name or the ARN of one in DynamoDB, for example chatbot.
            * CHATBOT_KEY holds something that isn't 32 bytes in base64; openssl rand -base64 32 makes a key.
            * CHATBOT_KEY_ARN is set, and CHATBOT_KEY too: they say the same. Set one of them.
            * CHATBOT_KEY_ARN is "elsewhere"; it takes the ARN of a secret, such as arn:aws:secretsmanager:us-east-1:123456789012:secret:chatbot-AbCdEf.
            * CHATBOT_SLACK_HOOKS_ORIGIN isn't an origin; one looks like https://hooks.slack.com, without a path. It takes http only for localhost, 127.0.0.1 and [::1].
            * CHATBOT_SLACK_API_ORIGIN isn't an origin; one looks like https://slack.com, without a path. It takes http only for localhost, 127.0.0.1 and [::1].
            * AWS_REGION is "mars", which can't be a region; one looks like us-east-1.
            * CHATBOT_REGIONS holds "venus", which can't be a region; it takes regions separated by commas, for example us-east-1,eu-west-1.
            * CHATBOT_ROLE_ARNS holds "member", which isn't the ARN of a role; it takes some separated by commas, for example arn:aws:iam::123456789012:role/chatbot-member.
            * CHATBOT_ROLE_EXTERNAL_ID is "?", which can't be an external id: that has from 2 to 1,224 letters, digits and characters of _+=,.@:/-.
            * CHATBOT_ALLOW_POWER is "yes"; it takes true or false.
            * CHATBOT_POLICY is "ssm:a b"; after ssm: it takes the name of an SSM parameter, for example ssm:/chatbot/policy.
            * CHATBOT_AUDIT_TOPIC_ARN is "audit"; it takes the ARN of a standard SNS topic, such as arn:aws:sns:us-east-1:123456789012:audit.
            * CHATBOT_AUDIT_CHANNEL is "#audit"; it takes the id of a Slack channel, such as C012AB3CD.
            """;

    static {
        ALL.put("SLACK_SIGNING_SECRET", "a b");
        ALL.put("SLACK_SIGNING_SECRET_ARN", "slack");
        ALL.put("SLACK_BOT_TOKEN_ARN", "elsewhere");
        ALL.put("CHATBOT_KEY_ARN", "elsewhere");
        ALL.put("CHATBOT_ALLOWED_CHANNELS", "#ops,C0OPS,D0ALICE");
        ALL.put("CHATBOT_ALLOWED_USERS", "alice");
        ALL.put("CHATBOT_ALLOWED_TEAMS", "acme");
        ALL.put("CHATBOT_REPLIES", "loud");
        ALL.put("CHATBOT_LANGUAGE", "fr");
        ALL.put("CHATBOT_LISTEN_CHANNELS", "#alerts");
        ALL.put("CHATBOT_LISTEN_PATTERNS", "down(\n.*");
        ALL.put("SLACK_BOT_TOKEN", "xoxb 1");
        ALL.put("CHATBOT_STATE_MACHINE_ARN", "follow-up");
        ALL.put("CHATBOT_TABLE", "a");
        ALL.put("CHATBOT_KEY", "short");
        ALL.put("CHATBOT_SLACK_HOOKS_ORIGIN", "hooks.slack.com");
        ALL.put("CHATBOT_SLACK_API_ORIGIN", "https://slack.com/api");
        ALL.put("AWS_REGION", "mars");
        ALL.put("CHATBOT_REGIONS", "venus");
        ALL.put("CHATBOT_ROLE_ARNS", "member");
        ALL.put("CHATBOT_ROLE_EXTERNAL_ID", "?");
        ALL.put("CHATBOT_ALLOW_POWER", "yes");
        ALL.put("CHATBOT_POLICY", "ssm:a b");
        ALL.put("CHATBOT_AUDIT_TOPIC_ARN", "audit");
        ALL.put("CHATBOT_AUDIT_CHANNEL", "#audit");
    }

    private WrongSettings() {
    }
}
