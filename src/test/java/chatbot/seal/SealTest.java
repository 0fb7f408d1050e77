package chatbot.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chatbot.aws.HandClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is sealed comes back as it was, for its purpose and in time, or not at all.
final class SealTest {

    private static final String OTHER_KEY = "//////////////////////////////////////////8=";

    private final HandClock clock = new HandClock();
    private final Instant expiry = clock.instant().plusSeconds(60);
    private final Seal seal = TestSeal.by(clock);
    private final String token = seal.seal("follow-up", expiry, "重启 web-1");

    @Test
    void opensWhatItSealed() {
        assertThat(seal.open("follow-up", token)).contains("重启 web-1");
        assertThat(TestSeal.by(clock).open("follow-up", token)).contains("重启 web-1");
    }

    @Test
    void showsNothingOfTheTextAndNeverTheSameTwice() {
        assertThat(token).startsWith("v1.").doesNotContain("web");
        assertThat(seal.seal("follow-up", expiry, "重启 web-1")).isNotEqualTo(token);
    }

    @Test
    void opensForNoOtherPurpose() {
        assertThat(seal.open("button", token)).isEmpty();
        assertThat(seal.open("", token)).isEmpty();
    }

    @Test
    void opensUntilItExpires() {
        clock.forward(Duration.ofSeconds(59));
        assertThat(seal.open("follow-up", token)).isPresent();
        clock.forward(Duration.ofSeconds(1));
        assertThat(seal.open("follow-up", token)).isEmpty();
    }

    @Test
    void opensWithNoneButItsKeys() {
        assertThat(TestSeal.with(clock, OTHER_KEY).open("follow-up", token)).isEmpty();
        assertThat(TestSeal.with(clock, OTHER_KEY, TestSeal.KEY).open("follow-up", token))
                .as("while the key is rotated").isPresent();
        assertThat(TestSeal.with(clock).open("follow-up", token)).as("a key made at start")
                .isEmpty();
    }

    @Test
    void opensNothingOfWhichABitIsChanged() {
        for (int index = 0; index < token.length(); index++) {
            char changed = token.charAt(index) == 'A' ? 'Q' : 'A';
            String forged = token.substring(0, index) + changed + token.substring(index + 1);
            if (index < token.length() - 1) { // some of the last character's bits mean nothing
                assertThat(seal.open("follow-up", forged)).as(forged).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v1.", "v2.AAAA", "v1.AAAA", "{}", "null", "v1.\n", "v1. ",
            "v1.====================================================================", "🙂"})
    void opensNothingElse(String text) {
        assertThat(seal.open("follow-up", text)).isEmpty();
        assertThat(seal.open("follow-up", token + text + "\n")).isEmpty();
        assertThat(seal.open("follow-up", "v1." + "A".repeat(40_000))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "AAECAwQFBgcICQoLDA0ODw==", "not base64 at all, is it?",
            "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gIQ=="})
    void takesNoOtherKey(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> TestSeal.with(clock, key))
                .withMessageStartingWith("CHATBOT_KEY holds something")
                .withMessageNotContaining(key);
    }

    @Test
    void takesTheLettersAndDigitsThatTheTemplateMakes() {
        String made = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456";
        assertThat(made).hasSize(43);
        Seal own = TestSeal.with(clock, made);
        assertThat(own.open("x", own.seal("x", expiry, "y"))).contains("y");
    }

    @Test
    void wantsAKeyWhereSomethingOutlivesTheProcess() {
        String arn = "arn:aws:states:us-east-1:123456789012:stateMachine:x";
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestSeal.where(arn, "", clock))
                .withMessageStartingWith("CHATBOT_KEY isn't set, and CHATBOT_STATE_MACHINE_ARN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TestSeal.where("", "t", clock, " "))
                .withMessageStartingWith("CHATBOT_KEY isn't set, and CHATBOT_TABLE wants one");
    }
}
