package chatbot.policy;

import chatbot.command.Nearness;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// Turns nodes into what they should be, and notes what they aren't.
record Fields(List<Flaw> flaws) {

    /// The values of a mapping by its keys, each of which is a text and there once; none of a node
    /// that isn't one.
    Map<String, Node> of(Node node, String what) {
        Map<String, Node> fields = new LinkedHashMap<>();
        if (!(node instanceof MappingNode mapping)) {
            flaw(node, what + " is written as keys with values (key: value).");
            return fields;
        }
        for (NodeTuple field : mapping.getValue()) {
            Optional<String> key = text(field.getKeyNode(), "A key");
            if (key.isPresent() && fields.putIfAbsent(key.get(), field.getValueNode()) != null) {
                flaw(field.getKeyNode(), Flaw.quoted(key.get()) + " is here for the second time.");
            }
        }
        return fields;
    }

    /// The same with keys that are known; those that are needed must all be there.
    Map<String, Node> of(Node node, String what, List<String> needed, List<String> optional) {
        Map<String, Node> fields = of(node, what);
        List<String> known = Stream.concat(needed.stream(), optional.stream()).toList();
        if (node instanceof MappingNode mapping) {
            mapping.getValue().stream().map(NodeTuple::getKeyNode).forEach(key -> {
                if (key instanceof ScalarNode name && !known.contains(name.getValue())) {
                    flaw(key, what + " has no " + Flaw.quoted(name.getValue())
                            + Nearness.nearest(name.getValue(), known, Stream::of)
                                    .map(near -> "; did you mean \"" + near + "\"?")
                                    .orElse("; it takes " + String.join(", ", known) + "."));
                }
            });
            needed.stream().filter(name -> !fields.containsKey(name)).forEach(
                    name -> flaw(node, what + " needs \"" + name + "\"."));
        }
        return fields;
    }

    /// The nodes of a list that has at least so many.
    List<Node> list(Node node, String what, int least) {
        if (!(node instanceof SequenceNode list)) {
            flaw(node, what + " is a list, in [ ] or a line with - each.");
            return List.of();
        }
        if (list.getValue().size() < least) {
            flaw(node, what + " is empty; to allow nothing, leave the rule out.");
        }
        return list.getValue();
    }

    /// A text that isn't empty.
    Optional<String> text(Node node, String what) {
        if (!(node instanceof ScalarNode text) || text.getValue().isBlank()) {
            flaw(node, what + " is a text that isn't empty.");
            return Optional.empty();
        }
        return Optional.of(text.getValue());
    }

    /// Names of a certain form, or any.
    ///
    /// @param form what they are, in words
    Names names(Node node, String what, Pattern syntax, String form) {
        if (isAny(node)) {
            return new Names(true, Set.of());
        }
        Set<String> names = new LinkedHashSet<>();
        for (Node one : list(node, "\"" + what + "\"", 1)) {
            Optional<String> name = text(one, "Each of \"" + what + "\"");
            if (name.isPresent() && name.get().equals(Names.ANY)) {
                flaw(one, "\"*\" stands alone, not in a list: " + what + ": \"*\"");
            } else if (name.isPresent() && !syntax.matcher(name.get()).matches()) {
                flaw(one, "\"" + what + "\" takes " + form + ", not "
                        + Flaw.quoted(name.get()) + ".");
            } else {
                name.ifPresent(names::add);
            }
        }
        return new Names(false, names);
    }

    /// Whether it says that there is no bound.
    static boolean isAny(Node node) {
        return node instanceof ScalarNode text && text.getValue().equals(Names.ANY);
    }

    /// One text or a list of them; unlike names, a tag's value may be empty.
    Set<String> values(Node node, String what) {
        List<Node> nodes = node instanceof ScalarNode
                ? List.of(node)
                : new ArrayList<>(list(node, what, 1));
        Set<String> values = new LinkedHashSet<>();
        for (Node one : nodes) {
            if (one instanceof ScalarNode text) {
                values.add(text.getValue());
                letter(text);
            } else {
                flaw(one, what + " is a text, or a list of texts.");
            }
        }
        return values;
    }

    /// Whoever writes `prod-*` or `"*"` there means a pattern.
    private void letter(ScalarNode text) {
        if (text.getValue().contains(Names.ANY)) {
            flaw(text, "Tags are compared to the letter, so * would stand for itself alone; list "
                    + "the values.");
        }
    }

    void flaw(Node node, String what) {
        flaws.add(Yaml.at(node, what));
    }
}
