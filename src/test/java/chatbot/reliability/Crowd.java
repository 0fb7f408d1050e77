package chatbot.reliability;

import chatbot.aws.Moto;
import chatbot.aws.MotoTables;
import chatbot.claim.Brakes;
import chatbot.lambda.HttpApiEvent;
import chatbot.lambda.PackagedFunction;
import chatbot.seal.TestSeal;
import chatbot.slack.PressJson;
import chatbot.slack.SlashForm;
import chatbot.webapi.LocalSlack;
import chatbot.webapi.LocalSlack.Post;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Many people, each with a machine, and what they send: every command comes from another person, so
/// nobody is braked for being too fast; after ten restarts a second person has to agree to each.
final class Crowd implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WARM = "10.1.1.1";
    private static final String ELSEWHERE = "C0ELSEWHERE";

    private final LocalSlack slack = LocalSlack.start();
    private final Moto moto;
    private final Aws aws;
    private final Wire wire;
    private final String stateMachine;
    private final AtomicInteger people = new AtomicInteger();
    private final AtomicInteger machines = new AtomicInteger();

    /// A machine, and what was said to those who wanted it restarted.
    ///
    /// @param command as it was first sent
    /// @param heard   the messages that answered commands
    record Machine(String address, String id, SlashForm command, List<JsonNode> heard) {

        /// The question, if there was one.
        Stream<JsonNode> question() {
            return heard.stream().filter(message -> StreamSupport
                    .stream(message.path("blocks").spliterator(), false)
                    .anyMatch(block -> block.path("type").asText().equals("actions")));
        }
    }

    /// @param moto     which plays EC2
    /// @param tables   which plays DynamoDB
    /// @param workflow which plays Step Functions
    Crowd(Moto moto, Moto tables, Moto workflow) {
        this.moto = moto;
        moto.reset();
        MotoTables.create(MotoTables.client(tables), "claims");
        stateMachine = KillStage.stateMachine(workflow);
        aws = new Aws(moto.endpoint(), tables.endpoint(), workflow.endpoint());
        wire = Wire.to(aws);
        runInstance(WARM);
    }

    Map<String, String> settings() {
        return Map.of("AWS_ENDPOINT_URL", wire.origin(),
                "SLACK_SIGNING_SECRET", SlashForm.SECRET,
                "CHATBOT_ALLOWED_CHANNELS", SlashForm.OPS,
                "CHATBOT_ALLOWED_USERS", "*",
                "CHATBOT_TABLE", "claims",
                "CHATBOT_STATE_MACHINE_ARN", stateMachine,
                "CHATBOT_KEY", TestSeal.KEY,
                "CHATBOT_SLACK_HOOKS_ORIGIN", slack.origin());
    }

    Aws aws() {
        return aws;
    }

    /// Has a function answer a bit of everything, and lets the limits of [Brakes] forget it.
    void warm(PackagedFunction function) {
        for (int time = 0; time < Findings.many(5, 25); time++) {
            loosen();
            function.invoke(help().json());
            function.invoke(status(WARM).json());
            function.invoke(typed("restart " + WARM + " --again").event().json());
        }
        loosen();
    }

    /// Lets the limit of restarts forget those before.
    void loosen() {
        try {
            aws.forget("claims", "brake#all");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One more machine, and somebody's command to restart it, which isn't sent yet.
    Machine machine() {
        int number = machines.incrementAndGet();
        String address = "10.2.%d.%d".formatted(number / 250, number % 250 + 1);
        return new Machine(address, runInstance(address), typed("restart " + address),
                new CopyOnWriteArrayList<>());
    }

    private String runInstance(String address) {
        return moto.runInstances(address, Map.of("Name", "web-" + address, "chatbot", "restart"));
    }

    HttpApiEvent help() {
        return typed("help").event();
    }

    HttpApiEvent status(String address) {
        return typed("status " + address).event();
    }

    /// A step of one of the machine's follow-ups, if there was one.
    HttpApiEvent step(Machine machine) {
        List<JsonNode> workflows = aws.workflows(machine.id());
        return workflows.isEmpty()
                ? help()
                : HttpApiEvent.of("POST", "/follow-ups")
                        .withBody(workflows.getFirst().required("token").asText());
    }

    HttpApiEvent misspelt(String address) {
        return typed("resart " + address + " now, please").event();
    }

    HttpApiEvent restart(String address) {
        return typed("restart " + address).event();
    }

    HttpApiEvent again(String address) {
        return typed("restart " + address + " --again because it hangs").event();
    }

    /// In a channel in which nobody is allowed to.
    HttpApiEvent stranger(String address) {
        return typed("restart " + address).with("channel_id", ELSEWHERE).event();
    }

    /// Signed with another secret.
    HttpApiEvent forged(String address) {
        return typed("restart " + address).event("wrong" + SlashForm.SECRET, Instant.now());
    }

    /// Somebody else agrees, or asks for the same where nobody was asked to agree.
    HttpApiEvent agreed(Machine machine) {
        return machine.question().findFirst()
                .map(question -> PressJson.of(question, "Approve", person())
                        .to(slack.origin() + "/actions/" + machine.id()).event())
                .orElseGet(() -> typed("restart " + machine.address()).event());
    }

    /// What was heard about the machine, on all ways.
    List<String> heard(Machine machine) {
        List<String> all = new ArrayList<>();
        machine.heard().forEach(message -> all.add(message.path("text").asText()));
        slack.posts("/actions/" + machine.id()).stream().map(Post::text).forEach(all::add);
        return all;
    }

    private SlashForm typed(String text) {
        String person = person();
        return SlashForm.of(text).with("user_id", person)
                .with("response_url", slack.origin() + "/hooks/" + person);
    }

    private String person() {
        return "U0P" + people.incrementAndGet();
    }

    static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        wire.close();
        slack.close();
    }
}
