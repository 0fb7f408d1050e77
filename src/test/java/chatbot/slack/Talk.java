package chatbot.slack;

import chatbot.access.Access;
import chatbot.access.Directory;
import chatbot.access.Lists;
import chatbot.audit.AuditLines;
import chatbot.aws.Caller;
import chatbot.aws.HandClock;
import chatbot.change.RecordingFollowUps;
import chatbot.change.Works;
import chatbot.chat.Chatbot;
import chatbot.chat.OpenChatbot;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.Fleet;
import chatbot.inbox.InboxInMemory;
import chatbot.listen.OffersInMemory;
import chatbot.policy.TestPolicies;
import chatbot.reliability.Heard;
import chatbot.reliability.Heard.Ear;
import chatbot.webapi.BlockKit;
import chatbot.webapi.LocalSlack;
import chatbot.webapi.LocalSlack.Post;
import chatbot.webapi.PostedAnswers;
import chatbot.webapi.WebApi;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// A whole conversation without any framework: people type, mention and press, and a Slack on
/// loopback hears what is said.
final class Talk implements AutoCloseable {

    static final String HOOK = "/actions/T0TEAM/1/secretpart";
    static final String ALICE = "U0ALICE";
    static final String BOB = "U0BOB";
    static final String MALLORY = "U0MALLORY";

    private static final ObjectMapper JSON = new ObjectMapper();

    final HandClock clock = new HandClock();
    final LocalSlack slack = LocalSlack.start();
    final DemoFleet fleet = DemoFleet.startedAt(clock);
    final RecordingFollowUps followUps = new RecordingFollowUps();

    final AuditLines audit = new AuditLines();

    final Works works;
    private final Mentions mentions;
    private final EventsResource events;
    private final InteractionsResource interactions;
    private final SlashCommandResource commands;

    private Talk(String channels, String users, String replies, boolean token, Fleet other) {
        this(channels, users, replies, token, other, "", "", "");
    }

    private Talk(String channels, String users, String replies, boolean token, Fleet other,
            String policy, String witness, String listened) {
        for (String user : List.of(ALICE, BOB, MALLORY)) {
            slack.knows(user, _ -> {
                // nothing special
            });
        }
        WebApi web = token ? WebApi.to(slack) : WebApi.withoutToken(slack);
        Directory directory = web.directory(clock);
        works = Works.on(other == null ? fleet : other, followUps,
                witness.isEmpty() ? List.of() : List.of(web.audit(witness, "", clock)), clock);
        Chatbot chatbot = OpenChatbot.with(channels, users, replies, directory, works,
                TestPolicies.of(policy, Map.of("S0SHOP", Set.of(BOB)), clock), clock);
        RequestLog log = new RequestLog(audit.log(clock), clock);
        PostedAnswers posts = web.posts();
        mentions = new Mentions(chatbot, InboxInMemory.by(clock), posts, log, clock);
        Listener listener = new Listener(OffersInMemory.listening(listened),
                new Access(new Lists(channels, users, ""), directory), chatbot,
                OpenChatbot.offering(works.fleet(), "", clock), posts, log, clock);
        events = new EventsResource(mentions, listener, log, JSON, clock);
        interactions = new InteractionsResource(chatbot, posts, log, JSON, clock);
        commands = new SlashCommandResource(chatbot, log, JSON, clock);
    }

    /// How a message shows a time of the day on which all of this happens.
    static String at(String time) {
        Instant instant = Instant.parse("2026-11-22T" + time + "Z");
        return "<!date^" + instant.getEpochSecond() + "^{date_short_pretty} {time_secs}|2026-11-22 "
                + time + " UTC>";
    }

    /// In #ops and direct messages, with Alice and Bob.
    static Talk start() {
        return new Talk("C0OPS,dm", ALICE + "," + BOB, "", true, null);
    }

    /// With other settings.
    static Talk with(String channels, String users, String replies) {
        return new Talk(channels, users, replies, true, null);
    }

    /// With a policy, whose group S0SHOP Bob is in.
    static Talk by(String policy) {
        return new Talk("C0OPS,dm", ALICE + "," + BOB, "", true, null, policy, "", "");
    }

    /// Without a bot token.
    static Talk withoutToken(String users) {
        return new Talk("C0OPS,dm", users, "", false, null);
    }

    /// With an audit channel.
    static Talk witnessedIn(String channel) {
        return new Talk("C0OPS,dm", ALICE + "," + BOB, "", true, null, "", channel, "");
    }

    /// In #ops with Alice and Bob, listening in those channels.
    static Talk listening(String channels) {
        return new Talk("C0OPS,dm", ALICE + "," + BOB, "", true, null, "", "", channels);
    }

    /// The same in #ops, with a policy, whose group S0SHOP Bob is in.
    static Talk listeningBy(String policy) {
        return new Talk("C0OPS,dm", ALICE + "," + BOB, "", true, null, policy, "", "C0OPS");
    }

    /// In all channels, listening in #ops.
    static Talk everywhereListening() {
        return new Talk("*", ALICE + "," + BOB, "", true, null, "", "", "C0OPS");
    }

    /// The same on another fleet.
    static Talk listening(Fleet fleet) {
        return new Talk("C0OPS,dm", ALICE + "," + BOB, "", true, fleet, "", "", "C0OPS");
    }

    /// On another fleet.
    static Talk on(Fleet fleet) {
        return new Talk("C0OPS,dm", ALICE + "," + BOB, "", true, fleet);
    }

    /// Slack delivers an event; answers the status.
    int deliver(EventJson event) {
        return deliver(event.body()).getStatusCode();
    }

    APIGatewayV2HTTPResponse deliver(String body) {
        return events.take(bytes(body), new APIGatewayV2HTTPEvent());
    }

    /// Somebody mentions the bot, now by the clock; answers what it says.
    Post mention(String text) {
        return said(EventJson.mention(text));
    }

    /// The one thing that is said to an event that is delivered in time.
    Post said(EventJson event) {
        int before = slack.posts().size();
        deliver(now(event));
        List<Post> posts = slack.posts();
        if (posts.size() != before + 1) {
            throw new AssertionError("Said: " + posts.subList(before, posts.size()));
        }
        return posts.getLast();
    }

    /// The event, as if it was a moment ago.
    EventJson now(EventJson event) {
        return event.changed(copy -> copy.put("event_time", clock.instant().getEpochSecond()));
    }

    /// What the resource at that address answers to a body that came by the gate.
    Object take(String path, byte[] body) {
        APIGatewayV2HTTPEvent event = new APIGatewayV2HTTPEvent();
        return switch (path) {
            case "/slack/commands" -> commands.answer(body, event);
            case "/slack/events" -> events.take(body, event);
            case "/slack/interactions" -> interactions.take(body, event);
            default -> throw new AssertionError("The gate let pass " + path);
        };
    }

    /// Somebody types a slash command; answers the message.
    JsonNode type(SlashForm form) {
        JsonNode message = JSON.valueToTree(
                commands.answer(bytes(form.body()), new APIGatewayV2HTTPEvent()));
        Heard.add(Ear.REPLY, message.toString());
        BlockKit.check(message);
        return message;
    }

    JsonNode type(String text) {
        return type(SlashForm.of(text));
    }

    /// Somebody presses a button of a message in #ops; answers what is said about it.
    Post press(JsonNode message, String label, String user) {
        int before = slack.posts().size();
        int status = press(PressJson.of(message, label, user));
        List<Post> posts = slack.posts();
        if (status != 200 || posts.size() != before + 1) {
            throw new AssertionError(status + ": " + posts.subList(before, posts.size()));
        }
        return posts.getLast();
    }

    /// Whether a message takes the place of the one with the button.
    static boolean replaces(Post post) {
        return post.message().path("replace_original").asBoolean();
    }

    static boolean hasButtons(Post post) {
        return post.message().path("blocks").toString().contains("\"actions\"");
    }

    /// Slack delivers a press; answers the status.
    int press(PressJson press) {
        return interactions.take(bytes(press.to(slack.origin() + HOOK).body()),
                new APIGatewayV2HTTPEvent()).getStatusCode();
    }

    /// Slack delivers something to the interactions' address; answers the status.
    int interact(String body) {
        return interactions.take(bytes(body), new APIGatewayV2HTTPEvent()).getStatusCode();
    }

    /// Who was rebooted, by name, in that order.
    List<String> reboots() {
        return fleet.reboots().stream().map(id -> fleet.instances().stream()
                .filter(instance -> instance.id().equals(id)).findFirst().orElseThrow()
                .name().orElseThrow()).toList();
    }

    /// Every restart so far is over.
    void endAll() {
        followUps.started().forEach(change -> works.end(change, "back",
                new Caller(ALICE, "request", clock.instant().plusSeconds(1))));
    }

    void forward(Duration time) {
        clock.forward(time);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        slack.close();
        audit.check();
    }
}
