package chatbot.claim;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item of the table that is a lock: that it is there is all that counts, so an operator can write
/// one by hand. It never expires.
record LockItem(Map<String, AttributeValue> attributes) {

    /// The id of the lock on everything: the switch that stops all actions at once.
    static final String FREEZE = "freeze";
    private static final String ON_INSTANCE = "lock#";

    /// @param mark by which whoever puts it knows it again
    static LockItem of(Lock lock, String mark) {
        Map<String, AttributeValue> item = new HashMap<>(key(lock.instance()));
        item.put("name", ClaimItem.text(lock.name()));
        item.put("user", ClaimItem.text(lock.user()));
        item.put("reason", ClaimItem.text(lock.reason()));
        item.put("locked", ClaimItem.instant(lock.time()));
        item.put("mark", ClaimItem.text(mark));
        return new LockItem(item);
    }

    static Map<String, AttributeValue> key(String instance) {
        return Map.of("id", ClaimItem.text(id(instance)));
    }

    /// Of the instances' locks, and of the one on everything.
    static List<Map<String, AttributeValue>> keys(List<String> instances) {
        return Stream.concat(Stream.of(Lock.EVERYTHING), instances.stream()).map(LockItem::key)
                .toList();
    }

    private static String id(String instance) {
        return instance.equals(Lock.EVERYTHING) ? FREEZE : ON_INSTANCE + instance;
    }

    /// The lock, if the item is one.
    static Stream<Lock> read(Map<String, AttributeValue> item) {
        LockItem lock = new LockItem(item);
        String id = lock.read("id");
        return id.equals(FREEZE)
                ? Stream.of(lock.on(Lock.EVERYTHING))
                : id.startsWith(ON_INSTANCE)
                        ? Stream.of(lock.on(id.substring(ON_INSTANCE.length())))
                        : Stream.of();
    }

    private Lock on(String instance) {
        return new Lock(instance, read("name"), read("user"), read("reason"), time());
    }

    boolean isMarked(String mark) {
        return read("mark").equals(mark);
    }

    private String read(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s).orElse("");
    }

    private Instant time() {
        try {
            return Instant.parse(read("locked"));
        } catch (DateTimeParseException _) {
            return Instant.EPOCH;
        }
    }
}
