package chatbot.inbox;

import chatbot.aws.HandClock;
import chatbot.aws.Moto;
import chatbot.aws.MotoTables;
import chatbot.aws.Table;
import chatbot.aws.WithMoto;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The inbox in a table, on moto.
@WithMoto
class DynamoInboxIT implements InboxContract {

    private static final String TABLE = "chatbot";

    private final Moto moto;
    private final DynamoDbClient dynamo;
    private final HandClock clock = new HandClock();
    private final Inbox inbox;

    DynamoInboxIT(Moto moto) {
        this.moto = moto;
        this.dynamo = MotoTables.client(moto);
        this.inbox = new DynamoInbox(new Table(dynamo, TABLE, clock));
    }

    @BeforeEach
    void createTheTable() {
        moto.reset();
        MotoTables.create(dynamo, TABLE);
    }

    @Override
    public Inbox inbox() {
        return inbox;
    }

    @Override
    public HandClock clock() {
        return clock;
    }
}
