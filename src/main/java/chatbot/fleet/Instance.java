package chatbot.fleet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// An EC2 instance as it was when EC2 was asked.
///
/// @param id      for example `i-0abc1234def567890`
/// @param state   EC2's word on its life
/// @param type    for example `t3.small`
/// @param place   where it runs
/// @param addresses every address of its network interfaces, the primary private one first
/// @param tags    its tags, case-sensitive
/// @param launched when it was last launched or started; a reboot doesn't change it
public record Instance(
        String id, InstanceState state, String type, Place place, List<Address> addresses,
        Map<String, String> tags, Instant launched) {

    /// The tag that names an instance.
    public static final String NAME = "Name";
    /// The tag in which EC2 Auto Scaling puts the group's name.
    public static final String SCALING_GROUP = "aws:autoscaling:groupName";

    /// Where an instance runs.
    ///
    /// @param zone    availability zone, for example `us-east-1a`
    /// @param vpc     VPC id; empty for an instance that has none any more
    /// @param account the twelve digits of the AWS account that owns the instance
    /// @param member  whether that is another account than the function's own
    public record Place(String zone, String vpc, String account, boolean member) {

        private static final Pattern REGION = Pattern.compile("^[a-z]+(?:-[a-z]+)+?-\\d+");

        /// In the function's own account.
        public Place(String zone, String vpc, String account) {
            this(zone, vpc, account, false);
        }

        /// The region that the zone is in, which its name begins with (EC2: "Regions and Zones");
        /// empty if no zone is known.
        public String region() {
            return REGION.matcher(zone).results().map(MatchResult::group).findFirst().orElse("");
        }
    }

    /// An address and what it is to the instance.
    public record Address(IpAddress ip, Role role) {
    }

    /// What an address is to an instance.
    public enum Role {
        /// The private address of the instance itself.
        PRIMARY,
        /// The public address that leads to the primary one.
        PUBLIC,
        /// An IPv6 address of the instance's first network interface.
        IPV6,
        /// Any other: a further address or interface, often another's (a container's, a service's).
        SECONDARY
    }

    /// Copies what it is given.
    public Instance {
        addresses = List.copyOf(addresses);
        tags = Map.copyOf(tags);
    }

    /// The same in another account than the function's own.
    public Instance ofMember() {
        return new Instance(id, state, type,
                new Place(place.zone(), place.vpc(), place.account(), true), addresses, tags,
                launched);
    }

    /// The `Name` tag, if it has one that isn't blank.
    public Optional<String> name() {
        return Optional.ofNullable(tags.get(NAME)).map(String::strip)
                .filter(name -> !name.isEmpty());
    }

    /// Whether `address` is one of this instance's, and not a secondary one.
    public boolean isItself(IpAddress address) {
        return addresses.stream().filter(own -> own.role() != Role.SECONDARY)
                .anyMatch(own -> own.ip().equals(address));
    }

    /// The Kubernetes cluster that it is a node of, by the tags of EKS, kOps, Karpenter and the
    /// cloud providers' controllers; `Kubernetes` where they name none.
    public Optional<String> cluster() {
        String byKey = "kubernetes.io/cluster/";
        Stream<String> named = Stream
                .of("eks:cluster-name", "aws:eks:cluster-name", "KubernetesCluster")
                .map(tags::get).filter(Objects::nonNull);
        Stream<String> inKeys = tags.keySet().stream().filter(key -> key.startsWith(byKey)).sorted()
                .map(key -> key.substring(byKey.length()));
        Stream<String> unnamed = tags.keySet().stream()
                .filter(key -> key.startsWith("eks:") || key.startsWith("karpenter.sh/"))
                .map(_ -> "Kubernetes");
        return Stream.of(inKeys, named, unnamed).flatMap(names -> names)
                .filter(name -> !name.isBlank()).findFirst();
    }

    /// The scaling group that it belongs to, which may replace it while it restarts.
    public Optional<String> scalingGroup() {
        return Optional.ofNullable(tags.get(SCALING_GROUP));
    }
}
