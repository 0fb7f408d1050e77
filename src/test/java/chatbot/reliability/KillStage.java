package chatbot.reliability;

import chatbot.aws.Moto;
import chatbot.aws.MotoTables;
import chatbot.claim.Brakes;
import chatbot.lambda.PackagedFunction;
import chatbot.reliability.Spares.Spare;
import chatbot.seal.TestSeal;
import chatbot.slack.SlashForm;
import chatbot.webapi.LocalSlack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sfn.SfnClient;

/// Where processes are killed: moto and a Slack that all of them share, and spare processes. Each
/// thread has one that it uses until that is killed.
final class KillStage implements AutoCloseable {

    private static final String WARM = "10.1.1.1";
    private static final int AHEAD = 2;
    private static final int WARM_UPS = 3;

    private final Moto moto;
    private final Aws aws;
    private final LocalSlack slack = LocalSlack.start();
    private final Wire slackWire = Wire.to(call -> Onward.send(call, URI.create(slack.origin())));
    private final AtomicInteger starts = new AtomicInteger();
    private final String stateMachine;
    private final Spares spares;
    private final ThreadLocal<Optional<Spare>> mine = ThreadLocal.withInitial(Optional::empty);

    /// @param kills so many there will be
    KillStage(Moto moto, int kills) {
        this.moto = moto;
        moto.reset();
        MotoTables.create(MotoTables.client(moto), "claims");
        machine(WARM);
        stateMachine = stateMachine(moto);
        slack.knows(SlashForm.ALICE, _ -> {
            // nothing special
        });
        aws = new Aws(moto.endpoint(), moto.endpoint(), moto.endpoint());
        spares = new Spares(AHEAD, kills + AHEAD, aws, this::settings, this::warm);
    }

    /// A state machine that nobody runs: the tests take its steps.
    static String stateMachine(Moto moto) {
        try (SfnClient workflows = SfnClient.builder().endpointOverride(moto.endpoint())
                .region(Region.of(Moto.REGION)).httpClient(UrlConnectionHttpClient.create())
                .credentialsProvider(StaticCredentialsProvider
                        .create(AwsBasicCredentials.create("test", "test")))
                .build()) {
            return workflows.createStateMachine(machine -> machine.name("chatbot-follow-up")
                    .definition("{\"StartAt\":\"End\",\"States\":{\"End\":{\"Type\":\"Succeed\"}}}")
                    .roleArn("arn:aws:iam::123456789012:role/follow-up")).stateMachineArn();
        }
    }

    private Map<String, String> settings(String endpoint) {
        return Map.of("AWS_ENDPOINT_URL", endpoint,
                "SLACK_SIGNING_SECRET", SlashForm.SECRET,
                "CHATBOT_ALLOWED_CHANNELS", SlashForm.OPS,
                "CHATBOT_ALLOWED_USERS", SlashForm.ALICE,
                "CHATBOT_TABLE", "claims",
                "CHATBOT_STATE_MACHINE_ARN", stateMachine,
                "CHATBOT_KEY", TestSeal.KEY,
                "CHATBOT_SLACK_HOOKS_ORIGIN", slackWire.origin(),
                "CHATBOT_SLACK_API_ORIGIN", slackWire.origin(),
                "SLACK_BOT_TOKEN", LocalSlack.TOKEN);
    }

    /// Help, then a restart, so that every client of AWS has been used; on a busy machine the first
    /// may be too late.
    private void warm(PackagedFunction function) {
        function.invoke(SlashForm.of("help").event().json());
        for (int attempt = 0; attempt < WARM_UPS; attempt++) {
            loosen();
            String hook = slackWire.origin() + "/warm/" + starts.incrementAndGet();
            String answer = function.invoke(SlashForm.of("restart " + WARM + " --again")
                    .with("response_url", hook).event().json()).body();
            if (answer.contains("Restarting")) {
                return;
            }
        }
    }

    Aws aws() {
        return aws;
    }

    LocalSlack slack() {
        return slack;
    }

    Wire slackWire() {
        return slackWire;
    }

    /// A machine with that address; its id.
    String machine(String address) {
        return moto.runInstances(address, Map.of("Name", "web-" + address, "chatbot", "restart"));
    }

    void terminate(String machine) {
        moto.terminate(machine);
    }

    /// Lets the limits of [Brakes] forget what was done: they'd stop these tests after the tenth
    /// restart.
    void loosen() {
        try {
            aws.forget("claims", "brake#all");
            aws.forget("claims", "brake#user#" + SlashForm.ALICE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The process that this thread uses.
    Spare spare() throws InterruptedException {
        if (mine.get().isEmpty()) {
            mine.set(Optional.of(spares.take()));
        }
        return mine.get().orElseThrow();
    }

    /// Kills the process that this thread uses.
    void kill(Spare spare) {
        spares.kill(spare);
        mine.set(Optional.empty());
    }

    @Override
    public void close() {
        spares.close();
        slackWire.close();
        slack.close();
    }
}
