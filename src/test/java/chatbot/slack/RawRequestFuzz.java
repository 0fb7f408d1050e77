package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.reliability.Choices;
import chatbot.reliability.Fuzz;
import chatbot.reliability.Pieces;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Anything that Lambda could hand over, or that nobody would have thought of: without a valid
/// signature over the very bytes nothing happens, and the status is one that is documented.
public final class RawRequestFuzz implements Fuzz {

    private static final ObjectMapper LAMBDA = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    private static final Set<Integer> UNSIGNED = Set.of(400, 401, 404, 413);
    private static final Set<Integer> SIGNED = Set.of(200, 400, 404, 413,
            InteractionsResource.UNANSWERED);
    private static final List<String> PATHS = List.of("/follow-ups", "/slack/commands/",
            "//slack/commands", "/Slack/commands", "/slack%2fcommands", "/x/../slack/commands",
            "/slack;x/commands", "/q/health", "/", "", "/%", "/%zz", "/%00");
    private static final List<String> PATH_PIECES = List.of("/", "slack", "commands", "..", ".",
            "%2f", "%2e", "%", "%0a", ";", "\\", "+", "%c0%af", "follow-ups", "S", "?", "#", "//");

    @Override
    public void once(Choices choices) {
        WholeFunction function = new WholeFunction();
        Optional<APIGatewayV2HTTPEvent> made = choices.oneIn(5)
                ? read(choices.rest())
                : Optional.of(event(choices, function.clock.instant()));
        made.ifPresent(event -> check(event, function));
    }

    private static void check(APIGatewayV2HTTPEvent event, WholeFunction function) {
        Optional<String> signed = SignatureOracle.signed(event, function.clock.instant());
        boolean followUp = "/follow-ups".equals(event.getRawPath());
        boolean command = "/slack/commands".equals(event.getRawPath());
        int status = function.answer(event).getStatusCode();
        if (status == 403) {
            assertThat(followUp).as("403 only to steps").isTrue();
        } else {
            assertThat(signed.isPresent() ? SIGNED : UNSIGNED).contains(status);
        }
        List<String> allowed = signed.filter(_ -> command)
                .map(body -> MostAllowed.of(function.fleet, MostAllowed.form(body)))
                .orElse(List.of());
        assertThat(allowed).as("what may be restarted").containsAll(function.fleet.reboots());
    }

    private static Optional<APIGatewayV2HTTPEvent> read(byte[] json) {
        try {
            return Optional.ofNullable(LAMBDA.readValue(json, APIGatewayV2HTTPEvent.class));
        } catch (IOException _) {
            return Optional.empty(); // Lambda's own adapter says no
        }
    }

    private static String path(Choices choices) {
        return switch (choices.below(4)) {
            case 0 -> choices.of(PATHS);
            case 1 -> choices.text(PATH_PIECES);
            default -> choices.among("/slack/commands", "/slack/events", "/slack/interactions");
        };
    }

    private static APIGatewayV2HTTPEvent event(Choices choices, Instant now) {
        String body = choices.oneIn(8) ? choices.text(Pieces.LINE) : Payloads.form(choices);
        Instant time = choices.oneIn(8) ? now.plusSeconds(choices.below(1000) - 500) : now;
        APIGatewayV2HTTPEvent event = Signing.request(
                path(choices), body, time);
        if (choices.oneIn(4)) {
            event.setBody(choices.changed(event.getBody()));
        }
        if (choices.oneIn(3)) { // signed was another
            event.setBody(base64(Payloads.form(choices)));
        }
        if (choices.oneIn(4)) {
            event.setBody(body);
            event.setIsBase64Encoded(choices.oneIn(3));
        }
        for (int changes = choices.below(4); changes > 0; changes--) {
            change(event, choices);
        }
        return event;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void change(APIGatewayV2HTTPEvent event, Choices choices) {
        switch (choices.below(10)) {
            case 0, 1, 2, 3 -> event.setHeaders(headers(event.getHeaders(), choices));
            case 4 -> event.setRequestContext(context(choices));
            case 5 -> event.setBody(choices.oneIn(3) ? null : "x".repeat(choices.below(100_000)));
            case 6 -> event.setRawPath(choices.oneIn(3) ? null : choices.of(PATHS));
            case 7 -> event.setHeaders(null);
            case 8 -> event.setRawQueryString(choices.text(PATH_PIECES));
            default -> event.setCookies(List.of(choices.text(PATH_PIECES)));
        }
    }

    private static RequestContext context(Choices choices) {
        RequestContext context = new RequestContext();
        context.setRequestId(choices.text(Pieces.LINE));
        context.setTimeEpoch(choices.among(0L, -1L, 1_795_341_599_000L, Long.MAX_VALUE,
                Long.MIN_VALUE, 1_795_341_601_000L));
        if (!choices.oneIn(6)) {
            context.setHttp(RequestContext.Http.builder()
                    .withMethod(choices.among("POST", "GET", "post", "", "BREW")).build());
        }
        return choices.oneIn(8) ? null : context;
    }

    private static Map<String, String> headers(Map<String, String> old, Choices choices) {
        Map<String, String> headers = new HashMap<>(old == null ? Map.of() : old);
        String name = choices.among("x-slack-signature", "X-Slack-Signature", "X-SLACK-SIGNATURE",
                "x-slack-request-timestamp", "X-Slack-Request-Timestamp", "content-type", "");
        String now = headers.getOrDefault(name, "");
        headers.put(name, switch (choices.below(5)) {
            case 0 -> null;
            case 1 -> choices.changed(now == null ? "" : now);
            case 2 -> "v0=" + "0".repeat(64);
            case 3 -> choices.among("1795341600", "+1795341600", "01795341600", "9999999999", "");
            default -> now + "," + now;
        });
        return headers;
    }
}
