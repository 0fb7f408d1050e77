package chatbot.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What CloudFormation makes of a template: the resources and the outputs that aren't left out. One
/// that refers to another that is left out can't be made.
///
/// @param resources by their logical ids, with their types and properties
record Stack(Map<String, Map<String, Object>> resources, Map<String, Object> outputs) {

    static Stack of(Template template) {
        Map<String, Map<String, Object>> resources = new LinkedHashMap<>();
        template.section("Resources").forEach((name, resource) -> {
            if (isIn(template, resource)) {
                resources.put(name, Template.map(template.resolved(without(resource))));
            }
        });
        Map<String, Object> outputs = new LinkedHashMap<>();
        template.section("Outputs").forEach((name, output) -> {
            if (isIn(template, output)) {
                outputs.put(name, template.resolved(Template.map(output).get("Value")));
            }
        });
        return new Stack(resources, outputs);
    }

    /// The names of all resources of a type.
    List<String> names(String type) {
        return resources.entrySet().stream()
                .filter(resource -> type.equals(resource.getValue().get("Type")))
                .map(Map.Entry::getKey).toList();
    }

    /// The properties of all resources of a type.
    Stream<Map<String, Object>> all(String type) {
        return names(type).stream().map(this::properties);
    }

    Map<String, Object> properties(String resource) {
        return Template.map(resources.get(resource).get("Properties"));
    }

    private static boolean isIn(Template template, Object part) {
        Object condition = Template.map(part).get("Condition");
        return condition == null || template.isMet((String) condition);
    }

    private static Map<String, Object> without(Object resource) {
        Map<String, Object> rest = new LinkedHashMap<>(Template.map(resource));
        rest.remove("Condition");
        return rest;
    }
}
