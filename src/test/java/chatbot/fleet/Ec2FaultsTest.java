package chatbot.fleet;

import static chatbot.fleet.LocalEc2.PATIENCE;
import static chatbot.fleet.LocalEc2.REGION;
import static chatbot.fleet.LocalEc2.WEB;
import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Failure;
import chatbot.fleet.Fleet.Lookup;
import chatbot.fleet.Fleet.Reboot;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
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
                refusal(403, "UnauthorizedOperation",
                        new Failure.NotPermitted("ec2:RebootInstances", ARN))
                        .looking(new Failure.NotPermitted("ec2:DescribeInstances", "*"), 1),
                refusal(503, "RequestLimitExceeded", new Failure.Throttled()).sent(3),
                refusal(429, "", new Failure.Throttled()).sent(3),
                refusal(401, "AuthFailure", new Failure.InvalidCredentials(REGION)),
                refusal(401, "OptInRequired", new Failure.InvalidCredentials(REGION)),
                refusal(403, "OptInRequired", new Failure.NoSuchRegion(REGION)),
                refusal(403, "SignatureDoesNotMatch", new Failure.InvalidCredentials(REGION)),
                refusal(400, "RequestExpired", new Failure.ExpiredCredentials()),
                refusal(400, "InvalidInstanceID.NotFound", new Failure.Changed()),
                refusal(400, "IncorrectInstanceState", new Failure.Changed()),
                refusal(400, "InvalidParameterValue", new Failure.Faulty("InvalidParameterValue")),
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

        Lookup found = LocalEc2.find(fleet, ADDRESS, PATIENCE);

        assertThat(found).isEqualTo(new Lookup.Failed(fault.whyNoLook));
        assertThat(EC2.actions())
                .isEqualTo(Collections.nCopies(fault.looks, "DescribeInstances"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void saysWhetherARebootIsSurelyRefusedAndAsksAgainOnlyWhenThrottled(Fault fault) {
        EC2.always(fault.status, fault.body);

        Reboot reboot = LocalEc2.reboot(fleet, WEB, PATIENCE);

        assertThat(reboot).isEqualTo(fault.reboot);
        assertThat(EC2.actions()).isEqualTo(Collections.nCopies(fault.reboots, "RebootInstances"));
    }

    @Test
    void rebootsAtTheSecondAttemptWhenTheFirstIsThrottled() {
        EC2.first(503, Ec2Xml.error("RequestLimitExceeded"));
        EC2.always(200, Ec2Xml.accepted());

        assertThat(LocalEc2.reboot(fleet, WEB, PATIENCE))
                .isEqualTo(new Reboot.Accepted());
        assertThat(EC2.actions()).containsExactly("RebootInstances", "RebootInstances");
    }

    @Test
    void doesNotAskAThirdTimeWhenTheSecondAttemptIsUnclear() {
        EC2.first(503, Ec2Xml.error("RequestLimitExceeded"));
        EC2.always(500, Ec2Xml.error("InternalError"));

        assertThat(LocalEc2.reboot(fleet, WEB, PATIENCE))
                .isEqualTo(new Reboot.Unconfirmed(new Failure.Faulty("InternalError")));
        assertThat(EC2.actions()).containsExactly("RebootInstances", "RebootInstances");
    }

    @Test
    void findsAtTheSecondAttemptWhenTheFirstFails() {
        EC2.first(500, Ec2Xml.error("InternalError"));
        EC2.always(200, Ec2Xml.instances(Ec2Xml.PROXY));

        assertThat(LocalEc2.find(fleet, ADDRESS, PATIENCE))
                .isInstanceOfSatisfying(Lookup.Found.class,
                        found -> assertThat(found.instances()).hasSize(1));
        assertThat(EC2.actions()).containsExactly("DescribeInstances", "DescribeInstances");
    }

    @Test
    void namesThePartitionOfTheRegion() {
        EC2.always(403, Ec2Xml.error("UnauthorizedOperation"));
        Ec2Fleet chinese = LocalEc2.fleet(EC2.endpoint(), "cn-north-1");

        assertThat(chinese.reboot(WEB, LocalEc2.caller(PATIENCE)))
                .isEqualTo(new Reboot.Failed(new Failure.NotPermitted("ec2:RebootInstances",
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
                .isEqualTo(new Lookup.Failed(why));
        assertThat(LocalEc2.reboot(poor, WEB, PATIENCE))
                .isEqualTo(new Reboot.Failed(why));
        assertThat(EC2.actions()).isEqualTo(List.of());
    }

    /// EC2 says no: surely nothing was done, and asking again is of no use.
    private static Fault refusal(int status, String code, Failure why) {
        return new Fault(status + " " + code, status, code.isEmpty() ? "" : Ec2Xml.error(code),
                why, 1, new Reboot.Failed(why), 1);
    }

    /// EC2 fails: a look is repeated once, but whether a reboot was begun nobody knows.
    private static Fault failure(int status, String code, Failure why) {
        return new Fault(status + " " + code, status, code.isEmpty() ? "" : Ec2Xml.error(code),
                why, 2, new Reboot.Unconfirmed(why), 1);
    }

    /// Something answers that isn't EC2, or not as EC2 should.
    private static Fault answer(String name, int status, String body, Failure why) {
        return new Fault(name, status, body, why, 1, new Reboot.Unconfirmed(why), 1);
    }

    private static Fault nonsense(String name, String body) {
        return answer(name, 200, body, new Failure.Garbled());
    }

    /// What is answered to every call, and what has to come of it.
    record Fault(String name, int status, String body, Failure whyNoLook, int looks,
            Reboot reboot, int reboots) {

        Fault looking(Failure why, int times) {
            return new Fault(name, status, body, why, times, reboot, reboots);
        }

        Fault sent(int times) {
            return new Fault(name, status, body, whyNoLook, times, reboot, times);
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
