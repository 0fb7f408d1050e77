package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.audit.AuditLines;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/// events/restart.json, which `sam local invoke` hands to the function.
final class SampleEventTest {

    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);

    private final APIGatewayV2HTTPEvent event = read();

    @Test
    void isASlashCommand() {
        HttpEvent request = new HttpEvent(event, Clock.systemUTC().instant());

        assertThat(event.getVersion()).isEqualTo("2.0");
        assertThat(Gate.ROUTES).contains(request.method() + " " + request.path());
        assertThat(SlashCommand.parse(request.body().orElseThrow()).text())
                .isEqualTo("restart 10.34.33.22");
    }

    @Test
    void isTurnedAwayBecauseSlackDidNotSignIt() {
        Gate gate = new Gate((_, _) -> APIGatewayV2HTTPResponse.builder().build(),
                new SlackSignature(SlackSettings.withSecrets(SlashForm.SECRET), Clock.systemUTC()),
                new RequestLog(new AuditLines().log(Clock.systemUTC()), Clock.systemUTC()),
                Clock.systemUTC());

        assertThat(gate.handleRequest(event, null).getStatusCode()).isEqualTo(401);
    }

    private static APIGatewayV2HTTPEvent read() {
        try {
            return JSON.readValue(Path.of("events", "restart.json").toFile(),
                    APIGatewayV2HTTPEvent.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
