package chatbot.ec2;

import static chatbot.ec2.LocalEc2.PATIENCE;
import static chatbot.ec2.LocalEc2.REGION;
import static chatbot.ec2.LocalEc2.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Failure;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Attempt;
import chatbot.fleet.Fleet.Listed;
import chatbot.fleet.Fleet.Lookups;
import chatbot.fleet.Fleet.Rehearsal;
import chatbot.fleet.Fleet.Search;
import chatbot.fleet.Instance;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What becomes of EC2's refusals and failures, and how often it is asked then.
final class Ec2FaultsTest {

    private static final Ec2Stub EC2 = Ec2Stub.start();
    private static final IpAddress ADDRESS = IpAddress.of("10.34.33.22");
    private static final String ARN = "arn:aws:ec2:us-east-1:123456789012:instance/" + WEB.id();

    private final Ec2Fleet fleet = LocalEc2.fleet(EC2.endpoint());

    @BeforeEach
    void forget() {
        EC2.reset();
    }

    @AfterAll
    static void stop() {
        EC2.close();
    }

    static Stream<Fault> faults() {
        return Stream.of(
                refusal(503, "RequestLimitExceeded", new Failure.Throttled()).sent(3),
                refusal(429, "", new Failure.Throttled()).sent(3),
                refusal(401, "AuthFailure", new Failure.InvalidCredentials(REGION)),
                refusal(403, "OptInRequired", new Failure.NoSuchRegion(REGION)),
                refusal(403, "SignatureDoesNotMatch", new Failure.InvalidCredentials(REGION)),
                refusal(400, "RequestExpired", new Failure.ExpiredCredentials()),
                refusal(400, "InvalidInstanceID.NotFound", new Failure.Changed()),
                refusal(400, "IncorrectInstanceState", new Failure.Changed()),
                refusal(400, "IncorrectState", new Failure.Changed()),
                refusal(400, "InvalidParameterValue", new Failure.Faulty("InvalidParameterValue")),
                refusal(400, "OperationNotPermitted", new Failure.Faulty("OperationNotPermitted")),
                refusal(500, "InsufficientInstanceCapacity",
                        new Failure.Faulty("InsufficientInstanceCapacity")).looking(2),
                refusal(400, "", new Failure.Faulty("HTTP status 400")),
                failure(500, "InternalError", new Failure.Faulty("InternalError")),
                failure(503, "Unavailable", new Failure.Faulty("Unavailable")),
                failure(502, "", new Failure.Faulty("HTTP status 502")),
                answer("a redirection", 307, "", new Failure.Faulty("HTTP status 307")),
                nonsense("garbage", "\u0000\u0001 garbage <<<"),
                nonsense("half of the XML", Ec2Xml.accepted().substring(0, 120)),
                nonsense("a proxy's page", "<html><body>Log in first</body></html>"),
                nonsense("an empty body", ""),
                answer("no body", 204, "", new Failure.Garbled()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void givesAReasonAndNoInstance(Fault fault) {
        EC2.always(fault.status, fault.body);

        assertThat(LocalEc2.find(fleet, ADDRESS, PATIENCE))
                .isEqualTo(new Lookups.Failed(fault.why));
        assertAsked(fault.looks, "DescribeInstances");
        assertThat(
                fleet.list(new Search("", Optional.of(REGION), 20, ""), LocalEc2.caller(PATIENCE)))
                .isEqualTo(new Listed.Failed(fault.why));
        assertAsked(fault.looks, "DescribeInstances");
        assertThat(
                fleet.near(new Target.Name("web"), Optional.of(REGION), LocalEc2.caller(PATIENCE)))
                .isEqualTo(new Listed.Failed(fault.why));
        assertAsked(fault.looks, "DescribeInstances");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void saysWhetherAChangeIsSurelyRefusedAndAsksAgainOnlyWhenThrottled(Fault fault) {
        EC2.always(fault.status, fault.body);

        for (Action action : Action.values()) {
            assertThat(LocalEc2.change(fleet, action, WEB, PATIENCE)).isEqualTo(fault.attempt);
            assertAsked(fault.changes, action.api());
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void saysWhyARehearsalFails(Fault fault) {
        EC2.always(fault.status, fault.body);

        for (Action action : Action.values()) {
            assertThat(fleet.rehearse(action, List.of(WEB), LocalEc2.caller(PATIENCE)))
                    .isEqualTo(new Rehearsal.Failed(fault.why));
            assertAsked(fault.looks, action.api());
        }
    }

    /// EC2's code comes with the body, which java.net doesn't give of a 401 to what was streamed.
    @Test
    void knowsARegionThatIsNotSwitchedOnFromWrongCredentialsByALook() {
        EC2.always(401, Ec2Xml.error("OptInRequired"));

        assertThat(LocalEc2.find(fleet, ADDRESS, PATIENCE))
                .isEqualTo(new Lookups.Failed(new Failure.NoSuchRegion(REGION)));
        assertThat(LocalEc2.reboot(fleet, WEB, PATIENCE))
                .isEqualTo(new Attempt.Failed(new Failure.InvalidCredentials(REGION)));
    }

    @ParameterizedTest
    @EnumSource
    void saysWhatIsNotPermitted(Action action) {
        EC2.always(403, Ec2Xml.error("UnauthorizedOperation"));
        Failure why = new Failure.NotPermitted(action.permission(), ARN);

        assertThat(LocalEc2.change(fleet, action, WEB, PATIENCE))
                .isEqualTo(new Attempt.Failed(why));
        assertThat(fleet.rehearse(action, List.of(WEB), LocalEc2.caller(PATIENCE)))
                .isEqualTo(new Rehearsal.Failed(why));
        assertThat(LocalEc2.find(fleet, ADDRESS, PATIENCE)).isEqualTo(new Lookups.Failed(
                new Failure.NotPermitted("ec2:DescribeInstances", "*")));
    }

    private static void assertAsked(int times, String action) {
        assertThat(EC2.actions()).isEqualTo(Collections.nCopies(times, action));
        EC2.forgetCalls();
    }

    @Test
    void rebootsAtTheSecondAttemptWhenTheFirstIsThrottled() {
        EC2.first(503, Ec2Xml.error("RequestLimitExceeded"));
        EC2.always(200, Ec2Xml.accepted());

        assertThat(LocalEc2.reboot(fleet, WEB, PATIENCE))
                .isEqualTo(new Attempt.Accepted());
        assertThat(EC2.actions()).containsExactly("RebootInstances", "RebootInstances");
    }

    @Test
    void doesNotAskAThirdTimeWhenTheSecondAttemptIsUnclear() {
        EC2.first(503, Ec2Xml.error("RequestLimitExceeded"));
        EC2.always(500, Ec2Xml.error("InternalError"));

        assertThat(LocalEc2.reboot(fleet, WEB, PATIENCE))
                .isEqualTo(new Attempt.Unconfirmed(new Failure.Faulty("InternalError")));
        assertThat(EC2.actions()).containsExactly("RebootInstances", "RebootInstances");
    }

    @Test
    void findsAtTheSecondAttemptWhenTheFirstFails() {
        EC2.first(500, Ec2Xml.error("InternalError"));
        EC2.always(200, Ec2Xml.instances(Ec2Xml.PROXY));

        assertThat(LocalEc2.instances(LocalEc2.find(fleet, IpAddress.of("10.34.33.61"), PATIENCE)))
                .hasSize(1);
        assertThat(EC2.actions()).containsExactly("DescribeInstances", "DescribeInstances");
    }

    @Test
    void namesThePartitionOfTheRegion() {
        EC2.always(403, Ec2Xml.error("UnauthorizedOperation"));
        Ec2Fleet chinese = LocalEc2.fleet(EC2.endpoint(), "cn-north-1");

        Instance web = new Instance(WEB.id(), WEB.state(), WEB.type(),
                new Instance.Place("cn-north-1a", WEB.place().vpc(), WEB.place().account()),
                List.of(), Map.of(), WEB.launched());

        assertThat(LocalEc2.reboot(chinese, web, PATIENCE))
                .isEqualTo(new Attempt.Failed(new Failure.NotPermitted("ec2:RebootInstances",
                        "arn:aws-cn:ec2:cn-north-1:123456789012:instance/" + WEB.id())));
    }

    @Test
    @DisabledIfEnvironmentVariable(named = "AWS_ACCESS_KEY_ID", matches = ".+")
    @DisabledIfEnvironmentVariable(named = "AWS_CONTAINER_CREDENTIALS_FULL_URI", matches = ".+")
    @DisabledIfEnvironmentVariable(named = "AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", matches = ".+")
    void asksNothingWithoutCredentials() {
        Ec2Fleet poor = LocalEc2.fleetWithItsOwnCredentials(EC2.endpoint());
        Failure why = new Failure.NoCredentials();

        assertThat(LocalEc2.find(poor, ADDRESS, PATIENCE))
                .isEqualTo(new Lookups.Failed(why));
        assertThat(LocalEc2.reboot(poor, WEB, PATIENCE))
                .isEqualTo(new Attempt.Failed(why));
        assertThat(EC2.actions()).isEqualTo(List.of());
    }

    /// EC2 says no: surely nothing was done, and asking again is of no use.
    private static Fault refusal(int status, String code, Failure why) {
        return new Fault(status + " " + code, status, code.isEmpty() ? "" : Ec2Xml.error(code),
                why, 1, new Attempt.Failed(why), 1);
    }

    /// EC2 fails: a look is repeated once, but whether a change was begun nobody knows.
    private static Fault failure(int status, String code, Failure why) {
        return new Fault(status + " " + code, status, code.isEmpty() ? "" : Ec2Xml.error(code),
                why, 2, new Attempt.Unconfirmed(why), 1);
    }

    /// Something answers that isn't EC2, or not as EC2 should.
    private static Fault answer(String name, int status, String body, Failure why) {
        return new Fault(name, status, body, why, 1, new Attempt.Unconfirmed(why), 1);
    }

    private static Fault nonsense(String name, String body) {
        return answer(name, 200, body, new Failure.Garbled());
    }

    /// What is answered to every call, and what has to come of it.
    record Fault(String name, int status, String body, Failure why, int looks, Attempt attempt,
            int changes) {

        Fault looking(int times) {
            return new Fault(name, status, body, why, times, attempt, changes);
        }

        Fault sent(int times) {
            return new Fault(name, status, body, why, times, attempt, times);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
