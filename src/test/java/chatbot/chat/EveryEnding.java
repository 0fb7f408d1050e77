package chatbot.chat;

import static chatbot.chat.Examples.ASKED;
import static chatbot.chat.Examples.NOW;
import static chatbot.chat.Examples.THROTTLED;
import static chatbot.chat.Examples.WELL;
import static chatbot.chat.Examples.change;
import static chatbot.chat.Examples.failing;
import static chatbot.chat.Examples.report;
import static chatbot.chat.Examples.word;

import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Progress;
import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Kind;
import chatbot.watch.Boot;
import chatbot.watch.Ending;
import chatbot.watch.Report;
import chatbot.watch.Verdict;
import chatbot.wording.Reply;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is reported in the end, and on the way there.
final class EveryEnding {

    private static final Instant DIP = ASKED.plusSeconds(20);
    private static final Boot BOOT = new Boot(ASKED.plusSeconds(10),
            report("0.41", "6.12.9", "running"));
    private static final Optional<Boot> SILENT = Optional.of(
            new Boot(ASKED.plusSeconds(10), report("", "", "")));
    private static final StatusCheck FAILING = failing(Kind.INSTANCE, Optional.of(DIP));
    private static final Asked OTHER = new Asked(Action.STOP, "key-2", "U0BOB", DIP, "");

    private EveryEnding() {
    }

    static void in(Replies replies) {
        restarts(replies);
        starts(replies);
        stops(replies);
        several(replies);
    }

    private static void ended(String what, Action action, Ending ending, Replies replies) {
        ended(word(action) + ": " + what, change(action), ending, replies);
    }

    private static void ended(String what, Change change, Ending ending, Replies replies) {
        replies.add(what,
                Reply.ended(List.of(new Report(change, new Verdict.Ended(ending))), NOW));
    }

    private static void restarts(Replies replies) {
        Action restart = Action.RESTART;
        ended("back", restart, new Ending.Back(BOOT, WELL), replies);
        ended("recovered", restart, new Ending.Recovered(FAILING, true, WELL), replies);
        ended("recovered from before", restart, new Ending.Recovered(FAILING, false, WELL),
                replies);
        for (Progress progress : Progress.values()) {
            ended("not seen, " + progress, restart, new Ending.NotSeen(progress, WELL), replies);
        }
        ended("not restarted", restart, new Ending.NotRestarted(ASKED.minus(Duration.ofDays(2)),
                Progress.ACCEPTED, WELL), replies);
        ended("impaired", restart, new Ending.StillImpaired(List.of(FAILING), Optional.empty()),
                replies);
        ended("impaired, AWS's side", restart, new Ending.StillImpaired(
                List.of(failing(Kind.SYSTEM, Optional.empty()), FAILING), SILENT), replies);
        ended("impaired, volumes", restart, new Ending.StillImpaired(
                List.of(failing(Kind.EBS, Optional.empty())), Optional.of(BOOT)), replies);
        ended("no checks", restart, new Ending.NoChecks(InstanceState.RUNNING, SILENT), replies);
        ended("started again", restart, new Ending.StartedAgain(DIP, WELL), replies);
        ended("stopped", restart, new Ending.Stopped(InstanceState.STOPPED), replies);
        ended("stopping", restart, new Ending.Stopped(InstanceState.STOPPING), replies);
        gone(replies);
        ended("changed again", restart, new Ending.RestartedAgain(OTHER), replies);
        ended("out of sight", restart, new Ending.OutOfSight(THROTTLED), replies);
        ended("back, without a name", change(restart, machine("", Map.of())),
                new Ending.Back(BOOT, WELL), replies);
        List<Report> back = List.of(new Report(change(restart),
                new Verdict.Ended(new Ending.Back(BOOT, WELL))));
        replies.add("closed", Reply.closed(back, NOW));
    }

    private static void gone(Replies replies) {
        Change grouped = change(Action.RESTART, machine("web-1",
                Map.of(Instance.SCALING_GROUP, "workers")));
        ended("gone", Action.RESTART, new Ending.Gone(Optional.empty()), replies);
        ended("gone, not replaced", grouped, new Ending.Gone(Optional.empty()), replies);
        ended("gone, replaced", grouped, new Ending.Gone(Optional.of(
                Examples.other("", Map.of()))), replies);
        ended("gone, replaced by name", grouped, new Ending.Gone(Optional.of(Examples.WEB_2)),
                replies);
    }

    private static void starts(Replies replies) {
        Action start = Action.START;
        ended("running", start, new Ending.Started(Optional.of(DIP), WELL), replies);
        for (Progress progress : Progress.values()) {
            ended("not running, " + progress, start, new Ending.NotStarted(
                    InstanceState.STOPPED, progress), replies);
        }
        ended("impaired", start, new Ending.StillImpaired(List.of(FAILING), Optional.empty()),
                replies);
        ended("no checks", start, new Ending.NoChecks(InstanceState.PENDING, Optional.empty()),
                replies);
        ended("gone", start, new Ending.Gone(Optional.empty()), replies);
        ended("changed again", start, new Ending.RestartedAgain(OTHER), replies);
        ended("out of sight", start, new Ending.OutOfSight(THROTTLED), replies);
        replies.add("start, impaired at half-time", Reply.interim(impaired(start), NOW));
    }

    private static void stops(Replies replies) {
        Action stop = Action.STOP;
        ended("stopped", stop, new Ending.Down(), replies);
        ended("not stopped", stop, new Ending.NotStopped(InstanceState.STOPPING,
                Progress.ACCEPTED), replies);
        ended("not stopped, unconfirmed", stop, new Ending.NotStopped(InstanceState.RUNNING,
                Progress.UNCONFIRMED), replies);
        ended("gone", stop, new Ending.Gone(Optional.empty()), replies);
        ended("changed again", stop, new Ending.RestartedAgain(OTHER), replies);
        ended("out of sight", stop, new Ending.OutOfSight(THROTTLED), replies);
    }

    private static void several(Replies replies) {
        replies.add("restart, impaired at half-time",
                Reply.interim(impaired(Action.RESTART), NOW));
        List<Report> half = Stream.concat(impaired(Action.RESTART).stream(), Stream.of(
                new Report(Examples.two(Action.RESTART).getLast(), new Verdict.Pending())))
                .toList();
        replies.add("two at half-time", Reply.interim(half, NOW));
        replies.add("restart of two: ended", two(Action.RESTART, new Ending.Back(BOOT, WELL),
                new Ending.NotSeen(Progress.ACCEPTED, WELL)));
        replies.add("start of two: ended", two(Action.START, new Ending.Started(Optional.empty(),
                WELL), new Ending.NotStarted(InstanceState.STOPPED, Progress.ACCEPTED)));
        replies.add("stop of two: ended", two(Action.STOP, new Ending.Down(), new Ending.Down()));
        replies.add("two closed", Reply.closed(reports(Action.STOP, new Ending.Down(),
                new Ending.Down()), NOW));
    }

    private static List<Report> impaired(Action action) {
        return List.of(new Report(change(action), new Verdict.Interim(
                new Ending.StillImpaired(List.of(FAILING), Optional.empty()))));
    }

    private static Reply two(Action action, Ending one, Ending other) {
        return Reply.ended(reports(action, one, other), NOW);
    }

    private static List<Report> reports(Action action, Ending one, Ending other) {
        List<Change> changes = Examples.two(action);
        return List.of(new Report(changes.getFirst(), new Verdict.Ended(one)),
                new Report(changes.getLast(), new Verdict.Ended(other)));
    }

    private static Instance machine(String name, Map<String, String> tags) {
        return Examples.machine(name, InstanceState.RUNNING, tags);
    }
}
