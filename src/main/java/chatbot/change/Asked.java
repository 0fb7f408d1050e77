package chatbot.change;

import java.time.Instant;

/// Who asked for a restart, when and why.
///
/// @param request  what makes it this request and no other: the same, delivered again, has the
///                 same; at most 80 letters, digits, `-` and `_`, as Step Functions wants for a name
/// @param user     chat user id
/// @param time     when; of a restart that somebody agreed to, when they did
/// @param reason   in the asker's own words; may be empty
/// @param approver chat user id of who answered the question that came before it; empty if none did
public record Asked(String request, String user, Instant time, String reason, String approver) {

    /// Without any question.
    public Asked(String request, String user, Instant time, String reason) {
        this(request, user, time, reason, "");
    }

    /// Who decided last that it be done.
    public String decider() {
        return approver.isEmpty() ? user : approver;
    }
}
