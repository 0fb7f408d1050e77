package chatbot.claim;

import chatbot.aws.Caller;
import chatbot.aws.Table;
import chatbot.aws.Table.Written;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

/// Locks in a table of DynamoDB's, beside the claims that they keep from being granted.
record DynamoLocks(Table table) implements Locks {

    /// By its mark a call knows its item again when DynamoDB's first answer got lost and it asks once
    /// more.
    @Override
    public Locking lock(Lock lock, Caller caller) {
        String mark = UUID.randomUUID().toString();
        PutItemRequest put = PutItemRequest.builder().tableName(table.name())
                .item(LockItem.of(lock, mark).attributes())
                .conditionExpression("attribute_not_exists(#id)")
                .expressionAttributeNames(Map.of("#id", "id"))
                .returnValuesOnConditionCheckFailure(
                        ReturnValuesOnConditionCheckFailure.ALL_OLD)
                .overrideConfiguration(table.onBehalf(caller)).build();
        return table.ask("dynamodb:PutItem", caller, () -> {
            Written written = Table.write(() -> table.dynamo().putItem(put).attributes());
            return written.done() || new LockItem(written.item()).isMarked(mark)
                    ? new Locking.Done(Optional.empty())
                    : new Locking.Already(LockItem.read(written.item()).findFirst().orElse(lock));
        }, Locking.Failed::new);
    }

    @Override
    public Locking unlock(String instance, Caller caller) {
        DeleteItemRequest delete = DeleteItemRequest.builder().tableName(table.name())
                .key(LockItem.key(instance)).returnValues(ReturnValue.ALL_OLD)
                .overrideConfiguration(table.onBehalf(caller)).build();
        return table.ask("dynamodb:DeleteItem", caller, () -> {
            Map<String, AttributeValue> before = table.dynamo().deleteItem(delete).attributes();
            return LockItem.read(before).findFirst()
                    .<Locking>map(lock -> new Locking.Done(Optional.of(lock)))
                    .orElseGet(Locking.NotLocked::new);
        }, Locking.Failed::new);
    }

    @Override
    public Kept of(List<String> instances, Caller caller) {
        return Batch.read(table, LockItem.keys(instances), caller,
                items -> new Kept.Known(items.stream().flatMap(LockItem::read).toList()),
                Kept.Failed::new);
    }
}
