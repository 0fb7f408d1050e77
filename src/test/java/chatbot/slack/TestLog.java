package chatbot.slack;

import java.time.Clock;

/// Logs for tests in other rooms.
public final class TestLog {

    private TestLog() {
    }

    /// By that clock.
    public static RequestLog by(Clock clock) {
        return new RequestLog(WholeFunction.JSON, clock);
    }
}
