package chatbot.ec2;

import chatbot.aws.AwsConnection;
import chatbot.aws.Caller;
import chatbot.ec2.Ec2Looks.Look;
import chatbot.ec2.Regional.Door;
import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import chatbot.setting.Primer;
import io.quarkus.arc.profile.UnlessBuildProfile;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.ec2.Ec2Client;

/// Makes ready what looks machines up and restarts them: signs questions, reads an answer that EC2 might
/// have given, and opens a connection to EC2, which isn't asked; whatever is sent is a [chatbot.aws]
/// knock, and a restart would be a rehearsal even then.
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
            <monitoring><state>disabled</state></monitoring><stateReason><code>x</code></stateReason>
            <groupSet><item><groupId>sg-0</groupId></item></groupSet><productCodes/>
            <blockDeviceMapping><item><deviceName>/dev/sda1</deviceName>
            <ebs><volumeId>vol-0</volumeId></ebs></item></blockDeviceMapping>
            <hibernationOptions><configured>false</configured></hibernationOptions>
            <metadataOptions><state>applied</state></metadataOptions>
            <vpcId>vpc-0123456789abcdef0</vpcId><privateIpAddress>192.0.2.1</privateIpAddress>
            <networkInterfaceSet><item><attachment><deviceIndex>0</deviceIndex></attachment>
            <association><publicIp>198.51.100.1</publicIp></association><ipv6AddressesSet/>
            <privateIpAddressesSet><item><privateIpAddress>192.0.2.1</privateIpAddress></item>
            </privateIpAddressesSet></item></networkInterfaceSet>
            <tagSet><item><key>Name</key><value>web-1</value></item></tagSet>
            </item></instancesSet></item></reservationSet></DescribeInstancesResponse>
            """;

    private final AwsConnection aws;
    private final Clock clock;

    Ec2Primer(AwsConnection aws, Clock clock) {
        this.aws = aws;
        this.clock = clock;
    }

    @Override
    public void prime(boolean forSnapshot) {
        try (Ec2Client ec2 = aws.knocking(Ec2Client.builder(), ANSWER, !forSnapshot).build()) {
            Caller nobody = Caller.nobody(clock);
            Door<Ec2Client> door = new Door<>(ec2, Optional.empty());
            Look<Map<Target, List<Instance>>> look = new Ec2Lookup(new Ec2Looks(door, clock),
                    nobody)
                    .find(List.of(new Target.Address(IpAddress.of("192.0.2.1"))));
            if (look instanceof Ec2Looks.Seen<Map<Target, List<Instance>>>(Map<Target, List<Instance>> seen)) {
                List<Instance> machines = seen.values().stream().flatMap(List::stream).toList();
                new Ec2Change(ec2, door.call(nobody, clock), Action.RESTART, machines).rehearse();
            }
        }
    }
}
