package chatbot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Moto;
import chatbot.aws.MotoTables;
import chatbot.lambda.HttpApiEvent;
import chatbot.lambda.PackagedFunction;
import chatbot.lambda.Response;
import chatbot.reliability.Proxy.Trouble;
import chatbot.seal.TestSeal;
import chatbot.slack.SlashForm;
import chatbot.webapi.LocalSlack;
import chatbot.webapi.LocalSlack.Post;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sfn.SfnClient;

/// The packaged function, and between it and each service a proxy at which things go wrong.
final class FaultBench implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TABLE = "claims";

    private final Moto moto;
    private final LocalSlack slack = LocalSlack.start();
    private final Wires wires;
    private final DynamoDbClient dynamo;
    private final PackagedFunction function;
    private int scenes;

    /// @param settings more of them; an empty one is none
    FaultBench(Moto moto, Map<String, String> settings) {
        this.moto = moto;
        moto.reset();
        wires = new Wires(moto, slack);
        dynamo = MotoTables.client(moto);
        MotoTables.create(dynamo, TABLE);
        Map<String, String> environment = new HashMap<>(wires.settings());
        environment.putAll(Map.of("SLACK_SIGNING_SECRET", SlashForm.SECRET,
                "CHATBOT_ALLOWED_CHANNELS", SlashForm.OPS, "CHATBOT_ALLOWED_USERS", "*",
                "CHATBOT_TABLE", TABLE, "CHATBOT_STATE_MACHINE_ARN", stateMachine(moto),
                "CHATBOT_KEY", TestSeal.KEY, "SLACK_BOT_TOKEN", LocalSlack.TOKEN));
        environment.putAll(settings);
        function = PackagedFunction.start(environment, wires.jvmFlags());
        function.initTime();
        warmUp();
        warmUp();
    }

    private static String stateMachine(Moto moto) {
        try (SfnClient workflows = SfnClient.builder().endpointOverride(moto.endpoint())
                .region(Region.of(Moto.REGION)).httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create("test", "test")))
                .build()) {
            return workflows.createStateMachine(machine -> machine.name("follow-up")
                    .definition("{\"StartAt\":\"A\",\"States\":{\"A\":{\"Type\":\"Succeed\"}}}")
                    .roleArn("arn:aws:iam::123456789012:role/follow-up")).stateMachineArn();
        }
    }

    /// A cold JVM takes longer than a request has.
    private void warmUp() {
        Scene warm = scene();
        restart(warm, 1);
        workflows(warm).forEach(token -> new Steps(this).all(token));
    }

    Wires wires() {
        return wires;
    }

    /// A machine of its own, and somebody who asks for it.
    ///
    /// @param number that nobody else has
    record Scene(int number, String machine, String address, String user) {

        private String hook(int enter) {
            return "/hooks/%d/%d".formatted(number, enter);
        }
    }

    /// Where nothing went wrong yet, and no brake holds.
    Scene scene() {
        scenes++;
        wires.areWell();
        String address = "10.1.%d.%d".formatted(scenes / 200, scenes % 200 + 1);
        String machine = moto.runInstances(address,
                Map.of("Name", "web-1", "chatbot", "restart"));
        String user = "U" + (1_000_000 + scenes);
        slack.knows(user, _ -> {
            // nothing special
        });
        dynamo.deleteItem(item -> item.tableName(TABLE)
                .key(Map.of("id", AttributeValue.fromS("brake#all"))));
        return new Scene(scenes, machine, address, user);
    }

    /// From now on something goes wrong with a call, so many times.
    void has(Call call, Fault fault, int times) {
        wires.proxy(call.service()).has(new Trouble(call.operation(), fault, times));
    }

    /// From now on nothing does.
    void isWell(Call call) {
        wires.proxy(call.service()).has(Trouble.NONE);
    }

    /// What somebody sees who asks for the restart, and after how long.
    ///
    /// @param enter how often they have pressed it by now
    Heard restart(Scene scene, int enter) {
        SlashForm form = SlashForm.of("restart " + scene.address).with("user_id", scene.user)
                .with("response_url", wires.origin(Service.HOOKS) + scene.hook(enter));
        long begin = System.nanoTime();
        Response response = invoke(form.event());
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(response.statusCode()).as(log()).isEqualTo(200);
        return new Heard(json(response.body()).required("text").asText(), took);
    }

    /// What was said, and after how long.
    record Heard(String text, Duration took) {
    }

    /// A step of the workflow's.
    Response step(String token) {
        return invoke(HttpApiEvent.of("POST", "/follow-ups").withBody(token));
    }

    /// Whatever the function is sent.
    Response invoke(HttpApiEvent event) {
        return function.invoke(event.json());
    }

    String log() {
        return function.log();
    }

    /// What was reported to the asker; where the response_url couldn't be used, in the channel.
    List<String> reports(Scene scene, int enter) {
        return Stream.concat(slack.posts(scene.hook(enter)).stream().map(Post::text),
                slack.posts("/api/chat.postMessage").stream().map(Post::text)
                        .filter(text -> enter == 1 && text.contains(scene.machine))
                        .map(text -> "by chat.postMessage: " + text))
                .toList();
    }

    /// How often EC2 may have rebooted it: what was sent, but for what EC2 said no to.
    long reboots(Scene scene) {
        return wires.proxy(Service.EC2).sent().stream()
                .filter(sent -> sent.request().operation().equals("RebootInstances")
                        && sent.request().body().contains(scene.machine)
                        && sent.fault().filter(Fault.SAID_NO::contains).isEmpty())
                .count();
    }

    /// The first tokens of the workflows that were started for it.
    List<String> workflows(Scene scene) {
        return wires.proxy(Service.STEP_FUNCTIONS).sent().stream()
                .filter(sent -> sent.request().operation().equals("StartExecution")
                        && sent.fault().filter(fault -> !Fault.DONE.contains(fault)).isEmpty())
                .map(sent -> json(json(sent.request().body()).required("input").asText()))
                .filter(input -> input.toString().contains(scene.machine))
                .map(input -> input.required("token").asText()).distinct().toList();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(text, e);
        }
    }

    @Override
    public void close() {
        function.close();
        wires.close();
        slack.close();
        dynamo.close();
    }
}
