package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.app_backend.SlackSignature.Generator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlackSignatureTest {

    /// The example of "Verifying requests from Slack", to the letter.
    private static final String SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    private static final String TIMESTAMP = "1531420618";
    private static final String BODY = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow"
            + "&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner"
            + "&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands"
            + "%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
            + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
    private static final String SIGNATURE = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

    private static SlackSignature at(Instant now, String... secrets) {
        return new SlackSignature(SlackSettings.withSecrets(secrets),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private static SlackSignature then() {
        return at(Instant.ofEpochSecond(Long.parseLong(TIMESTAMP)), SECRET);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void acceptsSlacksPublishedExample() {
        assertThat(then().signs(TIMESTAMP, SIGNATURE, bytes(BODY))).isTrue();
    }

    @Test
    void refusesAnyOtherBody() {
        assertThat(then().signs(TIMESTAMP, SIGNATURE, bytes(BODY + "&"))).isFalse();
        assertThat(
                then().signs(TIMESTAMP, SIGNATURE, bytes(BODY.replace("roadrunner", "roadrunneR"))))
                .isFalse();
        assertThat(then().signs(TIMESTAMP, SIGNATURE, new byte[0])).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false"})
    void acceptsFiveMinutesOfDifferenceBothWays(long seconds, boolean accepted) {
        Instant now = Instant.ofEpochSecond(Long.parseLong(TIMESTAMP) + seconds);

        assertThat(at(now, SECRET).signs(TIMESTAMP, SIGNATURE, bytes(BODY))).isEqualTo(accepted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "v0=", "v0",
            "a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
            "v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
            "V0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
            "v0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503",
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b50",
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b5033",
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b504",
            " v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503\n",
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503,"
                    + "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
            "v0=g2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503"})
    void refusesASignatureThatIsNotToTheLetter(String signature) {
        assertThat(then().signs(TIMESTAMP, signature, bytes(BODY))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "x", "-1531420618", "+1531420618", "1531420618.0",
            " 1531420618", "1531420618\n",
            "0x5B476A8A", "99999999999", "99999999999999999999999999", "1531420618,1531420618",
            "１５３１４２０６１８", "٠١٢٣٤٥٦٧٨٩", "1e9", "NaN"})
    void refusesATimestampThatIsNotDigitsEvenIfItIsSigned(String timestamp) {
        String signature = new Generator(SECRET).generate(timestamp, BODY);

        assertThat(then().signs(timestamp, signature, bytes(BODY))).isFalse();
    }

    @Test
    void acceptsEachSecretOfARotationAndNoOther() {
        SlackSignature signature = at(Instant.ofEpochSecond(Long.parseLong(TIMESTAMP)), " new-one ",
                "", SECRET);

        for (String secret : List.of("new-one", SECRET)) {
            String signed = new Generator(secret).generate(TIMESTAMP, BODY);
            assertThat(signature.signs(TIMESTAMP, signed, bytes(BODY))).as(secret).isTrue();
        }
        for (String secret : List.of("old-one", " new-one ", SECRET + " ")) {
            String signed = new Generator(secret).generate(TIMESTAMP, BODY);
            assertThat(signature.signs(TIMESTAMP, signed, bytes(BODY))).as(secret).isFalse();
        }
    }

    @Test
    void agreesWithSlacksOwnLibraryOnRandomBodies() {
        Random random = new Random(20261122);
        for (int round = 0; round < 500; round++) {
            String body = random.ints(random.nextInt(300), 1, 0xd7ff).collect(StringBuilder::new,
                    StringBuilder::appendCodePoint, StringBuilder::append).toString();
            String signed = new Generator(SECRET).generate(TIMESTAMP, body);

            assertThat(then().signs(TIMESTAMP, signed, bytes(body))).as(body).isTrue();
            assertThat(then().signs(TIMESTAMP, signed, bytes(body + "x"))).as(body).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ",", " , "})
    void doesNotStartWithoutASecret(String secrets) {
        assertThatThrownBy(() -> at(Instant.EPOCH, secrets.split(",", -1)))
                .hasMessage("SLACK_SIGNING_SECRET isn't set. Copy it from your Slack app's page "
                        + "Basic Information, section App Credentials.");
    }

    @Test
    void printsNoSecret() {
        assertThat(new SigningSecret(SECRET)).hasToString("***");
    }
}
