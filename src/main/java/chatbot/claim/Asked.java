package chatbot.claim;

import chatbot.fleet.Action;
import java.time.Instant;

/// What was asked, by whom, when and why.
///
/// @param action   what is to be done
/// @param request  what makes it this request and no other: the same, delivered again, has the
///                 same; at most 80 letters, digits, `-` and `_`, as Step Functions wants for a name
/// @param user     chat user id
/// @param time     when; of a change that somebody agreed to, when they did
/// @param reason   in the asker's own words; may be empty
/// @param approver chat user id of who answered the question that came before it; empty if none did
public record Asked(Action action, String request, String user, Instant time, String reason,
        String approver) {

    /// Without any question.
    public Asked(Action action, String request, String user, Instant time, String reason) {
        this(action, request, user, time, reason, "");
    }

    /// Who decided last that it be done.
    public String decider() {
        return approver.isEmpty() ? user : approver;
    }

    /// The same for a further machine of the same line: each has a request of its own.
    ///
    /// @param instance its id
    public Asked alsoFor(String instance) {
        return new Asked(action, request + "-" + instance, user, time, reason, approver);
    }
}
