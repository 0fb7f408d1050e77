package chatbot.slack;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;

/// JSON as Slack sends it. What is missing, or of another type than it should be, is empty.
record Json(JsonNode node) {

    /// Reads a text.
    ///
    /// @throws Unreadable when it isn't an object, or names a field twice, as only those do who want
    ///                    to be understood in two ways
    static Json parse(byte[] text, ObjectMapper mapper) {
        try {
            JsonNode node = mapper.reader().with(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .readTree(text);
            if (node != null && node.isObject()) {
                return new Json(node);
            }
        } catch (IOException _) {
            // the same sentence
        }
        throw new Unreadable("The body isn't a JSON object");
    }

    /// What is in a field.
    Json at(String name) {
        return new Json(node.path(name));
    }

    /// What is first in a list.
    Json first() {
        return new Json(node.path(0));
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    /// A field's text.
    String text(String name) {
        JsonNode value = node.path(name);
        return value.isTextual() ? value.textValue() : "";
    }

    /// A field's number; 0 if it is none.
    long number(String name) {
        return node.path(name).asLong(0);
    }

    boolean isTrue(String name) {
        return node.path(name).isBoolean() && node.path(name).booleanValue();
    }

    /// A field that holds an id.
    ///
    /// @throws Unreadable when it can't be one
    String id(String name) {
        return SlackId.checked(text(name), name);
    }

    /// A field that holds a message's id.
    ///
    /// @throws Unreadable when it can't be one
    String time(String name) {
        return SlackId.checkedTime(text(name), name);
    }
}
