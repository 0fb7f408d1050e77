package chatbot.fleet;

import chatbot.setting.Setting;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

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
        List<RoleArn> all = new ArrayList<>();
        Set<String> accounts = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (String text : Setting.CHATBOT_ROLE_ARNS.checked(Setting.entries(config.roleArns()),
                ROLE, ", which isn't the ARN of a role; it takes some separated by commas, for"
                        + " example arn:aws:iam::123456789012:role/chatbot-member.")) {
            String account = text.split(":", -1)[ACCOUNT];
            all.add(new RoleArn(text, account));
            if (!accounts.add(account)) {
                twice.add("has two roles of the account " + account
                        + "; it takes one of each account.");
            }
        }
        Setting.CHATBOT_ROLE_ARNS.refuse(List.copyOf(twice));
        return List.copyOf(all);
    }
}
