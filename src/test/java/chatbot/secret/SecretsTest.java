package chatbot.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chatbot.aws.HandClock;
import chatbot.setting.WrongSetting;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the start makes of secrets in Secrets Manager, whatever that answers; no sentence holds one.
final class SecretsTest {

    private static final String HIDDEN = "xyz-hidden";
    private static final Secret KEY = Secret.KEY;

    private final HandClock clock = new HandClock();
    private final SecretsStub stub = SecretsStub.start();

    @AfterEach
    void close() {
        stub.close();
    }

    @Test
    void readsEachOnceAtTheSameTime() {
        for (Secret secret : Secret.values()) {
            stub.answers(secret, SecretsStub.json(200, "{\"SecretString\":\" of " + secret + "\"}")
                    .withFixedDelay(400));
        }
        Secrets secrets = stub.secrets(clock, Secret.values());
        long began = System.nanoTime();

        for (Secret secret : Secret.values()) {
            assertThat(secrets.given(secret).text()).contains("of " + secret);
            secrets.keep(secret, Given::text);
        }
        assertThat(stub.reads()).isEqualTo(3);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }

    @Test
    void readsEachAnewInACopyOfASnapshot() {
        for (Secret secret : Secret.values()) {
            stub.holds(secret, "old " + secret);
        }
        Secrets secrets = stub.secrets(clock, Secret.values());
        List<Kept<String>> kept = Stream.of(Secret.values())
                .map(secret -> secrets.keep(secret, given -> given.text().orElseThrow())).toList();
        for (Secret secret : Secret.values()) {
            stub.holds(secret, "new " + secret);
        }

        secrets.renew();

        assertThat(kept).extracting(Kept::value).allMatch(value -> value.startsWith("new "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            400 | AccessDeniedException | can't be read. Allow secretsmanager:GetSecretValue on it to the function's role, and kms:Decrypt on its key if that is one of your own.
            400 | ResourceNotFoundException | can't be read. There is none, or it has no value. Give the ARN that Secrets Manager shows.
            400 | DecryptionFailure | can't be read. Secrets Manager says DecryptionFailure.
            400 | ThrottlingException | can't be read. There were too many calls; it is tried again.
            400 | UnrecognizedClientException | can't be read. Secrets Manager didn't answer as it should (InvalidCredentials); it is tried again.
            500 | InternalServiceError | can't be read. Secrets Manager says InternalServiceError.
            """)
    void saysWhatToDoAboutOneThatCannotBeRead(int status, String code, String sentence) {
        stub.refuses(KEY, status, code);

        refuses("CHATBOT_KEY_ARN leads to " + SecretsStub.arn(KEY) + ", which " + sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"SecretBinary":"eHl6LWhpZGRlbg=="}                   | holds bytes. Put the secret there as text.
            {"SecretString":" "}                                  | is empty. Put the secret there.
            {"SecretString":"{\\"CHATBOT_KEY\\":\\"xyz-hidden\\"}"} | holds JSON. Put the secret there by itself, as plain text.
            """)
    void saysWhatToDoAboutOneThatIsNoText(String answer, String sentence) {
        stub.answers(KEY, SecretsStub.json(200, answer));

        refuses("CHATBOT_KEY_ARN leads to " + SecretsStub.arn(KEY) + ", which " + sentence);
    }

    @Test
    void doesNotWaitForOneThatNeverComes() {
        stub.answers(KEY, SecretsStub.json(200, "").withFault(Fault.CONNECTION_RESET_BY_PEER));

        refuses("CHATBOT_KEY_ARN leads to " + SecretsStub.arn(KEY)
                + ", which can't be read. Secrets"
                + " Manager didn't answer as it should (Unreachable); it is tried again.");
    }

    private void refuses(String sentence) {
        assertThat(sentence).doesNotContain(HIDDEN);
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> stub.secrets(clock, KEY).given(KEY)).withMessage(sentence);
    }

    @ParameterizedTest
    @ValueSource(strings = {"chatbot", "arn:aws:secretsmanager:mars:123456789012:secret:a",
            "arn:aws:secretsmanager:us-east-1:1:secret:a",
            "arn:aws:ssm:us-east-1:123456789012:parameter/a",
            "arn:aws:secretsmanager:us-east-1:123456789012:secret:a:SecretString:b",
            "arn:aws:secretsmanager:us-east-1:123456789012:secret:*"})
    void asksForNothingByWhatIsNoArn(String arn) {
        Secrets secrets = TestSecrets.of(KEY, "");
        secrets.put(KEY, Optional.empty(), Optional.of(arn));

        assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> secrets.given(KEY))
                .withMessageStartingWith("CHATBOT_KEY_ARN is \"" + arn + "\"; it takes the ARN");
    }

    @Test
    void asksForNothingThatIsGivenByItself() {
        Secrets secrets = TestSecrets.of(KEY, HIDDEN);

        assertThat(secrets.given(KEY).text()).contains(HIDDEN);
        assertThat(secrets.given(KEY)).hasToString("***");
        assertThat(secrets.has(Secret.BOT_TOKEN)).isFalse();
        assertThat(secrets.readings()).isEmpty();
    }
}
