package chatbot.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.ec2.Ec2Client;

/// Which regions are taken; what the connection does is in the tests of faults.
final class AwsConnectionTest {

    @Test
    void saysThatTheRegionIsMissing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client(Optional.empty()))
                .withMessageStartingWith("AWS_REGION isn't set.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "useast1", "us-east-1a", "US-EAST-1", "us-east-1.evil.example",
            "us-east-1/"})
    void saysThatTheRegionCannotBe(String region) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client(Optional.of(region)))
                .withMessageContaining("\"" + region + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"us-east-1", "ap-southeast-5", "us-gov-west-1", "cn-north-1",
            "eusc-de-east-1", "us-iso-east-1"})
    void takesTheRegionsOfEachPartition(String region) {
        try (Ec2Client client = client(Optional.of(region))) {
            assertThat(client.serviceClientConfiguration().region().id()).isEqualTo(region);
        }
    }

    private static Ec2Client client(Optional<String> region) {
        return new AwsConnection(() -> region).connect(Ec2Client.builder()).build();
    }
}
