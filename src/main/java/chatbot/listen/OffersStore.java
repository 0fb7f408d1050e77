package chatbot.listen;

import chatbot.aws.ConfiguredTable;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/// Where it is known what was offered: in the table that the settings name, else in this process.
final class OffersStore {

    @Produces
    @Singleton
    Offers offers(ConfiguredTable configured, Clock clock) {
        return configured.table().<Offers>map(DynamoOffers::new)
                .orElseGet(() -> new InMemoryOffers(clock));
    }
}
