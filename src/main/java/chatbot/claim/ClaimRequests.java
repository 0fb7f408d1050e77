package chatbot.claim;

import static chatbot.claim.ClaimItem.instant;
import static chatbot.claim.ClaimItem.seconds;
import static chatbot.claim.ClaimItem.text;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// What DynamoDB is asked for one change. Each may be sent again: it is conditional, or sets what
/// was set before, or has a token.
///
/// @param table    its name or ARN
/// @param onBehalf of whom it is asked
record ClaimRequests(String table, Change change, AwsRequestOverrideConfiguration onBehalf) {

    private static final String NEW = "attribute_not_exists(#id)";
    private static final String FREE = "(attribute_not_exists(#until) OR #until <= :now)";
    private static final String NOT_NEWER = "(attribute_not_exists(#asked) OR #asked <= :asked)";
    private static final String OWN = "#request = :request";
    private static final String OWN_AND_OPEN = OWN + " AND #progress <> :ended";

    private static final ReturnValuesOnConditionCheckFailure WHAT_IS_THERE = ReturnValuesOnConditionCheckFailure.ALL_OLD;

    /// Attributes' names are never written into an expression: many words are reserved.
    private static final Pattern NAME = Pattern.compile("#(\\w+)");

    /// Puts an item for each request and one for each instance; the instance's is as it was read.
    ///
    /// @param before what is in the instance's item
    Stream<TransactWriteItem> claim(Map<String, AttributeValue> before, Instant now) {
        Put request = Put.builder().tableName(table)
                .item(ClaimItem.request(change).attributes())
                .conditionExpression(NEW).expressionAttributeNames(names(NEW)).build();
        ClaimItem held = ClaimItem.holding(change, Progress.BEGUN, now.plus(Claims.BEGUN_LASTS));
        String unchanged = Stream.of("request", "asked", "until").map(name -> before
                .containsKey(name)
                        ? "#%1$s = :%1$s".formatted(name)
                        : "attribute_not_exists(#%s)".formatted(name))
                .collect(Collectors.joining(" AND "));
        Put.Builder holding = Put.builder().tableName(table).item(held.attributes())
                .conditionExpression(unchanged).expressionAttributeNames(names(unchanged));
        Map<String, AttributeValue> values = new HashMap<>(before);
        values.keySet().retainAll(Set.of("request", "asked", "until"));
        if (!values.isEmpty()) {
            holding.expressionAttributeValues(values(values));
        }
        return Stream.of(request, holding.build())
                .map(put -> TransactWriteItem.builder().put(put).build());
    }

    /// Puts the item of a request that is over before it began, if there is none.
    static PutItemRequest drop(String table, Asked asked, String end, Instant now,
            String mark, AwsRequestOverrideConfiguration onBehalf) {
        Map<String, AttributeValue> item = ClaimItem.ended(asked, end, now, mark).attributes();
        return PutItemRequest.builder().tableName(table).item(item)
                .conditionExpression(NEW).expressionAttributeNames(names(NEW))
                .returnValuesOnConditionCheckFailure(WHAT_IS_THERE)
                .overrideConfiguration(onBehalf).build();
    }

    /// Reads the request's item.
    GetItemRequest look() {
        return GetItemRequest.builder().tableName(table).key(requestKey()).consistentRead(true)
                .overrideConfiguration(onBehalf).build();
    }

    /// Holds the instance on and sets some more, if nobody else held it since.
    UpdateItemRequest holdOn(Instant until, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> changes = new HashMap<>(more);
        changes.put("until", instant(until));
        changes.put("expires", seconds(until.plus(Claims.REMEMBERED)));
        String update = each(changes, "#%1$s = :%1$s"::formatted);
        Map<String, AttributeValue> values = values(changes);
        values.put(":request", text(change.asked().request()));
        values.put(":ended", text(Progress.ENDED.name()));
        return UpdateItemRequest.builder().tableName(table).key(instanceKey())
                .updateExpression(update).conditionExpression(OWN_AND_OPEN)
                .expressionAttributeNames(names(update + OWN_AND_OPEN))
                .expressionAttributeValues(values).returnValues(ReturnValue.ALL_NEW)
                .returnValuesOnConditionCheckFailure(WHAT_IS_THERE)
                .overrideConfiguration(onBehalf).build();
    }

    /// Holds the instance, if nobody else does, and nobody took it over since.
    PutItemRequest holdAgain(Instant until, Instant now) {
        String condition = "(" + FREE + " AND " + NOT_NEWER + ") OR " + OWN;
        return PutItemRequest.builder().tableName(table)
                .item(ClaimItem.holding(change, Progress.BEGUN, until).attributes())
                .conditionExpression(condition).expressionAttributeNames(names(condition))
                .expressionAttributeValues(Map.of(":now", instant(now),
                        ":asked", instant(change.asked().time()), ":request",
                        text(change.asked().request())))
                .returnValuesOnConditionCheckFailure(WHAT_IS_THERE)
                .overrideConfiguration(onBehalf).build();
    }

    /// Notes the end, unless one is noted. An unknown request, as when nobody knows whether it was
    /// claimed, gets its item now.
    UpdateItemRequest end(String end, Instant now) {
        Map<String, AttributeValue> item = new HashMap<>(ClaimItem.request(change).attributes());
        item.keySet().removeAll(requestKey().keySet());
        item.put("end", text(end));
        item.put("ended", instant(now));
        String update = each(item, "#%1$s = if_not_exists(#%1$s, :%1$s)"::formatted);
        return UpdateItemRequest.builder().tableName(table).key(requestKey())
                .updateExpression(update).expressionAttributeNames(names(update))
                .expressionAttributeValues(values(item))
                .overrideConfiguration(onBehalf).build();
    }

    /// Frees the instance, if nobody else held it since; that it was restarted stays known for a
    /// while.
    UpdateItemRequest free(Instant now) {
        Map<String, AttributeValue> changes = Map.of("progress", text(Progress.ENDED.name()),
                "until", instant(now), "expires", seconds(now.plus(Claims.REMEMBERED)));
        String update = each(changes, "#%1$s = :%1$s"::formatted);
        Map<String, AttributeValue> values = values(changes);
        values.put(":request", text(change.asked().request()));
        return UpdateItemRequest.builder().tableName(table).key(instanceKey())
                .updateExpression(update).conditionExpression(OWN)
                .expressionAttributeNames(names(update + OWN)).expressionAttributeValues(values)
                .overrideConfiguration(onBehalf).build();
    }

    /// Forgets that the instance was held, if nobody else held it since: it wasn't restarted.
    DeleteItemRequest forget() {
        return DeleteItemRequest.builder().tableName(table).key(instanceKey())
                .conditionExpression(OWN).expressionAttributeNames(names(OWN))
                .expressionAttributeValues(Map.of(":request", text(change.asked().request())))
                .overrideConfiguration(onBehalf).build();
    }

    Map<String, AttributeValue> requestKey() {
        return Map.of("id", text(ClaimItem.requestId(change.asked().request())));
    }

    Map<String, AttributeValue> instanceKey() {
        return Map.of("id", text(ClaimItem.instanceId(change.instance().id())));
    }

    private static String each(Map<String, AttributeValue> changes,
            Function<String, String> change) {
        return changes.keySet().stream().sorted().map(change)
                .collect(Collectors.joining(", ", "SET ", " "));
    }

    static Map<String, String> names(String expressions) {
        return NAME.matcher(expressions).results().map(MatchResult::group).distinct()
                .collect(Collectors.toMap(name -> name, name -> name.substring(1)));
    }

    private static Map<String, AttributeValue> values(Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> values = new HashMap<>();
        attributes.forEach((name, value) -> values.put(":" + name, value));
        return values;
    }
}
