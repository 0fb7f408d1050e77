package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.access.Access;
import chatbot.access.Directory;
import chatbot.access.Lists;
import chatbot.audit.AuditLines;
import chatbot.aws.HandClock;
import chatbot.change.RecordingFollowUps;
import chatbot.change.Works;
import chatbot.chat.Chatbot;
import chatbot.chat.OpenChatbot;
import chatbot.fleet.DemoFleet;
import chatbot.followup.FollowUpDoor;
import chatbot.inbox.Inbox;
import chatbot.inbox.InboxInMemory;
import chatbot.listen.OffersInMemory;
import chatbot.reliability.Quiet;
import chatbot.webapi.BlockKit;
import chatbot.webapi.PostedAnswers;
import chatbot.webapi.SlackInMemory;
import chatbot.webapi.SlackMessage;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/// The function from the gate to the fleet, without framework and network, for Alice and Bob in #ops
/// and in direct messages; it listens in #ops. Whatever one is asked is forgotten with it.
final class WholeFunction {

    static final ObjectMapper JSON = new ObjectMapper(); // slow to make

    private static final String CHANNELS = "C0OPS,dm";
    private static final String USERS = "U0ALICE,U0BOB";

    final HandClock clock = new HandClock();
    final DemoFleet fleet = DemoFleet.startedAt(clock);
    final SlackInMemory slack = new SlackInMemory();
    final FollowUpDoor followUps;

    private final RecordingFollowUps started = new RecordingFollowUps();
    private final SlashCommandResource commands;
    private final EventsResource events;
    private final InteractionsResource interactions;
    private final Gate gate;

    WholeFunction() {
        Works works = Works.on(fleet, started, clock);
        Directory directory = slack.directory(clock);
        Chatbot chatbot = OpenChatbot.with(CHANNELS, USERS, "", directory, works, clock);
        RequestLog log = new RequestLog(AuditLines.written(clock), clock);
        PostedAnswers posts = slack.posting();
        Inbox inbox = InboxInMemory.by(clock);
        Listener listener = new Listener(OffersInMemory.listening("C0OPS"),
                new Access(new Lists(CHANNELS, USERS, ""), directory), chatbot,
                OpenChatbot.offering(fleet, "", clock), posts, log, clock);
        commands = new SlashCommandResource(chatbot, log, JSON, clock);
        events = new EventsResource(new Mentions(chatbot, inbox, posts, log, clock), listener, log,
                JSON, clock);
        interactions = new InteractionsResource(chatbot, posts, log, JSON, clock);
        followUps = new FollowUpDoor(works, slack.delivery(clock), inbox, clock);
        gate = new Gate((event, _) -> routed(event),
                new SlackSignature(SlackSettings.withSecrets(SlashForm.SECRET), clock), log,
                clock);
    }

    /// What the function answers; fails if that, or anything that was posted or logged, is amiss.
    APIGatewayV2HTTPResponse answer(APIGatewayV2HTTPEvent event) {
        APIGatewayV2HTTPResponse answer = gate.handleRequest(event, null);
        slack.posts().forEach(BlockKit::check);
        List<String> log = Quiet.said();
        assertThat(log).as("log").noneMatch(line -> line.contains("\"outcome\":\"failed\""))
                .noneMatch(line -> line.indexOf('\n') >= 0);
        assertThat(answer.getStatusCode()).isLessThan(500);
        if (answer.getStatusCode() >= 400) {
            assertThat(answer.getBody()).isNull();
        }
        return answer;
    }

    /// The tokens for the steps that would be taken now.
    List<String> tokens() {
        return started.started().stream().map(followUps::token).toList();
    }

    /// As Quarkus would, of what the gate let pass.
    private APIGatewayV2HTTPResponse routed(APIGatewayV2HTTPEvent event) {
        HttpEvent request = new HttpEvent(event, clock.instant());
        byte[] body = request.body().orElseThrow();
        return switch (request.method() + " " + request.path()) {
            case "POST /slack/commands" -> Door.answer(200, checked(commands.answer(body, event)));
            case "POST /slack/events" -> events.take(body, event);
            case "POST /slack/interactions" -> interactions.take(body, event);
            case "POST /follow-ups" -> followUps.take(body);
            case String other -> throw new AssertionError("The gate let pass " + other);
        };
    }

    private static String checked(SlackMessage message) {
        JsonNode json = JSON.valueToTree(message);
        BlockKit.check(json);
        return json.toString();
    }
}
