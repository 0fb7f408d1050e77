package chatbot.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.AwsConnection;
import chatbot.aws.Knocked;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ec2.Ec2Client;

/// What EC2 gets to see of the priming: a knock, and then the first look-up on the same connection.
final class Ec2PrimerTest {

    private final Knocked ec2 = new Knocked("<DescribeInstancesResponse><requestId>r</requestId>"
            + "<reservationSet/></DescribeInstancesResponse>");
    private final AwsConnection aws = ec2.aws();

    @AfterEach
    void close() {
        ec2.close();
    }

    @Test
    void asksEc2NothingAndLeavesAConnectionToIt() {
        new Ec2Primer(aws, Clock.systemUTC()).prime(false);

        assertThat(ec2.seen()).isNotEmpty().extracting(Knocked.Seen::request)
                .containsOnly("GET /ping");
        try (Ec2Client client = aws.connect(Ec2Client.builder()).build()) {
            client.describeInstances();
        }
        assertThat(ec2.seen().getLast().request()).isEqualTo("POST /");
        assertThat(ec2.seen()).extracting(Knocked.Seen::from)
                .containsOnly(ec2.seen().getFirst().from());
    }

    @Test
    void leavesNoConnectionInASnapshot() {
        new Ec2Primer(aws, Clock.systemUTC()).prime(true);

        try (Ec2Client client = aws.connect(Ec2Client.builder()).build()) {
            client.describeInstances();
        }
        assertThat(ec2.seen().getLast().from()).isNotEqualTo(ec2.seen().getFirst().from());
    }

    @Test
    void doesWithoutEc2() {
        ec2.close();

        new Ec2Primer(aws, Clock.systemUTC()).prime(false);

        assertThat(ec2.seen()).isEmpty();
    }
}
