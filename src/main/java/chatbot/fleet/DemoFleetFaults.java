package chatbot.fleet;

import chatbot.aws.Failure;
import io.quarkus.arc.profile.IfBuildProfile;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/// What goes wrong with the demo fleet: something about three machines always, and for all of them
/// whatever is switched on.
@Singleton
@IfBuildProfile(anyOf = {"dev", "test"})
public final class DemoFleetFaults {

    private static final String FORBIDDEN = "locked-1";
    private static final String SLOW = "slow-1";
    private static final String WITHOUT_AGENT = "web-2";

    private final Set<Fault> on = ConcurrentHashMap.newKeySet();

    DemoFleetFaults() {
    }

    /// Something that can be switched on.
    public enum Fault {
        /// IAM doesn't allow the bot to change a machine.
        REFUSE,
        /// There are too many calls in this account and region.
        THROTTLE,
        /// EC2 takes a request, and no answer comes.
        HANG,
        /// Systems Manager reaches no agent.
        NO_SSM
    }

    /// Switches it on or off.
    public void turn(Fault fault, boolean wanted) {
        if (wanted) {
            on.add(fault);
        } else {
            on.remove(fault);
        }
    }

    /// Whether it is switched on.
    public boolean isOn(Fault fault) {
        return on.contains(fault);
    }

    /// Why EC2 would refuse to do this; empty if it wouldn't.
    Optional<Failure> refusal(Action action, List<Instance> instances, String region) {
        Optional<Failure> forbidden = instances.stream()
                .filter(one -> isOn(Fault.REFUSE) || is(one, FORBIDDEN)).findFirst()
                .map(one -> new Failure.NotPermitted(action.permission(), "arn:aws:ec2:" + region
                        + ":" + one.place().account() + ":instance/" + one.id()));
        return forbidden.or(() -> Stream.of(Fault.THROTTLE).filter(this::isOn)
                .<Failure>map(_ -> new Failure.Throttled()).findFirst());
    }

    /// Whether no answer comes when that is asked for one of them.
    boolean hangs(List<Instance> instances) {
        return isOn(Fault.HANG) || instances.stream().anyMatch(one -> is(one, SLOW));
    }

    /// Whether Systems Manager reaches its agent.
    boolean hasAgent(Instance instance) {
        return !isOn(Fault.NO_SSM) && !is(instance, WITHOUT_AGENT);
    }

    private static boolean is(Instance instance, String name) {
        return instance.name().orElse("").equals(name);
    }
}
