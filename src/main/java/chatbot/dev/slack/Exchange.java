package chatbot.dev.slack;

import java.util.Map;

/// A request and its answer, without what is secret about them.
///
/// @param number       tells it from every other
/// @param time         when it was sent, in milliseconds since 1970
/// @param to           `function` or `slack`
/// @param status       of the answer; 0 if none came yet
/// @param milliseconds until the answer, or until it wasn't waited for any more; 0 before
public record Exchange(long number, long time, String to, String method, String path,
        Map<String, String> headers, String body, int status, String answer, long milliseconds) {

    /// The same with an answer.
    Exchange answered(int code, String text, long end) {
        return new Exchange(number, time, to, method, path, headers, body, code, text, end - time);
    }
}
