package chatbot.claim;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// Several items of the table by one call, each as it is after all writes that were answered.
final class Batch {

    /// So often DynamoDB is asked for what it left out for want of capacity.
    private static final int ATTEMPTS = 4;
    private static final int LONGEST_PAUSE_MILLIS = 50;

    private Batch() {
    }

    /// The items that there are.
    ///
    /// @param keys   each once, at most 100
    /// @param read   what the items are to the asker
    /// @param failed what a failure is to the asker
    static <T> T read(Table table, List<Map<String, AttributeValue>> keys, Caller caller,
            Function<List<Map<String, AttributeValue>>, T> read, Function<Failure, T> failed) {
        BatchGetItemRequest request = BatchGetItemRequest.builder()
                .requestItems(Map.of(table.name(),
                        KeysAndAttributes.builder().keys(keys).consistentRead(true).build()))
                .overrideConfiguration(table.onBehalf(caller)).build();
        return table.ask("dynamodb:BatchGetItem", caller,
                () -> items(table.dynamo(), request).map(read)
                        .orElseGet(() -> failed.apply(new Failure.Throttled())),
                failed);
    }

    private static Optional<List<Map<String, AttributeValue>>> items(DynamoDbClient dynamo,
            BatchGetItemRequest request) throws InterruptedException {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        BatchGetItemRequest next = request;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            BatchGetItemResponse response = dynamo.batchGetItem(next);
            response.responses().values().forEach(items::addAll);
            if (response.unprocessedKeys().isEmpty()) {
                return Optional.of(items);
            }
            next = next.toBuilder().requestItems(response.unprocessedKeys()).build();
            Thread.sleep(ThreadLocalRandom.current().nextInt(1, LONGEST_PAUSE_MILLIS));
        }
        return Optional.empty();
    }
}
