package chatbot.listen;

import chatbot.aws.HandClock;
import chatbot.aws.Moto;
import chatbot.aws.MotoTables;
import chatbot.aws.Table;
import chatbot.aws.WithMoto;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Offers in a table, on moto.
@WithMoto
class DynamoOffersIT implements OffersContract {

    private static final String TABLE = "chatbot";

    private final Moto moto;
    private final DynamoDbClient dynamo;
    private final HandClock clock = new HandClock();
    private final Offers offers;

    DynamoOffersIT(Moto moto) {
        this.moto = moto;
        this.dynamo = MotoTables.client(moto);
        this.offers = new DynamoOffers(new Table(dynamo, TABLE, clock));
    }

    @BeforeEach
    void createTheTable() {
        moto.reset();
        MotoTables.create(dynamo, TABLE);
    }

    @Override
    public Offers offers() {
        return offers;
    }

    @Override
    public HandClock clock() {
        return clock;
    }
}
