package chatbot.ec2;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.ec2.Regional.Door;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.Lookout;
import chatbot.fleet.Sighting;
import chatbot.fleet.StatusCheck;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Predicate;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceStatusRequest;
import software.amazon.awssdk.services.ec2.model.Ec2Exception;
import software.amazon.awssdk.services.ec2.model.Filter;

/// Looks at an instance by the EC2 API: two calls while it lives, one where it was just found.
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test"})
final class Ec2Lookout implements Lookout {

    private static final String DESCRIBE = "ec2:DescribeInstances";
    private static final String CHECK = "ec2:DescribeInstanceStatus";
    private static final String NO_SUCH_INSTANCE = "InvalidInstanceID.NotFound";

    private final Regional<Ec2Client> ec2;
    private final Clock clock;

    Ec2Lookout(Regional<Ec2Client> ec2, Clock clock) {
        this.ec2 = ec2;
        this.clock = clock;
    }

    /// It may have been found when the settings still had its site.
    @Override
    public Look look(Instance instance, Caller caller) {
        return at(instance, caller, looks -> look(looks, instance, caller));
    }

    @Override
    public Look complete(Instance found, Caller caller) {
        return at(found, caller, looks -> seen(looks, found, Optional.of(found), caller));
    }

    private Look at(Instance instance, Caller caller, Function<Ec2Looks, Look> looking) {
        return switch (ec2.at(ec2.sites().of(instance), caller)) {
            case Ec2Looks.Failed<Door<Ec2Client>>(Failure why) -> new Look.Failed(why);
            case Ec2Looks.Seen<Door<Ec2Client>>(Door<Ec2Client> door) ->
                looking.apply(new Ec2Looks(door, clock));
        };
    }

    private static Look look(Ec2Looks looks, Instance instance, Caller caller) {
        return switch (looks.look(DESCRIBE, caller,
                listed(() -> current(looks, instance, caller)))) {
            case Ec2Looks.Failed<Optional<Instance>>(Failure why) -> new Look.Failed(why);
            case Ec2Looks.Seen<Optional<Instance>>(Optional<Instance> seen) ->
                seen(looks, instance, seen, caller);
        };
    }

    /// An instance that is gone has no checks, but may have a replacement.
    private static Look seen(Ec2Looks looks, Instance before, Optional<Instance> now,
            Caller caller) {
        return now.filter(Predicate.not(there -> there.state().isGone()))
                .map(there -> checked(looks, there, caller))
                .orElseGet(() -> gone(looks, before, now, caller));
    }

    private static Look checked(Ec2Looks looks, Instance now, Caller caller) {
        return switch (looks.look(CHECK, caller,
                listed(() -> Optional.of(checks(looks, now, caller))))) {
            case Ec2Looks.Failed<Optional<List<StatusCheck>>> failed ->
                new Look.Failed(failed.why());
            case Ec2Looks.Seen<Optional<List<StatusCheck>>> seen -> new Look.Seen(
                    new Sighting(now.state(), launched(now), seen.what().orElse(List.of()),
                            Optional.empty()));
        };
    }

    private static Look gone(Ec2Looks looks, Instance before, Optional<Instance> now,
            Caller caller) {
        Optional<Instance> replacement = before.scalingGroup()
                .flatMap(group -> replacement(looks, before, group, caller));
        return new Look.Seen(new Sighting(
                now.map(Instance::state).orElse(InstanceState.TERMINATED),
                now.flatMap(Ec2Lookout::launched), List.of(), replacement));
    }

    private static Optional<Instance> current(Ec2Looks looks, Instance instance, Caller caller) {
        return looks.describe(caller, instances -> instances.instanceIds(instance.id())).stream()
                .findFirst();
    }

    /// Without `IncludeAllInstances` EC2 tells of running instances only.
    private static List<StatusCheck> checks(Ec2Looks looks, Instance instance, Caller caller) {
        DescribeInstanceStatusRequest request = DescribeInstanceStatusRequest.builder()
                .instanceIds(instance.id()).includeAllInstances(true)
                .overrideConfiguration(looks.call(caller).onBehalf()).build();
        return looks.ec2().describeInstanceStatus(request).instanceStatuses().stream().findFirst()
                .map(Ec2StatusChecks::of).orElse(List.of());
    }

    /// The newest of the scaling group that is younger than the one that is gone. Nobody is told
    /// if this can't be seen: that the instance is gone is what matters.
    private static Optional<Instance> replacement(Ec2Looks looks, Instance gone, String group,
            Caller caller) {
        Filter sameGroup = Ec2Filter.literally("tag:" + Instance.SCALING_GROUP, List.of(group));
        return switch (looks.look(DESCRIBE, caller,
                () -> looks.describe(caller, instances -> instances.filters(sameGroup)))) {
            case Ec2Looks.Failed<List<Instance>> _ -> Optional.empty();
            case Ec2Looks.Seen<List<Instance>> seen -> seen.what().stream()
                    .filter(other -> !other.state().isGone() && !other.id().equals(gone.id()))
                    .filter(other -> other.launched().isAfter(gone.launched()))
                    .max(Comparator.comparing(Instance::launched));
        };
    }

    /// That there is no such instance is no failure.
    private static <T> Callable<Optional<T>> listed(Callable<Optional<T>> call) {
        return () -> {
            try {
                return call.call();
            } catch (Ec2Exception refused) {
                if (NO_SUCH_INSTANCE.equals(refused.awsErrorDetails().errorCode())) {
                    return Optional.empty();
                }
                throw refused;
            }
        };
    }

    private static Optional<Instant> launched(Instance instance) {
        return Optional.of(instance.launched()).filter(Predicate.not(Instant.EPOCH::equals));
    }
}
