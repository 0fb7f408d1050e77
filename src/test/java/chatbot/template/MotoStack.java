package chatbot.template;

import chatbot.aws.Moto;
import chatbot.aws.MotoCall;
import chatbot.reliability.Heard;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A stack of template.yaml as CloudFormation would make it, of what moto plays: table, secrets,
/// document, log groups, workflow; and what the function gets of it. (moto's own CloudFormation knows
/// too little of SAM.)
public final class MotoStack {

    private final MotoCall moto;
    private final Map<String, String> ids = new TreeMap<>();
    private final List<String> secrets = new ArrayList<>();
    private Template template;

    private MotoStack(Template template, Moto moto) {
        this.template = template;
        this.moto = new MotoCall(moto);
    }

    /// Makes the stack that has the template's values.
    public static MotoStack make(Template template, Moto moto) {
        MotoStack stack = new MotoStack(template, moto);
        Map<String, Map<String, Object>> resources = Stack.of(template).resources();
        resources.forEach((name, resource) -> {
            if (!resource.get("Type").equals("AWS::Serverless::StateMachine")) {
                stack.make(name, (String) resource.get("Type"));
            }
        });
        Stack.of(stack.template).names("AWS::Serverless::StateMachine").forEach(stack::workflow);
        return stack;
    }

    /// What `!Ref` gives for a resource: its name or its ARN.
    public String id(String resource) {
        return ids.get(resource);
    }

    /// The environment that the function has.
    public Map<String, String> environment() {
        Map<String, String> environment = new TreeMap<>();
        Template.map(Template.map(template.properties("Function").get("Environment"))
                .get("Variables"))
                .forEach((name, value) -> environment.put(name, (String) value));
        return environment;
    }

    /// What is in its secrets.
    public List<String> secrets() {
        return List.copyOf(secrets);
    }

    /// The template, in which references lead to what was made.
    Template template() {
        return template;
    }

    private void make(String name, String type) {
        Map<String, Object> properties = template.properties(name);
        switch (type) {
            case "AWS::DynamoDB::Table" -> table(name, properties);
            case "AWS::SecretsManager::Secret" -> secret(name, properties);
            case "AWS::SSM::Document" -> {
                moto.json("ssm", "AmazonSSM.CreateDocument", Map.of("Name", properties.get("Name"),
                        "DocumentType", properties.get("DocumentType"), "DocumentFormat", "JSON",
                        "Content", MotoCall.text(properties.get("Content"))));
                made(name, (String) properties.get("Name"));
            }
            case "AWS::Logs::LogGroup" -> {
                String group = (String) properties.get("LogGroupName");
                moto.json("logs", "Logs_20140328.CreateLogGroup", Map.of("logGroupName", group));
                made(name, group);
            }
            default -> {
                // roles, alarms and the like: the function hears nothing of them
            }
        }
    }

    private void made(String name, String id) {
        ids.put(name, id);
        template = template.made(name, id);
    }

    /// CloudFormation makes up a name of the stack's and the resource's.
    private String madeUp(String name) {
        return template.values().get("AWS::StackName") + "-" + name + "-1A2B3C4D5E6F";
    }

    private void table(String name, Map<String, Object> properties) {
        Map<String, Object> table = new LinkedHashMap<>(properties);
        table.keySet().removeAll(Set.of("TimeToLiveSpecification",
                "PointInTimeRecoverySpecification", "Tags"));
        table.put("TableName", madeUp(name));
        moto.json("dynamodb", "DynamoDB_20120810.CreateTable", table);
        made(name, madeUp(name));
    }

    private void secret(String name, Map<String, Object> properties) {
        String text = properties.containsKey("SecretString")
                ? (String) properties.get("SecretString")
                : moto.json("secretsmanager", "secretsmanager.GetRandomPassword",
                        Template.map(properties.get("GenerateSecretString")))
                        .required("RandomPassword").asText();
        made(name, moto.json("secretsmanager", "secretsmanager.CreateSecret",
                Map.of("Name", madeUp(name), "SecretString", text)).required("ARN").asText());
        secrets.add(text);
        Heard.secret(text);
    }

    private void workflow(String name) {
        Map<String, Object> properties = template.properties(name);
        String definition = MotoCall.text(properties.get("Definition"));
        for (Map.Entry<String, Object> own : Template
                .map(properties.get("DefinitionSubstitutions")).entrySet()) {
            definition = definition.replace("${" + own.getKey() + "}", (String) own.getValue());
        }
        made(name, moto.json("states", "AWSStepFunctions.CreateStateMachine",
                Map.of("name", properties.get("Name"), "definition", definition, "roleArn",
                        properties.get("Role"), "type", properties.get("Type")))
                .required("stateMachineArn").asText());
    }

    /// The log groups that there are.
    Set<String> logGroups() {
        JsonNode groups = moto.json("logs", "Logs_20140328.DescribeLogGroups", Map.of());
        return groups.required("logGroups").valueStream()
                .map(group -> group.required("logGroupName").asText()).collect(Collectors.toSet());
    }
}
