package chatbot.slack;

import chatbot.audit.Event;
import chatbot.chat.Answer;
import chatbot.chat.Chatbot;
import chatbot.chat.Message;
import chatbot.webapi.SlackMessage;
import chatbot.wording.Reply;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Answers slash commands, always with a message: this is where the unexpected is caught.
///
/// The gate has verified the signature before a request gets here.
@Singleton
final class SlashCommandResource implements Door {

    /// From the arrival at the gateway until the answer is on its way. Slack waits for three
    /// seconds (Slack: "Implementing slash commands"), both ways through the internet included.
    static final Duration BUDGET = Duration.ofMillis(2500);

    private final Chatbot chatbot;
    private final RequestLog log;
    private final ObjectMapper json;
    private final Clock clock;

    SlashCommandResource(Chatbot chatbot, RequestLog log, ObjectMapper json, Clock clock) {
        this.chatbot = chatbot;
        this.log = log;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String path() {
        return "/slack/commands";
    }

    @Override
    public APIGatewayV2HTTPResponse take(byte[] form, APIGatewayV2HTTPEvent event) {
        try {
            return Door.answer(200, json.writeValueAsString(answer(form, event)));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Does what the command asks, and says so.
    SlackMessage answer(byte[] form, APIGatewayV2HTTPEvent event) {
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
