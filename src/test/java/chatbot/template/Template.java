package chatbot.template;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// template.yaml as one stack has it: with its parameters' values, and CloudFormation's functions
/// worked out. A function that isn't known here is an error, not left as it stands.
///
/// @param tree   the file, short tags such as `!Ref` in their long form
/// @param values of parameters and pseudo parameters
public record Template(Map<String, Object> tree, Map<String, String> values) {

    private static final Path FILE = Path.of("template.yaml");
    private static final Map<String, String> STACK = Map.of("AWS::Partition", "aws",
            "AWS::URLSuffix", "amazonaws.com", "AWS::Region", "us-east-1", "AWS::AccountId",
            "123456789012", "AWS::StackName", "chatbot", "AWS::StackId",
            "arn:aws:cloudformation:us-east-1:123456789012:stack/chatbot/0a1b2c3d-guid");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");
    private static final Object NO_VALUE = new Object();

    /// The stack `chatbot` in us-east-1 of account 123456789012, every parameter at its default.
    public static Template read() {
        return read(FILE);
    }

    /// The same of another file.
    public static Template read(Path file) {
        try {
            Map<String, Object> tree = map(TemplateYaml.parse(Files.readString(file)));
            Map<String, String> values = new TreeMap<>(STACK);
            map(tree.get("Parameters")).forEach((name, parameter) -> values.put(name,
                    String.valueOf(map(parameter).get("Default"))));
            return new Template(tree, values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// With another value of a parameter or pseudo parameter.
    public Template with(String name, String value) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("There is no parameter " + name);
        }
        Map<String, String> others = new TreeMap<>(values);
        others.put(name, value);
        return new Template(tree, others);
    }

    /// With what AWS called a resource.
    Template made(String resource, String id) {
        Map<String, String> others = new TreeMap<>(values);
        others.put(resource, id);
        return new Template(tree, others);
    }

    /// A section, its functions not worked out.
    public Map<String, Object> section(String name) {
        return map(tree.get(name));
    }

    /// What is said of a parameter.
    public Map<String, Object> parameter(String name) {
        return map(section("Parameters").get(name));
    }

    /// The properties of a resource.
    public Map<String, Object> properties(String resource) {
        return map(resolved(map(section("Resources").get(resource)).get("Properties")));
    }

    /// The value of an output.
    public String output(String name) {
        return (String) resolved(map(section("Outputs").get(name)).get("Value"));
    }

    /// What the rules say against these values; nothing if the stack may be made.
    public List<String> objections() {
        return section("Rules").values().stream()
                .flatMap(rule -> list(map(rule).get("Assertions")).stream())
                .map(Template::map)
                .filter(assertion -> !resolved(assertion.get("Assert")).equals(true))
                .map(assertion -> (String) assertion.get("AssertDescription")).toList();
    }

    /// Whether a condition of the template is met.
    boolean isMet(String condition) {
        return condition(condition);
    }

    /// What the API takes, such as `POST /slack/commands`.
    public Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (Object event : map(properties("Function").get("Events")).values()) {
            Map<String, Object> route = map(map(event).get("Properties"));
            routes.add(route.get("Method") + " " + route.get("Path"));
        }
        return routes;
    }

    /// As a map; the keys of this file are strings.
    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    /// As a list; one thing is a list of one, as in IAM's policies.
    static List<Object> list(Object node) {
        return node instanceof Collection<?> several ? List.copyOf(several) : List.of(node);
    }

    Object resolved(Object node) {
        return switch (node) {
            case Map<?, ?> function when TemplateYaml.isFunction(function) ->
                call(map(node).keySet().iterator().next(), map(node).values().iterator().next());
            case Map<?, ?> _ -> {
                Map<String, Object> result = new LinkedHashMap<>(map(node));
                result.replaceAll((_, value) -> resolved(value));
                result.values().removeIf(NO_VALUE::equals);
                yield result;
            }
            case List<?> items -> new ArrayList<>(items.stream().map(this::resolved)
                    .filter(item -> item != NO_VALUE).toList());
            default -> node;
        };
    }

    private Object call(String function, Object argument) {
        return switch (function) {
            case "Ref" -> ref((String) argument);
            case "Condition" -> condition((String) argument);
            case "Fn::Sub" -> argument instanceof List<?>
                    ? substituted(list(argument))
                    : VARIABLE.matcher((String) argument).replaceAll(this::substitute);
            case "Fn::GetAtt" -> attribute(list(argument));
            case "Fn::If" -> branch(list(argument));
            case "Fn::Split" -> List.of(((String) resolved(list(argument).get(1)))
                    .split(Pattern.quote((String) list(argument).getFirst()), -1));
            case "Fn::Select" -> list(resolved(list(argument).get(1)))
                    .get((Integer) list(argument).getFirst());
            case "Fn::Join" -> list(resolved(list(argument).get(1))).stream()
                    .map(String::valueOf)
                    .collect(Collectors.joining((String) list(argument).getFirst()));
            case "Fn::Equals" -> list(argument).stream().map(this::resolved)
                    .map(String::valueOf).distinct().count() == 1;
            case "Fn::Not" -> !truths(argument).getFirst();
            case "Fn::And" -> truths(argument).stream().allMatch(truth -> truth);
            case "Fn::Or" -> truths(argument).stream().anyMatch(truth -> truth);
            default -> throw new IllegalArgumentException("What does " + function + " do?");
        };
    }

    /// A text, and variables of its own.
    private String substituted(List<Object> parts) {
        Map<String, Object> own = map(resolved(parts.get(1)));
        String text = (String) parts.getFirst();
        for (Map.Entry<String, Object> variable : own.entrySet()) {
            text = text.replace("${" + variable.getKey() + "}", (String) variable.getValue());
        }
        return (String) call("Fn::Sub", text);
    }

    private Object branch(List<Object> of) {
        return resolved(of.get(condition((String) of.getFirst()) ? 1 : 2));
    }

    private List<Boolean> truths(Object arguments) {
        return list(arguments).stream().map(this::resolved).map(Boolean.class::cast).toList();
    }

    private boolean condition(String name) {
        return (boolean) resolved(section("Conditions").get(name));
    }

    private String substitute(MatchResult variable) {
        return Matcher.quoteReplacement((String) ref(variable.group(1)));
    }

    /// A value; for a resource its name, or its logical id where CloudFormation makes up the name.
    private Object ref(String name) {
        if (name.equals("AWS::NoValue")) {
            return NO_VALUE;
        }
        if (values.containsKey(name)) {
            return values.get(name);
        }
        return section("Resources").containsKey(name)
                ? name(present(name))
                : attribute(List.of(name.split("\\.", 2)));
    }

    private String name(String resource) {
        if (values.containsKey(resource)) {
            return values.get(resource);
        }
        String type = (String) map(section("Resources").get(resource)).get("Type");
        if (type.equals("AWS::SecretsManager::Secret")) {
            return (String) call("Fn::Sub", "arn:${AWS::Partition}:secretsmanager:${AWS::Region}:"
                    + "${AWS::AccountId}:secret:" + resource + "-AbCdEf");
        }
        Map<String, Object> properties = map(
                map(section("Resources").get(resource)).get("Properties"));
        boolean isDocument = type.equals("AWS::SSM::Document");
        Object name = properties.getOrDefault("LogGroupName", properties
                .getOrDefault("FunctionName", isDocument ? properties.get("Name") : null));
        return name == null ? resource : (String) resolved(name);
    }

    /// A resource that isn't left out of this stack; CloudFormation would refuse to refer to it.
    private String present(String resource) {
        Object condition = map(section("Resources").getOrDefault(resource, Map.of()))
                .get("Condition");
        if (condition != null && !condition((String) condition)) {
            throw new IllegalStateException("This stack has no " + resource);
        }
        return resource;
    }

    private String attribute(List<?> path) {
        String resource = (String) path.getFirst();
        Map<String, Object> body = map(section("Resources").get(present(resource)));
        if (List.of("Stage", "RegionalDomainName", "VersionNumber", "DomainName")
                .contains(path.getLast())) {
            return String.join(".", resource, (String) path.getLast()); // AWS makes it up
        }
        if (path.getLast().equals("Alias")) {
            return attribute(List.of(resource, "Arn")) + ":"
                    + map(body.get("Properties")).get("AutoPublishAlias");
        }
        if (!path.getLast().equals("Arn") || body == null) {
            throw new IllegalArgumentException("What is " + path + "?");
        }
        String kind = switch ((String) body.get("Type")) {
            case "AWS::Logs::LogGroup" ->
                "logs:${AWS::Region}:${AWS::AccountId}:log-group:" + name(resource) + ":*";
            case "AWS::Serverless::Function" ->
                "lambda:${AWS::Region}:${AWS::AccountId}:function:" + name(resource);
            case "AWS::DynamoDB::Table" ->
                "dynamodb:${AWS::Region}:${AWS::AccountId}:table/" + name(resource);
            case "AWS::WAFv2::WebACL" ->
                "wafv2:${AWS::Region}:${AWS::AccountId}:global/webacl/" + name(resource) + "/1a2b";
            case "AWS::IAM::Role" -> "iam::${AWS::AccountId}:role/" + name(resource);
            case String type ->
                throw new IllegalArgumentException("What is the ARN of " + type + "?");
        };
        return (String) call("Fn::Sub", "arn:${AWS::Partition}:" + kind);
    }
}
