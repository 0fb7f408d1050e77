package chatbot.slack;

import chatbot.access.Sender;
import chatbot.chat.Answer;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/// One line of JSON for each request. It never holds a body, a signature, a secret or a
/// response_url. It is plain ASCII: what somebody typed can't turn or end the line in any console.
@Singleton
public final class RequestLog {

    private static final Logger LOG = Logger.getLogger("chatbot.requests");

    private final ObjectWriter json;
    private final Clock clock;

    RequestLog(ObjectMapper json, Clock clock) {
        this.json = json.writerFor(Line.class).with(JsonWriteFeature.ESCAPE_NON_ASCII);
        this.clock = clock;
    }

    /// What is told of a request; a field that is empty is left out.
    ///
    /// @param request      id of the request at API Gateway
    /// @param milliseconds from its arrival there to the answer
    /// @param error        stack trace of what nobody expected
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Line(String request, String outcome, long milliseconds, String team, String channel,
            String user, String command, String target, String reason, String error) {

        Line(String request, String outcome, long milliseconds) {
            this(request, outcome, milliseconds, "", "", "", "", "", "", "");
        }

        Line by(Sender sender) {
            return new Line(request, outcome, milliseconds, sender.team(), sender.channel(),
                    sender.user(), command, target, reason, error);
        }

        Line about(String whatCommand, String whatTarget, String whatReason, String whatError) {
            return new Line(request, outcome, milliseconds, team, channel, user, whatCommand,
                    whatTarget, whatReason, whatError);
        }
    }

    /// A request that was turned away at the gate. None of it is verified, so none of it is told.
    void refused(HttpEvent request, int status) {
        write(line(request, "refused_" + status));
    }

    /// A request that was answered.
    void answered(HttpEvent request, Sender sender, Answer answer) {
        write(line(request, answer.outcome()).by(sender)
                .about(answer.command(), answer.target(), answer.reason(), ""));
    }

    /// A signed request that makes no sense.
    void unreadable(HttpEvent request, Unreadable why) {
        write(line(request, "unreadable: " + why.getMessage()));
    }

    /// A signed request that nothing is to be done about.
    void ignored(HttpEvent request, String why) {
        write(line(request, "ignored: " + why));
    }

    /// Help that was offered after an alarm, which is how an act may begin.
    ///
    /// @param instance its id
    void offered(HttpEvent request, Sender sender, String instance) {
        write(line(request, "offered").by(sender).about("", instance, "", ""));
    }

    /// A request during which something failed that nobody expected; how far it got isn't known.
    ///
    /// @param text as it was typed
    void failed(HttpEvent request, Sender sender, String text, Throwable why) {
        write(line(request, "failed").by(sender).about("", text, "", trace(why)));
    }

    /// An answer that Slack didn't take.
    ///
    /// @param why in Slack's words
    void unanswered(HttpEvent request, Sender sender, String why) {
        write(line(request, "unanswered: " + why).by(sender));
    }

    /// A step of a restart's follow-up.
    ///
    /// @param error stack trace of what nobody expected; else empty
    public void followedUp(Change change, String outcome, String error) {
        Asked asked = change.asked();
        Sender sender = new Sender("", "", change.to().channel(), asked.user());
        write(new Line(asked.request(), outcome,
                Duration.between(asked.time(), clock.instant()).toMillis()).by(sender)
                .about("follow-up", change.target().text() + " " + change.instance().id(), "",
                        error));
    }

    /// A step that wasn't the workflow's.
    public void followUpRefused() {
        write(new Line("-", "refused_403", 0).about("follow-up", "", "", ""));
    }

    /// The stack trace of what nobody expected.
    public static String trace(Throwable why) {
        StringWriter trace = new StringWriter();
        why.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    private Line line(HttpEvent request, String outcome) {
        return new Line(request.id(), outcome, sinceArrival(request));
    }

    private long sinceArrival(HttpEvent request) {
        return Duration.between(request.arrival(), clock.instant()).toMillis();
    }

    private void write(Line line) {
        try {
            LOG.info(json.writeValueAsString(line));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Strings and numbers can always be written",
                    impossible);
        }
    }
}
