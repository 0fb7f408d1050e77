package chatbot.inbox;

import java.time.Clock;

/// An inbox for tests in other rooms.
public final class InboxInMemory {

    private InboxInMemory() {
    }

    /// By that clock.
    public static Inbox by(Clock clock) {
        return new InMemoryInbox(clock);
    }
}
