package chatbot.slack;

import chatbot.audit.AuditLog;
import chatbot.audit.Deed;
import chatbot.audit.End;
import chatbot.audit.Entry;
import chatbot.audit.Event;
import chatbot.chat.Chatbot;
import chatbot.command.CommandParser;
import chatbot.setting.Primer;
import chatbot.webapi.SlackMessage;
import chatbot.wording.Reply;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.amazon.lambda.runtime.AmazonLambdaMapperRecorder;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/// Makes ready what reads a command and writes an answer, by a command that nobody typed: its signature
/// is looked at, and isn't one; the rest is read and written, and nothing is done about it.
@Singleton
final class SlackPrimer implements Primer {

    private static final String EVENT = """
            {"version": "2.0", "routeKey": "POST /slack/commands", "rawPath": "/slack/commands",
             "rawQueryString": "", "headers": {"x-slack-signature": "v0=00"},
             "requestContext": {"requestId": "priming", "timeEpoch": 1, "stage": "$default",
              "http": {"method": "POST", "path": "/slack/commands"}},
             "body": "team_id=T0&channel_id=C0&user_id=U0&command=%2Fchatbot&text=restart+192.0.2.1",
             "isBase64Encoded": false}
            """;

    private final SlackSignature signature;
    private final Chatbot chatbot;
    private final AuditLog audit;
    private final ObjectMapper json;
    private final Clock clock;

    SlackPrimer(SlackSignature signature, Chatbot chatbot, AuditLog audit, ObjectMapper json,
            Clock clock) {
        this.signature = signature;
        this.chatbot = chatbot;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void prime(boolean forSnapshot) throws IOException {
        ObjectMapper lambdas = AmazonLambdaMapperRecorder.objectMapper;
        HttpEvent request = new HttpEvent(
                lambdas.readerFor(APIGatewayV2HTTPEvent.class)
                        .readValue(EVENT.getBytes(StandardCharsets.UTF_8)),
                clock.instant());
        byte[] body = request.body().orElseThrow();
        signature.signs(String.valueOf(clock.instant().getEpochSecond()), "v0=" + "0".repeat(64),
                body);
        String text = SlashCommand.parse(body).text();
        CommandParser.parse(text);
        Reply reply = Reply.late(text, request.arrival(), false).in(chatbot.language(text));
        audit.rehearse(new Entry(Event.COMMAND, request.id(), Duration.ZERO,
                Deed.of(End.FAILED.told())));
        lambdas.writerFor(APIGatewayV2HTTPResponse.class).writeValueAsBytes(
                Door.answer(200, json.writeValueAsString(SlackMessage.of(reply))));
    }
}
