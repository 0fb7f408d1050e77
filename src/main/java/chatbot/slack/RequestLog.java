package chatbot.slack;

import chatbot.access.Sender;
import chatbot.audit.AuditLog;
import chatbot.audit.Deed;
import chatbot.audit.End;
import chatbot.audit.Entry;
import chatbot.audit.Event;
import chatbot.audit.Ground;
import chatbot.audit.Machine;
import chatbot.audit.Told;
import chatbot.chat.Answer;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the audit log is told of requests.
@Singleton
public final class RequestLog {

    private final AuditLog log;
    private final Clock clock;

    RequestLog(AuditLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    /// What can be told of one request.
    Lines of(Event event, HttpEvent request) {
        return new Lines(log, clock, event, request);
    }

    /// A request that was turned away at the gate. None of it is verified, so none of it is told.
    void turnedAway(HttpEvent request, int status, Ground ground) {
        Deed deed = Deed.of(End.TURNED_AWAY.told().by(ground));
        log.write(new Entry(Event.GATE, request.id(),
                Duration.between(request.arrival(), clock.instant()), deed).turnedAway(status));
    }

    /// The lines of one request.
    record Lines(AuditLog log, Clock clock, Event event, HttpEvent request) {

        /// It was answered.
        void answered(Sender sender, Answer answer) {
            log.write(entry(answer.deed()).by(sender));
        }

        /// It is signed, and makes no sense.
        void unreadable(Unreadable why) {
            log.write(entry(End.UNREADABLE.told(String.valueOf(why.getMessage()))));
        }

        /// Nothing is to be done about it.
        void ignored(String why) {
            log.write(entry(End.IGNORED.told(why)));
        }

        /// It was answered, and that couldn't be noted.
        void unnoted(String why) {
            log.write(entry(End.UNNOTED.told(why)).further());
        }

        /// Help was offered after an alarm, which is how an act may begin.
        ///
        /// @param instances their ids
        /// @param without   for which it wasn't, and why; may be empty
        void offered(Sender sender, List<String> instances, String without) {
            log.write(entry(Deed.of(End.OFFERED.told(without)).on(instances.stream()
                    .map(instance -> new Machine(instance, "", "")).toList())).by(sender));
        }

        /// Something failed that nobody expected; how far it got isn't known.
        ///
        /// @param text as it was typed
        void failed(Sender sender, String text, Throwable why) {
            log.write(entry(Deed.of("", text, "", End.FAILED.told())).by(sender)
                    .failed(trace(why)));
        }

        /// Slack didn't take the answer.
        ///
        /// @param why in Slack's words
        void unanswered(Sender sender, String why) {
            log.write(entry(End.UNANSWERED.told(why)).by(sender).further());
        }

        private Entry entry(Told told) {
            return entry(Deed.of(told));
        }

        private Entry entry(Deed deed) {
            return new Entry(event, request.id(),
                    Duration.between(request.arrival(), clock.instant()), deed);
        }
    }

    /// The stack trace of what nobody expected.
    public static String trace(Throwable why) {
        StringWriter trace = new StringWriter();
        why.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }
}
