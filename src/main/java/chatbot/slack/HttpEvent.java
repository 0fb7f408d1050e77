package chatbot.slack;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// An HTTP request as API Gateway hands it to Lambda (HTTP API, payload format 2.0). Everything in
/// it may be missing or made up until its signature is verified.
///
/// @param event as it came
/// @param seen  when the function got it
record HttpEvent(APIGatewayV2HTTPEvent event, Instant seen) {

    /// A gateway's clock that says longer ago than this isn't believed.
    static final Duration OLDEST_ARRIVAL = Duration.ofSeconds(10);

    private static final Pattern REQUEST_ID = Pattern.compile("[A-Za-z0-9=_-]{1,64}");

    /// The HTTP method, as spelled; empty if missing.
    String method() {
        return context().map(RequestContext::getHttp).map(RequestContext.Http::getMethod)
                .orElse("");
    }

    /// The path as it came on the wire, without the query; empty if missing.
    String path() {
        return Optional.ofNullable(event.getRawPath()).orElse("");
    }

    /// A header's value; empty if it is missing or repeated, or has none.
    String header(String name) {
        Map<String, String> headers = Optional.ofNullable(event.getHeaders()).orElse(Map.of());
        List<String> values = headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue).toList();
        return values.size() == 1 ? Objects.requireNonNullElse(values.getFirst(), "") : "";
    }

    /// How many bytes the body has at least, told without decoding it.
    long size() {
        String body = Optional.ofNullable(event.getBody()).orElse("");
        if (!event.getIsBase64Encoded()) {
            return body.length();
        }
        return body.length() / 4L * 3 - (body.endsWith("==") ? 2 : body.endsWith("=") ? 1 : 0);
    }

    /// The body's bytes as they were sent; empty when it isn't the base64 that it claims to be.
    Optional<byte[]> body() {
        String body = Optional.ofNullable(event.getBody()).orElse("");
        try {
            return Optional.of(event.getIsBase64Encoded()
                    ? Base64.getDecoder().decode(body)
                    : body.getBytes(StandardCharsets.UTF_8));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// When the gateway got the request, if its clock can be believed; else when the function did.
    Instant arrival() {
        return context().map(RequestContext::getTimeEpoch).map(Instant::ofEpochMilli)
                .filter(time -> !time.isAfter(seen) && !time.isBefore(seen.minus(OLDEST_ARRIVAL)))
                .orElse(seen);
    }

    /// The gateway's id of the request, which stands in its access log too; `-` if there is none.
    String id() {
        return context().map(RequestContext::getRequestId)
                .filter(id -> REQUEST_ID.matcher(id).matches()).orElse("-");
    }

    private Optional<RequestContext> context() {
        return Optional.ofNullable(event.getRequestContext());
    }
}
