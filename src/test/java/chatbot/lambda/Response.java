package chatbot.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/// What the function answers to an HTTP request, read as API Gateway does (payload format 2.0).
///
/// The headers' names are found in any case; the body is decoded if it is in Base64.
public record Response(int statusCode, Map<String, String> headers, String body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public Response {
        Map<String, String> anyCase = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        anyCase.putAll(headers);
        headers = Collections.unmodifiableMap(anyCase);
    }

    static Response parse(String json) {
        JsonNode response = tree(json);
        Map<String, String> headers = new TreeMap<>();
        response.path("headers").properties()
                .forEach(header -> headers.put(header.getKey(), header.getValue().asText()));
        String body = response.path("body").asText("");
        if (response.path("isBase64Encoded").asBoolean()) {
            body = new String(Base64.getDecoder().decode(body), StandardCharsets.UTF_8);
        }
        return new Response(response.required("statusCode").intValue(), headers, body);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
