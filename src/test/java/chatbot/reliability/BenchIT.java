package chatbot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import chatbot.reliability.FaultBench.Scene;
import chatbot.slack.SlashForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// What the whole packaged function, with its table and its workflow, takes for an answer: counted, so
/// that it is the same on every machine and can't grow unseen. docs/PERFORMANCE.md has the times.
@WithMoto
@EnabledOnOs(OS.LINUX)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenchIT {

    /// Until it has restarted two machines, watched them and told of both; a native function has none.
    private static final int MOST_CLASSES = 11_200;

    private Path classes;
    private FaultBench bench;
    private long loaded;

    @BeforeAll
    void start(Moto moto) throws IOException {
        // Not in this directory, whose path may have a space, at which the JVM parts its options.
        classes = Files.createTempFile("used-", ".log");
        bench = new FaultBench(moto, Map.of("SLACK_BOT_TOKEN", "",
                "JAVA_TOOL_OPTIONS", "-Xlog:class+load:file=" + classes));
        try (Stream<String> lines = Files.lines(classes)) {
            loaded = lines.count();
        }
    }

    @AfterAll
    void stop() throws IOException {
        bench.close();
        Files.delete(classes);
    }

    @Test
    void restartsByTwoCallsOfEc2AndFourOfWhatRemembersIt() {
        Scene scene = bench.scene();

        assertThat(calls(() -> assertThat(bench.restart(scene, 1).text()).contains("Restarting")))
                .isEqualTo(Map.of(
                        Service.EC2, List.of("DescribeInstances", "RebootInstances"),
                        Service.DYNAMODB,
                        List.of("BatchGetItem", "TransactWriteItems", "UpdateItem"),
                        Service.STEP_FUNCTIONS, List.of("StartExecution")));
    }

    @Test
    void tellsAStatusByTwoCallsOfEc2AndTwoOfWhatIsKnownOfIt() {
        Scene scene = bench.scene();

        Map<Service, List<String>> calls = calls(() -> say(scene, "status " + scene.address()));
        assertThat(calls.get(Service.EC2)).containsExactlyInAnyOrder("DescribeInstances",
                "DescribeInstanceStatus");
        assertThat(calls.get(Service.DYNAMODB)).containsExactlyInAnyOrder("BatchGetItem", "Query");
    }

    @Test
    void listsByOneCallOfEc2AndNoOther() {
        Scene scene = bench.scene();

        assertThat(calls(() -> say(scene, "list")))
                .isEqualTo(Map.of(Service.EC2, List.of("DescribeInstances")));
    }

    @Test
    void asksNobodyToRefuseOrToHelp() {
        Scene scene = bench.scene();

        assertThat(calls(() -> {
            say(scene, "help");
            say(scene, "resart " + scene.address());
            assertThat(bench.invoke(SlashForm.of("restart " + scene.address())
                    .event("wrong", Instant.now())).statusCode()).isEqualTo(401);
        })).isEmpty();
    }

    /// Each connection that isn't kept is a handshake that somebody waits for.
    @Test
    void keepsItsConnections() {
        Map<Service, Integer> before = connections();
        bench.restart(bench.scene(), 1);
        bench.restart(bench.scene(), 1);

        assertThat(connections()).isEqualTo(before)
                .containsEntry(Service.EC2, 1).containsEntry(Service.STEP_FUNCTIONS, 1);
    }

    @Test
    void loadsNoMoreClassesThanAnAnswerNeeds() {
        assertThat(loaded).isLessThan(MOST_CLASSES);
    }

    private void say(Scene scene, String line) {
        assertThat(bench.invoke(SlashForm.of(line).with("user_id", scene.user()).event())
                .statusCode()).isEqualTo(200);
    }

    /// What was called meanwhile, by the services that were.
    private Map<Service, List<String>> calls(Runnable meanwhile) {
        Map<Service, Integer> before = new EnumMap<>(Service.class);
        Arrays.stream(Service.values()).forEach(service -> before.put(service,
                bench.wires().proxy(service).sent().size()));
        meanwhile.run();
        Map<Service, List<String>> calls = new EnumMap<>(Service.class);
        before.forEach((service, count) -> calls.put(service,
                bench.wires().proxy(service).sent().stream().skip(count)
                        .map(sent -> sent.request().operation()).toList()));
        calls.values().removeIf(List::isEmpty);
        return calls;
    }

    private Map<Service, Integer> connections() {
        Map<Service, Integer> connections = new EnumMap<>(Service.class);
        Arrays.stream(Service.values()).forEach(service -> connections.put(service,
                bench.wires().proxy(service).accepted()));
        return connections;
    }
}
