package chatbot.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A template with its switches on and off: the parameters that IAM statements depend on.
final class Stacks {

    private static final String SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:";

    /// Those of template.yaml, each with a value that isn't its default.
    static final Map<String, String> SWITCHES = new LinkedHashMap<>();

    static {
        SWITCHES.put("AllowPower", "true");
        SWITCHES.put("Regions", "eu-west-1");
        SWITCHES.put("RoleArns", "arn:aws:iam::210987654321:role/chatbot-member,"
                + "arn:aws:iam::310987654321:role/chatbot-member");
        SWITCHES.put("AuditTopicArn", "arn:aws:sns:us-east-1:123456789012:audit");
        SWITCHES.put("PolicyParameter", "/chatbot/policy");
        SWITCHES.put("SigningSecretArn", SECRET + "signing-AbCdEf");
        SWITCHES.put("BotTokenArn", SECRET + "token-AbCdEf");
        SWITCHES.put("KeyArn", SECRET + "key-AbCdEf");
    }

    private Stacks() {
    }

    /// Of template.yaml: none switched on, each alone, all but each, and all. A statement that
    /// depends on two of them shows in one of these.
    static List<Template> every() {
        List<Template> stacks = new ArrayList<>(List.of(with(Set.of())));
        for (String name : SWITCHES.keySet()) {
            stacks.add(with(Set.of(name)));
            stacks.add(with(SWITCHES.keySet().stream().filter(other -> !other.equals(name))
                    .collect(Collectors.toSet())));
        }
        stacks.add(whole());
        return stacks;
    }

    /// With all of them.
    static Template whole() {
        return with(SWITCHES.keySet());
    }

    private static Template with(Set<String> on) {
        Template stack = Template.read();
        for (String name : on) {
            stack = stack.with(name, SWITCHES.get(name));
        }
        return stack;
    }

    /// Of the member's template, in an account of its own.
    static List<Template> everyMember() {
        Template member = Template.read(Path.of("src/main/sam/member.yaml"))
                .with("AWS::AccountId", "210987654321")
                .with("BotRoleArn", "arn:aws:iam::123456789012:role/chatbot-Role")
                .with("ExternalId", "0a1b2c3d-guid");
        Template west = member.with("Regions", "eu-west-1");
        return List.of(member, west, member.with("AllowPower", "true"),
                west.with("AllowPower", "true"), member.with("FunctionName", "bot"));
    }

    /// The only policy of a role, as IAM gets it.
    static Map<String, Object> document(Template stack, String role) {
        List<Object> policies = Template.list(stack.properties(role).get("Policies"));
        if (policies.size() != 1) {
            throw new IllegalStateException(role + " has " + policies.size() + " policies");
        }
        return Template.map(Template.map(policies.getFirst()).get("PolicyDocument"));
    }
}
