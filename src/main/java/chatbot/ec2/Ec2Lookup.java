package chatbot.ec2;

import chatbot.aws.Caller;
import chatbot.ec2.Ec2Looks.Look;
import chatbot.fleet.Instance;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.NetworkInterfaceAttachment;

/// A search for targets: a call for each kind of them, side by side, and then the same for the
/// addresses that nobody has in the way in which they were looked for.
record Ec2Lookup(Ec2Looks looks, Caller caller) {

    Look<Map<Target, List<Instance>>> find(List<Target> targets) {
        return ask(targets, target -> Optional.of(Ec2Filter.of(target)))
                .then(found -> ask(missing(found), target -> Ec2Filter.of(target).then())
                        .map(more -> joined(List.of(found, more))));
    }

    private Look<Map<Target, List<Instance>>> ask(List<Target> targets,
            Function<Target, Optional<Ec2Filter>> by) {
        Map<Ec2Filter, List<Target>> kinds = new EnumMap<>(Ec2Filter.class);
        targets.forEach(target -> by.apply(target).ifPresent(filter -> kinds
                .merge(filter, List.of(target), Ec2Lookup::both)));
        return Ec2Looks.together(kinds.entrySet().stream()
                .<Supplier<Look<Map<Target, List<Instance>>>>>map(
                        kind -> () -> ask(kind.getKey(), kind.getValue()))
                .toList()).map(Ec2Lookup::joined);
    }

    private Look<Map<Target, List<Instance>>> ask(Ec2Filter filter, List<Target> targets) {
        List<String> values = targets.stream().map(Target::text).distinct().toList();
        Look<List<Instance>> look = filter == Ec2Filter.SECONDARY
                ? looks.look("ec2:DescribeNetworkInterfaces", caller, () -> onInterfaces(values))
                : looks.look("ec2:DescribeInstances", caller, () -> having(filter, values));
        return look.map(found -> {
            Map<Target, List<Instance>> meant = new LinkedHashMap<>();
            targets.forEach(target -> meant.put(target, found.stream()
                    .filter(instance -> filter.finds(instance, target)).toList()));
            return meant;
        });
    }

    private List<Instance> having(Ec2Filter filter, List<String> values) {
        return looks.describe(caller, instances -> instances.filters(filter.literally(values)))
                .stream().filter(instance -> !instance.state().isGone()).toList();
    }

    private List<Instance> onInterfaces(List<String> addresses) {
        List<String> ids = looks.ec2().describeNetworkInterfacesPaginator(interfaces -> interfaces
                .filters(Ec2Filter.SECONDARY.literally(addresses))
                .overrideConfiguration(looks.call(caller).onBehalf()))
                .networkInterfaces().stream().map(NetworkInterface::attachment)
                .filter(Objects::nonNull).map(NetworkInterfaceAttachment::instanceId)
                .filter(Objects::nonNull).distinct().toList();
        return ids.isEmpty() ? List.of() : having(Ec2Filter.ID, ids);
    }

    /// What was found at several sites. An instance that was seen twice is one; where somebody has an
    /// address as a primary one, those with a secondary one don't count anywhere.
    static Map<Target, List<Instance>> merged(List<Target> targets,
            List<Map<Target, List<Instance>>> sites) {
        Map<Target, List<Instance>> all = new LinkedHashMap<>();
        targets.forEach(target -> {
            Map<String, Instance> found = new LinkedHashMap<>();
            sites.forEach(site -> site.getOrDefault(target, List.of())
                    .forEach(instance -> found.putIfAbsent(instance.id(), instance)));
            List<Instance> itself = found.values().stream()
                    .filter(one -> target instanceof Target.Address(IpAddress ip)
                            && one.isItself(ip))
                    .toList();
            all.put(target, itself.isEmpty() ? List.copyOf(found.values()) : itself);
        });
        return all;
    }

    private static List<Target> missing(Map<Target, List<Instance>> found) {
        return found.keySet().stream().filter(target -> found.getOrDefault(target, List.of())
                .isEmpty()).toList();
    }

    /// In the first's order; what comes later takes the place of what came before.
    private static Map<Target, List<Instance>> joined(List<Map<Target, List<Instance>>> parts) {
        Map<Target, List<Instance>> all = new LinkedHashMap<>();
        parts.forEach(all::putAll);
        return all;
    }

    private static List<Target> both(List<Target> some, List<Target> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }
}
