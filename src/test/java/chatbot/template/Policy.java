package chatbot.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An IAM policy, and what it says to a request (IAM: "Policy evaluation logic").
///
/// It knows the elements and operators that this project uses. A policy that holds anything else
/// can't be read: what isn't understood is never taken for harmless.
record Policy(List<Statement> statements) {

    /// Patterns with a wildcard, as they are tested.
    private static final Map<String, Pattern> LIKE = new ConcurrentHashMap<>();

    /// Somebody does something to a resource.
    ///
    /// @param context condition keys and their values, such as `aws:RequestedRegion`
    record Request(String action, String resource, Map<String, String> context) {

        Request {
            Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            anyCase.putAll(context);
            context = anyCase;
        }
    }

    /// A statement: all that it names must fit for it to say something.
    record Statement(Effect effect, List<String> actions, List<String> resources,
            List<Condition> conditions) {

        boolean names(String action) {
            String asked = action.toLowerCase();
            return actions.stream().anyMatch(each -> isLike(each.toLowerCase(), asked));
        }

        boolean fits(Request request) {
            return names(request.action())
                    && resources.stream().anyMatch(resource -> isLike(resource, request.resource()))
                    && conditions.stream().allMatch(condition -> condition.holds(request));
        }
    }

    /// What a statement says.
    enum Effect {
        ALLOW, DENY
    }

    /// One key of a condition. A request without the key doesn't meet it.
    record Condition(Operator operator, String key, List<String> values) {

        boolean holds(Request request) {
            String actual = request.context().get(key);
            return actual != null
                    && values.stream().anyMatch(value -> operator.test.test(value, actual));
        }
    }

    /// How a condition compares.
    enum Operator {
        STRING_EQUALS("StringEquals", String::equals), STRING_LIKE("StringLike", Policy::isLike);

        private final String word;
        private final BiPredicate<String, String> test;

        Operator(String word, BiPredicate<String, String> test) {
            this.word = word;
            this.test = test;
        }

        static Operator of(String word) {
            for (Operator operator : values()) {
                if (operator.word.equals(word)) {
                    return operator;
                }
            }
            throw new IllegalArgumentException("Unknown condition operator " + word);
        }
    }

    /// Reads a policy document.
    static Policy of(Map<String, Object> document) {
        expect(document, Set.of("Version", "Statement"), Set.of());
        if (!document.get("Version").equals("2012-10-17")) {
            throw new IllegalArgumentException("Unknown version " + document.get("Version"));
        }
        return new Policy(Template.list(document.get("Statement")).stream().map(Template::map)
                .map(Policy::statement).toList());
    }

    /// What it says of one action.
    Policy about(String action) {
        return new Policy(statements.stream().filter(each -> each.names(action)).toList());
    }

    /// Whether a statement allows the request and none denies it.
    boolean allows(Request request) {
        Set<Effect> effects = statements.stream().filter(statement -> statement.fits(request))
                .map(Statement::effect).collect(Collectors.toSet());
        return effects.equals(Set.of(Effect.ALLOW));
    }

    private static Statement statement(Map<String, Object> statement) {
        expect(statement, Set.of("Effect", "Action", "Resource"), Set.of("Sid", "Condition"));
        Effect effect = switch ((String) statement.get("Effect")) {
            case "Allow" -> Effect.ALLOW;
            case "Deny" -> Effect.DENY;
            case String other -> throw new IllegalArgumentException("Unknown effect " + other);
        };
        Map<String, Object> conditions = Template
                .map(statement.getOrDefault("Condition", Map.of()));
        return new Statement(effect, strings(statement.get("Action")),
                strings(statement.get("Resource")), conditions.entrySet().stream()
                        .flatMap(tests -> Template.map(tests.getValue()).entrySet().stream()
                                .map(test -> new Condition(Operator.of(tests.getKey()),
                                        test.getKey(), strings(test.getValue()))))
                        .toList());
    }

    private static List<String> strings(Object node) {
        List<String> strings = Template.list(node).stream().map(String.class::cast).toList();
        for (String text : strings) {
            if (text.contains("${")) {
                throw new IllegalArgumentException("Policy variables aren't known: " + text);
            }
        }
        return strings;
    }

    private static void expect(Map<String, Object> element, Set<String> required,
            Set<String> optional) {
        boolean known = element.keySet().stream()
                .allMatch(key -> required.contains(key) || optional.contains(key));
        if (!known || !element.keySet().containsAll(required)) {
            throw new IllegalArgumentException("Not what is understood here: " + element.keySet());
        }
    }

    /// Whether a text fits a pattern in which `*` is any text and `?` any character.
    private static boolean isLike(String pattern, String text) {
        if (pattern.indexOf('*') < 0 && pattern.indexOf('?') < 0) {
            return pattern.equals(text);
        }
        return LIKE.computeIfAbsent(pattern, Policy::compiled).matcher(text).matches();
    }

    private static Pattern compiled(String pattern) {
        return Pattern.compile(Pattern.quote(pattern).replace("*", "\\E.*\\Q").replace("?",
                "\\E.\\Q"), Pattern.DOTALL);
    }
}
