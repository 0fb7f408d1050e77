package chatbot.slack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// A form as browsers and Slack encode it (WHATWG: "application/x-www-form-urlencoded").
record Form(Map<String, String> fields) {

    /// Reads the form.
    ///
    /// @throws Unreadable when a field is repeated or badly encoded
    static Form parse(byte[] form) {
        Map<String, String> fields = new HashMap<>();
        for (String field : new String(form, StandardCharsets.UTF_8).split("&", -1)) {
            String[] sides = field.split("=", 2);
            String value = sides.length == 2 ? decoded(sides[1]) : "";
            if (!field.isEmpty() && fields.put(decoded(sides[0]), value) != null) {
                throw new Unreadable("A form field is repeated");
            }
        }
        return new Form(fields);
    }

    /// A field's value; empty if it is missing.
    String value(String name) {
        return fields.getOrDefault(name, "");
    }

    private static String decoded(String encoded) {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new Unreadable("The form's percent-encoding is broken");
        }
    }
}
