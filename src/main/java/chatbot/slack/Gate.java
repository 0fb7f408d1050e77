package chatbot.slack;

import chatbot.audit.Ground;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The one way in: it decorates Quarkus's Lambda handler, so that nothing of a request is routed or
/// parsed, by whatever path or method, before Slack's signature over its raw bytes is verified.
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
class Gate implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

    /// The most bytes that a body may have.
    static final int LARGEST_BODY = 64 * 1024;
    /// What Slack may call, spelled exactly so.
    static final Set<String> ROUTES = Set.of("POST /slack/commands", "POST /slack/events",
            "POST /slack/interactions");
    /// What the workflow may call, spelled exactly so. No route of the API leads there; what comes
    /// is verified where it is read, by a seal over the whole body.
    static final String FOLLOW_UPS = "POST /follow-ups";

    private final RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function;
    private final SlackSignature signature;
    private final RequestLog log;
    private final Clock clock;

    @Inject
    Gate(@Delegate RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> function,
            SlackSignature signature, RequestLog log, Clock clock) {
        this.function = function;
        this.signature = signature;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
        HttpEvent request = new HttpEvent(event, clock.instant());
        Optional<Refusal> refusal = refusal(request);
        if (refusal.isEmpty()) {
            return function.handleRequest(withoutSurprises(event), context);
        }
        int status = refusal.get().status();
        log.turnedAway(request, status, refusal.get().by());
        return APIGatewayV2HTTPResponse.builder().withStatusCode(status).build();
    }

    /// The status to refuse a request with, and the rule.
    private record Refusal(int status, Ground by) {
    }

    /// Why the request is refused; empty for one that Slack signed and that has a route.
    private Optional<Refusal> refusal(HttpEvent request) {
        if (request.size() > LARGEST_BODY) {
            return Optional.of(new Refusal(413, Ground.SIZE));
        }
        Optional<byte[]> body = request.body();
        if (body.isEmpty()) {
            return Optional.of(new Refusal(400, Ground.ENCODING));
        }
        if (body.get().length > LARGEST_BODY) {
            return Optional.of(new Refusal(413, Ground.SIZE));
        }
        String route = request.method() + " " + request.path();
        if (route.equals(FOLLOW_UPS)) {
            return Optional.empty();
        }
        String timestamp = request.header("X-Slack-Request-Timestamp");
        if (!signature.signs(timestamp, request.header("X-Slack-Signature"), body.get(),
                new Budget(request.arrival(), clock).look())) {
            return Optional.of(isSlacks(request.path())
                    ? new Refusal(401, Ground.SIGNATURE)
                    : new Refusal(404, Ground.ROUTE));
        }
        return ROUTES.contains(route)
                ? Optional.empty()
                : Optional.of(new Refusal(404, Ground.ROUTE));
    }

    /// Of a signed request only the body is of use; a header or a query that something behind might
    /// stumble over isn't.
    private static APIGatewayV2HTTPEvent withoutSurprises(APIGatewayV2HTTPEvent event) {
        event.setHeaders(Map.of());
        event.setRawQueryString("");
        event.setCookies(null);
        return event;
    }

    /// Whether a path leads to `/slack/…`, or through it, under any spelling that some router might
    /// understand. It decides on nothing but the status: what isn't signed gets in nowhere.
    private static boolean isSlacks(String path) {
        String encoded = path.replaceAll("%(?![0-9a-fA-F]{2})", "%25").replace("+", "%2B");
        String plain = URLDecoder.decode(encoded, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        Deque<String> way = new ArrayDeque<>();
        for (String step : plain.split("[/\\\\]", -1)) {
            String name = step.split(";", 2)[0].strip();
            if (name.equals("..")) {
                way.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                way.addLast(name);
            }
            if ("slack".equals(way.peekFirst())) {
                return true;
            }
        }
        return false;
    }
}
