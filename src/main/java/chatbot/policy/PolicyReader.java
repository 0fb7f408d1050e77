package chatbot.policy;

import chatbot.command.Command;
import chatbot.command.Command.Change;
import chatbot.command.CommandParser;
import chatbot.command.ParseResult;
import chatbot.command.ParseResult.Understood;
import chatbot.command.Verb;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.nodes.Node;

/// Reads a policy. Nothing is implied by what is left out, and a document with any flaw is no policy:
/// so a slip of the pen allows less, never more.
final class PolicyReader {

    private static final int MOST_TOLD = 10;
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]+");
    private static final Pattern GROUP = Pattern.compile("S[A-Z0-9]+");
    private static final Pattern CHANNEL = Pattern.compile("[CG][A-Z0-9]+|dm");
    /// For what is another's flaw already.
    private static final Tags NOTHING = new Tags(Optional.of(Map.of("", Set.of())));

    private final List<Flaw> flaws = Yaml.noFlaws();
    private final Fields fields = new Fields(flaws);

    private PolicyReader() {
    }

    static Reading read(String yaml) {
        return new PolicyReader().reading(yaml);
    }

    private Reading reading(String yaml) {
        Optional<Policy> policy = new Yaml(flaws).root(yaml).map(this::policy);
        if (flaws.isEmpty() && policy.isPresent()) {
            return new Reading.Sound(policy.get());
        }
        return new Reading.Flawed(flaws.isEmpty()
                ? List.of(Flaw.whole("The policy is empty; it needs version and rules."))
                : flaws.stream().sorted().limit(MOST_TOLD).toList());
    }

    private Policy policy(Node root) {
        Map<String, Node> parts = fields.of(root, "A policy", List.of("version", "rules"),
                List.of("aliases"));
        part(parts, "version").flatMap(node -> fields.text(node, "The version")
                .filter(version -> !version.equals("1")).map(_ -> node))
                .ifPresent(node -> fields.flaw(node, "The version is 1."));
        List<Rule> rules = part(parts, "rules").map(this::rules).orElse(List.of());
        return new Policy(rules, part(parts, "aliases").map(this::aliases).orElse(Map.of()));
    }

    private static Optional<Node> part(Map<String, Node> parts, String name) {
        return Optional.ofNullable(parts.get(name));
    }

    private List<Rule> rules(Node node) {
        List<Rule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Node one : fields.list(node, "\"rules\"", 0)) {
            Rule rule = rule(one);
            if (!names.add(rule.name())) {
                fields.flaw(one, "Another rule is called " + Flaw.quoted(rule.name()) + " too.");
            }
            rules.add(rule);
        }
        return rules;
    }

    private Rule rule(Node node) {
        Map<String, Node> parts = fields.of(node, "A rule",
                List.of("name", "commands", "channels", "tags"), List.of("users", "groups"));
        if (!parts.isEmpty() && !parts.containsKey("users") && !parts.containsKey("groups")) {
            fields.flaw(node, "A rule needs \"users\" or \"groups\".");
        }
        if (part(parts, "users").filter(Fields::isAny).isPresent() && parts.containsKey("groups")) {
            fields.flaw(parts.get("groups"), "Either of both is enough, so with users: \"*\" these"
                    + " groups would keep nobody out; leave one of them out.");
        }
        return new Rule(
                part(parts, "name").flatMap(name -> fields.text(name, "A rule's name"))
                        .orElse("?" + Yaml.line(node)),
                Yaml.line(node),
                names(parts, "users", USER, "Slack user ids (U…, W…)"),
                part(parts, "groups").map(this::groups).orElse(Names.none()),
                names(parts, "commands", verbs(), "commands that need a rule (" + words() + ")"),
                names(parts, "channels", CHANNEL, "Slack channel ids (C…, G…) and dm"),
                part(parts, "tags").map(this::tags).orElse(NOTHING));
    }

    private Names names(Map<String, Node> parts, String name, Pattern syntax, String form) {
        return part(parts, name).map(node -> fields.names(node, name, syntax, form))
                .orElse(Names.none());
    }

    private Names groups(Node node) {
        if (Fields.isAny(node)) {
            fields.flaw(node, "For everybody write users: \"*\"; \"groups\" takes ids of user "
                    + "groups.");
            return Names.none();
        }
        return fields.names(node, "groups", GROUP, "ids of Slack user groups (S…)");
    }

    private Tags tags(Node node) {
        if (Fields.isAny(node)) {
            return new Tags(Optional.empty());
        }
        Map<String, Set<String>> tags = new LinkedHashMap<>();
        fields.of(node, "\"tags\"").forEach((key, value) -> tags.put(key,
                fields.values(value, "A tag's value")));
        if (tags.isEmpty()) {
            fields.flaw(node, "\"tags\" is empty; for instances with whatever tags write \"*\".");
        }
        return new Tags(Optional.of(Map.copyOf(tags)));
    }

    private Map<String, String> aliases(Node node) {
        Map<String, String> aliases = new LinkedHashMap<>();
        fields.of(node, "\"aliases\"").forEach((name, value) -> {
            Optional<String> line = fields.text(value, "What an alias stands for");
            alias(name, line).ifPresent(flaw -> fields.flaw(value, flaw));
            if (aliases.put(name.toLowerCase(Locale.ROOT), line.orElse("")) != null) {
                fields.flaw(value,
                        "The alias " + Flaw.quoted(name) + " is here for the second time.");
            }
        });
        return aliases;
    }

    /// What is wrong with an alias; empty if nothing is.
    private static Optional<String> alias(String name, Optional<String> line) {
        if (!Policy.ALIAS.matcher(name).matches()) {
            return Optional.of("An alias begins with a letter and has letters, digits, - and _, 40 "
                    + "at most; " + Flaw.quoted(name) + " hasn't.");
        }
        return isTaken(name)
                ? Optional.of(Flaw.quoted(name) + " is a command already, or the beginning of one.")
                : line.flatMap(text -> wrong(name, text));
    }

    /// Whether somebody may type the name, or a line that begins with it, and mean a command.
    private static boolean isTaken(String name) {
        return !(CommandParser.parse(name) instanceof ParseResult.UnknownWord)
                || Stream.of(Verb.values()).flatMap(verb -> verb.words().stream())
                        .anyMatch(word -> word.split(" ", 2)[0]
                                .equals(name.toLowerCase(Locale.ROOT)));
    }

    /// A reason takes all that follows, so options after it would be lost: `--dry-run` too.
    private static Optional<String> wrong(String name, String line) {
        return switch (CommandParser.parse(line)) {
            case Understood(Command command, _) -> Optional.of(command)
                    .filter(Change.class::isInstance).map(Change.class::cast)
                    .filter(change -> !change.reason().isEmpty())
                    .map(_ -> "The alias " + Flaw.quoted(name) + " has a reason, in which options"
                            + " that are typed after it would get lost; leave the reason to"
                            + " whoever types it.");
            case ParseResult.Trouble _ -> Optional.of("The alias " + Flaw.quoted(name)
                    + " stands for " + Flaw.quoted(line)
                    + ", which isn't a whole command; try it in the chat.");
        };
    }

    private static Stream<String> needy() {
        return Stream.of(Verb.values()).filter(verb -> !Policy.isFree(verb)).map(Verb::word);
    }

    private static Pattern verbs() {
        return Pattern.compile(needy().collect(Collectors.joining("|")));
    }

    private static String words() {
        return needy().collect(Collectors.joining(", "));
    }
}
