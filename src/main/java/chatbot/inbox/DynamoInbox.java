package chatbot.inbox;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.Table;
import chatbot.aws.Table.Written;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// An inbox in the table, which all processes of the function share: an item for each message, with
/// the key `message#…`. Times are in seconds since 1970.
final class DynamoInbox implements Inbox {

    /// In place of an answer's id where it has none.
    private static final String NO_ID = "-";

    private final Table table;

    DynamoInbox(Table table) {
        this.table = table;
    }

    /// Each call has a name of its own, by which it knows its item again when DynamoDB's first
    /// answer got lost and it asks once more.
    @Override
    public Taking take(String key, Caller caller) {
        String taker = UUID.randomUUID().toString();
        PutItemRequest take = take(key, taker, caller);
        return table.ask("dynamodb:PutItem", caller, () -> {
            Written written = Table.write(() -> table.dynamo().putItem(take).attributes());
            if (!written.done()) {
                return new Taking.Repeated();
            }
            boolean own = written.item().containsValue(AttributeValue.fromS(taker));
            return written.item().isEmpty() || own
                    ? new Taking.First()
                    : new Taking.Abandoned();
        }, Taking.Failed::new);
    }

    private PutItemRequest take(String key, String taker, Caller caller) {
        Instant now = table.clock().instant();
        return PutItemRequest.builder().tableName(table.name())
                .item(Map.of("id", id(key), "taker", AttributeValue.fromS(taker),
                        "lease", seconds(now.plus(LEASE)), "expires", seconds(now.plus(KEPT))))
                .conditionExpression("attribute_not_exists(#id) OR #taker = :taker"
                        + " OR (attribute_not_exists(#answer) AND #lease <= :now)"
                        + " OR #expires <= :now")
                .expressionAttributeNames(Map.of("#id", "id", "#taker", "taker", "#answer",
                        "answer", "#lease", "lease", "#expires", "expires"))
                .expressionAttributeValues(Map.of(":now", seconds(now),
                        ":taker", AttributeValue.fromS(taker)))
                .returnValues(ReturnValue.ALL_OLD)
                .overrideConfiguration(table.onBehalf(caller)).build();
    }

    @Override
    public Optional<Failure> answered(String key, String answer, Caller caller) {
        UpdateItemRequest note = UpdateItemRequest.builder().tableName(table.name())
                .key(Map.of("id", id(key)))
                .updateExpression("SET #answer = :answer, #expires = :expires")
                .expressionAttributeNames(Map.of("#answer", "answer", "#expires", "expires"))
                .expressionAttributeValues(Map.of(
                        ":answer", AttributeValue.fromS(answer.isEmpty() ? NO_ID : answer),
                        ":expires", seconds(table.clock().instant().plus(KEPT))))
                .overrideConfiguration(table.onBehalf(caller)).build();
        return table.ask("dynamodb:UpdateItem", caller, () -> {
            table.dynamo().updateItem(note);
            return Optional.empty();
        }, Optional::of);
    }

    @Override
    public Optional<String> answer(String key, Caller caller) {
        GetItemRequest look = GetItemRequest.builder().tableName(table.name())
                .key(Map.of("id", id(key))).consistentRead(true)
                .overrideConfiguration(table.onBehalf(caller)).build();
        return table.ask("dynamodb:GetItem", caller,
                () -> Optional.ofNullable(table.dynamo().getItem(look).item().get("answer"))
                        .map(AttributeValue::s).filter(answer -> !answer.equals(NO_ID)),
                _ -> Optional.empty());
    }

    private static AttributeValue id(String key) {
        return AttributeValue.fromS("message#" + key);
    }

    private static AttributeValue seconds(Instant time) {
        return AttributeValue.fromN(Long.toString(time.getEpochSecond()));
    }
}
