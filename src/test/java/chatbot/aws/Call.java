package chatbot.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// An EC2 call as moto got it, such as `RebootInstances` with `InstanceId.1`.
///
/// The headers' names are found in any case.
public record Call(String action, Map<String, String> form, Map<String, String> headers) {
    public Call {
        form = Collections.unmodifiableMap(new TreeMap<>(form));
        TreeMap<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
    }

    /// The call in an entry of moto's recording, if that is one to EC2.
    static Optional<Call> of(JsonNode entry) {
        Map<String, String> form = form(body(entry));
        return Optional.ofNullable(form.get("Action"))
                .map(action -> new Call(action, form, headers(entry.path("headers"))));
    }

    private static String body(JsonNode entry) {
        JsonNode body = entry.path("body");
        if (!entry.path("body_encoded").asBoolean()) {
            return body.asText();
        }
        try {
            return new String(body.binaryValue(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> headers(JsonNode headers) {
        Map<String, String> result = new TreeMap<>();
        headers.properties()
                .forEach(header -> result.put(header.getKey(), header.getValue().asText()));
        return result;
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new TreeMap<>();
        for (String field : body.split("&", -1)) {
            int equals = field.indexOf('=');
            if (equals > 0) {
                form.put(decoded(field.substring(0, equals)), decoded(field.substring(equals + 1)));
            }
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
