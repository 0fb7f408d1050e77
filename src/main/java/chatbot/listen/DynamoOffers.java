package chatbot.listen;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.Table;
import chatbot.aws.Table.Written;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/// Offers in the table, which all processes of the function share: an item for each instance, with
/// the key `offer#i-…`. Times are in seconds since 1970; what has expired may still be there (DynamoDB:
/// "Using time to live").
final class DynamoOffers implements Offers {

    private final Table table;

    DynamoOffers(Table table) {
        this.table = table;
    }

    /// Each call has a name of its own, by which it knows its item again when DynamoDB's first
    /// answer got lost and it asks once more.
    @Override
    public Taking take(String instance, Caller caller) {
        PutItemRequest take = put(instance, UUID.randomUUID().toString(), caller);
        return table.ask("dynamodb:PutItem", caller, () -> {
            Written written = Table.write(() -> table.dynamo().putItem(take).attributes());
            return written.done() ? new Taking.Taken() : new Taking.Recent();
        }, Taking.Failed::new);
    }

    private PutItemRequest put(String instance, String taker, Caller caller) {
        Instant now = table.clock().instant();
        return PutItemRequest.builder().tableName(table.name())
                .item(Map.of("id", id(instance), "taker", AttributeValue.fromS(taker),
                        "expires", seconds(now.plus(QUIET))))
                .conditionExpression(
                        "attribute_not_exists(#id) OR #taker = :taker OR #expires <= :now")
                .expressionAttributeNames(Map.of("#id", "id", "#taker", "taker", "#expires",
                        "expires"))
                .expressionAttributeValues(Map.of(":now", seconds(now),
                        ":taker", AttributeValue.fromS(taker)))
                .overrideConfiguration(table.onBehalf(caller)).build();
    }

    @Override
    public Optional<Failure> release(String instance, Caller caller) {
        DeleteItemRequest release = DeleteItemRequest.builder().tableName(table.name())
                .key(Map.of("id", id(instance)))
                .overrideConfiguration(table.onBehalf(caller)).build();
        return table.ask("dynamodb:DeleteItem", caller, () -> {
            table.dynamo().deleteItem(release);
            return Optional.empty();
        }, Optional::of);
    }

    private static AttributeValue id(String instance) {
        return AttributeValue.fromS("offer#" + instance);
    }

    private static AttributeValue seconds(Instant time) {
        return AttributeValue.fromN(Long.toString(time.getEpochSecond()));
    }
}
