package chatbot.template;

import chatbot.template.Policy.Request;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// One thing that a role has to be allowed: what the code needs, said without IAM's own language, so
/// that it can be held against a policy.
///
/// @param resource its ARN, or all ARNs that begin so if it ends with `*`
/// @param context  keys that the request has to bring, each with the values that it may have
record Right(String action, String resource, Map<String, Set<String>> context) {

    /// Whether the request is within this right.
    boolean covers(Request request) {
        return action.equals(request.action()) && isResource(request.resource())
                && context.entrySet().stream().allMatch(key -> key.getValue()
                        .contains(request.context().getOrDefault(key.getKey(), "")));
    }

    /// A request that makes use of this right.
    Request example() {
        Map<String, String> brought = new TreeMap<>();
        context.forEach((key, values) -> brought.put(key, values.iterator().next()));
        return new Request(action, resource.length() > 1 ? resource.replace("*", "0abc") : "*",
                brought);
    }

    private boolean isResource(String arn) {
        return resource.endsWith("*")
                ? arn.startsWith(resource.substring(0, resource.length() - 1))
                : arn.equals(resource);
    }
}
