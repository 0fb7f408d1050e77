package chatbot.fleet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A role of another account, which the function takes to ask for the machines there.
///
/// @param text    its ARN
/// @param account the twelve digits of the account that has it
public record RoleArn(String text, String account) {

    /// IAM: "IAM identifiers", "IAM and AWS STS quotas".
    private static final Pattern ROLE = Pattern
            .compile("arn:aws[a-z-]*:iam::(\\d{12}):role/([\\w+=,.@/-]{1,512}/)?[\\w+=.@-]{1,64}");

    /// By the settings; throws when one can't be a role, or isn't the only one of its account.
    public static List<RoleArn> of(FleetConfig config) {
        List<RoleArn> all = new ArrayList<>();
        for (String text : config.roleArns().orElse("").split(",", -1)) {
            if (!text.isBlank()) {
                RoleArn role = of(text.strip());
                if (all.stream().anyMatch(other -> other.account.equals(role.account))) {
                    throw new IllegalArgumentException("CHATBOT_ROLE_ARNS has two roles of the "
                            + "account " + role.account + "; it takes one of each account.");
                }
                all.add(role);
            }
        }
        return List.copyOf(all);
    }

    private static RoleArn of(String text) {
        Matcher role = ROLE.matcher(text);
        if (!role.matches()) {
            throw new IllegalArgumentException("CHATBOT_ROLE_ARNS holds \"" + text
                    + "\", which isn't the ARN of a role; it takes some separated by commas, for "
                    + "example arn:aws:iam::123456789012:role/chatbot-member.");
        }
        return new RoleArn(text, role.group(1));
    }
}
