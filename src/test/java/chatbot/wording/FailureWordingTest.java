package chatbot.wording;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Failure;
import chatbot.language.Language;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is said of each way in which EC2 fails: what happened, and what to do about it.
class FailureWordingTest {

    private static final List<Failure> ALL = List.of(
            new Failure.NotPermitted("ec2:RebootInstances", "arn"), new Failure.Throttled(),
            new Failure.Unreachable("us-east-1"), new Failure.NoSuchRegion("us-esat-1"),
            new Failure.NoSuchAccount("210987654321"),
            new Failure.NotAssumed("role", new Failure.NotPermitted("sts:AssumeRole", "role")),
            new Failure.NotAssumed("role", new Failure.Throttled()),
            new Failure.NoCredentials(), new Failure.ExpiredCredentials(),
            new Failure.InvalidCredentials("us-east-1"), new Failure.Changed(),
            new Failure.TooLate(),
            new Failure.OutOfTime(), new Failure.Garbled(),
            new Failure.OnlyRehearsed("-Ddev.changes=true"),
            new Failure.Faulty("InternalError"));

    @Test
    void hasBothSentencesForEveryFailure() {
        String all = ALL.stream()
                .map(why -> Spoken.text(FailureWording.happened(why), Language.EN) + "\n  "
                        + Spoken.text(FailureWording.nextStep(why), Language.EN) + "\n")
                .collect(Collectors.joining());

        assertThat(ALL.stream().map(Failure::getClass).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Failure.class.getPermittedSubclasses())
                                .<Class<? extends Failure>>map(
                                        type -> type.asSubclass(Failure.class))
                                .toList());
        assertThat(all).isEqualTo("""
                AWS doesn't allow me `ec2:RebootInstances` on `arn`.
                  Whoever runs me looks at the policy of my role, and at what else limits it in \
                the account.
                EC2 takes no more calls from this account at the moment.
                  Ask again in a minute.
                The connection to EC2 in `us-east-1` failed.
                  Ask again. If that keeps happening, whoever runs me checks my network: a \
                function in a VPC needs a NAT gateway or endpoints.
                I find no EC2 in a region `us-esat-1`.
                  Whoever runs me checks `AWS_REGION`, that the account has that region \
                enabled, and DNS.
                I have no role in the account `210987654321`.
                  Whoever runs me adds a role of that account to `CHATBOT_ROLE_ARNS`.
                I couldn't take the role `role`. AWS doesn't allow me `sts:AssumeRole` on `role`.
                  Whoever runs me checks that the role exists, that it trusts mine, and that \
                `CHATBOT_ROLE_EXTERNAL_ID` is the external id that it wants.
                I couldn't take the role `role`. STS takes no more calls from this account at \
                the moment.
                  Ask again in a minute.
                I have no AWS credentials.
                  Whoever runs me gives the function a role.
                AWS considers my credentials, or my clock, out of date.
                  Ask again in a minute. If that keeps happening, whoever runs me checks my role \
                and my clock.
                AWS doesn't accept my credentials in `us-east-1`.
                  Whoever runs me checks my role, my clock, and that the account has that region enabled.
                It was deleted or changed while I looked.
                  Look at it in the EC2 console, then ask again if that is still needed.
                The time that I have for an answer was up before I could ask EC2 for it.
                  Ask again: nothing is under way.
                EC2's answer didn't come within the time that I have.
                  Ask again: nothing is under way.
                What came back isn't an answer of EC2's.
                  Ask again. If that keeps happening, whoever runs me checks what stands between \
                me and AWS: a proxy, or `AWS_ENDPOINT_URL`.
                Dev mode only rehearses with these machines: EC2 would do it, and wasn't asked to.
                  To let it act, start it with `-Ddev.changes=true`.
                EC2 failed with `InternalError`.
                  Ask again. If that keeps happening, look at the AWS Health Dashboard.
                """);
    }
}
