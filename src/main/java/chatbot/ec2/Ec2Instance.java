package chatbot.ec2;

import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.InstanceNetworkInterface;
import software.amazon.awssdk.services.ec2.model.Placement;
import software.amazon.awssdk.services.ec2.model.Reservation;
import software.amazon.awssdk.services.ec2.model.Tag;

/// Reads EC2's description of instances; any part of it may be missing.
final class Ec2Instance {

    private Ec2Instance() {
    }

    static Stream<Instance> of(Reservation reservation) {
        String account = Optional.ofNullable(reservation.ownerId()).orElse("");
        return reservation.instances().stream().map(instance -> of(instance, account));
    }

    private static Instance of(software.amazon.awssdk.services.ec2.model.Instance instance,
            String account) {
        Place place = new Place(
                Optional.ofNullable(instance.placement()).map(Placement::availabilityZone)
                        .orElse(""),
                Optional.ofNullable(instance.vpcId()).orElse(""), account);
        Map<String, String> tags = instance.tags().stream()
                .collect(Collectors.toMap(Tag::key,
                        tag -> Optional.ofNullable(tag.value()).orElse("")));
        InstanceState state = instance.state() == null
                ? InstanceState.UNKNOWN
                : InstanceState.of(instance.state().nameAsString());
        String type = Optional.ofNullable(instance.instanceTypeAsString()).orElse("");
        Instant launched = Optional.ofNullable(instance.launchTime()).orElse(Instant.EPOCH);
        return new Instance(instance.instanceId(), state, type, place, addresses(instance), tags,
                launched);
    }

    /// In the order of their roles, so that an address that is listed twice keeps the stronger one.
    private static List<Address> addresses(
            software.amazon.awssdk.services.ec2.model.Instance instance) {
        Map<IpAddress, Role> roles = new LinkedHashMap<>();
        put(roles, instance.privateIpAddress(), Role.PRIMARY);
        put(roles, instance.publicIpAddress(), Role.PUBLIC);
        put(roles, instance.ipv6Address(), Role.IPV6);
        for (InstanceNetworkInterface networkInterface : instance.networkInterfaces()) {
            Role ipv6 = isFirst(networkInterface) ? Role.IPV6 : Role.SECONDARY;
            networkInterface.ipv6Addresses()
                    .forEach(address -> put(roles, address.ipv6Address(), ipv6));
            networkInterface.privateIpAddresses().forEach(address -> {
                put(roles, address.privateIpAddress(), Role.SECONDARY);
                put(roles, address.association() == null ? null : address.association().publicIp(),
                        Role.SECONDARY);
            });
        }
        return roles.entrySet().stream().map(entry -> new Address(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean isFirst(InstanceNetworkInterface networkInterface) {
        return networkInterface.attachment() != null
                && networkInterface.attachment().deviceIndex() != null
                && networkInterface.attachment().deviceIndex() == 0;
    }

    private static void put(Map<IpAddress, Role> roles, @Nullable String address, Role role) {
        Optional.ofNullable(address).flatMap(IpAddress::parse)
                .ifPresent(ip -> roles.putIfAbsent(ip, role));
    }
}
