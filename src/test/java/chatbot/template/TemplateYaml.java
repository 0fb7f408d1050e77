package chatbot.template;

import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.AbstractConstruct;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// YAML with CloudFormation's short tags, which become what they are short for: `!Sub x` is
/// `{"Fn::Sub": "x"}`, `!GetAtt a.b` is `{"Fn::GetAtt": ["a", "b"]}`.
final class TemplateYaml extends SafeConstructor {

    private TemplateYaml() {
        super(options());
        yamlMultiConstructors.put("!", new AbstractConstruct() {
            @Override
            public Object construct(Node node) {
                return function(node.getTag().getValue().substring(1), node);
            }
        });
    }

    /// The root of a document.
    static Object parse(String yaml) {
        return new Yaml(new TemplateYaml()).load(yaml);
    }

    /// Whether this is a function's name and argument.
    static boolean isFunction(Map<?, ?> map) {
        return map.size() == 1 && map.keySet().iterator().next() instanceof String key
                && (key.startsWith("Fn::") || key.equals("Ref") || key.equals("Condition")
                        && map.get(key) instanceof String);
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return options;
    }

    private Map<String, Object> function(String name, Node node) {
        Object argument = switch (node) {
            case ScalarNode scalar -> constructScalar(scalar);
            case SequenceNode sequence -> constructSequence(sequence);
            case MappingNode mapping -> constructMapping(mapping);
            default -> throw new IllegalArgumentException("A tag can't be on " + node);
        };
        return switch (name) {
            case "Ref", "Condition" -> Map.of(name, argument);
            case "GetAtt" -> Map.of("Fn::GetAtt", List.of(((String) argument).split("\\.", 2)));
            default -> Map.of("Fn::" + name, argument);
        };
    }
}
