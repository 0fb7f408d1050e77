package chatbot.claim;

import chatbot.aws.Caller;
import chatbot.aws.Contention;
import chatbot.aws.Failure;
import chatbot.aws.Table;
import chatbot.claim.Claims.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// A claim in a table of DynamoDB's: reads all that decides about it by one call, then writes by one
/// transaction, which is cancelled if any of that has changed.
record ClaimAttempt(Table table, List<Change> changes, Terms terms, Caller caller) {

    private static final String ABSENT = "attribute_not_exists(#id)";

    /// What would come of it.
    Claim rehearse() {
        return read(items -> seen(items).decide(changes, terms, now()), Claim.Failed::new);
    }

    /// What comes of it; empty if somebody else was faster, so that all has to be read again.
    Optional<Claim> claim() {
        Instant now = now();
        return this.<Supplier<Optional<Claim>>>read(items -> {
            Seen seen = seen(items);
            Claim claim = seen.decide(changes, terms, now);
            return () -> claim instanceof Claim.Granted
                    ? write(request(items, seen.brakes(), now), claim)
                    : Optional.of(claim);
        }, why -> () -> Optional.of(new Claim.Failed(why))).get();
    }

    /// The token is this call's own, not the request's: to the same token DynamoDB says "done"
    /// again, which a request that was delivered twice must not hear.
    private Optional<Claim> write(TransactWriteItemsRequest request, Claim granted) {
        return table.ask("dynamodb:PutItem", caller, () -> {
            try {
                table.dynamo().transactWriteItems(request);
                return Optional.of(granted);
            } catch (TransactionCanceledException cancelled) {
                if (Contention.isOvertaken(cancelled)) {
                    return Optional.empty();
                }
                throw cancelled;
            }
        }, why -> Optional.of(new Claim.Failed(why)));
    }

    private <T> T read(Function<Map<String, Map<String, AttributeValue>>, T> read,
            Function<Failure, T> failed) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>(
                LockItem.keys(changes.stream().map(change -> change.instance().id()).toList()));
        requests().forEach(one -> {
            keys.add(one.requestKey());
            keys.add(one.instanceKey());
        });
        keys.add(key(user()));
        keys.add(key(WindowItem.ALL));
        return Batch.read(table, keys, caller,
                items -> read.apply(items.stream()
                        .collect(Collectors.toMap(ClaimAttempt::id, item -> item))),
                failed);
    }

    private Seen seen(Map<String, Map<String, AttributeValue>> items) {
        Map<String, Seen.Before> before = new HashMap<>();
        Map<String, Holding> holdings = new HashMap<>();
        for (ClaimRequests one : requests()) {
            item(items, one.requestKey()).ifPresent(item -> before.put(
                    one.change().asked().request(),
                    new Seen.Before(item.asked(), item.isEnded())));
            item(items, one.instanceKey()).ifPresent(item -> holdings
                    .put(one.change().instance().id(), item.holding()));
        }
        List<Lock> locks = items.values().stream().flatMap(LockItem::read).toList();
        return new Seen(before, holdings, new Brakes(locks,
                WindowItem.read(items.getOrDefault(user(), Map.of())),
                WindowItem.read(items.getOrDefault(WindowItem.ALL, Map.of()))));
    }

    private TransactWriteItemsRequest request(Map<String, Map<String, AttributeValue>> items,
            Brakes brakes, Instant now) {
        List<TransactWriteItem> all = new ArrayList<>();
        requests().forEach(one -> one.claim(items.getOrDefault(id(one.instanceKey()), Map.of()),
                now).forEach(all::add));
        LockItem.keys(changes.stream().map(change -> change.instance().id()).toList())
                .forEach(key -> all.add(absent(key)));
        all.add(window(WindowItem.user(changes.getFirst().asked().user()), brakes.user(),
                brakes.userAfter(now), Brakes.MINUTE, now));
        if (Brakes.areRestarts(changes)) {
            all.add(window(WindowItem.ALL, brakes.all(), brakes.allAfter(changes, now),
                    Brakes.CROWD_LASTS, now));
        }
        return TransactWriteItemsRequest.builder()
                .clientRequestToken(UUID.randomUUID().toString()).transactItems(all)
                .overrideConfiguration(table.onBehalf(caller)).build();
    }

    private TransactWriteItem absent(Map<String, AttributeValue> key) {
        return TransactWriteItem.builder().conditionCheck(ConditionCheck.builder()
                .tableName(table.name()).key(key).conditionExpression(ABSENT)
                .expressionAttributeNames(ClaimRequests.names(ABSENT)).build()).build();
    }

    /// Written only if nobody else wrote it since it was read.
    private TransactWriteItem window(String id, Window before, Window after, Duration length,
            Instant now) {
        String condition = before.version().isPresent()
                ? "#version = :version"
                : "attribute_not_exists(#version)";
        Put.Builder put = Put.builder().tableName(table.name())
                .item(WindowItem.of(id, after, length, now)).conditionExpression(condition)
                .expressionAttributeNames(ClaimRequests.names(condition));
        before.version().ifPresent(version -> put
                .expressionAttributeValues(Map.of(":version", ClaimItem.text(version))));
        return TransactWriteItem.builder().put(put.build()).build();
    }

    private List<ClaimRequests> requests() {
        return changes.stream().map(change -> new ClaimRequests(table.name(), change,
                table.onBehalf(caller))).toList();
    }

    private String user() {
        return WindowItem.user(changes.getFirst().asked().user());
    }

    private Instant now() {
        return table.clock().instant();
    }

    private static Optional<ClaimItem> item(Map<String, Map<String, AttributeValue>> items,
            Map<String, AttributeValue> key) {
        return Optional.ofNullable(items.get(id(key))).map(ClaimItem::new);
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", ClaimItem.text(id));
    }

    private static String id(Map<String, AttributeValue> item) {
        return Optional.ofNullable(item.get("id")).map(AttributeValue::s).orElse("");
    }
}
