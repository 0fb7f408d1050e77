package chatbot.claim;

import chatbot.fleet.Action;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item of the table: there is one for each request, which is the history, and one for each
/// instance that is or was held. Any attribute may be missing in what is read.
///
/// All attributes are text, instants are so in ISO 8601 and in order as text too; but `expires` is
/// the number of seconds after which DynamoDB deletes the item, some day.
record ClaimItem(Map<String, AttributeValue> attributes) {

    /// The `kind` of an item that the history shows.
    static final String CHANGE = "change";

    private static final DateTimeFormatter INSTANT = new DateTimeFormatterBuilder()
            .appendInstant(3).toFormatter(); // always as many digits, for the order

    /// The item of a request. Only these have an `instance` and a `kind`, so only they are in the
    /// indexes by those.
    static ClaimItem request(Change change) {
        Asked asked = change.asked();
        Map<String, AttributeValue> item = of(requestId(asked.request()), asked,
                asked.time().plus(Claims.KEPT));
        item.put("instance", text(change.instance().id()));
        change.instance().name().ifPresent(name -> item.put("name", text(name)));
        item.put("address", text(change.target().text()));
        item.put("kind", text(CHANGE));
        item.put("channel", text(change.to().channel()));
        return new ClaimItem(item);
    }

    /// The item of a request of which nothing will be done.
    ///
    /// @param mark by which whoever puts it knows it again
    static ClaimItem ended(Asked asked, String end, Instant now, String mark) {
        Map<String, AttributeValue> item = of(requestId(asked.request()), asked,
                asked.time().plus(Claims.KEPT));
        item.put("end", text(end));
        item.put("ended", instant(now));
        item.put("mark", text(mark));
        return new ClaimItem(item);
    }

    /// The item of an instance that a restart holds.
    static ClaimItem holding(Change change, Progress progress, Instant until) {
        Map<String, AttributeValue> item = of(instanceId(change.instance().id()), change.asked(),
                until.plus(Claims.REMEMBERED));
        item.put("progress", text(progress.name()));
        item.put("until", instant(until));
        return new ClaimItem(item);
    }

    private static Map<String, AttributeValue> of(String id, Asked asked, Instant expires) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("id", text(id));
        item.put("action", text(asked.action().name()));
        item.put("request", text(asked.request()));
        item.put("user", text(asked.user()));
        item.put("reason", text(asked.reason()));
        if (!asked.approver().isEmpty()) {
            item.put("approver", text(asked.approver()));
        }
        item.put("asked", instant(asked.time()));
        item.put("expires", seconds(expires));
        return item;
    }

    static String requestId(String request) {
        return "request#" + request;
    }

    static String instanceId(String instance) {
        return "instance#" + instance;
    }

    static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue instant(Instant time) {
        return text(INSTANT.format(time));
    }

    /// For `expires`, and never too early.
    static AttributeValue seconds(Instant time) {
        return AttributeValue.fromN(Long.toString(time.plusMillis(999).getEpochSecond()));
    }

    Asked asked() {
        return new Asked(action(), read("request").orElse(""), read("user").orElse(""),
                read("asked").map(ClaimItem::time).orElse(Instant.EPOCH),
                read("reason").orElse(""), read("approver").orElse(""));
    }

    /// A restart, where an older version of this function wrote the item.
    private Action action() {
        return Arrays.stream(Action.values())
                .filter(action -> read("action").equals(Optional.of(action.name())))
                .findFirst().orElse(Action.RESTART);
    }

    /// As the history tells it.
    History.Entry entry() {
        return new History.Entry(asked(), read("instance").orElse(""), read("name").orElse(""),
                read("address").orElse(""), read("end").orElse(""),
                read("ended").map(ClaimItem::time));
    }

    boolean isMarked(String mark) {
        return read("mark").equals(Optional.of(mark));
    }

    Progress progress() {
        return Arrays.stream(Progress.values())
                .filter(progress -> read("progress").equals(Optional.of(progress.name())))
                .findFirst().orElse(Progress.BEGUN);
    }

    /// Whether the restart's end is noted.
    boolean isEnded() {
        return read("end").isPresent();
    }

    /// Whether the instance is held: DynamoDB deletes what has expired hours or days later.
    boolean isHeld(Instant now) {
        return holding().isHeld(now);
    }

    Holding holding() {
        return new Holding(asked(), progress(),
                read("until").map(ClaimItem::time).orElse(Instant.EPOCH));
    }

    private Optional<String> read(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException _) {
            return Instant.EPOCH;
        }
    }
}
