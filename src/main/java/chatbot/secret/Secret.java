package chatbot.secret;

import chatbot.setting.Setting;

/// The secrets that the function has.
public enum Secret {
    /// What Slack signs with.
    SIGNING_SECRET(Setting.SLACK_SIGNING_SECRET, Setting.SLACK_SIGNING_SECRET_ARN),
    /// What the bot speaks to Slack with.
    BOT_TOKEN(Setting.SLACK_BOT_TOKEN, Setting.SLACK_BOT_TOKEN_ARN),
    /// What tokens are sealed with.
    KEY(Setting.CHATBOT_KEY, Setting.CHATBOT_KEY_ARN);

    private final Setting variable;
    private final Setting arn;

    Secret(Setting variable, Setting arn) {
        this.variable = variable;
        this.arn = arn;
    }

    /// The setting that holds it.
    public Setting variable() {
        return variable;
    }

    /// The setting that says where it is.
    public Setting arn() {
        return arn;
    }
}
