package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.secret.Secret;
import chatbot.secret.SecretsStub;
import com.slack.api.app_backend.SlackSignature.Generator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The signing secret is changed where it is stored, and nothing is deployed.
final class RotationTest {

    private static final byte[] BODY = "text=help".getBytes(StandardCharsets.UTF_8);

    private final HandClock clock = new HandClock();
    private final SecretsStub stub = SecretsStub.start();

    @BeforeEach
    void hold() {
        stub.holds(Secret.SIGNING_SECRET, "old");
    }

    @AfterEach
    void close() {
        stub.close();
    }

    private SlackSignature signature() {
        return new SlackSignature(stub.secrets(clock, Secret.SIGNING_SECRET), clock);
    }

    private String now(int seconds) {
        return Long.toString(clock.instant().getEpochSecond() + seconds);
    }

    private boolean signs(SlackSignature signature, String timestamp, String signed) {
        return signature.signs(timestamp, signed, BODY, clock.instant().plusSeconds(1));
    }

    private static String by(String secret, String timestamp) {
        return new Generator(secret).generate(timestamp, new String(BODY, StandardCharsets.UTF_8));
    }

    @Test
    void takesTheNewSecretAtOnceAndTheOldOneNoMore() {
        SlackSignature signature = signature();
        String time = now(0);
        stub.holds(Secret.SIGNING_SECRET, "new");

        assertThat(signs(signature, time, by("old", time))).as("nobody knows yet").isTrue();
        assertThat(signs(signature, time, by("new", time))).isTrue();
        assertThat(signs(signature, time, by("old", time))).isFalse();
        assertThat(stub.reads()).isEqualTo(2);
    }

    @Test
    void takesBothWhileBothAreListed() {
        SlackSignature signature = signature();
        String time = now(0);
        stub.holds(Secret.SIGNING_SECRET, "new, old");

        assertThat(signs(signature, time, by("new", time))).isTrue();
        assertThat(signs(signature, time, by("old", time))).isTrue();
    }

    @Test
    void readsOnceForAThousandForgeries() {
        SlackSignature signature = signature();
        for (int forgery = 0; forgery < 1000; forgery++) {
            assertThat(signs(signature, now(0), by("forged" + forgery, now(0)))).isFalse();
        }

        assertThat(stub.reads()).isEqualTo(2);
    }

    @Test
    void readsNothingForWhatIsNoSignatureOrNotOfNow() {
        SlackSignature signature = signature();

        assertThat(signs(signature, now(0), "")).isFalse();
        assertThat(signs(signature, now(0), "v0=" + "0".repeat(63))).isFalse();
        assertThat(signs(signature, now(-301), by("new", now(-301)))).isFalse();
        assertThat(signs(signature, now(301), by("new", now(301)))).isFalse();
        assertThat(signs(signature, "now", by("new", "now"))).isFalse();
        assertThat(stub.reads()).isEqualTo(1);
    }
}
