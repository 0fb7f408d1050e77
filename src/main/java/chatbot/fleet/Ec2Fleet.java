package chatbot.fleet;

import chatbot.aws.AwsFailure;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import io.quarkus.arc.profile.UnlessBuildProfile;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
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
    private final Ec2Looks looks;

    Ec2Fleet(Ec2Client ec2, Clock clock) {
        this.ec2 = ec2;
        this.region = ec2.serviceClientConfiguration().region();
        this.looks = new Ec2Looks(ec2, clock);
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
                .filters(Filter.builder().name(filter).values(address.text()).build())));
    }

    /// `private-ip-address` knows primary addresses only; the others are on the network interfaces.
    private Lookup findBySecondary(IpAddress address, Caller caller) {
        return look("ec2:DescribeNetworkInterfaces", caller, () -> {
            List<String> ids = ec2.describeNetworkInterfacesPaginator(interfaces -> interfaces
                    .filters(Filter.builder().name("addresses.private-ip-address")
                            .values(address.text()).build())
                    .overrideConfiguration(looks.call(caller).onBehalf()))
                    .networkInterfaces().stream().map(NetworkInterface::attachment)
                    .filter(Objects::nonNull).map(NetworkInterfaceAttachment::instanceId)
                    .filter(Objects::nonNull).distinct().toList();
            return ids.isEmpty()
                    ? List.of()
                    : describe(caller, instances -> instances.instanceIds(ids));
        });
    }

    private List<Instance> describe(Caller caller,
            Consumer<DescribeInstancesRequest.Builder> which) {
        return looks.describe(caller, which).stream()
                .filter(instance -> !instance.state().isGone()).toList();
    }

    private Lookup look(String action, Caller caller, Callable<List<Instance>> look) {
        return switch (looks.look(action, caller, look)) {
            case Ec2Looks.Seen<List<Instance>> seen -> new Lookup.Found(seen.what());
            case Ec2Looks.Failed<List<Instance>> failed -> new Lookup.Failed(failed.why());
        };
    }

    @Override
    public Reboot reboot(Instance instance, Caller caller) {
        if (looks.call(caller).isTooLate()) {
            return new Reboot.Failed(new Failure.TooLate());
        }
        RebootInstancesRequest request = RebootInstancesRequest.builder()
                .instanceIds(instance.id())
                .overrideConfiguration(looks.call(caller).onBehalf())
                .build();
        try {
            looks.call(caller).within(() -> ec2.rebootInstances(request));
            return new Reboot.Accepted();
        } catch (SdkException | TimeoutException error) {
            AwsFailure failure = new AwsFailure(error, "ec2:RebootInstances", arn(instance),
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
}
