package chatbot.chat;

import static chatbot.chat.Examples.ADDRESS;
import static chatbot.chat.Examples.NAME;
import static chatbot.chat.Examples.WEB_1;
import static chatbot.chat.Examples.WEB_2;
import static chatbot.chat.Examples.asked;
import static chatbot.chat.Examples.machine;
import static chatbot.chat.Examples.wish;
import static chatbot.chat.Examples.word;

import chatbot.aws.Failure;
import chatbot.change.Finding;
import chatbot.change.Outcome;
import chatbot.change.Wish;
import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Site;
import chatbot.fleet.Site.Scope;
import chatbot.fleet.Site.Silent;
import chatbot.fleet.Target;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What is said about machines to which it can't be done.
final class EveryUnfit {

    static final Scope HERE = new Scope(List.of(Site.own("us-east-1")), List.of());

    private EveryUnfit() {
    }

    static void in(Replies replies) {
        notFound(replies);
        tags(replies);
        for (InstanceState state : InstanceState.values()) {
            wrongState(Action.RESTART, state, state == InstanceState.RUNNING, replies);
            wrongState(Action.STOP, state, state == InstanceState.RUNNING, replies);
            wrongState(Action.START, state, state == InstanceState.STOPPED, replies);
        }
        several(replies);
        sites(replies);
    }

    private static void sites(Replies replies) {
        Site member = new Site("210987654321", "eu-west-1");
        List<Silent> silent = List.of(new Silent(member, new Failure.OutOfTime()));
        Scope scope = new Scope(List.of(Site.own("us-east-1"), Site.own("eu-west-1")), silent);
        one("an address, one site silent", Action.RESTART,
                new Finding.Unsure(ADDRESS, WEB_1, silent), replies);
        one("a name, one site silent", Action.STOP, new Finding.Unsure(NAME, WEB_1, silent),
                replies);
        one("not found, one site silent", Action.RESTART,
                new Finding.NotFound(ADDRESS, scope, List.of()), replies);
        one("which one, one site silent", Action.RESTART,
                new Finding.Ambiguous(ADDRESS, List.of(WEB_1, WEB_2.ofMember()), silent), replies);
        one("near, one site silent", Action.RESTART,
                new Finding.NotFound(NAME, scope, List.of(WEB_1)), replies);
        replies.add("machines of two accounts", new Outcome.Scattered(List.of(
                new Finding.Fit(ADDRESS, WEB_1, Set.of()),
                new Finding.Fit(NAME, WEB_2.ofMember(), Set.of()))), wish(Action.RESTART));
    }

    private static void one(String what, Action action, Finding finding, Replies replies) {
        replies.add(what, new Outcome.Unfit(List.of(finding)), wish(asked(action),
                finding.target()));
    }

    private static void notFound(Replies replies) {
        for (Target target : List.of(ADDRESS,
                new Target.Address(IpAddress.of("198.51.100.1")),
                new Target.Id("i-0abc1234def567890"), new Target.Name("wbe-1"))) {
            one("not found: " + target.text(), Action.RESTART,
                    new Finding.NotFound(target, HERE, List.of()), replies);
        }
        Wish rehearsal = new Wish(asked(Action.RESTART), List.of(NAME), Optional.of("us-east-1"),
                Examples.to("C0OPS"), List.of(), true);
        replies.add("rehearsal for one of two", new Outcome.Unfit(List.of(
                new Finding.Ambiguous(NAME, List.of(WEB_1, WEB_2), List.of()))), rehearsal);
    }

    private static void tags(Replies replies) {
        one("no tag", Action.RESTART, new Finding.NotOpen(ADDRESS, WEB_1), replies);
        one("an empty tag", Action.RESTART, new Finding.NotOpen(ADDRESS, tagged("")), replies);
        one("another tag", Action.RESTART, new Finding.NotOpen(ADDRESS, tagged("yes")), replies);
        one("another tag, without a name", Action.START, new Finding.NotOpen(ADDRESS,
                machine("", InstanceState.STOPPED, Map.of("chatbot", "yes"))), replies);
        one("no rule", Action.RESTART, new Finding.Denied(ADDRESS, tagged("restart")), replies);
        one("no tag for power", Action.STOP, new Finding.NotPowered(ADDRESS, tagged("restart")),
                replies);
    }

    private static Instance tagged(String value) {
        return machine("web-1", InstanceState.RUNNING, Map.of("chatbot", value));
    }

    private static void wrongState(Action action, InstanceState state, boolean right,
            Replies replies) {
        if (!right && !state.isGone()) { // nobody finds what is gone
            one(word(action) + " of what is " + state.text(), action, new Finding.WrongState(
                    ADDRESS, machine("web-1", state, Map.of()), action), replies);
        }
    }

    private static void several(Replies replies) {
        List<Finding> bad = List.of(
                new Finding.NotFound(new Target.Name("wbe-1"), HERE, List.of()),
                new Finding.Ambiguous(NAME, List.of(WEB_1, WEB_2), List.of()),
                new Finding.NotOpen(ADDRESS, WEB_1),
                new Finding.WrongState(new Target.Id("i-0fed9876cba543210"),
                        machine("", InstanceState.STOPPED, Map.of()), Action.STOP));
        Wish wish = new Wish(asked(Action.STOP), bad.stream().map(Finding::target).toList(),
                Optional.of("eu-west-1"), Examples.to("C0OPS"), List.of(), false);
        replies.add("none of four is fit", new Outcome.Unfit(bad), wish);
        replies.add("two of three are fit", new Outcome.Unfit(List.of(bad.getFirst(),
                new Finding.Fit(ADDRESS, WEB_1, Set.of()), new Finding.Fit(NAME, WEB_2,
                        Set.of()))),
                wish);
    }
}
