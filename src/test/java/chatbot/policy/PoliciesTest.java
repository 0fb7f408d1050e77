package chatbot.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatbot.access.Sender;
import chatbot.aws.AwsConnection;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.policy.Policies.Standing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How old a policy may be, and what counts where it can't be read.
final class PoliciesTest {

    private static final String RULE = """
            version: 1
            rules:
              - {name: a, users: [%s], commands: "*", channels: "*", tags: "*"}
            """;
    private static final Caller CALLER = new Caller("U0ALICE", "request-1", Instant.MAX);

    private final HandClock clock = new HandClock();
    private final AtomicInteger reads = new AtomicInteger();
    private final Deque<Standing> answers = new ArrayDeque<>();
    private final Policies policies = TestPolicies.read(_ -> {
        reads.incrementAndGet();
        return answers.size() == 1 ? answers.getFirst() : answers.removeFirst();
    }, clock);

    private static Standing known(String user) {
        return new Standing.Known(TestPolicies.policy(RULE.formatted(user)));
    }

    @Test
    void readsAgainBeforeThePolicyIsAMinuteOld() {
        answers.addAll(List.of(known("U0ALICE"), known("U0BOB")));

        assertThat(policies.current(CALLER)).isEqualTo(known("U0ALICE"));
        clock.forward(Duration.ofSeconds(49));
        assertThat(policies.current(CALLER)).isEqualTo(known("U0ALICE"));
        assertThat(reads).hasValue(1);
        clock.forward(Duration.ofSeconds(1));
        assertThat(policies.current(CALLER)).isEqualTo(known("U0BOB"));
        assertThat(reads).hasValue(2);
    }

    @Test
    void goesBackToNoOlderPolicy() {
        Standing unread = new Standing.Unread("policy", new Failure.Throttled());
        Standing flawed = new Standing.Flawed("policy", List.of(new Flaw(1, 1, "No.")));
        answers.addAll(List.of(known("U0ALICE"), unread, flawed, known("U0BOB")));
        policies.current(CALLER);
        clock.forward(Policies.FRESH);

        assertThat(policies.current(CALLER)).isEqualTo(unread);
        assertThat(policies.current(CALLER)).as("asked at once").isEqualTo(flawed);
        assertThat(policies.current(CALLER)).isEqualTo(known("U0BOB"));
    }

    @Test
    void readsOnceForAll() throws Exception {
        answers.add(known("U0ALICE"));
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Standing> told = all.invokeAll(IntStream
                    .range(0, 50).<Callable<Standing>>mapToObj(
                            _ -> () -> policies.current(CALLER))
                    .toList()).stream().map(one -> one.resultNow()).toList();
            assertThat(told).containsOnly(known("U0ALICE"));
        }
        assertThat(reads).hasValue(1);
    }

    @Test
    void stopsTheStartForAFlawAndNamesItsLine() {
        assertThatThrownBy(() -> TestPolicies.of("version: 1\nrules: 3", clock))
                .hasMessage("CHATBOT_POLICY can't be used:\nline 2, column 8: \"rules\" is a list, "
                        + "in [ ] or a line with - each.");
    }

    @Test
    void stopsTheStartForWhatIsNoParameter() {
        assertThatThrownBy(() -> PolicyParameter.of("ssm:a b", PoliciesTest::aws, clock))
                .hasMessageStartingWith("CHATBOT_POLICY is \"ssm:a b\"; after ssm: it takes");
        assertThat(PolicyParameter.of("ssm:/chatbot/policy", PoliciesTest::aws, clock)).isPresent();
        assertThat(PolicyParameter.of("version: 1", PoliciesTest::aws, clock)).isEmpty();
    }

    private static AwsConnection aws() {
        return new AwsConnection(() -> Optional.of("us-east-1"));
    }

    @Test
    void knowsOfNoPolicyWithoutTheSetting() {
        assertThat(TestPolicies.none(clock).current(CALLER)).isEqualTo(new Standing.None());
    }

    @Test
    void asksWhoIsInTheGroupsThatCanMatter() {
        String yaml = """
                version: 1
                rules:
                  - {name: a, users: [U0ALICE], groups: [S1], commands: "*", channels: "*", tags: "*"}
                  - {name: b, groups: [S2, S3], commands: "*", channels: [dm], tags: "*"}
                """;
        Policies told = TestPolicies.of(yaml, Map.of("S1", Set.of("U0BOB"), "S2",
                Set.of("U0ALICE", "U0BOB")), clock);
        Standing standing = told.current(CALLER);

        assertThat(told.asker(standing, new Sender("T", "", "D1", "U0ALICE"), CALLER))
                .isEqualTo(new Asker("U0ALICE", "dm", Set.of("S2"), Set.of("S3")));
        assertThat(told.asker(standing, new Sender("T", "", "C1", "U0BOB"), CALLER))
                .isEqualTo(new Asker("U0BOB", "C1", Set.of("S1", "S2"), Set.of("S3")));
    }
}
