package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.fleet.Guard;
import chatbot.fleet.Power;
import chatbot.template.Policy.Request;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the function's role may do: each call of the code, and nothing next to it.
final class PermissionsTest {

    private static final String HERE = "us-east-1";
    private static final String INSTANCE = "arn:aws:ec2:us-east-1:123456789012:instance/i-0abc";
    private static final String OWN_LOG = "arn:aws:logs:us-east-1:123456789012:log-group:"
            + "/aws/lambda/chatbot:log-stream:2026/11/22/[$LATEST]0123";
    private static final String DOCUMENT = "arn:aws:ssm:us-east-1:123456789012:document/"
            + "chatbot-uptime";
    private static final String TABLE = "arn:aws:dynamodb:us-east-1:123456789012:table/Table";
    private static final String WORKFLOW = "arn:aws:states:us-east-1:123456789012:stateMachine:"
            + "chatbot-follow-up";
    private static final String EXECUTION = "arn:aws:states:us-east-1:123456789012:execution:"
            + "chatbot-follow-up:0123abcd";
    private static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:audit";
    private static final String ROLE = "arn:aws:iam::210987654321:role/chatbot-member";
    private static final String PARAMETER = "arn:aws:ssm:us-east-1:123456789012:parameter/"
            + "chatbot/policy";
    private static final String SECRET = "arn:aws:secretsmanager:us-east-1:123456789012:secret:"
            + "chatbot-AbCdEf";
    private static final String TAG = "aws:ResourceTag/" + Guard.TAG;
    private static final String POWER = "aws:ResourceTag/" + Power.TAG;

    private final Policy policy = policy(Template.read());
    private final Policy powerful = policy(Template.read().with("AllowPower", "true"));
    private final Policy whole = policy(Template.read().with("AllowPower", "true")
            .with("AuditTopicArn", TOPIC).with("RoleArns", ROLE)
            .with("PolicyParameter", "/chatbot/policy").with("SigningSecretArn", SECRET));

    private static Policy policy(Template template) {
        List<Object> policies = Template.list(template.properties("Role").get("Policies"));
        assertThat(policies).hasSize(1);
        return Policy.of(Template.map(Template.map(policies.getFirst()).get("PolicyDocument")));
    }

    private static Request request(String action, String resource, String... context) {
        Map<String, String> keys = new HashMap<>(Map.of("aws:RequestedRegion", HERE));
        for (int i = 0; i < context.length; i += 2) {
            keys.put(context[i], context[i + 1]);
        }
        return new Request(action, resource, keys);
    }

    private static Request reboot(String resource, String tag) {
        return request("ec2:RebootInstances", resource, TAG, tag);
    }

    /// One request for each action of the code.
    static Stream<Request> calls() {
        return Stream.of(power(), lasting(), Stream.of(request("sns:Publish", TOPIC),
                request("sts:AssumeRole", ROLE), request("ssm:GetParameter", PARAMETER),
                request("secretsmanager:GetSecretValue", SECRET)))
                .flatMap(all -> all);
    }

    /// What it may only if that is switched on.
    static Stream<Request> power() {
        return Stream.of("ec2:StartInstances", "ec2:StopInstances")
                .map(action -> request(action, INSTANCE, TAG, "restart", POWER, "allow"));
    }

    static Stream<Request> lasting() {
        return Stream.of(request("ec2:DescribeInstances", "*"),
                request("ec2:DescribeInstanceStatus", "*"),
                request("ec2:DescribeNetworkInterfaces", "*"), reboot(INSTANCE, "restart"),
                request("ssm:SendCommand", DOCUMENT),
                request("ssm:SendCommand", INSTANCE, TAG, "restart"),
                request("ssm:GetCommandInvocation", "*"), request("dynamodb:GetItem", TABLE),
                request("dynamodb:PutItem", TABLE), request("dynamodb:UpdateItem", TABLE),
                request("dynamodb:DeleteItem", TABLE), request("dynamodb:BatchGetItem", TABLE),
                request("dynamodb:ConditionCheckItem", TABLE),
                request("dynamodb:Query", TABLE + "/index/history"),
                request("dynamodb:Query", TABLE + "/index/recent"),
                request("states:StartExecution", WORKFLOW),
                request("states:StopExecution", EXECUTION));
    }

    static Stream<Request> unopened() {
        return Stream.of(request("ec2:RebootInstances", INSTANCE), reboot(INSTANCE, "Restart"),
                reboot(INSTANCE, "restart "), reboot(INSTANCE, "true"), reboot(INSTANCE, "*"),
                reboot(INSTANCE, ""),
                request("ec2:RebootInstances", INSTANCE, "aws:ResourceTag/Name", "restart"),
                request("ec2:RebootInstances", INSTANCE, "aws:ResourceTag/chatbot-power", "allow"),
                request("ec2:RebootInstances", INSTANCE, "aws:RequestTag/chatbot", "restart"));
    }

    static Stream<Request> elsewhere() {
        return Stream.of(
                request("ec2:RebootInstances", INSTANCE.replace(HERE, "eu-west-1"),
                        "aws:RequestedRegion", "eu-west-1", TAG, "restart"),
                reboot(INSTANCE.replace("123456789012", "210987654321"), "restart"),
                reboot(INSTANCE.replace("instance/", "volume/"), "restart"), reboot("*", "restart"),
                request("ec2:DescribeInstances", "*", "aws:RequestedRegion", "eu-west-1"),
                request("ec2:DescribeNetworkInterfaces", "*", "aws:RequestedRegion", "eu-west-1"),
                new Request("ec2:DescribeInstances", "*", Map.of()));
    }

    static Stream<Request> otherDeeds() {
        return Stream.of("ec2:TerminateInstances", "ec2:StopInstances", "ec2:StartInstances",
                "ec2:RunInstances", "ec2:ModifyInstanceAttribute", "ec2:GetConsoleOutput",
                "ec2:CreateTags", "ec2:DeleteTags",
                "ec2:DescribeInstanceAttribute", "ec2:DescribeTags",
                "ssm:StartSession", "iam:CreateRole", "iam:PassRole", "iam:PutRolePolicy",
                "sts:AssumeRole", "lambda:InvokeFunction", "lambda:UpdateFunctionConfiguration",
                "lambda:UpdateFunctionCode", "lambda:GetFunction", "logs:CreateLogGroup",
                "secretsmanager:GetSecretValue", "s3:GetObject", "tag:TagResources")
                .flatMap(action -> Stream.of(request(action, INSTANCE, TAG, "restart"),
                        request(action, "*", TAG, "restart")));
    }

    static Stream<Request> othersThings() {
        return Stream.of(request("ssm:SendCommand", INSTANCE),
                request("ssm:SendCommand", INSTANCE, TAG, "true"),
                request("ssm:SendCommand",
                        "arn:aws:ssm:us-east-1::document/AWS-RunShellScript"),
                request("ssm:SendCommand", DOCUMENT.replace("chatbot", "other")),
                request("dynamodb:PutItem", TABLE.replace("Table", "Other")),
                request("dynamodb:Scan", TABLE), request("dynamodb:DeleteTable", TABLE),
                request("states:StartExecution", WORKFLOW.replace("chatbot", "other")),
                request("states:StopExecution", EXECUTION.replace("chatbot", "other")),
                request("states:DeleteStateMachine", WORKFLOW),
                request("states:UpdateStateMachine", WORKFLOW));
    }

    static Stream<Request> otherLogs() {
        return Stream.of(
                request("logs:PutLogEvents", OWN_LOG.replace("/chatbot", "/chatbot-two")),
                request("logs:PutLogEvents", OWN_LOG.replace("/lambda", "/vendedlogs")),
                request("logs:PutLogEvents", OWN_LOG.replace(HERE, "eu-west-1")),
                request("logs:GetLogEvents", OWN_LOG), request("logs:DeleteLogStream", OWN_LOG));
    }

    @ParameterizedTest
    @MethodSource("lasting")
    void letsTheFunctionMakeItsCalls(Request call) {
        assertThat(policy.allows(call)).isTrue();
        assertThat(powerful.allows(call)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("power")
    void letsItStartAndStopOnlyWhereThatIsSwitchedOn(Request call) {
        assertThat(policy.allows(call)).isFalse();
        assertThat(powerful.allows(call)).isTrue();
    }

    static Stream<Request> powerless() {
        return Stream.of("ec2:StartInstances", "ec2:StopInstances").flatMap(action -> Stream.of(
                request(action, INSTANCE, TAG, "restart"),
                request(action, INSTANCE, POWER, "allow"),
                request(action, INSTANCE, TAG, "restart", POWER, "Allow"),
                request(action, INSTANCE, TAG, "true", POWER, "allow"),
                request(action, INSTANCE.replace(HERE, "eu-west-1"), TAG, "restart", POWER,
                        "allow", "aws:RequestedRegion", "eu-west-1")));
    }

    @ParameterizedTest
    @MethodSource({"powerless", "unopened", "elsewhere", "othersThings", "otherLogs"})
    void deniesEverythingNextToThatWhereItIsSwitchedOn(Request neighbour) {
        assertThat(powerful.allows(neighbour)).isFalse();
    }

    @Test
    void letsItPublishToTheAuditTopicAloneAndOnlyWhereThereIsOne() {
        assertThat(powerful.allows(request("sns:Publish", TOPIC))).isFalse();
        assertThat(whole.allows(request("sns:Publish", TOPIC))).isTrue();
        for (String other : List.of("*", TOPIC + "2", TOPIC.replace(HERE, "eu-west-1"),
                TOPIC.replace("123456789012", "210987654321"), TOPIC + ":subscription",
                "+15550100")) {
            assertThat(whole.allows(request("sns:Publish", other))).as(other).isFalse();
        }
        for (String deed : List.of("sns:Subscribe", "sns:DeleteTopic", "sns:SetTopicAttributes",
                "sns:AddPermission", "sns:PublishBatch")) {
            assertThat(whole.allows(request(deed, TOPIC))).as(deed).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-east-1", "eu-west-1", "ap-south-1"})
    void letsItActInTheRegionsOfTheSettingAndItsOwn(String region) {
        Policy several = policy(Template.read().with("Regions", "eu-west-1,ap-south-1"));
        String instance = INSTANCE.replace(HERE, region);

        assertThat(several.allows(request("ec2:RebootInstances", instance, TAG, "restart",
                "aws:RequestedRegion", region))).isTrue();
        assertThat(several.allows(request("ec2:DescribeInstances", "*", "aws:RequestedRegion",
                region))).isTrue();
        assertThat(several.allows(request("ec2:RebootInstances",
                INSTANCE.replace(HERE, "eu-west-2"), TAG, "restart", "aws:RequestedRegion",
                "eu-west-2"))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void letsItRestartWhateverATagOpens(Guard guard) {
        assertThat(policy.allows(reboot(INSTANCE, guard.value()))).isTrue();
    }

    @Test
    void letsItRestartByNoOtherTag() {
        assertThat(policy.statements().stream()
                .filter(statement -> statement.actions().contains("ec2:RebootInstances"))
                .flatMap(statement -> statement.conditions().stream()))
                .containsExactlyInAnyOrder(
                        new Policy.Condition(Policy.Operator.STRING_EQUALS, TAG,
                                Stream.of(Guard.values()).map(Guard::value).toList()),
                        new Policy.Condition(Policy.Operator.STRING_EQUALS,
                                "aws:RequestedRegion", List.of(HERE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"logs:CreateLogStream", "logs:PutLogEvents"})
    void letsLambdaWriteItsLog(String action) {
        assertThat(policy.allows(request(action, OWN_LOG))).isTrue();
    }

    @ParameterizedTest
    @MethodSource({"unopened", "elsewhere", "otherDeeds", "othersThings",
            "otherLogs"})
    void deniesEverythingNextToThat(Request neighbour) {
        assertThat(policy.allows(neighbour)).isFalse();
    }

    @Test
    void namesNoActionBeyondThoseAndNoneByAWildcard() {
        Set<String> used = actions(calls());
        used.addAll(Set.of("logs:CreateLogStream", "logs:PutLogEvents"));

        assertThat(whole.statements().stream()
                .flatMap(statement -> statement.actions().stream()))
                .containsOnlyOnceElementsOf(used.stream()
                        .filter(action -> !action.equals("ssm:SendCommand")).toList())
                .containsOnly(used.toArray(String[]::new));
    }

    @Test
    void letsItReadTheSecretsThatAreGivenByTheirArnsAndNoOthers() {
        String token = SECRET.replace("chatbot", "token");
        Policy two = powerful("BotTokenArn", token);
        Policy key = powerful("KeyArn", SECRET);

        assertThat(two.allows(request("secretsmanager:GetSecretValue", token))).isTrue();
        assertThat(two.allows(request("secretsmanager:GetSecretValue", SECRET))).isFalse();
        assertThat(key.allows(request("secretsmanager:GetSecretValue", SECRET))).isTrue();
        assertThat(key.allows(request("secretsmanager:GetSecretValue", SECRET + "2"))).isFalse();
        assertThat(key.allows(request("secretsmanager:PutSecretValue", SECRET))).isFalse();
        assertThat(policy.allows(request("secretsmanager:GetSecretValue", SECRET))).isFalse();
    }

    private static Policy powerful(String parameter, String value) {
        return policy(Template.read().with("AllowPower", "true").with(parameter, value));
    }

    @Test
    void letsItTakeTheListedRolesAndNoOthers() {
        String other = ROLE.replace("2109", "3109");
        Policy roles = powerful("RoleArns", ROLE + "," + other);

        assertThat(roles.allows(request("sts:AssumeRole", ROLE))).isTrue();
        assertThat(roles.allows(request("sts:AssumeRole", other))).isTrue();
        assertThat(roles.allows(request("sts:AssumeRole", ROLE + "-two"))).isFalse();
        assertThat(roles.allows(request("sts:AssumeRole", ROLE.replace("2109", "4109")))).isFalse();
        assertThat(roles.allows(request("sts:TagSession", ROLE))).isFalse();
        assertThat(policy.allows(request("sts:AssumeRole", ROLE))).isFalse();
    }

    @Test
    void letsItAskForUptimesInTheRegionsOfTheSetting() {
        Policy several = powerful("Regions", "eu-west-1");
        String west = DOCUMENT.replace(HERE, "eu-west-1");

        assertThat(several.allows(request("ssm:SendCommand", west, "aws:RequestedRegion",
                "eu-west-1"))).isTrue();
        assertThat(several.allows(request("ssm:SendCommand", INSTANCE.replace(HERE, "eu-west-1"),
                TAG, "restart", "aws:RequestedRegion", "eu-west-1"))).isTrue();
        assertThat(several.allows(request("ssm:GetCommandInvocation", "*", "aws:RequestedRegion",
                "eu-west-1"))).isTrue();
        assertThat(policy.allows(request("ssm:SendCommand", west, "aws:RequestedRegion",
                "eu-west-1"))).isFalse();
    }

    @Test
    void knowsEveryCallOfTheCode() {
        assertThat(SdkCalls.actions()).isEqualTo(actions(calls()));
    }

    @Test
    void letTheWorkflowWakeThisFunctionAndNothingElse() {
        Map<String, Object> role = Template.read().properties("FollowUpRole");
        Policy workflow = Policy.of(Template.map(Template.map(
                Template.list(role.get("Policies")).getFirst()).get("PolicyDocument")));
        String function = "arn:aws:lambda:us-east-1:123456789012:function:chatbot:live";

        assertThat(workflow.allows(request("lambda:InvokeFunction", function))).isTrue();
        assertThat(workflow.allows(request("lambda:InvokeFunction", function + "-two"))).isFalse();
        assertThat(workflow.allows(request("lambda:UpdateFunctionCode", function))).isFalse();
        assertThat(workflow.statements().stream().flatMap(each -> each.actions().stream())
                .filter(action -> !action.startsWith("logs:")))
                .containsExactly("lambda:InvokeFunction");
        assertThat(role.get("AssumeRolePolicyDocument").toString())
                .contains("states.amazonaws.com", "aws:SourceAccount=123456789012",
                        "stateMachine:chatbot-follow-up");
    }

    @Test
    void holdsInEveryPartition() {
        Policy china = policy(Template.read().with("AWS::Partition", "aws-cn")
                .with("AWS::Region", "cn-north-1"));
        String instance = "arn:aws-cn:ec2:cn-north-1:123456789012:instance/i-0abc";

        assertThat(china.allows(request("ec2:RebootInstances", instance, TAG, "restart",
                "aws:RequestedRegion", "cn-north-1"))).isTrue();
        assertThat(china.allows(reboot(INSTANCE, "restart"))).isFalse();
    }

    @Test
    void letsNobodyButLambdaTakeTheRole() {
        assertThat(Template.read().properties("Role").get("AssumeRolePolicyDocument"))
                .isEqualTo(TemplateYaml.parse("""
                        Version: "2012-10-17"
                        Statement:
                          - Effect: Allow
                            Principal: {Service: lambda.amazonaws.com}
                            Action: sts:AssumeRole
                        """));
        assertThat(Template.read().properties("Role")).doesNotContainKey("ManagedPolicyArns");
    }

    @Test
    void areThoseOfTheFunctionsOwnRole() {
        Map<String, Object> resources = Template.read().section("Resources");

        assertThat(resources.keySet().stream()
                .filter(name -> Template.map(resources.get(name)).get("Type").toString()
                        .startsWith("AWS::IAM::")))
                .containsExactlyInAnyOrder("Role", "FollowUpRole", "DeploymentRole",
                        "TracingPolicy");
        assertThat(Template.read().properties("Function"))
                .containsEntry("Role", "arn:aws:iam::123456789012:role/Role");
    }

    private static Set<String> actions(Stream<Request> requests) {
        return requests.map(Request::action).collect(Collectors.toCollection(TreeSet::new));
    }
}
