package chatbot.fleet;

import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.PartitionMetadata;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesRequest;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttachment;
import software.amazon.awssdk.services.ec2.model.RebootInstancesRequest;

/// The instances of one account and region, by the EC2 API.
@Startup
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test"})
final class Ec2Fleet implements Fleet {

    private static final Lookup NOBODY = new Lookup.Found(List.of());

    private final Ec2Client ec2;
    private final Region region;
    private final Clock clock;

    Ec2Fleet(Ec2Client ec2, Clock clock) {
        this.ec2 = ec2;
        this.region = ec2.serviceClientConfiguration().region();
        this.clock = clock;
    }

    @Override
    public String region() {
        return region.id();
    }

    /// By the address's class, one call where one answers; filters are ANDed, so each takes a call
    /// of its own. Where an address is the primary one of some instance and a secondary one of
    /// another, the first is meant.
    @Override
    public Lookup find(IpAddress address, Caller caller) {
        if (address.isIpv6()) {
            return find("network-interface.ipv6-addresses.ipv6-address", address, caller);
        }
        String publicly = "ip-address";
        String privately = "private-ip-address"; // public too, in a VPC with such a range
        Lookup found = find(address.isPrivate() ? privately : publicly, address, caller);
        if (!found.equals(NOBODY)) {
            return found;
        }
        return address.isPrivate()
                ? findBySecondary(address, caller)
                : find(privately, address, caller);
    }

    private Lookup find(String filter, IpAddress address, Caller caller) {
        return look("ec2:DescribeInstances", caller, () -> describe(caller, instances -> instances
                .filters(Filter.builder().name(filter).values(address.text()).build())), true);
    }

    /// `private-ip-address` knows primary addresses only; the others are on the network interfaces.
    private Lookup findBySecondary(IpAddress address, Caller caller) {
        return look("ec2:DescribeNetworkInterfaces", caller, () -> {
            List<String> ids = ec2.describeNetworkInterfacesPaginator(interfaces -> interfaces
                    .filters(Filter.builder().name("addresses.private-ip-address")
                            .values(address.text()).build())
                    .overrideConfiguration(onBehalfOf(caller)))
                    .networkInterfaces().stream().map(NetworkInterface::attachment)
                    .filter(Objects::nonNull).map(NetworkInterfaceAttachment::instanceId)
                    .filter(Objects::nonNull).distinct().toList();
            return ids.isEmpty()
                    ? List.of()
                    : describe(caller, instances -> instances.instanceIds(ids));
        }, true);
    }

    private List<Instance> describe(Caller caller,
            Consumer<DescribeInstancesRequest.Builder> which) {
        DescribeInstancesRequest request = DescribeInstancesRequest.builder().applyMutation(which)
                .overrideConfiguration(onBehalfOf(caller)).build();
        return ec2.describeInstancesPaginator(request).reservations().stream()
                .flatMap(Ec2Instance::of)
                .filter(instance -> !instance.state().isGone()).toList();
    }

    /// A look changes nothing, so it is repeated once where that may help.
    private Lookup look(String action, Caller caller, Callable<List<Instance>> look,
            boolean again) {
        if (caller.left(clock).isZero()) {
            return new Lookup.Failed(new Failure.TooLate());
        }
        try {
            return new Lookup.Found(within(caller, look));
        } catch (SdkException | TimeoutException error) {
            Ec2Failure failure = new Ec2Failure(error, action, "*", region.id());
            return again && failure.isPassing() && !caller.left(clock).isZero()
                    ? look(action, caller, look, false)
                    : new Lookup.Failed(failure.why());
        }
    }

    @Override
    public Reboot reboot(Instance instance, Caller caller) {
        if (caller.left(clock).isZero()) {
            return new Reboot.Failed(new Failure.TooLate());
        }
        RebootInstancesRequest request = RebootInstancesRequest.builder()
                .instanceIds(instance.id())
                .overrideConfiguration(onBehalfOf(caller))
                .build();
        try {
            within(caller, () -> ec2.rebootInstances(request));
            return new Reboot.Accepted();
        } catch (SdkException | TimeoutException error) {
            Ec2Failure failure = new Ec2Failure(error, "ec2:RebootInstances", arn(instance),
                    region.id());
            return failure.isHarmless()
                    ? new Reboot.Failed(failure.why())
                    : new Reboot.Unconfirmed(failure.why());
        }
    }

    private String arn(Instance instance) {
        return "arn:" + PartitionMetadata.of(region).id() + ":ec2:" + region.id() + ":"
                + instance.place().account()
                + ":instance/" + instance.id();
    }

    /// Puts the person and the request at the end of the user-agent, which CloudTrail records.
    private static AwsRequestOverrideConfiguration onBehalfOf(Caller caller) {
        return AwsRequestOverrideConfiguration.builder()
                .addApiName(api -> api.name("slack-user").version(caller.user()))
                .addApiName(api -> api.name("request").version(caller.request()))
                .build();
    }

    /// The call's result, if it comes by the caller's deadline. The SDK's own time-outs don't hold
    /// for name look-ups or for answers that trickle in; a virtual thread can be left at any of
    /// them, and closes its connection when it is.
    private <T> T within(Caller caller, Callable<T> call) throws TimeoutException {
        FutureTask<T> task = new FutureTask<>(call);
        Thread.ofVirtual().name("ec2").start(task);
        try {
            return task.get(caller.left(clock).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof SdkException known
                    ? known
                    : SdkClientException.create("The AWS SDK failed", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw SdkClientException.create("The function is being stopped", stopped);
        } finally {
            task.cancel(true);
        }
    }
}
