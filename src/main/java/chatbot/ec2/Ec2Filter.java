package chatbot.ec2;

import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.model.Filter;

/// A filter of EC2's that finds targets of one kind (EC2 API: DescribeInstances,
/// DescribeNetworkInterfaces). Filters are ANDed, so each takes a call of its own.
enum Ec2Filter {
    /// Unlike `InstanceIds`, it doesn't fail for ids that nobody has.
    ID("instance-id"),
    /// By the tag.
    NAME("tag:" + Instance.NAME),
    /// Primary private addresses only.
    PRIMARY("private-ip-address"),
    /// Public addresses.
    PUBLIC("ip-address"),
    /// IPv6 addresses of any network interface.
    IPV6("network-interface.ipv6-addresses.ipv6-address"),
    /// All private addresses; of network interfaces, not of instances.
    SECONDARY("addresses.private-ip-address");

    private final String key;

    Ec2Filter(String key) {
        this.key = key;
    }

    /// By which a target is looked for first.
    static Ec2Filter of(Target target) {
        return switch (target) {
            case Target.Id _ -> ID;
            case Target.Name _ -> NAME;
            case Target.Address(IpAddress ip) when ip.isIpv6() -> IPV6;
            case Target.Address(IpAddress ip) -> ip.isPrivate() ? PRIMARY : PUBLIC;
        };
    }

    /// By which a target is looked for that nobody has so. An address of a public range may be a
    /// VPC's own.
    Optional<Ec2Filter> then() {
        return switch (this) {
            case PRIMARY -> Optional.of(SECONDARY);
            case PUBLIC -> Optional.of(PRIMARY);
            case ID, NAME, IPV6, SECONDARY -> Optional.empty();
        };
    }

    /// Whether the target means an instance that was found so, maybe for another target.
    boolean finds(Instance instance, Target target) {
        return switch (target) {
            case Target.Id(String id) -> id.equals(instance.id());
            case Target.Name(String name) -> name.equals(instance.tags().get(Instance.NAME));
            case Target.Address(IpAddress ip) -> instance.addresses().stream()
                    .filter(own -> this != PRIMARY || own.role() == Role.PRIMARY)
                    .anyMatch(own -> own.ip().equals(ip));
        };
    }

    /// As EC2 calls it.
    String key() {
        return key;
    }

    /// For any of these values, to the letter.
    Filter literally(Collection<String> values) {
        return literally(key, values);
    }

    /// The same, of another filter.
    static Filter literally(String key, Collection<String> values) {
        return matching(key, values.stream().map(Ec2Filter::escaped).toList());
    }

    /// For whatever any of these patterns fits.
    static Filter matching(String key, List<String> patterns) {
        return Filter.builder().name(key).values(patterns).build();
    }

    /// Part of a pattern that fits nothing but itself: EC2 takes `*` and `?` for any characters,
    /// unless after a backslash (EC2: "List and filter your Amazon EC2 resources").
    static String escaped(String text) {
        return text.replaceAll("[*?\\\\]", "\\\\$0");
    }
}
