package chatbot.template;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        SWITCHES.put("SigningSecret", "8f742231b10e8888abcd99yyyzzz85a5");
        SWITCHES.put("SigningSecretArn", SECRET + "signing-AbCdEf");
        SWITCHES.put("BotToken", "xoxb-1");
        SWITCHES.put("BotTokenArn", SECRET + "token-AbCdEf");
        SWITCHES.put("KeyArn", SECRET + "key-AbCdEf");
        SWITCHES.put("EncryptionKeyArn", "arn:aws:kms:us-east-1:123456789012:key/1234-abcd");
        SWITCHES.put("Tracing", "true");
        SWITCHES.put("PermissionsBoundaryArn", "arn:aws:iam::123456789012:policy/boundary");
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
        return whole(Template.read());
    }

    /// The same of a copy.
    static Template whole(Template template) {
        return with(template, SWITCHES.keySet());
    }

    private static Template with(Set<String> on) {
        return with(Template.read(), on);
    }

    private static Template with(Template template, Set<String> on) {
        Template stack = template;
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

    /// All that the policies of a role say, in one document as IAM gets it.
    static Map<String, Object> document(Template stack, String role) {
        Stack made = Stack.of(stack);
        List<Object> statements = new ArrayList<>();
        Stream.concat(Template.list(made.properties(role).get("Policies")).stream()
                .map(Template::map),
                made.all("AWS::IAM::Policy")
                        .filter(policy -> Template.list(policy.get("Roles")).contains(role)))
                .map(policy -> Template.map(policy.get("PolicyDocument")))
                .forEach(policy -> statements.addAll(Template.list(policy.get("Statement"))));
        return Map.of("Version", "2012-10-17", "Statement", statements);
    }
}
