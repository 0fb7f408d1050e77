package chatbot.claim;

import chatbot.aws.ConfiguredTable;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Where claims and their history live: in the table that the settings name, else in this process.
@Singleton
final class ClaimsStore {

    private final ConfiguredTable configured;
    private final InMemoryClaims inMemory;

    ClaimsStore(ConfiguredTable configured, Clock clock) {
        this.configured = configured;
        this.inMemory = new InMemoryClaims(clock);
    }

    @Startup
    @Produces
    @Singleton
    Claims claims() {
        return configured.table().<Claims>map(DynamoClaims::new).orElse(inMemory);
    }

    @Produces
    @Singleton
    History history() {
        return configured.table().<History>map(DynamoHistory::new).orElse(inMemory);
    }

    @Produces
    @Singleton
    Locks locks() {
        return configured.table().<Locks>map(DynamoLocks::new).orElseGet(inMemory::locks);
    }
}
