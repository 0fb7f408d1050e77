package chatbot.followup;

import chatbot.access.Sender;
import chatbot.audit.AuditLog;
import chatbot.audit.Deed;
import chatbot.audit.End;
import chatbot.audit.Entry;
import chatbot.audit.Event;
import chatbot.audit.Ground;
import chatbot.audit.Machine;
import chatbot.audit.Told;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.followup.Step.Taken;
import chatbot.slack.RequestLog;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What the log is told of follow-ups: one line for each step.
@Singleton
final class FollowUpLog {

    private static final int FORBIDDEN = 403;

    private final AuditLog log;
    private final Clock clock;

    FollowUpLog(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /// A token that isn't one.
    void refused() {
        log.write(new Entry(Event.FOLLOW_UP, "-", Duration.ZERO,
                Deed.of(End.TURNED_AWAY.told().by(Ground.TOKEN))).turnedAway(FORBIDDEN));
    }

    /// A step that was taken.
    ///
    /// @param changes of one request, the first of which names it
    void taken(List<Change> changes, Taken taken) {
        log.write(switch (taken) {
            case Taken.Again(Token next, _) -> next.isTold()
                    ? entry(changes, End.UNNOTED.told(), next.ends())
                    : entry(changes, End.WATCHING.told(), "");
            case Taken.Done(String ends) -> entry(changes, End.ENDED.told(), ends);
            case Taken.Undelivered(String ends, String why) ->
                entry(changes, End.UNDELIVERED.told(why), ends);
        });
    }

    /// A step in which something failed that nobody expected.
    void failed(List<Change> changes, Throwable why) {
        log.write(entry(changes, End.FAILED.told(), "").failed(RequestLog.trace(why)));
    }

    /// @param ends of each machine, one for all, or empty while there is none
    private Entry entry(List<Change> changes, Told told, String ends) {
        Change first = changes.getFirst();
        Asked asked = first.asked();
        Deed deed = Deed.of(asked.action().name().toLowerCase(Locale.ROOT),
                changes.stream().map(change -> change.target().text())
                        .collect(Collectors.joining(" ")),
                "", told).on(machines(changes, ends));
        return new Entry(Event.FOLLOW_UP, asked.request(),
                Duration.between(asked.time(), clock.instant()), deed)
                .by(new Sender("", "", first.to().channel(), asked.user()));
    }

    private static List<Machine> machines(List<Change> changes, String ends) {
        String[] each = ends.split(Step.AND, -1);
        List<Machine> machines = new ArrayList<>();
        for (int index = 0; index < changes.size(); index++) {
            Machine machine = Machine.of(changes.get(index).instance());
            machines.add(ends.isEmpty()
                    ? machine
                    : machine.ended(each[Math.min(index, each.length - 1)]));
        }
        return machines;
    }
}
