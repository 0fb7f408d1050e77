package chatbot.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Fleet.Listed;
import chatbot.fleet.Fleet.Lookups;
import chatbot.fleet.Fleet.Search;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A fleet to try: it has at least these instances, all of them tagged `chatbot=restart` if nothing
/// else is said:
///
/// * `web-1` with 10.34.33.22, running;
/// * `web-2` with 10.34.33.23, running, with a public address; `old-web-2` had 10.34.33.23 before
///   it was terminated;
/// * `db-1` with 10.34.33.30, stopped;
/// * `legacy-1` with 10.34.33.40, without that tag;
/// * `payments-1` with 10.34.33.50, tagged `chatbot=confirm`;
/// * `shop-blue` and `shop-green` with 10.34.40.10 in two VPCs;
/// * two called `worker` with 10.34.33.95 and 10.34.33.96;
/// * `west-1` with 10.44.0.10 in its second region.
public interface SeededFleet {

    Fleet fleet();

    /// The public address of `web-2`.
    String publicAddress();

    /// The ids of the instances to which this was to be done.
    List<String> asked(Action action);

    /// Somebody who has seconds left.
    Caller caller();

    /// The fleet's own region.
    default String here() {
        return fleet().regions().getFirst();
    }

    /// The only instance that has the address.
    default Instance find(String address) {
        List<Instance> found = findAll(address);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    default List<Instance> findAll(String address) {
        return findAll(address(address));
    }

    default List<Instance> findAll(Target target) {
        return found(List.of(target)).getOrDefault(target, List.of());
    }

    default Map<Target, List<Instance>> found(List<Target> targets) {
        return switch (fleet().find(targets, Optional.of(here()), caller())) {
            case Lookups.Found(Map<Target, List<Instance>> found, _) -> found;
            case Lookups other -> throw new AssertionError(other);
        };
    }

    default List<String> near(String name) {
        return switch (fleet().near(new Target.Name(name), Optional.of(here()), caller())) {
            case Listed.Page(List<Instance> instances, _, _) -> names(instances);
            case Listed other -> throw new AssertionError(other);
        };
    }

    default Listed.Page list(String text, int most, String next) {
        return switch (fleet().list(new Search(text, Optional.of(here()), most, next), caller())) {
            case Listed.Page page -> page;
            case Listed other -> throw new AssertionError(other);
        };
    }

    default Attempt change(Action action, Instance instance) {
        return fleet().change(action, List.of(instance), caller());
    }

    static Target address(String text) {
        return new Target.Address(IpAddress.of(text));
    }

    static List<String> names(List<Instance> instances) {
        return instances.stream().map(instance -> instance.name().orElse("")).toList();
    }
}
