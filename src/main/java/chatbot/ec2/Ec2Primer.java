package chatbot.ec2;

import chatbot.aws.AwsConnection;
import chatbot.aws.Caller;
import chatbot.ec2.Regional.Door;
import chatbot.setting.Primer;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;

/// Makes ready what looks machines up: signs a question, reads an answer that EC2 might have given, and
/// opens a connection to EC2, which isn't asked.
@Singleton
@UnlessBuildProfile(anyOf = {"dev", "test"})
final class Ec2Primer implements Primer {

    /// One machine with all that is read of one (EC2 API: DescribeInstances).
    private static final String ANSWER = """
            <DescribeInstancesResponse xmlns="http://ec2.amazonaws.com/doc/2016-11-15/">
            <requestId>priming</requestId><reservationSet><item><ownerId>123456789012</ownerId>
            <instancesSet><item><instanceId>i-0123456789abcdef0</instanceId>
            <instanceState><code>16</code><name>running</name></instanceState>
            <instanceType>t3.small</instanceType><launchTime>2026-11-22T00:00:00.000Z</launchTime>
            <placement><availabilityZone>us-east-1a</availabilityZone></placement>
            <vpcId>vpc-0123456789abcdef0</vpcId><privateIpAddress>192.0.2.1</privateIpAddress>
            <networkInterfaceSet><item><attachment><deviceIndex>0</deviceIndex></attachment>
            <privateIpAddressesSet><item><privateIpAddress>192.0.2.1</privateIpAddress></item>
            </privateIpAddressesSet></item></networkInterfaceSet>
            <tagSet><item><key>Name</key><value>web-1</value></item></tagSet>
            </item></instancesSet></item></reservationSet></DescribeInstancesResponse>
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AwsConnection aws;
    private final Clock clock;

    Ec2Primer(AwsConnection aws, Clock clock) {
        this.aws = aws;
        this.clock = clock;
    }

    @Override
    public void prime() {
        try (Ec2Client ec2 = aws.knocking(Ec2Client.builder(),
                ANSWER.getBytes(StandardCharsets.UTF_8)).build()) {
            Caller nobody = new Caller("nobody", "priming", clock.instant().plus(PATIENCE));
            Ec2Looks looks = new Ec2Looks(new Door<>(ec2, Optional.empty()), clock);
            Filter by = Filter.builder().name("private-ip-address").values("192.0.2.1").build();
            looks.look("ec2:DescribeInstances", nobody,
                    () -> looks.describe(nobody, which -> which.filters(by)));
        }
    }
}
