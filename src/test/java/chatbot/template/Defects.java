package chatbot.template;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// A policy with one thing wrong in it, for each thing that a careless hand might do to it.
final class Defects {

    private final Map<String, Object> document;
    private final List<Planted> all = new ArrayList<>();

    /// What is wrong, and the policy that has it.
    record Planted(String name, Map<String, Object> document) {
    }

    private Defects(Map<String, Object> document) {
        this.document = document;
    }

    /// Every one of a policy that has none.
    static List<Planted> of(Map<String, Object> document) {
        Defects defects = new Defects(document);
        List<Object> statements = Template.list(document.get("Statement"));
        for (int i = 0; i < statements.size(); i++) {
            defects.plantInto(i, Template.map(statements.get(i)));
        }
        return defects.all;
    }

    private void plantInto(int place, Map<String, Object> statement) {
        String sid = (String) statement.get("Sid");
        plant(sid + " is a denial", place, copy -> copy.put("Effect", "Deny"));
        if (!statement.get("Resource").equals("*")) {
            plant(sid + " is on everything", place, copy -> copy.put("Resource", "*"));
        }
        for (Object action : Template.list(statement.get("Action"))) {
            String service = ((String) action).replaceFirst(":.*", ":*");
            plant(sid + " allows " + service, place, copy -> copy.put("Action", service));
            plant(sid + " lacks " + action, place, copy -> copy.put("Action",
                    Template.list(statement.get("Action")).stream()
                            .map(other -> other.equals(action) ? "none:None" : other).toList()));
        }
        Map<String, Object> equal = Template.map(Template
                .map(statement.getOrDefault("Condition", Map.of()))
                .getOrDefault("StringEquals", Map.of()));
        for (String key : equal.keySet()) {
            plant(sid + " lacks the condition " + key, place, copy -> {
                Map<String, Object> others = new LinkedHashMap<>(equal);
                others.remove(key);
                copy.put("Condition", Map.of("StringEquals", others));
            });
            plant(sid + " takes any " + key, place, copy -> {
                Map<String, Object> others = new LinkedHashMap<>(equal);
                others.remove(key);
                copy.put("Condition", Map.of("StringEquals", others, "StringLike",
                        Map.of(key, "*")));
            });
        }
    }

    private void plant(String name, int place, Consumer<Map<String, Object>> change) {
        List<Object> statements = new ArrayList<>(Template.list(document.get("Statement")));
        Map<String, Object> changed = new LinkedHashMap<>(Template.map(statements.get(place)));
        change.accept(changed);
        statements.set(place, changed);
        Map<String, Object> planted = new LinkedHashMap<>(document);
        planted.put("Statement", statements);
        all.add(new Planted(name, planted));
    }
}
