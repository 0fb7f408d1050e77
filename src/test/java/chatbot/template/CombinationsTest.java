package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whatever is left out or put in, the rest still fits together.
final class CombinationsTest {

    private static final String SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:s-1";
    private static final Template TEMPLATE = Template.read();

    /// Every parameter that a condition depends on, with a value that turns it.
    private static final Map<String, String> OTHERS = Map.ofEntries(
            Map.entry("Packaging", "jvm"), Map.entry("SigningSecretArn", SECRET),
            Map.entry("SigningSecret", "8f742231b10e8888abcd99yyyzzz85a5"),
            Map.entry("BotToken", "xoxb-1"), Map.entry("BotTokenArn", SECRET),
            Map.entry("KeyArn", SECRET),
            Map.entry("AllowPower", "true"), Map.entry("Regions", "eu-west-1"),
            Map.entry("PolicyParameter", "/chatbot/policy"),
            Map.entry("AuditTopicArn", "arn:aws:sns:us-east-1:123456789012:audit"),
            Map.entry("RoleArns", "arn:aws:iam::210987654321:role/chatbot-member"),
            Map.entry("RoleExternalId", "agreed"), Map.entry("ReservedConcurrency", "10"),
            Map.entry("Tracing", "true"),
            Map.entry("EncryptionKeyArn", "arn:aws:kms:us-east-1:123456789012:key/1-2"),
            Map.entry("PermissionsBoundaryArn", "arn:aws:iam::123456789012:policy/boundary"),
            Map.entry("DomainName", "chatbot.example.com"),
            Map.entry("CertificateArn", "arn:aws:acm:us-east-1:123456789012:certificate/1-2"),
            Map.entry("Alarms", "false"),
            Map.entry("AlarmTopicArn", "arn:aws:sns:us-east-1:123456789012:operations"),
            Map.entry("AlarmEmail", "ops@example.com"), Map.entry("Dashboard", "false"));

    /// Each pair of parameters in its four states, once with all others at their defaults and once with
    /// all others turned.
    private static List<Template> stacks() {
        List<Template> stacks = new ArrayList<>();
        List<String> names = OTHERS.keySet().stream().sorted().toList();
        for (Set<String> rest : List.of(Set.<String>of(), OTHERS.keySet())) {
            for (int i = 0; i < names.size(); i++) {
                for (int j = 0; j < i; j++) {
                    stacks.addAll(pair(names.get(i), names.get(j), rest));
                }
            }
        }
        return stacks;
    }

    private static List<Template> pair(String one, String other, Set<String> rest) {
        List<Template> four = new ArrayList<>();
        for (int state = 0; state < 4; state++) {
            Set<String> turned = new HashSet<>(rest);
            turned.removeAll(Set.of(one, other));
            if ((state & 1) != 0) {
                turned.add(one);
            }
            if ((state & 2) != 0) {
                turned.add(other);
            }
            four.add(turned(turned));
        }
        return four;
    }

    private static Template turned(Set<String> names) {
        Template stack = TEMPLATE;
        for (String name : names) {
            stack = stack.with(name, OTHERS.get(name));
        }
        return stack;
    }

    @Test
    void ofAnyTwoParametersCanBeMade() {
        Set<String> seen = new HashSet<>();
        for (Template stack : stacks()) {
            seen.addAll(Stack.of(stack).resources().keySet());
        }

        assertThat(seen).isEqualTo(TEMPLATE.section("Resources").keySet());
    }

    @Test
    void turnEveryConditionBothWays() {
        Set<String> states = new HashSet<>();
        for (Template stack : stacks()) {
            TEMPLATE.section("Conditions").keySet()
                    .forEach(condition -> states.add(condition + stack.isMet(condition)));
        }

        assertThat(TEMPLATE.section("Conditions").keySet()).allSatisfy(
                condition -> assertThat(states).contains(condition + true, condition + false));
    }

    @Test
    void coverEveryParameterThatAConditionDependsOn() {
        assertThat(parameters(TEMPLATE.section("Conditions"))).isEqualTo(OTHERS.keySet());
    }

    private static Set<String> parameters(Object node) {
        Set<String> found = new HashSet<>();
        switch (node) {
            case Map<?, ?> map when map.get("Ref") instanceof String name -> found.add(name);
            case Map<?, ?> map when map.get("Fn::Sub") instanceof String text -> Stream
                    .of(text.split("[${}]+")).filter(name -> !name.isEmpty()).forEach(found::add);
            case Map<?, ?> map -> map.values().forEach(each -> found.addAll(parameters(each)));
            case List<?> list -> list.forEach(each -> found.addAll(parameters(each)));
            default -> {
            }
        }
        return found;
    }

    /// By its name, in another test of this room.
    @Test
    void haveNoResourceThatNoTestKnows() throws IOException {
        StringBuilder tests = new StringBuilder();
        try (Stream<Path> files = Files.list(Path.of("src/test/java/chatbot/template"))) {
            for (Path file : files.filter(file -> !file.endsWith("CombinationsTest.java"))
                    .toList()) {
                tests.append(Files.readString(file));
            }
        }

        assertThat(TEMPLATE.section("Resources").keySet())
                .filteredOn(resource -> tests.indexOf('"' + resource + '"') < 0).isEmpty();
    }
}
