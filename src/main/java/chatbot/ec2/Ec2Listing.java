package chatbot.ec2;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.ec2.Ec2Looks.Look;
import chatbot.fleet.Fleet.Listed.Page;
import chatbot.fleet.Fleet.Search;
import chatbot.fleet.Guard;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Likeness;
import chatbot.fleet.SearchText;
import chatbot.fleet.SearchText.Everything;
import chatbot.fleet.SearchText.PartOfAddress;
import chatbot.fleet.SearchText.PartOfId;
import chatbot.fleet.SearchText.PartOfName;
import chatbot.fleet.SearchText.WholeAddress;
import chatbot.fleet.Target;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Filter;

/// Lists of open instances, which EC2 itself picks out (EC2 API: DescribeInstances, "Pagination").
record Ec2Listing(Ec2Looks looks, Caller caller) {

    /// For one list; EC2 may give less than it was asked for, or nothing but the next token.
    static final int CALLS = 5;
    /// So many, at least and at most, EC2 can be asked for in one call.
    static final int LEAST = 5;
    static final int MOST = 1000;

    Look<Page> list(Search search) {
        List<Filter> filters = Stream.concat(open().stream(),
                filter(SearchText.of(search.text())).stream()).toList();
        return gather(filters, Math.clamp(search.most(), LEAST, MOST), search.next());
    }

    /// Among the first thousands, as far as time is enough.
    Look<List<Instance>> near(Target.Name name) {
        return gather(open(), CALLS * MOST, "")
                .map(open -> Likeness.nearest(name, open.instances().stream()));
    }

    /// What came before a failure is good, and its token leads to the rest.
    private Look<Page> gather(List<Filter> filters, int most, String from) {
        List<Instance> gathered = new ArrayList<>();
        String next = from;
        for (int call = 0; call < CALLS && most - gathered.size() >= LEAST; call++) {
            switch (page(filters, Math.min(most - gathered.size(), MOST), next)) {
                case Ec2Looks.Failed<Page>(Failure why) -> {
                    return gathered.isEmpty()
                            ? new Ec2Looks.Failed<>(why)
                            : new Ec2Looks.Seen<>(page(gathered, next));
                }
                case Ec2Looks.Seen<Page>(Page page) -> {
                    gathered.addAll(page.instances());
                    next = page.next();
                }
            }
            if (next.isEmpty()) {
                break;
            }
        }
        return new Ec2Looks.Seen<>(page(gathered, next));
    }

    private Look<Page> page(List<Filter> filters, int size, String from) {
        return looks.look("ec2:DescribeInstances", caller,
                () -> looks.page(caller, instances -> instances.filters(filters).maxResults(size)
                        .applyMutation(page -> Optional.of(from).filter(token -> !token.isEmpty())
                                .ifPresent(page::nextToken))));
    }

    private static Page page(List<Instance> instances, String next) {
        return new Page(instances.stream().sorted(Comparator.comparing(
                (Instance instance) -> instance.name().orElse("")).thenComparing(Instance::id))
                .toList(), next);
    }

    private static List<Filter> open() {
        return List.of(
                Ec2Filter.matching("tag:" + Guard.TAG,
                        Stream.of(Guard.values()).map(Guard::value).toList()),
                Ec2Filter.matching("instance-state-name", Stream.of(InstanceState.values())
                        .filter(state -> !state.isGone() && state != InstanceState.UNKNOWN)
                        .map(InstanceState::text).toList()));
    }

    private static Optional<Filter> filter(SearchText text) {
        return switch (text) {
            case Everything() -> Optional.empty();
            case PartOfId(String id) ->
                Optional.of(Ec2Filter.matching("instance-id", List.of(id + "*")));
            case PartOfAddress part -> Optional.of(Ec2Filter.matching(part.isIpv6()
                    ? Ec2Filter.IPV6.key()
                    : Ec2Filter.PRIMARY.key(), List.of("*" + part.text() + "*")));
            case WholeAddress(IpAddress ip) ->
                Optional.of(Ec2Filter.of(new Target.Address(ip)).literally(List.of(ip.text())));
            case PartOfName name -> Optional.of(Ec2Filter.matching(Ec2Filter.NAME.key(),
                    name.cases().stream().map(one -> "*" + Ec2Filter.escaped(one) + "*")
                            .toList()));
        };
    }
}
