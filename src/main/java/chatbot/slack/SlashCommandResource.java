package chatbot.slack;

import chatbot.audit.Event;
import chatbot.chat.Answer;
import chatbot.chat.Chatbot;
import chatbot.chat.Message;
import chatbot.webapi.SlackMessage;
import chatbot.wording.Reply;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Answers slash commands, always with a message: this is where the unexpected is caught.
///
/// The gate has verified the signature before a request gets here.
@Path("/slack/commands")
final class SlashCommandResource {

    /// From the arrival at the gateway until the answer is on its way. Slack waits for three
    /// seconds (Slack: "Implementing slash commands"), both ways through the internet included.
    static final Duration BUDGET = Duration.ofMillis(2500);

    private final Chatbot chatbot;
    private final RequestLog log;
    private final Clock clock;

    SlashCommandResource(Chatbot chatbot, RequestLog log, Clock clock) {
        this.chatbot = chatbot;
        this.log = log;
        this.clock = clock;
    }

    /// Does what the command asks, and says so.
    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    public SlackMessage answer(byte[] form, @Context APIGatewayV2HTTPEvent event) {
        HttpEvent request = new HttpEvent(event, clock.instant());
        try {
            return answer(SlashCommand.parse(form), request);
        } catch (Unreadable why) {
            log.of(Event.COMMAND, request).unreadable(why);
            return SlackMessage.of(Reply.unreadable().in(chatbot.language("")));
        }
    }

    private SlackMessage answer(SlashCommand command, HttpEvent request) {
        try {
            Instant deadline = request.arrival().plus(BUDGET);
            Answer answer = chatbot.answer(
                    new Message(command.sender(), command.text(), command.wayBack(), request.id(),
                            deadline));
            log.of(Event.COMMAND, request).answered(command.sender(), answer);
            return SlackMessage.of(answer.reply());
        } catch (RuntimeException | Error unexpected) {
            log.of(Event.COMMAND, request).failed(command.sender(), command.text(), unexpected);
            return SlackMessage.of(
                    Reply.failed(request.id()).in(chatbot.language(command.text())));
        }
    }
}
