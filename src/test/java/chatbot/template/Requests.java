package chatbot.template;

import static chatbot.template.Rights.POWER;
import static chatbot.template.Rights.REGION;
import static chatbot.template.Rights.SECRETS_MANAGER;
import static chatbot.template.Rights.TAG;
import static chatbot.template.Rights.VIA;

import chatbot.template.Policy.Request;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What might be asked of AWS with some rights: each action with each thing and each tag, those of
/// the rights and what is next to them.
///
/// Only what can happen is asked: the region of a request is the one in the thing's ARN.
record Requests(Rights rights) {

    /// What somebody with the function's credentials would try.
    private static final List<String> OTHER_ACTIONS = List.of("ec2:TerminateInstances",
            "ec2:RunInstances", "ec2:StartInstances", "ec2:StopInstances", "ec2:CreateTags",
            "ec2:DeleteTags", "ec2:ModifyInstanceAttribute", "ec2:GetConsoleOutput",
            "ec2:DescribeInstanceAttribute", "ec2:DescribeTags", "ec2:AssociateIamInstanceProfile",
            "ec2-instance-connect:SendSSHPublicKey", "ssm:StartSession", "ssm:CreateDocument",
            "ssm:UpdateDocument", "ssm:UpdateDocumentDefaultVersion", "ssm:DeleteDocument",
            "ssm:ModifyDocumentPermission", "ssm:CreateAssociation",
            "ssm:StartAutomationExecution", "ssm:GetParameter", "ssm:GetParameters",
            "ssm:PutParameter", "dynamodb:Scan", "dynamodb:Query", "dynamodb:BatchWriteItem",
            "dynamodb:PartiQLDelete", "dynamodb:UpdateTable", "dynamodb:DeleteTable",
            "states:StartSyncExecution", "states:RedriveExecution", "states:DescribeExecution",
            "states:ListExecutions", "states:UpdateStateMachine", "states:DeleteStateMachine",
            "lambda:InvokeFunction", "lambda:UpdateFunctionCode", "lambda:UpdateAlias",
            "lambda:PublishVersion", "codedeploy:CreateDeployment", "appconfig:StartDeployment",
            "lambda:AddPermission",
            "lambda:UpdateFunctionConfiguration", "lambda:GetFunction", "sns:Publish",
            "sns:Subscribe", "sns:SetTopicAttributes", "secretsmanager:GetSecretValue",
            "secretsmanager:PutSecretValue", "secretsmanager:DeleteSecret", "kms:Decrypt",
            "kms:GenerateDataKey",
            "logs:CreateLogGroup", "logs:DeleteLogStream", "logs:GetLogEvents",
            "sts:AssumeRole", "sts:GetFederationToken", "sts:TagSession", "iam:PassRole",
            "iam:CreateRole", "iam:PutRolePolicy", "iam:AttachRolePolicy", "iam:CreateAccessKey",
            "s3:GetObject", "xray:GetTraceSummaries", "tag:TagResources",
            "cloudformation:UpdateStack");

    /// Tags, from none to all: of a thing, and in a request that would set them.
    private static final List<Map<String, String>> TAGS = List.of(Map.of(),
            Map.of(TAG, "restart"), Map.of(TAG, "confirm"), Map.of(TAG, "approve"),
            Map.of(TAG, "Restart"), Map.of(TAG, "restart "), Map.of(TAG, "true"),
            Map.of(TAG, "*"), Map.of(TAG, ""), Map.of(POWER, "allow"),
            Map.of(TAG, "restart", POWER, "allow"), Map.of(TAG, "true", POWER, "allow"),
            Map.of(TAG, "restart", POWER, "Allow"), Map.of(TAG, "approve", POWER, "deny"),
            Map.of("aws:ResourceTag/Name", "restart"),
            Map.of("aws:RequestTag/chatbot", "restart"));

    /// A document of AWS's own, a whole kind of thing, and everything.
    private static final List<String> OTHER_THINGS = List.of("*",
            "arn:aws:ssm:us-east-1::document/AWS-RunShellScript",
            "arn:aws:ssm:us-east-1:123456789012:document/*",
            "arn:aws:ec2:us-east-1:123456789012:volume/vol-0abc",
            "arn:aws:iam::123456789012:role/Role",
            "arn:aws:iam::999999999999:role/chatbot-member");

    /// All of them, each once.
    List<Request> all() {
        Set<String> actions = new TreeSet<>(OTHER_ACTIONS);
        rights.all().forEach(right -> actions.add(right.action()));
        Set<String> things = new TreeSet<>(OTHER_THINGS);
        rights.all().forEach(right -> nextTo(right.example().resource()).forEach(things::add));
        return actions.stream().flatMap(action -> things.stream()
                .flatMap(thing -> contexts(thing)
                        .map(context -> new Request(action, thing, context))))
                .toList();
    }

    /// The same thing, and those whose ARN differs in one part of it.
    private static Stream<String> nextTo(String arn) {
        String[] parts = arn.split(":", 6);
        return parts.length < 6
                ? Stream.of(arn)
                : Stream.of(arn, arn + "-two", with(parts, 1, "aws-other"),
                        with(parts, 3, "ap-east-1"), with(parts, 4, "999999999999"),
                        with(parts, 5, parts[5].replace("chatbot", "other")),
                        with(parts, 5, parts[5].replace("Table", "Other")),
                        with(parts, 5, parts[5].replaceFirst("[:/].*", "/*")));
    }

    private static String with(String[] parts, int place, String other) {
        String[] others = parts.clone();
        // a global thing has no region to differ in
        others[place] = parts[place].isEmpty() ? "" : other;
        return String.join(":", others);
    }

    private static Stream<Map<String, String>> contexts(String thing) {
        if (thing.contains(":key/")) {
            return Stream.of(Map.of(), Map.of(VIA, SECRETS_MANAGER),
                    Map.of(VIA, "dynamodb.us-east-1.amazonaws.com"),
                    Map.of(VIA, "secretsmanager.eu-west-1.amazonaws.com"));
        }
        boolean isInstance = thing.contains(":instance/");
        return regions(thing).stream().flatMap(region -> (isInstance ? TAGS : TAGS.subList(0, 2))
                .stream().map(tags -> {
                    Map<String, String> context = new TreeMap<>(tags);
                    if (!region.isEmpty()) {
                        context.put(REGION, region);
                    }
                    return context;
                }));
    }

    private static List<String> regions(String thing) {
        String[] parts = thing.split(":", 6);
        return parts.length == 6 && !parts[3].isEmpty()
                ? List.of(parts[3])
                : List.of("", "us-east-1", "eu-west-1", "ap-east-1");
    }
}
