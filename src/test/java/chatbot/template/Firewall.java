package chatbot.template;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The rules of a web ACL as AWS WAF reads them, of those kinds that edge.yaml has. Addresses aren't
/// known here, so rules about them never match.
record Firewall(Map<String, Object> acl) {

    /// A request as it comes to the edge.
    ///
    /// @param headers by their names in lower case
    record Arrival(String method, String path, Map<String, String> headers) {
    }

    /// The name of the rule that decides; `default` if none does.
    String decides(Arrival arrival) {
        return rules().stream()
                .filter(rule -> matches(Template.map(rule.get("Statement")), arrival))
                .map(rule -> (String) rule.get("Name")).findFirst().orElse("default");
    }

    boolean letsThrough(Arrival arrival) {
        String rule = decides(arrival);
        return rules().stream().filter(other -> other.get("Name").equals(rule))
                .map(other -> Template.map(other.get("Action"))).findFirst()
                .orElseGet(() -> Template.map(acl.get("DefaultAction"))).containsKey("Allow");
    }

    /// In the order in which they are asked.
    List<Map<String, Object>> rules() {
        return Template.list(acl.get("Rules")).stream().map(Template::map)
                .sorted(Comparator.comparing(rule -> (Integer) rule.get("Priority"))).toList();
    }

    private static boolean matches(Map<String, Object> statement, Arrival arrival) {
        String kind = statement.keySet().iterator().next();
        Map<String, Object> about = Template.map(statement.get(kind));
        return switch (kind) {
            case "RateBasedStatement", "ManagedRuleGroupStatement" -> false;
            case "AndStatement" -> Template.list(about.get("Statements")).stream()
                    .allMatch(part -> matches(Template.map(part), arrival));
            case "ByteMatchStatement" -> about.get("PositionalConstraint").equals("EXACTLY")
                    && field(about, arrival).equals(about.get("SearchString"));
            case "RegexMatchStatement" -> Pattern.compile((String) about.get("RegexString"))
                    .matcher(field(about, arrival)).find();
            default -> throw new IllegalArgumentException("What does " + kind + " do?");
        };
    }

    private static String field(Map<String, Object> about, Arrival arrival) {
        Map<String, Object> field = Template.map(about.get("FieldToMatch"));
        return switch (field.keySet().iterator().next()) {
            case "Method" -> arrival.method();
            case "UriPath" -> arrival.path();
            case "SingleHeader" -> arrival.headers().getOrDefault(
                    (String) Template.map(field.get("SingleHeader")).get("Name"), "");
            case String other -> throw new IllegalArgumentException("What is " + other + "?");
        };
    }
}
