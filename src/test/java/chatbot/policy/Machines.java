package chatbot.policy;

import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.InstanceState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Machines of which nothing but the tags matters.
final class Machines {

    private Machines() {
    }

    /// With those keys and values, in turn.
    static Instance tagged(String... keysAndValues) {
        Map<String, String> tags = new HashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tags.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return new Instance("i-0123456789abcdef0", InstanceState.RUNNING, "t3.small",
                new Place("us-east-1a", "vpc-1", "123456789012"), List.of(), tags, Instant.EPOCH);
    }
}
