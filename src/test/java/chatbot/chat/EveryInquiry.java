package chatbot.chat;

import static chatbot.chat.Examples.ADDRESS;
import static chatbot.chat.Examples.ASKED;
import static chatbot.chat.Examples.NAME;
import static chatbot.chat.Examples.NOW;
import static chatbot.chat.Examples.THROTTLED;
import static chatbot.chat.Examples.WELL;
import static chatbot.chat.Examples.failing;
import static chatbot.chat.Examples.machine;
import static chatbot.chat.Examples.report;

import chatbot.claim.Asked;
import chatbot.claim.History.Entry;
import chatbot.claim.History.Past;
import chatbot.claim.Lock;
import chatbot.claim.Locks.Kept;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Search;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.Sighting;
import chatbot.fleet.Site;
import chatbot.fleet.Site.Scope;
import chatbot.fleet.Site.Silent;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Kind;
import chatbot.fleet.StatusCheck.Result;
import chatbot.fleet.Target;
import chatbot.inquiry.Inquiry;
import chatbot.inquiry.Status;
import chatbot.language.Language;
import chatbot.wording.HistoryWording;
import chatbot.wording.ListWording;
import chatbot.wording.StatusWording;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is said about how machines are, which there are, and what was done to them.
final class EveryInquiry {

    private static final List<String> ENDS = List.of("back", "recovered", "not_seen",
            "not_restarted", "still_impaired", "no_checks", "started", "not_started", "down",
            "not_stopped", "started_again", "stopped", "gone", "restarted_again", "out_of_sight",
            "refused", "what_a_later_version_writes");
    private static final Past NONE = new Past.Known(List.of());
    private static final Kept FREE = new Kept.Known(List.of());

    private EveryInquiry() {
    }

    static void in(Replies replies) {
        statuses(replies);
        lists(replies);
        histories(replies);
    }

    private static void statuses(Replies replies) {
        Instance web = tagged("web-1", "restart");
        status("well", new Status(web, seen(WELL), Optional.of(report("0.41", "6.12.9",
                "running")), new Past.Known(List.of(entry("back")))), replies);
        status("begun", new Status(tagged("web-1", "confirm"), seen(List.of(
                new StatusCheck(Kind.SYSTEM, Result.OK, Optional.empty()),
                new StatusCheck(Kind.INSTANCE, Result.INITIALIZING, Optional.empty()))),
                Optional.of(report("", "", "")), NONE), replies);
        status("failing", new Status(tagged("", "approve"), seen(List.of(
                failing(Kind.SYSTEM, Optional.of(ASKED)),
                failing(Kind.INSTANCE, Optional.empty()))),
                Optional.empty(), new Past.Known(List.of(open(Duration.ZERO)))), replies);
        status("stopped", new Status(machine("web-1", InstanceState.STOPPED, Map.of()),
                seen(List.of()), Optional.empty(), new Past.Failed(THROTTLED)), replies);
        status("unseen", new Status(web, new Look.Failed(THROTTLED), Optional.empty(),
                new Past.Known(List.of(open(Duration.ofDays(1))))), replies);
        Status well = new Status(web, seen(WELL), Optional.empty(), NONE);
        status("locked and frozen", well, new Kept.Known(List.of(
                new Lock(web.id(), "web-1", "U0BOB", "it is drained", ASKED),
                new Lock(Lock.EVERYTHING, "", "U0ALICE", "", ASKED))), replies);
        status("locks unread", well, new Kept.Failed(THROTTLED), replies);
        replies.add("status: one missing, and more",
                StatusWording
                        .known(new Inquiry.Known(Optional.empty(), EveryUnfit.HERE,
                                List.of(new Status(web, seen(WELL),
                                        Optional.empty(), NONE)),
                                List.of(NAME), List.of(), 2, FREE), NOW));
        replies.add("status: one more", StatusWording.known(
                new Inquiry.Known(Optional.empty(), EveryUnfit.HERE, List.of(), List.of(),
                        List.of(), 1, FREE),
                NOW));
        replies.add("status: near",
                StatusWording.known(new Inquiry.Known(Optional.empty(), EveryUnfit.HERE, List.of(),
                        List.of(new Target.Name("wbe-1")),
                        List.of(web, Examples.other("", Map.of())), 0, FREE),
                        NOW));
        replies.add("status: failed", StatusWording.failed(THROTTLED, List.of(ADDRESS, NAME)));
    }

    private static void status(String what, Status status, Replies replies) {
        status(what, status, FREE, replies);
    }

    private static void status(String what, Status status, Kept locks, Replies replies) {
        replies.add("status: " + what, StatusWording.known(
                new Inquiry.Known(Optional.empty(), EveryUnfit.HERE, List.of(status), List.of(),
                        List.of(), 0, locks),
                NOW));
    }

    private static Instance tagged(String name, String value) {
        return machine(name, InstanceState.RUNNING, Map.of("chatbot", value));
    }

    private static Look seen(List<StatusCheck> checks) {
        return new Look.Seen(new Sighting(InstanceState.RUNNING, Optional.of(ASKED), checks,
                Optional.empty()));
    }

    private static void lists(Replies replies) {
        List<Instance> machines = List.of(tagged("web-1", "restart"), tagged("web-2", "confirm"),
                tagged("", "approve"));
        replies.add("list", ListWording.page(search("", ""), machines, false, EveryUnfit.HERE));
        replies.add("list: like, and more", ListWording
                .page(search("web", ""), machines, true, EveryUnfit.HERE)
                .with(replies.presses().turn("U0ALICE", Language.EN, search("web", "next"))));
        replies.add("list: nothing",
                ListWording.page(search("", ""), List.of(), false, EveryUnfit.HERE));
        replies.add("list: nothing like",
                ListWording.page(search("web", ""), List.of(), false, EveryUnfit.HERE));
        replies.add("list: no more",
                ListWording.page(search("web", "next"), List.of(), false, EveryUnfit.HERE));
        replies.add("list: none here",
                ListWording.page(search("", ""), List.of(), true, EveryUnfit.HERE));
        Scope partly = new Scope(List.of(Site.own("us-east-1")), List.of(new Silent(
                new Site("210987654321", "us-east-1"), THROTTLED)));
        replies.add("list: one site silent", ListWording.page(search("", ""), machines, false,
                partly));
        replies.add("status: one site silent", StatusWording.known(new Inquiry.Known(
                Optional.empty(), partly, List.of(), List.of(NAME), List.of(), 0, FREE), NOW));
        replies.add("list: failed", ListWording.failed(THROTTLED));
    }

    private static Search search(String text, String next) {
        return new Search(text, Optional.empty(), 20, next);
    }

    private static void histories(Replies replies) {
        replies.add("history", HistoryWording.known(Stream.concat(
                ENDS.stream().map(EveryInquiry::entry),
                Stream.of(open(Duration.ZERO), open(Duration.ofDays(1)))).toList(),
                Optional.empty(), true, NOW));
        replies.add("history: one", HistoryWording.known(List.of(entry("back")),
                Optional.of(ADDRESS), true, NOW));
        replies.add("history: nothing",
                HistoryWording.known(List.of(), Optional.of(NAME), true, NOW));
        replies.add("history: nothing at all",
                HistoryWording.known(List.of(), Optional.empty(), true, NOW));
        replies.add("history: nobody",
                HistoryWording.known(List.of(), Optional.of(ADDRESS), false, NOW));
        replies.add("history: failed", HistoryWording.failed(THROTTLED));
    }

    private static Entry entry(String end) {
        Action action = switch (end) {
            case "started", "not_started" -> Action.START;
            case "down", "not_stopped" -> Action.STOP;
            default -> Action.RESTART;
        };
        return new Entry(new Asked(action, "key", "U0ALICE", ASKED, "it hangs", "U0BOB"),
                "i-0abc1234def567890", "web-1", "web-1", end, Optional.of(NOW));
    }

    /// Of which no end is known.
    private static Entry open(Duration ago) {
        return new Entry(new Asked(Action.STOP, "key", "U0ALICE", ASKED.minus(ago), ""),
                "i-0abc1234def567890", "", "10.34.33.22", "", Optional.empty());
    }
}
