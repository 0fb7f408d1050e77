package chatbot.claim;

import static chatbot.claim.ClaimItem.seconds;
import static chatbot.claim.ClaimItem.text;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item of the table that says when something was done: by one user, or by all.
final class WindowItem {

    /// Of everybody's restarts.
    static final String ALL = "brake#all";

    private WindowItem() {
    }

    static String user(String user) {
        return "brake#user#" + user;
    }

    static Map<String, AttributeValue> of(String id, Window window, Duration length, Instant now) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("id", text(id));
        item.put("times", AttributeValue.fromL(window.times().stream()
                .map(ClaimItem::instant).toList()));
        window.version().ifPresent(version -> item.put("version", text(version)));
        item.put("expires", seconds(now.plus(length)));
        return item;
    }

    /// What the item says; nothing was done where there is none.
    static Window read(Map<String, AttributeValue> item) {
        return new Window(Optional.ofNullable(item.get("times")).stream()
                .flatMap(times -> times.l().stream()).flatMap(WindowItem::time).toList(),
                Optional.ofNullable(item.get("version")).map(AttributeValue::s));
    }

    private static Stream<Instant> time(AttributeValue value) {
        try {
            return value.s() == null ? Stream.of() : Stream.of(Instant.parse(value.s()));
        } catch (DateTimeParseException _) {
            return Stream.of();
        }
    }
}
