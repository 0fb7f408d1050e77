package chatbot.slack;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.fleet.Action;
import chatbot.fleet.BareFleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A fleet of one machine, which changes as the test says.
final class ChangingFleet implements BareFleet {

    final List<String> reboots = new ArrayList<>();
    Instance instance = machine("i-1", "confirm", Instant.EPOCH);
    boolean failing;
    boolean blind;

    Instance machine(String id, String tag, Instant launched) {
        return new Instance(id, InstanceState.RUNNING, "t3.small",
                new Place("us-east-1a", "vpc-1", "123456789012"),
                List.of(new Address(IpAddress.of("10.0.0.1"), Role.PRIMARY)),
                Map.of("Name", "web", "chatbot", tag), launched);
    }

    @Override
    public Lookups find(List<Target> targets, Optional<String> region, Caller caller) {
        return blind
                ? new Lookups.Failed(new Failure.Throttled())
                : new Lookups.Found(Map.of(targets.getFirst(), List.of(instance)));
    }

    @Override
    public Attempt change(Action action, List<Instance> instances, Caller caller) {
        if (failing) {
            return new Attempt.Failed(new Failure.Throttled());
        }
        instances.forEach(one -> reboots.add(one.id()));
        return new Attempt.Accepted();
    }
}
