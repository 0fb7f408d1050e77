package chatbot.lambda;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// That AWS's own class for the event finds everything in its place.
final class HttpApiEventTest {
    private static final HttpApiEvent POST = HttpApiEvent.of("POST", "/slack/commands")
            .withHeader("X-Slack-Signature", "v0=ab")
            .withTimeEpoch(Instant.parse("2026-11-22T14:03:11.042Z"))
            .withRequestId("JKJaXmPLvHcESHA=");

    @Test
    void holdsTheRequest() throws JsonProcessingException {
        APIGatewayV2HTTPEvent event = read(POST.withBody("text=restart"));
        assertThat(event.getVersion()).isEqualTo("2.0");
        assertThat(event.getRawPath()).isEqualTo("/slack/commands");
        assertThat(event.getHeaders()).containsEntry("x-slack-signature", "v0=ab");
        assertThat(event.getBody()).isEqualTo("text=restart");
        assertThat(event.getIsBase64Encoded()).isFalse();
        assertThat(event.getRequestContext().getHttp().getMethod()).isEqualTo("POST");
        assertThat(event.getRequestContext().getTimeEpoch()).isEqualTo(1795356191042L);
        assertThat(event.getRequestContext().getTime()).isEqualTo("22/Nov/2026:14:03:11 +0000");
        assertThat(event.getRequestContext().getRequestId()).isEqualTo("JKJaXmPLvHcESHA=");
    }

    @Test
    void encodesABodyOfBytes() throws JsonProcessingException {
        byte[] body = "text=重启".getBytes(StandardCharsets.UTF_8);
        APIGatewayV2HTTPEvent event = read(POST.withBase64Body(body));
        assertThat(event.getBody()).isEqualTo("dGV4dD3ph43lkK8=");
        assertThat(event.getIsBase64Encoded()).isTrue();
    }

    private static APIGatewayV2HTTPEvent read(HttpApiEvent event) throws JsonProcessingException {
        return new ObjectMapper().readValue(event.json(), APIGatewayV2HTTPEvent.class);
    }
}
