package chatbot.fleet;

import chatbot.aws.Caller;
import java.util.List;
import java.util.Optional;

/// A fleet of which a test says what it needs; all else must not be asked.
public interface BareFleet extends Fleet {

    @Override
    default Lookups find(List<Target> targets, Optional<String> region, Caller caller) {
        throw new AssertionError("Looked for " + targets);
    }

    @Override
    default Listed near(Target.Name name, Optional<String> region, Caller caller) {
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
    default List<Site> sites() {
        return List.of(Site.own("us-east-1"));
    }
}
