package chatbot.change;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.Fleet;
import chatbot.fleet.Fleet.Lookup;
import chatbot.fleet.Fleet.Reboot;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

/// Find, check, reboot: each way in which it ends, and that nothing is rebooted on the way there.
final class ChangesTest {

    private static final IpAddress ADDRESS = IpAddress.of("10.34.33.22");
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Map<String, String> OPEN = Map.of("chatbot", "restart");

    private static final FollowUps.Start STARTED = new FollowUps.Start.Started();

    private final HandClock clock = new HandClock();
    private final DemoFleet demo = DemoFleet.startedAt(clock);

    @Test
    void restartsARunningOpenInstance() {
        Instance web = named("web-1");

        assertThat(restart("10.34.33.22")).isEqualTo(new Outcome.Accepted(web, STARTED));
        assertThat(demo.reboots()).containsExactly(web.id());
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.23, web-2", "2001:db8:34::22, mail-1"})
    void restartsByAPublicOrIpv6AddressToo(String address, String name) {
        assertThat(restart(address)).isEqualTo(new Outcome.Accepted(named(name), STARTED));
    }

    @Test
    void findsNobodyInTheRegion() {
        assertThat(restart("10.34.99.99")).isEqualTo(new Outcome.NotFound("us-east-1"));
    }

    @Test
    void doesNotGuessWhichOfSeveralIsMeant() {
        assertThat(restart("10.34.40.10")).isEqualTo(new Outcome.Ambiguous(
                List.of(named("shop-blue"), named("shop-green"))));
        assertThat(demo.reboots()).isEmpty();
    }

    @Test
    void leavesAnInstanceAloneThatIsNotOpen() {
        assertThat(restart("10.34.33.40")).isEqualTo(new Outcome.NotOpen(named("legacy-1")));
        assertThat(demo.reboots()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10.34.33.30, db-1", "10.34.33.31, batch-1", "10.34.33.32, fresh-1"})
    void leavesAnInstanceAloneThatIsNotRunning(String address, String name) {
        assertThat(restart(address)).isEqualTo(new Outcome.NotRunning(named(name)));
        assertThat(demo.reboots()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
            "10.34.33.50, payments-1, CONFIRM",
            "10.34.33.51, billing-1, APPROVE",
            "10.34.33.62, proxy-1, SECONDARY_ADDRESS",
            "10.34.34.10, node-1, KUBERNETES_NODE",
            "10.34.34.77, node-1, SECONDARY_ADDRESS KUBERNETES_NODE",
            "10.34.33.90, queue-1, SCALING_GROUP"})
    void asksFirst(String address, String name, String doubts) {
        assertThat(restart(address))
                .isEqualTo(new Outcome.Questionable(named(name), doubts(doubts)));
        assertThat(demo.reboots()).isEmpty();
    }

    @Test
    void tellsThatEc2Refuses() {
        assertThat(restart("10.34.33.70")).isInstanceOfSatisfying(Outcome.Refused.class,
                refused -> assertThat(refused.why()).isInstanceOf(Failure.NotPermitted.class));
    }

    @Test
    void tellsThatNobodyKnowsWhenTheAnswerIsLate() {
        assertThat(restart("10.34.33.80", Changes.REBOOT_TAKES))
                .isEqualTo(new Outcome.Unconfirmed(named("slow-1"),
                        new Failure.OutOfTime(), STARTED));
    }

    @Test
    void doesNotBeginARebootWithTooLittleTimeLeft() {
        Instance web = named("web-1");

        assertThat(restart("10.34.33.22", Changes.REBOOT_TAKES.minusMillis(1)))
                .isEqualTo(new Outcome.Refused(web, new Failure.TooLate()));
        assertThat(demo.reboots()).isEmpty();
        assertThat(restart("10.34.33.22", Changes.REBOOT_TAKES))
                .isEqualTo(new Outcome.Accepted(web, STARTED));
    }

    @Test
    void tellsWhyNothingCouldBeFoundOut() {
        Failure why = new Failure.Throttled();
        Fleet fleet = new OneAnswer(new Lookup.Failed(why));

        assertThat(restart(fleet, ADDRESS, PATIENCE))
                .isEqualTo(new Outcome.NotLookedUp(why));
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "RUNNING")
    void rebootsInNoOtherState(InstanceState state) {
        Instance instance = instance(state, Role.PRIMARY, OPEN);

        assertThat(restart(instance)).isEqualTo(new Outcome.NotRunning(instance));
    }

    /// Who may not restart it isn't told its state, nor asked about it; a question names all that
    /// there is to ask about.
    @ParameterizedTest
    @MethodSource("order")
    void checksTheTagThenTheStateThenTheQuestions(Instance instance, Outcome outcome) {
        assertThat(restart(instance)).isEqualTo(outcome);
    }

    static Stream<Arguments> order() {
        Map<String, String> node = Map.of("kubernetes.io/cluster/shop", "owned");
        Map<String, String> approve = Map.of("chatbot", "approve");
        Map<String, String> both = Map.of("kubernetes.io/cluster/shop", "owned", "chatbot",
                "approve");
        Instance closed = instance(InstanceState.STOPPED, Role.SECONDARY, node);
        Instance stopped = instance(InstanceState.STOPPED, Role.SECONDARY, both);
        Instance cluster = instance(InstanceState.RUNNING, Role.SECONDARY, both);
        Instance secondary = instance(InstanceState.RUNNING, Role.SECONDARY, approve);
        return Stream.of(
                Arguments.of(closed, new Outcome.NotOpen(closed)),
                Arguments.of(stopped, new Outcome.NotRunning(stopped)),
                Arguments.of(cluster,
                        new Outcome.Questionable(cluster,
                                doubts("APPROVE SECONDARY_ADDRESS KUBERNETES_NODE"))),
                Arguments.of(secondary,
                        new Outcome.Questionable(secondary,
                                doubts("APPROVE SECONDARY_ADDRESS"))));
    }

    private static Set<Doubt> doubts(String names) {
        return Stream.of(names.split(" ")).map(Doubt::valueOf).collect(Collectors.toSet());
    }

    @Test
    void doesWhatWasAgreedToAboutThatMachine() {
        Instance payments = named("payments-1");

        assertThat(agreed("10.34.33.50", payments, "CONFIRM"))
                .isEqualTo(new Outcome.Accepted(payments, STARTED));
        assertThat(demo.reboots()).containsExactly(payments.id());
    }

    @ParameterizedTest
    @CsvSource({
            "10.34.33.51, billing-1, CONFIRM, APPROVE",
            "10.34.34.77, node-1, KUBERNETES_NODE, SECONDARY_ADDRESS KUBERNETES_NODE",
            "10.34.33.50, payments-1, '', CONFIRM"})
    void asksAgainAboutWhatNobodyWasTold(String address, String name, String agreed,
            String doubts) {
        assertThat(agreed(address, named(name), agreed))
                .isEqualTo(new Outcome.Questionable(named(name), doubts(doubts)));
        assertThat(demo.reboots()).isEmpty();
    }

    @Test
    void asksAgainWhenTheAddressLeadsToAnotherMachineOrTheMachineWasStartedAnew() {
        Instance web = named("web-1");
        Consent another = new Consent(clock.instant(), "i-0abc", web.launched(), Set.of());
        Consent earlier = new Consent(clock.instant(), web.id(), web.launched().minusSeconds(1),
                Set.of());

        for (Consent consent : List.of(another, earlier)) {
            assertThat(restart(demo, IpAddress.of("10.34.33.22"), Optional.of(consent), PATIENCE))
                    .isEqualTo(new Outcome.Questionable(web, Set.of(Doubt.CHANGED)));
        }
        assertThat(demo.reboots()).isEmpty();
    }

    @Test
    void takesTheOneOfSeveralThatWasChosen() {
        Instance green = named("shop-green");

        assertThat(agreed("10.34.40.10", green, ""))
                .isEqualTo(new Outcome.Accepted(green, STARTED));
        assertThat(demo.reboots()).containsExactly(green.id());
    }

    @Test
    void doesNotGuessWhenTheOneThatWasChosenIsGone() {
        Consent gone = new Consent(clock.instant(), "i-0abc", Instant.EPOCH, Set.of());

        assertThat(restart(demo, IpAddress.of("10.34.40.10"), Optional.of(gone), PATIENCE))
                .isInstanceOf(Outcome.Ambiguous.class);
        assertThat(demo.reboots()).isEmpty();
    }

    private Outcome agreed(String address, Instance instance, String doubts) {
        return restart(demo, IpAddress.of(address),
                Optional.of(new Consent(clock.instant(), instance.id(),
                        instance.launched(), doubts.isEmpty() ? Set.of() : doubts(doubts))),
                PATIENCE);
    }

    private Outcome restart(String address) {
        return restart(address, PATIENCE);
    }

    private Outcome restart(String address, Duration patience) {
        return restart(demo, IpAddress.of(address), patience);
    }

    /// Changes the only instance of a fleet, in which nothing may be rebooted.
    private Outcome restart(Instance only) {
        Fleet fleet = new OneAnswer(new Lookup.Found(List.of(only)));
        return restart(fleet, ADDRESS, PATIENCE);
    }

    private Outcome restart(Fleet fleet, IpAddress address, Duration patience) {
        return restart(fleet, address, Optional.empty(), patience);
    }

    private Outcome restart(Fleet fleet, IpAddress address, Optional<Consent> consent,
            Duration patience) {
        Wish wish = new Wish(address, new Asked("key", "U0ALICE", clock.instant(), ""),
                new Recipient("C0OPS", "U0ALICE", true, ""), consent);
        return RecordingFollowUps.restarts(fleet, clock).restart(wish,
                new Caller("U0ALICE", "request-1", clock.instant().plus(patience)));
    }

    private Instance named(String name) {
        return demo.instances().stream().filter(instance -> instance.name().orElse("").equals(name))
                .findFirst().orElseThrow();
    }

    private static Instance instance(InstanceState state, Role role, Map<String, String> tags) {
        return new Instance("i-1", state, "t3.small", new Place("us-east-1a", "vpc-1", "1"),
                List.of(new Address(ADDRESS, role)), tags,
                Instant.EPOCH);
    }

    /// A fleet that answers every look so, and can't reboot.
    private record OneAnswer(Lookup lookup) implements Fleet {

        @Override
        public Lookup find(IpAddress address, Caller caller) {
            return lookup;
        }

        @Override
        public Reboot reboot(Instance instance, Caller caller) {
            throw new AssertionError("Rebooted " + instance);
        }

        @Override
        public String region() {
            return "us-east-1";
        }
    }
}
