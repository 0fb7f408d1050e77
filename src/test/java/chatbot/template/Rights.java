package chatbot.template;

import chatbot.fleet.Guard;
import chatbot.fleet.Power;
import chatbot.template.Policy.Request;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All that a role of one stack may do, and how far its policy is from that.
///
/// This is the README's table once more, written by hand: an action that the template grants and that
/// isn't here is an objection, as is one that is here and isn't granted.
record Rights(List<Right> all) {

    static final String TAG = "aws:ResourceTag/" + Guard.TAG;
    static final String POWER = "aws:ResourceTag/" + Power.TAG;
    static final String REGION = "aws:RequestedRegion";

    private static final Set<String> OPEN = Stream.of(Guard.values()).map(Guard::value)
            .collect(Collectors.toUnmodifiableSet());
    private static final String SECRETS = "secretsmanager:GetSecretValue";
    static final String VIA = "kms:ViaService";
    static final String SECRETS_MANAGER = "secretsmanager.us-east-1.amazonaws.com";

    /// Those of the function.
    static Rights ofTheFunction(Template stack) {
        List<Right> all = machines(stack, stack.values().get("AWS::StackName"));
        String here = here(stack, "%s:" + region(stack));
        String table = here.formatted("dynamodb") + "table/Table";
        Stream.of("GetItem", "BatchGetItem", "ConditionCheckItem", "PutItem", "UpdateItem",
                "DeleteItem").forEach(verb -> all.add(right("dynamodb:" + verb, table)));
        all.add(right("dynamodb:Query", table + "/index/*"));
        String states = here.formatted("states");
        all.add(right("states:StartExecution", states + "stateMachine:chatbot-follow-up"));
        all.add(right("states:StopExecution", states + "execution:chatbot-follow-up:*"));
        String logs = here.formatted("logs") + "log-group:/aws/lambda/chatbot:*";
        all.add(right("logs:CreateLogStream", logs));
        all.add(right("logs:PutLogEvents", logs));
        listed(stack, "RoleArns").forEach(role -> all.add(right("sts:AssumeRole", role)));
        listed(stack, "AuditTopicArn").forEach(topic -> all.add(right("sns:Publish", topic)));
        listed(stack, "PolicyParameter").forEach(name -> all.add(right("ssm:GetParameter",
                here.formatted("ssm") + "parameter/" + name.replaceFirst("^/", ""))));
        secrets(stack).forEach(secret -> all.add(right(SECRETS, secret)));
        listed(stack, "EncryptionKeyArn").forEach(key -> all.add(new Right("kms:Decrypt", key,
                Map.of(VIA, Set.of(SECRETS_MANAGER)))));
        return new Rights(traced(stack, all));
    }

    /// Those of what puts a new version in the place of an old one.
    static Rights ofTheDeployment(Template stack) {
        String function = here(stack, "lambda:" + region(stack)) + "function:chatbot";
        return new Rights(Stream.concat(Stream.of(right("cloudwatch:DescribeAlarms", "*")),
                Stream.of("lambda:GetAlias", "lambda:UpdateAlias").flatMap(action -> Stream
                        .of(right(action, function), right(action, function + ":live"))))
                .toList());
    }

    /// Those that are given, and those that the stack keeps.
    private static Stream<String> secrets(Template stack) {
        String kept = here(stack, "secretsmanager:" + region(stack)) + "secret:%s-AbCdEf";
        return Stream.of(
                listed(stack, "SigningSecret").map(_ -> kept.formatted("SlackSigningSecret")),
                listed(stack, "SigningSecretArn"),
                listed(stack, "BotToken").map(_ -> kept.formatted("SlackBotToken")),
                listed(stack, "BotTokenArn"),
                stack.values().get("KeyArn").isEmpty()
                        ? Stream.of(kept.formatted("Key"))
                        : listed(stack, "KeyArn"))
                .flatMap(each -> each);
    }

    /// Those of the role in another account.
    static Rights ofAMember(Template stack) {
        return new Rights(machines(stack, stack.values().get("FunctionName")));
    }

    /// Those of the follow-up's workflow. The last ones concern where its own log goes.
    static Rights ofTheWorkflow(Template stack) {
        List<Right> all = new ArrayList<>(List.of(right("lambda:InvokeFunction",
                here(stack, "lambda:" + region(stack)) + "function:chatbot:live")));
        Stream.of("CreateLogDelivery", "GetLogDelivery", "UpdateLogDelivery", "DeleteLogDelivery",
                "ListLogDeliveries", "PutResourcePolicy", "DescribeResourcePolicies",
                "DescribeLogGroups").forEach(verb -> all.add(right("logs:" + verb, "*")));
        return new Rights(traced(stack, all));
    }

    /// What a policy allows beyond these rights, and what of them it doesn't allow.
    Stream<String> objections(Policy policy, List<Request> requests) {
        return requests.stream().collect(Collectors.groupingBy(Request::action)).entrySet()
                .stream().flatMap(group -> about(group.getKey())
                        .differences(policy.about(group.getKey()), group.getValue()));
    }

    private Stream<String> differences(Policy policy, List<Request> requests) {
        return requests.stream().filter(request -> policy.allows(request) != covers(request))
                .map(request -> (covers(request) ? "denied: " : "allowed: ") + request);
    }

    private Rights about(String action) {
        return new Rights(all.stream().filter(right -> right.action().equals(action)).toList());
    }

    boolean covers(Request request) {
        return all.stream().anyMatch(right -> right.covers(request));
    }

    private static List<Right> machines(Template stack, String bot) {
        List<Right> all = new ArrayList<>();
        for (String region : regions(stack)) {
            Map<String, Set<String>> there = Map.of(REGION, Set.of(region));
            Map<String, Set<String>> open = Map.of(REGION, Set.of(region), TAG, OPEN);
            String instance = here(stack, "ec2:" + region) + "instance/*";
            Stream.of("ec2:DescribeInstances", "ec2:DescribeInstanceStatus",
                    "ec2:DescribeNetworkInterfaces", "ssm:GetCommandInvocation")
                    .forEach(action -> all.add(new Right(action, "*", there)));
            all.add(new Right("ec2:RebootInstances", instance, open));
            all.add(new Right("ssm:SendCommand", instance, open));
            all.add(new Right("ssm:SendCommand",
                    here(stack, "ssm:" + region) + "document/" + bot + "-uptime", there));
            if (stack.values().get("AllowPower").equals("true")) {
                Map<String, Set<String>> power = Map.of(REGION, Set.of(region), TAG, OPEN, POWER,
                        Set.of("allow"));
                all.add(new Right("ec2:StartInstances", instance, power));
                all.add(new Right("ec2:StopInstances", instance, power));
            }
        }
        return all;
    }

    /// With what X-Ray is told and asked, where it traces.
    private static List<Right> traced(Template stack, List<Right> all) {
        if (stack.values().get("Tracing").equals("true")) {
            Stream.of("PutTraceSegments", "PutTelemetryRecords", "GetSamplingRules",
                    "GetSamplingTargets").forEach(verb -> all.add(right("xray:" + verb, "*")));
        }
        return List.copyOf(all);
    }

    private static Right right(String action, String resource) {
        return new Right(action, resource, Map.of());
    }

    private static List<String> regions(Template stack) {
        return Stream.concat(Stream.of(region(stack)), listed(stack, "Regions")).toList();
    }

    private static String region(Template stack) {
        return stack.values().get("AWS::Region");
    }

    private static Stream<String> listed(Template stack, String parameter) {
        return Arrays.stream(stack.values().get(parameter).split(","))
                .filter(item -> !item.isEmpty());
    }

    /// The beginning of an ARN of this stack's account.
    private static String here(Template stack, String serviceAndRegion) {
        return "arn:" + stack.values().get("AWS::Partition") + ":" + serviceAndRegion + ":"
                + stack.values().get("AWS::AccountId") + ":";
    }
}
