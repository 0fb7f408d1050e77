package chatbot.chat;

import static chatbot.chat.Examples.ADDRESS;
import static chatbot.chat.Examples.WEB_1;
import static chatbot.chat.Examples.WEB_2;
import static chatbot.chat.Examples.asked;
import static chatbot.chat.Examples.wish;
import static chatbot.chat.Examples.word;

import chatbot.change.Doubt;
import chatbot.change.Finding;
import chatbot.change.Outcome;
import chatbot.change.Wish;
import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What people are asked before something is done.
final class EveryQuestion {

    private static final Instance NODE = Examples.machine("node-1", InstanceState.RUNNING,
            Map.of("eks:cluster-name", "shop", Instance.SCALING_GROUP, "workers"));

    private EveryQuestion() {
    }

    static void in(Replies replies) {
        for (Doubt doubt : Doubt.values()) {
            if (doubt != Doubt.POWER) {
                one("restart? " + doubt, Action.RESTART, NODE, Set.of(doubt), replies);
            }
        }
        one("start?", Action.START,
                Examples.machine("web-1", InstanceState.STOPPED, Map.of()), Set.of(Doubt.POWER),
                replies);
        one("stop?", Action.STOP, NODE,
                Set.of(Doubt.POWER, Doubt.APPROVE, Doubt.KUBERNETES_NODE, Doubt.SCALING_GROUP),
                replies);
        addresses(replies);
        several(replies);
        which(replies);
    }

    private static void one(String what, Action action, Instance instance, Set<Doubt> doubts,
            Replies replies) {
        replies.add(what, new Outcome.Questionable(List.of(
                new Finding.Fit(ADDRESS, instance, doubts))),
                wish(asked(action, "it hangs", ""), ADDRESS));
    }

    private static void addresses(Replies replies) {
        one("question: no other address", Action.RESTART, with(Stream.of()),
                Set.of(Doubt.KUBERNETES_NODE), replies);
        one("question: many other addresses", Action.RESTART,
                with(IntStream.range(0, 9).mapToObj(index -> new Address(
                        IpAddress.of("10.0.0." + index), Role.SECONDARY))),
                Set.of(Doubt.SECONDARY_ADDRESS), replies);
    }

    private static Instance with(Stream<Address> addresses) {
        return new Instance(NODE.id(), NODE.state(), NODE.type(), NODE.place(),
                addresses.toList(), NODE.tags(), NODE.launched());
    }

    private static void several(Replies replies) {
        Instance unnamed = Examples.other("", Map.of());
        Target id = new Target.Id(unnamed.id());
        for (Action action : Action.values()) {
            replies.add(word(action) + " two?", new Outcome.Questionable(List.of(
                    new Finding.Fit(ADDRESS, WEB_1, Set.of(action == Action.RESTART
                            ? Doubt.CONFIRM
                            : Doubt.POWER)),
                    new Finding.Fit(id, unnamed, Set.of()))), wish(asked(action), ADDRESS, id));
        }
        Wish direct = new Wish(asked(Action.RESTART), List.of(ADDRESS), Optional.empty(),
                Examples.to("D0ALICE"), List.of(), false);
        replies.add("question: alone with the bot", new Outcome.Questionable(List.of(
                new Finding.Fit(ADDRESS, NODE, Set.of(Doubt.APPROVE)))), direct);
    }

    private static void which(Replies replies) {
        Target name = new Target.Name("web");
        List<Instance> found = List.of(WEB_1, Examples.other("", Map.of()));
        replies.add("which one", new Outcome.Unfit(List.of(
                new Finding.Ambiguous(ADDRESS, found, List.of()))), wish(Action.RESTART));
        replies.add("which of many", new Outcome.Unfit(List.of(new Finding.Ambiguous(name,
                Collections.nCopies(12, NODE), List.of()))), wish(asked(Action.STOP), name));
        replies.add("which that is called nearly so", new Outcome.Unfit(List.of(
                new Finding.NotFound(name, EveryUnfit.HERE, List.of(WEB_1, WEB_2)))),
                wish(asked(Action.RESTART), name));
    }
}
