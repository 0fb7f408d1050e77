package chatbot.inbox;

import chatbot.aws.HandClock;

/// The inbox in this process.
class InMemoryInboxTest implements InboxContract {

    private final HandClock clock = new HandClock();
    private final Inbox inbox = new InMemoryInbox(clock);

    @Override
    public Inbox inbox() {
        return inbox;
    }

    @Override
    public HandClock clock() {
        return clock;
    }
}
