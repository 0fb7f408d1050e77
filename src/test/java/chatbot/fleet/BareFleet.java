package chatbot.fleet;

import chatbot.aws.Caller;
import java.util.List;

/// A fleet of which a test says what it needs; all else must not be asked.
public interface BareFleet extends Fleet {

    @Override
    default Lookups find(List<Target> targets, String region, Caller caller) {
        throw new AssertionError("Looked for " + targets);
    }

    @Override
    default Listed near(Target.Name name, String region, Caller caller) {
        throw new AssertionError("Looked for what is like " + name);
    }

    @Override
    default Listed list(Search search, Caller caller) {
        throw new AssertionError("Listed " + search);
    }

    @Override
    default Attempt change(Action action, List<Instance> instances, Caller caller) {
        throw new AssertionError(action + " " + instances);
    }

    @Override
    default Rehearsal rehearse(Action action, List<Instance> instances, Caller caller) {
        throw new AssertionError("Rehearsed " + action + " " + instances);
    }

    @Override
    default List<String> regions() {
        return List.of("us-east-1");
    }
}
