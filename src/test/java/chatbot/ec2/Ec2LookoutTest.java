package chatbot.ec2;

import static chatbot.ec2.LocalEc2.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Failure;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.Sighting;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Kind;
import chatbot.fleet.StatusCheck.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is seen of an instance by EC2's answers.
final class Ec2LookoutTest {

    private static final Ec2Stub EC2 = Ec2Stub.start();
    private static final String INSTANCES = "DescribeInstances";
    private static final String STATUS = "DescribeInstanceStatus";
    private static final String VALUE = "Filter.1.Value.1";
    private static final Instant LAUNCHED = Instant.parse("2026-11-20T08:15:30Z");
    private static final Duration SHORT = Duration.ofMillis(800);

    private final Ec2Lookout lookout = LocalEc2.lookout(EC2.endpoint());

    @BeforeEach
    void runAndPassAllChecks() {
        EC2.reset();
        EC2.on(INSTANCES, Map.of("InstanceId.1", LocalEc2.WEB.id()),
                Ec2Xml.instances(Ec2Xml.PROXY));
        EC2.on(STATUS, Map.of(), Ec2Xml.status(Ec2Xml.check("systemStatus", "ok"),
                Ec2Xml.check("instanceStatus", "ok"), Ec2Xml.check("attachedEbsStatus", "ok")));
    }

    @AfterAll
    static void stop() {
        EC2.close();
    }

    @Test
    void seesStateLaunchAndChecks() {
        assertThat(seen(LocalEc2.WEB)).isEqualTo(new Sighting(InstanceState.RUNNING,
                Optional.of(LAUNCHED), List.of(check(Kind.SYSTEM, Result.OK),
                        check(Kind.INSTANCE, Result.OK), check(Kind.EBS, Result.OK)),
                Optional.empty()));
    }

    @Test
    void asksForThisInstanceOnlyInWhateverState() {
        seen(LocalEc2.WEB);

        assertThat(EC2.calls()).containsExactly(
                Map.of("Action", INSTANCES, "Version", "2016-11-15",
                        "InstanceId.1", LocalEc2.WEB.id()),
                Map.of("Action", STATUS, "Version", "2016-11-15",
                        "InstanceId.1", LocalEc2.WEB.id(), "IncludeAllInstances", "true"));
        assertThat(EC2.userAgents())
                .allMatch(agent -> agent.endsWith(" slack-user/U0ALICE request/request-1"));
    }

    @Test
    void asksForTheChecksOnlyOfAnInstanceThatWasJustFound() {
        assertThat(lookout.complete(LocalEc2.WEB, LocalEc2.caller(PATIENCE)))
                .isInstanceOfSatisfying(Look.Seen.class, seen -> assertThat(
                        seen.sighting().state()).isEqualTo(LocalEc2.WEB.state()));

        assertThat(EC2.calls()).extracting(call -> call.get("Action")).containsExactly(STATUS);
    }

    @Test
    void seesSinceWhenACheckFails() {
        EC2.on(STATUS, Map.of(), Ec2Xml.status(Ec2Xml.check("systemStatus", "ok"),
                Ec2Xml.impaired("instanceStatus", "2026-11-22T10:01:00.000Z"),
                Ec2Xml.impaired("attachedEbsStatus", "2026-11-22T10:02:00.000Z")));

        assertThat(seen(LocalEc2.WEB).checks()).containsExactly(check(Kind.SYSTEM, Result.OK),
                new StatusCheck(Kind.INSTANCE, Result.IMPAIRED,
                        Optional.of(Instant.parse("2026-11-22T10:01:00Z"))),
                new StatusCheck(Kind.EBS, Result.IMPAIRED,
                        Optional.of(Instant.parse("2026-11-22T10:02:00Z"))));
    }

    @ParameterizedTest
    @CsvSource({"ok, OK", "impaired, IMPAIRED", "initializing, INITIALIZING",
            "insufficient-data, INSUFFICIENT_DATA", "a-new-word, INSUFFICIENT_DATA"})
    void readsEc2sWordForEachCheck(String word, Result result) {
        EC2.on(STATUS, Map.of(), Ec2Xml.status(Ec2Xml.check("systemStatus", word),
                Ec2Xml.check("instanceStatus", word), Ec2Xml.check("attachedEbsStatus", word)));

        assertThat(seen(LocalEc2.WEB).checks()).containsExactly(check(Kind.SYSTEM, result),
                check(Kind.INSTANCE, result), check(Kind.EBS, result));
    }

    @Test
    void leavesOutChecksThatDontApplyOrAreMissing() {
        EC2.on(STATUS, Map.of(), Ec2Xml.status("<systemStatus/>",
                Ec2Xml.check("attachedEbsStatus", "not-applicable")));

        assertThat(seen(LocalEc2.WEB).checks()).isEmpty();
    }

    @Test
    void seesNoChecksWhereEc2HasNone() {
        EC2.on(STATUS, Map.of(), Ec2Xml.noStatus());

        assertThat(seen(LocalEc2.WEB).checks()).isEmpty();
    }

    @Test
    void seesNoChecksOfAnInstanceThatVanishesBetweenTheCalls() {
        EC2.refuse(STATUS, 400, Ec2Xml.error("InvalidInstanceID.NotFound"));

        assertThat(seen(LocalEc2.WEB).checks()).isEmpty();
    }

    @Test
    void doesNotTellALaunchThatEc2DoesNotTell() {
        EC2.on(INSTANCES, Map.of(), Ec2Xml.instances(
                Ec2Xml.instance(LocalEc2.WEB.id(), "pending", "")));

        assertThat(seen(LocalEc2.WEB)).satisfies(sighting -> {
            assertThat(sighting.state()).isEqualTo(InstanceState.PENDING);
            assertThat(sighting.launched()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"terminated", "shutting-down"})
    void looksForNoChecksOfAnInstanceThatIsGone(String state) {
        goes(state);

        assertThat(seen(LocalEc2.WEB)).isEqualTo(new Sighting(InstanceState.of(state),
                Optional.of(LAUNCHED), List.of(), Optional.empty()));
        assertThat(EC2.actions()).containsExactly(INSTANCES);
    }

    @Test
    void takesAnInstanceThatIsListedNoMoreForTerminated() {
        Sighting gone = new Sighting(InstanceState.TERMINATED, Optional.empty(), List.of(),
                Optional.empty());

        EC2.on(INSTANCES, Map.of(), Ec2Xml.instances());
        assertThat(seen(LocalEc2.WEB)).isEqualTo(gone);
        EC2.refuse(INSTANCES, 400, Ec2Xml.error("InvalidInstanceID.NotFound"));
        assertThat(seen(LocalEc2.WEB)).isEqualTo(gone);
    }

    @Test
    void seesTheNewestOfTheScalingGroupInPlaceOfOneThatIsGone() {
        goes("terminated");
        EC2.on(INSTANCES, Map.of(VALUE, "shop"), Ec2Xml.instancesPage("page-2",
                launched("i-older", "running", "2026-11-20T08:00:00.000Z"),
                launched("i-first", "running", "2026-11-22T10:00:00.000Z"),
                launched("i-newest", "pending", "2026-11-22T10:05:00.000Z")));
        EC2.on(INSTANCES, Map.of(VALUE, "shop", "NextToken", "page-2"), Ec2Xml.instances(
                launched("i-dead", "terminated", "2026-11-22T10:06:00.000Z"),
                launched("i-dying", "shutting-down", "2026-11-22T10:07:00.000Z"),
                launched(LocalEc2.WEB.id(), "running", "2026-11-22T10:08:00.000Z")));

        assertThat(seen(member("shop")).replacement()).map(Instance::id).contains("i-newest");
        assertThat(EC2.calls()).last().satisfies(call -> assertThat(call)
                .containsEntry("Filter.1.Name", "tag:aws:autoscaling:groupName"));
    }

    @Test
    void seesNoReplacementAmongOlderInstances() {
        goes("terminated");
        EC2.on(INSTANCES, Map.of(VALUE, "shop"), Ec2Xml.instances(
                launched("i-older", "running", "2026-11-20T08:00:00.000Z"),
                launched("i-twin", "running", "2026-11-20T08:15:30.000Z")));

        assertThat(seen(member("shop")).replacement()).isEmpty();
    }

    @Test
    void looksForNoReplacementOfAnInstanceThatLives() {
        assertThat(seen(member("shop")).replacement()).isEmpty();
        assertThat(EC2.actions()).containsExactly(INSTANCES, STATUS);
    }

    @ParameterizedTest
    @CsvSource({"*, \\*", "shop?, shop\\?", "a\\b, a\\\\b", "[shop]-1, [shop]-1"})
    void takesTheScalingGroupsNameLiterally(String group, String value) {
        goes("terminated");

        seen(member(group));

        assertThat(EC2.calls()).last()
                .satisfies(call -> assertThat(call).containsEntry(VALUE, value));
    }

    @ParameterizedTest
    @CsvSource({"403, UnauthorizedOperation, 1", "500, InternalError, 2"})
    void seesTheInstanceGoneAlsoWhereTheScalingGroupCantBeSeen(int status, String code, int times) {
        EC2.refuse(INSTANCES, status, Ec2Xml.error(code));
        goes("terminated");

        assertThat(seen(member("shop"))).isEqualTo(new Sighting(InstanceState.TERMINATED,
                Optional.of(LAUNCHED), List.of(), Optional.empty()));
        assertThat(EC2.actions()).hasSize(1 + times);
    }

    @Test
    void seesTheInstanceGoneInTimeAlsoWhenTheScalingGroupHangs() {
        EC2.hang(INSTANCES);
        goes("terminated");

        assertThat(LocalEc2.look(lookout, member("shop"), SHORT)).isInstanceOf(Look.Seen.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {INSTANCES, STATUS})
    void saysWhichCallIsNotPermitted(String action) {
        EC2.refuse(action, 403, Ec2Xml.error("UnauthorizedOperation"));

        assertThat(look(LocalEc2.WEB)).isEqualTo(
                new Look.Failed(new Failure.NotPermitted("ec2:" + action, "*")));
    }

    @ParameterizedTest
    @ValueSource(strings = {INSTANCES, STATUS})
    void saysThatItIsThrottled(String action) {
        EC2.refuse(action, 503, Ec2Xml.error("RequestLimitExceeded"));

        assertThat(look(LocalEc2.WEB)).isEqualTo(new Look.Failed(new Failure.Throttled()));
        assertThat(EC2.actions()).filteredOn(action::equals).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {INSTANCES, STATUS})
    void asksOnceMoreWhenEc2Fails(String action) {
        EC2.refuse(action, 500, Ec2Xml.error("InternalError"));

        assertThat(look(LocalEc2.WEB))
                .isEqualTo(new Look.Failed(new Failure.Faulty("InternalError")));
        assertThat(EC2.actions()).filteredOn(action::equals).hasSize(2);
    }

    @Test
    void seesAtTheSecondAttempt() {
        EC2.first(500, "");

        assertThat(seen(LocalEc2.WEB).checks()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no XML", "<html><body>Log in first</body></html>"})
    void takesNothingButEc2sAnswersForOne(String body) {
        EC2.always(200, body);

        assertThat(look(LocalEc2.WEB)).isEqualTo(new Look.Failed(new Failure.Garbled()));
    }

    @ParameterizedTest
    @ValueSource(strings = {INSTANCES, STATUS})
    void givesUpAtTheDeadline(String action) {
        EC2.hang(action);

        assertThat(LocalEc2.look(lookout, LocalEc2.WEB, SHORT))
                .isEqualTo(new Look.Failed(new Failure.OutOfTime()));
    }

    @Test
    void asksNothingWhenTimeIsUp() {
        assertThat(LocalEc2.look(lookout, LocalEc2.WEB, Duration.ZERO))
                .isEqualTo(new Look.Failed(new Failure.TooLate()));
        assertThat(EC2.actions()).isEmpty();
    }

    private Sighting seen(Instance instance) {
        if (look(instance) instanceof Look.Seen seen) {
            return seen.sighting();
        }
        throw new AssertionError("The look failed");
    }

    private Look look(Instance instance) {
        return LocalEc2.look(lookout, instance, PATIENCE);
    }

    private static void goes(String state) {
        EC2.on(INSTANCES, Map.of("InstanceId.1", LocalEc2.WEB.id()), Ec2Xml.instances(
                launched(LocalEc2.WEB.id(), state, LAUNCHED.toString())));
    }

    private static Instance member(String group) {
        Instance web = LocalEc2.WEB;
        return new Instance(web.id(), web.state(), web.type(), web.place(), web.addresses(),
                Map.of("aws:autoscaling:groupName", group), LAUNCHED);
    }

    private static String launched(String id, String state, String when) {
        return Ec2Xml.instance(id, state, "<launchTime>" + when + "</launchTime>");
    }

    private static StatusCheck check(Kind kind, Result result) {
        return new StatusCheck(kind, result, Optional.empty());
    }
}
