package chatbot.inbox;

import chatbot.aws.ConfiguredTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Where it is known what was answered: in the table that the settings name, else in this process.
final class InboxStore {

    @Produces
    @Singleton
    Inbox inbox(ConfiguredTable configured, Clock clock) {
        return configured.table().<Inbox>map(DynamoInbox::new)
                .orElseGet(() -> new InMemoryInbox(clock));
    }
}
