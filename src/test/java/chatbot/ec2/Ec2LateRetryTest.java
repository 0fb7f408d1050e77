package chatbot.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.fleet.Fleet;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What is said when a look fails just as the time is up: what happened, not that nobody was asked.
class Ec2LateRetryTest {

    @Test
    void tellsWhyTheFirstLookFailedWhenThereIsNoTimeForASecond() throws IOException {
        HandClock clock = new HandClock();
        Caller caller = new Caller("U0ALICE", "request-1",
                clock.instant().plus(LocalEc2.PATIENCE));
        try (RawServer server = RawServer.start(connection -> {
            connection.read();
            clock.forward(LocalEc2.PATIENCE.plus(Duration.ofMillis(1)));
            connection.answer(100, "<");
            connection.reset();
        })) {
            Ec2Fleet fleet = LocalEc2.fleet(server.endpoint(), LocalEc2.REGION, clock);

            assertThat(fleet.find(List.of(new Target.Address(
                    IpAddress.of("10.34.33.22"))), Optional.of(LocalEc2.REGION), caller)).isEqualTo(
                            new Fleet.Lookups.Failed(new Failure.Unreachable(LocalEc2.REGION)));
            assertThat(server.received()).containsExactly("DescribeInstances");
        }
    }
}
