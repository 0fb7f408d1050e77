package chatbot.lambda;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// A request as an HTTP API of API Gateway hands it to a function (payload format 2.0).
///
/// API Gateway makes the names of headers lower-case, joins repeated headers with commas and
/// encodes a body in Base64 unless its type is text or JSON: forms are encoded.
/// See "Create AWS Lambda proxy integrations for HTTP APIs" in API Gateway's developer guide.
public record HttpApiEvent(String method, String rawPath, Map<String, String> headers, String body,
        boolean isBase64Encoded, Instant timeEpoch, String requestId) {
    private static final String DOMAIN = "abcdefghij.execute-api.us-east-1.amazonaws.com";
    private static final DateTimeFormatter TIME = DateTimeFormatter
            .ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON = new ObjectMapper();

    public HttpApiEvent {
        Map<String, String> lowerCase = new TreeMap<>();
        headers.forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
        headers = Collections.unmodifiableMap(lowerCase);
    }

    /// A request without a body that arrives now.
    public static HttpApiEvent of(String method, String rawPath) {
        Map<String, String> headers = Map.of("host", DOMAIN, "x-forwarded-for", "192.0.2.1",
                "x-forwarded-port", "443", "x-forwarded-proto", "https");
        return new HttpApiEvent(method, rawPath, headers, "", false, Instant.now(),
                UUID.randomUUID().toString());
    }

    /// With one more header, or with another value for it.
    public HttpApiEvent withHeader(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name.toLowerCase(Locale.ROOT), value);
        return new HttpApiEvent(method, rawPath, more, body, isBase64Encoded, timeEpoch, requestId);
    }

    /// With a body that stands in the event as it is.
    public HttpApiEvent withBody(String text) {
        return new HttpApiEvent(method, rawPath, headers, text, false, timeEpoch, requestId);
    }

    /// With a body that stands in the event in Base64, as API Gateway does with a form.
    public HttpApiEvent withBase64Body(byte[] bytes) {
        String encoded = Base64.getEncoder().encodeToString(bytes);
        return withBody(encoded).withBase64Flag(true);
    }

    /// With a body that is said to be in Base64 or not, whatever it is.
    public HttpApiEvent withBase64Flag(boolean flag) {
        return new HttpApiEvent(method, rawPath, headers, body, flag, timeEpoch, requestId);
    }

    /// With the time at which API Gateway got the request.
    public HttpApiEvent withTimeEpoch(Instant instant) {
        return new HttpApiEvent(
                method, rawPath, headers, body, isBase64Encoded, instant, requestId);
    }

    /// With API Gateway's id of the request.
    public HttpApiEvent withRequestId(String id) {
        return new HttpApiEvent(method, rawPath, headers, body, isBase64Encoded, timeEpoch, id);
    }

    /// The event that the function gets.
    public String json() {
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("version", "2.0");
        event.put("routeKey", "$default");
        event.put("rawPath", rawPath);
        event.put("rawQueryString", "");
        event.put("headers", headers);
        event.put("requestContext", requestContext());
        if (!body.isEmpty()) {
            event.put("body", body);
        }
        event.put("isBase64Encoded", isBase64Encoded);
        try {
            return JSON.writeValueAsString(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> requestContext() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("accountId", "123456789012");
        context.put("apiId", "abcdefghij");
        context.put("domainName", DOMAIN);
        context.put("domainPrefix", "abcdefghij");
        context.put("http", Map.of(
                "method", method,
                "path", rawPath,
                "protocol", "HTTP/1.1",
                "sourceIp", "192.0.2.1",
                "userAgent", headers.getOrDefault("user-agent", "")));
        context.put("requestId", requestId);
        context.put("routeKey", "$default");
        context.put("stage", "$default");
        context.put("time", TIME.format(timeEpoch));
        context.put("timeEpoch", timeEpoch.toEpochMilli());
        return context;
    }
}
