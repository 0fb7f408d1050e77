package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.access.Access;
import chatbot.access.Lists;
import chatbot.access.NoDirectory;
import chatbot.access.Sender;
import chatbot.aws.Caller;
import chatbot.aws.HandClock;
import chatbot.command.CommandParser;
import chatbot.command.Verb;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.Instance;
import chatbot.policy.Asker;
import chatbot.policy.Policy;
import chatbot.policy.TestPolicies;
import chatbot.reliability.Findings;
import chatbot.webapi.SlackMessage;
import chatbot.wording.Reply;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.ThreadMXBean;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What each step of an answer allocates that needs no network and, for docs/PERFORMANCE.md, how long
/// it takes: bytes are counted, so they are the same on every machine.
final class OperationsTest {

    private static final Findings TABLE = Findings.in(Path.of("docs", "PERFORMANCE.md"),
            "operations", "step", "allocated", "at most", "time");
    private static final int WARM = Findings.many(3_000, 100_000);
    private static final int TIMES = Findings.many(1_000, 100_000);
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Clock CLOCK = new HandClock();
    private static final String LINE = "restart 10.34.33.22";

    private final SlashForm form = SlashForm.of(LINE);
    private final byte[] body = form.body().getBytes(StandardCharsets.UTF_8);
    private final Sender sender = SlashCommand.parse(body).sender();
    private final Caller caller = new Caller(sender.user(), "request", CLOCK.instant());

    @AfterAll
    static void tell() {
        TABLE.areFigures();
    }

    @Test
    void verifiesWithLittle() {
        Map<String, String> headers = SlashForm.headers(form.body(), SlashForm.SECRET,
                CLOCK.instant());
        String timestamp = headers.get("X-Slack-Request-Timestamp");
        String signed = headers.get("X-Slack-Signature");
        SlackSignature signature = new SlackSignature(SlackSettings.withSecrets(SlashForm.SECRET),
                CLOCK);

        allocates("verify a signature", 2_500, () -> signature.signs(timestamp, signed, body));
    }

    @Test
    void readsAFormWithLittle() {
        allocates("read the form", 10_000, () -> SlashCommand.parse(body));
    }

    @Test
    void readsALineWithLittle() {
        allocates("read the line", 12_500, () -> CommandParser.parse(LINE));
    }

    @Test
    void authorisesWithLittle() {
        Access access = new Access(new Lists("C0OPS,dm", "U0ALICE,U0BOB", ""), new NoDirectory());
        Policy policy = TestPolicies.policy("""
                version: 1
                rules:
                  - name: shop-team
                    users: [U0ALICE]
                    commands: [restart]
                    channels: [C0OPS]
                    tags: "*"
                """);
        Instance instance = DemoFleet.startedAt(CLOCK).instances().getFirst();
        Asker asker = new Asker(sender.user(), sender.channel(), Set.of(), Set.of());

        allocates("authorise: lists and a policy", 2_500, () -> access.decide(sender, caller)
                .hashCode() + policy.on(instance, asker, Verb.RESTART).hashCode());
    }

    @Test
    void rendersWithLittle() {
        Reply reply = Lines.answer(LINE, DemoFleet.startedAt(Clock.systemUTC())).reply();
        ObjectMapper json = new ObjectMapper();

        allocates("render the answer", 65_000, () -> {
            try {
                return json.writeValueAsBytes(SlackMessage.of(reply));
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void allocates(String step, long most, Supplier<Object> operation) {
        run(operation, WARM);
        long before = MEMORY.getCurrentThreadAllocatedBytes();
        long start = System.nanoTime();
        run(operation, TIMES);
        long nanos = (System.nanoTime() - start) / TIMES;
        long bytes = (MEMORY.getCurrentThreadAllocatedBytes() - before) / TIMES;
        TABLE.row(step, "%,d B".formatted(bytes), "%,d B".formatted(most),
                "%.1f µs".formatted(nanos / 1000.0));
        assertThat(bytes).as("bytes allocated to %s", step).isLessThan(most);
    }

    private static void run(Supplier<Object> operation, int times) {
        int sum = 0;
        for (int time = 0; time < times; time++) {
            sum += operation.get() == null ? 1 : 0;
        }
        assertThat(sum).as("nulls").isZero();
    }
}
