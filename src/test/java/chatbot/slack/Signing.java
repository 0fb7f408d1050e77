package chatbot.slack;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import com.slack.api.app_backend.SlackSignature;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// Requests as Slack signs them, by Slack's own library.
final class Signing {

    private static final SlackSignature.Generator SLACK = new SlackSignature.Generator(
            SlashForm.SECRET);

    private Signing() {
    }

    /// The signature over a body that is text.
    static String of(String body, Instant time) {
        return SLACK.generate(Long.toString(time.getEpochSecond()), body);
    }

    /// The signed request, in base64.
    static APIGatewayV2HTTPEvent request(String path, String body, Instant time) {
        Map<String, String> headers = new HashMap<>();
        headers.put("x-slack-request-timestamp", Long.toString(time.getEpochSecond()));
        headers.put("x-slack-signature", of(body, time));
        APIGatewayV2HTTPEvent event = event("POST", path, headers);
        event.setBody(Base64.getEncoder()
                .encodeToString(body.getBytes(StandardCharsets.UTF_8)));
        event.setIsBase64Encoded(true);
        return event;
    }

    /// A request without a body.
    static APIGatewayV2HTTPEvent event(String method, String path, Map<String, String> headers) {
        APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
        event.setRawPath(path);
        event.setHeaders(headers);
        event.setRequestContext(RequestContext.builder()
                .withHttp(RequestContext.Http.builder().withMethod(method).build())
                .withRequestId("request-1").build());
        return event;
    }
}
