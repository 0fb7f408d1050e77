package chatbot.fleet;

import chatbot.setting.Setting;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A role of another account, which the function takes to ask for the machines there.
///
/// @param text    its ARN
/// @param account the twelve digits of the account that has it
public record RoleArn(String text, String account) {

    /// IAM: "IAM identifiers", "IAM and AWS STS quotas".
    private static final Pattern ROLE = Pattern
            .compile("arn:aws[a-z-]*:iam::\\d{12}:role/([\\w+=,.@/-]{1,512}/)?[\\w+=.@-]{1,64}");

    private static final int ACCOUNT = 4; // among its parts, which colons separate

    /// By the settings; throws when one can't be a role, or isn't the only one of its account.
    public static List<RoleArn> of(FleetConfig config) {
        List<String> texts = Stream.of(config.roleArns().orElse("").split(",", -1))
                .map(String::strip).filter(text -> !text.isEmpty()).toList();
        Setting.CHATBOT_ROLE_ARNS.refuse(
                texts.stream().filter(text -> !ROLE.matcher(text).matches()),
                text -> "holds \"" + text + "\", which isn't the ARN of a role; it takes some"
                        + " separated by commas, for example"
                        + " arn:aws:iam::123456789012:role/chatbot-member.");
        List<RoleArn> all = texts.stream()
                .map(text -> new RoleArn(text, text.split(":", -1)[ACCOUNT])).toList();
        Set<String> accounts = new HashSet<>();
        Setting.CHATBOT_ROLE_ARNS.refuse(
                all.stream().map(RoleArn::account).filter(account -> !accounts.add(account))
                        .distinct(),
                account -> "has two roles of the account " + account
                        + "; it takes one of each account.");
        return all;
    }
}
