package chatbot.restart;

import java.time.Instant;

/// Who asked for a restart, when and why.
///
/// @param request what makes it this request and no other: the same, delivered again, has the same;
///                at most 80 letters, digits, `-` and `_`, as Step Functions wants for a name
/// @param user    chat user id
/// @param reason  in the asker's own words; may be empty
public record Asked(String request, String user, Instant time, String reason) {
}
