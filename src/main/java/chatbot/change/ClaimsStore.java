package chatbot.change;

import chatbot.aws.ConfiguredTable;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Where claims live: in the table that the settings name, else in this process.
final class ClaimsStore {

    @Startup
    @Produces
    @Singleton
    Claims claims(ConfiguredTable configured, Clock clock) {
        return configured.table().<Claims>map(DynamoClaims::new)
                .orElseGet(() -> new InMemoryClaims(clock));
    }
}
