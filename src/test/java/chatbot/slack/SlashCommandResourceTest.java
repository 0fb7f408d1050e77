package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.audit.AuditLines;
import chatbot.chat.OpenChatbot;
import chatbot.webapi.SlackMessage;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The edge at which the unexpected is caught.
class SlashCommandResourceTest {

    @Test
    void answersWithAnHonestSentenceWhenSomethingFailsThatNobodyExpected() {
        AuditLines audit = new AuditLines();
        SlashCommandResource resource = new SlashCommandResource(
                OpenChatbot.on(new UntouchableFleet()),
                new RequestLog(audit.log(Clock.systemUTC()), Clock.systemUTC()), new ObjectMapper(),
                Clock.systemUTC());
        APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
        event.setRequestContext(
                APIGatewayV2HTTPEvent.RequestContext.builder().withRequestId("r-1").build());

        SlackMessage answer = resource.answer(
                SlashForm.of("restart 10.34.33.22").body().getBytes(StandardCharsets.UTF_8), event);

        assertThat(answer.responseType()).isEqualTo("ephemeral");
        assertThat(answer.text()).isEqualTo("""
                Something failed here that I didn't expect, and I don't know how far I got.
                Look at the machine before you ask again. My log has it under request `r-1`.""");
    }

    @Test
    void leavesHalfASecondOfSlacksThreeForTheWay() {
        assertThat(SlashCommandResource.BUDGET).isEqualTo(Duration.ofMillis(2500));
    }
}
