package chatbot.seal;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.secret.Secret;
import chatbot.secret.SecretsStub;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The key is changed where it is stored, and nothing is deployed.
final class KeyRotationTest {

    private static final String NEW = "//////////////////////////////////////////8=";

    private final HandClock clock = new HandClock();
    private final SecretsStub stub = SecretsStub.start();

    @AfterEach
    void close() {
        stub.close();
    }

    private Seal seal() {
        stub.holds(Secret.KEY, TestSeal.KEY);
        return new Seal(new SealConfig() {
            @Override
            public Optional<String> stateMachineArn() {
                return Optional.empty();
            }

            @Override
            public Optional<String> table() {
                return Optional.of("chatbot");
            }
        }, stub.secrets(clock, Secret.KEY), clock);
    }

    @Test
    void opensWhatAnotherProcessSealedWithTheNewKey() {
        Seal seal = seal();
        Instant expiry = clock.instant().plusSeconds(60);
        stub.holds(Secret.KEY, NEW + "," + TestSeal.KEY);

        assertThat(seal.open("button", TestSeal.with(clock, NEW).seal("button", expiry, "x")))
                .contains("x");
        assertThat(seal.open("button", TestSeal.by(clock).seal("button", expiry, "y")))
                .contains("y");
        assertThat(TestSeal.with(clock, NEW).open("button", seal.seal("button", expiry, "z")))
                .as("seals with the new one from now on").contains("z");
    }

    @Test
    void readsNothingForWhatIsNoToken() {
        Seal seal = seal();

        assertThat(seal.open("button", "")).isEmpty();
        assertThat(seal.open("button", "v2." + "A".repeat(80))).isEmpty();
        assertThat(seal.open("button", "v1.short")).isEmpty();
        assertThat(stub.reads()).isEqualTo(1);
    }
}
