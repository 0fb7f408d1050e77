package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.fleet.Guard;
import chatbot.fleet.Power;
import chatbot.template.Policy.Request;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the template of another account opens to the bot.
final class MemberTest {

    static final Path FILE = Path.of("src/main/sam/member.yaml");

    private static final String BOT = "arn:aws:iam::123456789012:role/chatbot-Role";
    private static final String MEMBER = "210987654321";
    private static final String INSTANCE = "arn:aws:ec2:us-east-1:" + MEMBER + ":instance/i-0abc";
    private static final String DOCUMENT = "arn:aws:ssm:us-east-1:" + MEMBER
            + ":document/chatbot-uptime";
    private static final String TAG = "aws:ResourceTag/" + Guard.TAG;
    private static final String POWER = "aws:ResourceTag/" + Power.TAG;

    private final Template template = Template.read(FILE).with("AWS::AccountId", MEMBER)
            .with("BotRoleArn", BOT).with("ExternalId", "0a1b2c3d-guid");
    private final Policy policy = policy(template);

    private static Policy policy(Template template) {
        List<Object> policies = Template.list(template.properties("Role").get("Policies"));
        assertThat(policies).hasSize(1);
        return Policy.of(Template.map(Template.map(policies.getFirst()).get("PolicyDocument")));
    }

    private static Request request(String action, String resource, String... context) {
        Map<String, String> keys = new HashMap<>(Map.of("aws:RequestedRegion", "us-east-1"));
        for (int i = 0; i < context.length; i += 2) {
            keys.put(context[i], context[i + 1]);
        }
        return new Request(action, resource, keys);
    }

    /// What the code does with machines.
    static Stream<Request> calls() {
        return Stream.of(request("ec2:DescribeInstances", "*"),
                request("ec2:DescribeInstanceStatus", "*"),
                request("ec2:DescribeNetworkInterfaces", "*"),
                request("ec2:RebootInstances", INSTANCE, TAG, "restart"),
                request("ec2:RebootInstances", INSTANCE, TAG, "approve"),
                request("ssm:SendCommand", DOCUMENT),
                request("ssm:SendCommand", INSTANCE, TAG, "confirm"),
                request("ssm:GetCommandInvocation", "*"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void letsTheBotMakeItsCalls(Request call) {
        assertThat(policy.allows(call)).isTrue();
    }

    static Stream<Request> neighbours() {
        return Stream.of(request("ec2:RebootInstances", INSTANCE),
                request("ec2:RebootInstances", INSTANCE, TAG, "true"),
                request("ec2:RebootInstances", INSTANCE.replace(MEMBER, "123456789012"), TAG,
                        "restart"),
                request("ec2:RebootInstances", INSTANCE.replace("us-east-1", "eu-west-1"), TAG,
                        "restart", "aws:RequestedRegion", "eu-west-1"),
                request("ec2:StartInstances", INSTANCE, TAG, "restart", POWER, "allow"),
                request("ec2:StopInstances", INSTANCE, TAG, "restart", POWER, "allow"),
                request("ec2:TerminateInstances", INSTANCE, TAG, "restart"),
                request("ec2:CreateTags", INSTANCE, TAG, "restart"),
                request("ssm:SendCommand", INSTANCE),
                request("ssm:SendCommand", DOCUMENT.replace("chatbot", "other")),
                request("ssm:SendCommand", "arn:aws:ssm:us-east-1::document/AWS-RunShellScript"),
                request("ssm:StartSession", INSTANCE, TAG, "restart"),
                request("sts:AssumeRole", BOT), request("iam:PassRole", BOT));
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void deniesEverythingNextToThat(Request neighbour) {
        assertThat(policy.allows(neighbour)).isFalse();
    }

    @Test
    void letsItStartAndStopWhereThatIsSwitchedOn() {
        Policy powerful = policy(template.with("AllowPower", "true"));
        for (String action : List.of("ec2:StartInstances", "ec2:StopInstances")) {
            assertThat(powerful.allows(request(action, INSTANCE, TAG, "restart", POWER, "allow")))
                    .isTrue();
            assertThat(powerful.allows(request(action, INSTANCE, TAG, "restart"))).isFalse();
        }
    }

    @Test
    void opensTheRegionsOfTheParameterAndItsOwn() {
        Policy several = policy(template.with("Regions", "eu-west-1"));
        for (String region : List.of("us-east-1", "eu-west-1")) {
            assertThat(several.allows(request("ec2:RebootInstances",
                    INSTANCE.replace("us-east-1", region), TAG, "restart", "aws:RequestedRegion",
                    region))).isTrue();
        }
        assertThat(several.allows(request("ec2:DescribeInstances", "*", "aws:RequestedRegion",
                "eu-west-2"))).isFalse();
    }

    @Test
    void trustsTheBotsRoleAloneAndOnlyWithTheExternalId() {
        assertThat(template.properties("Role").get("AssumeRolePolicyDocument"))
                .isEqualTo(TemplateYaml.parse("""
                        Version: "2012-10-17"
                        Statement:
                          - Effect: Allow
                            Principal: {AWS: "arn:aws:iam::123456789012:role/chatbot-Role"}
                            Action: sts:AssumeRole
                            Condition: {StringEquals: {"sts:ExternalId": 0a1b2c3d-guid}}
                        """));
        assertThat(template.properties("Role")).doesNotContainKey("ManagedPolicyArns")
                .containsEntry("RoleName", "chatbot-member");
    }

    @Test
    void allowsWhatTheBotMayDoToMachinesOfItsOwnAccountAndNoMore() {
        Template bot = Template.read().with("AWS::AccountId", MEMBER).with("AllowPower", "true");
        List<Policy.Statement> own = policy(bot).statements().stream()
                .filter(statement -> statement.actions().stream()
                        .allMatch(action -> action.startsWith("ec2:") || action.startsWith("ssm:")))
                .toList();
        assertThat(policy(template.with("AllowPower", "true")).statements()).isEqualTo(own);
    }

    @Test
    void bringsTheSameDocumentAsTheBotsOwnTemplate() {
        assertThat(template.properties("UptimeDocument"))
                .isEqualTo(Template.read().properties("UptimeDocument"));
    }

    @Test
    void wantsToKnowWhomToTrustUnlessTheRoleIsMadeElsewhere() {
        assertThat(Template.map(template.section("Resources").get("Role")))
                .containsEntry("Condition", "HasRole");
        assertThat(template.objections()).isEmpty();
        assertThat(template.with("ExternalId", "").objections())
                .containsExactly("Give the external id, by ExternalId.");
        assertThat(template.with("BotRoleArn", "").objections())
                .containsExactly("Give the ARN of the function's role, by BotRoleArn.");
    }

    @Test
    void takesTheExternalIdThatTheBotsStackTells() {
        Template bot = Template.read();
        assertThat(bot.output("RoleExternalId")).isEqualTo("0a1b2c3d-guid");
        assertThat(bot.with("RoleExternalId", "agreed").output("RoleExternalId"))
                .isEqualTo("agreed");
        assertThat(bot.output("RoleArn")).isEqualTo("arn:aws:iam::123456789012:role/Role");
    }
}
