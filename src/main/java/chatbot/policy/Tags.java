package chatbot.policy;

import chatbot.fleet.Instance;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Which instances a rule is for, by their tags.
///
/// @param wanted of each key the values of which an instance must have one, to the letter; empty for
///               instances with whatever tags (`"*"`)
public record Tags(Optional<Map<String, Set<String>>> wanted) {

    /// Whether it is for that instance.
    boolean fit(Instance instance) {
        return wanted.stream().flatMap(tags -> tags.entrySet().stream())
                .allMatch(tag -> Optional.ofNullable(instance.tags().get(tag.getKey()))
                        .filter(tag.getValue()::contains).isPresent());
    }

    /// Whether it is for all instances.
    boolean any() {
        return wanted.isEmpty();
    }
}
