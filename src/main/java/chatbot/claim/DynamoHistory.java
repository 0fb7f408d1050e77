package chatbot.claim;

import chatbot.aws.Caller;
import chatbot.aws.Table;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The history in a table of DynamoDB's: the items of requests, which [DynamoClaims] puts there, by
/// two indexes in the order of their times.
record DynamoHistory(Table table) implements History {

    private static final String BY_INSTANCE = "history";
    private static final String BY_TIME = "recent";

    @Override
    public Past newest(Optional<String> instance, int most, Caller caller) {
        String index = instance.isPresent() ? BY_INSTANCE : BY_TIME;
        QueryRequest query = QueryRequest.builder().tableName(table.name()).indexName(index)
                .keyConditionExpression("#key = :key")
                .expressionAttributeNames(Map.of("#key", instance.isPresent()
                        ? "instance"
                        : "kind"))
                .expressionAttributeValues(
                        Map.of(":key", ClaimItem.text(instance.orElse(ClaimItem.CHANGE))))
                .scanIndexForward(false).limit(most)
                .overrideConfiguration(table.onBehalf(caller)).build();
        return table.ask("dynamodb:Query", caller, () -> new Past.Known(
                table.dynamo().query(query).items().stream().map(ClaimItem::new)
                        .map(ClaimItem::entry).toList()),
                Past.Failed::new);
    }
}
