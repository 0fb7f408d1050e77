package chatbot.claim;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.AwsConnection;
import chatbot.aws.ConfiguredTable;
import chatbot.aws.Knocked;
import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What DynamoDB gets to see of the priming: knocks, and no claim.
final class DynamoPrimerTest {

    private final Knocked dynamo = new Knocked("{}");
    private final AwsConnection aws = dynamo.aws();

    @AfterEach
    void close() {
        dynamo.close();
    }

    private void prime(Optional<String> table, boolean forSnapshot) {
        Clock clock = Clock.systemUTC();
        new DynamoPrimer(new ConfiguredTable(() -> table, () -> aws, clock), aws, clock)
                .prime(forSnapshot);
    }

    @Test
    void writesNothingAndLeavesAConnection() {
        prime(Optional.of("chatbot"), false);

        assertThat(dynamo.seen()).as("it reads, writes and notes").hasSize(3)
                .extracting(Knocked.Seen::request).containsOnly("GET /ping");
        ask();
        assertThat(dynamo.seen().getLast().request()).isEqualTo("POST /");
        assertThat(dynamo.seen()).extracting(Knocked.Seen::from)
                .containsOnly(dynamo.seen().getFirst().from());
    }

    @Test
    void leavesNoConnectionInASnapshot() {
        prime(Optional.of("chatbot"), true);

        ask();
        assertThat(dynamo.seen().getLast().from()).isNotIn(
                dynamo.seen().subList(0, 3).stream().map(Knocked.Seen::from).toList());
    }

    @Test
    void leavesDynamoDbAloneWithoutATable() {
        prime(Optional.empty(), false);

        assertThat(dynamo.seen()).isEmpty();
    }

    @Test
    void doesWithoutDynamoDb() {
        dynamo.close();

        prime(Optional.of("chatbot"), false);

        assertThat(dynamo.seen()).isEmpty();
    }

    private void ask() {
        try (DynamoDbClient client = aws.connect(DynamoDbClient.builder()).build()) {
            client.listTables();
        }
    }
}
