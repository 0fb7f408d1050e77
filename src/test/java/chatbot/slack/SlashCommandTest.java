package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chatbot.access.Sender;
import chatbot.chat.Message.WayBack;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The form that Slack posts becomes a sender and a text, or is refused whole.
final class SlashCommandTest {

    private static final String WHO = "channel_id=C1&user_id=U1&";

    @Test
    void slacksOwnExampleIsRead() {
        assertThat(parse("""
                token=gIkuvaNzQIHg97ATvDxqgjtO&\
                team_id=T0001&\
                team_domain=example&\
                enterprise_id=E0001&\
                enterprise_name=Globular%20Construct%20Inc&\
                channel_id=C2147483705&\
                channel_name=test&\
                user_id=U2147483697&\
                user_name=Steve&\
                command=/weather&\
                text=94070&\
                response_url=https://hooks.slack.com/commands/1234/5678&\
                trigger_id=13345224609.738474920.8088930838d88f008e0&\
                api_app_id=A123456""")).isEqualTo(new SlashCommand(
                new Sender("T0001", "E0001", "C2147483705", "U2147483697"), "94070",
                new WayBack("2f73a936ca2467635b490f02051007d386b1d0677f8f264462b5955d675fe99c",
                        "https://hooks.slack.com/commands/1234/5678")));
    }

    @ParameterizedTest
    @CsvSource({
            "restart+10.34.33.22, restart 10.34.33.22",
            "restart%2010.34.33.22, restart 10.34.33.22",
            "r%65start%C2%A010.34.33.22, restart\u00a010.34.33.22",
            "a%26b%3Dc, a&b=c",
            "a=b, a=b",
            "a%2Bb, a+b",
            "%E9%87%8D%E5%90%AF, 重启",
            "%F0%9F%99%82, 🙂",
            "R%26amp%3BD, R&D",
            "%3Chttp%3A%2F%2F10.1.2.3%7C10.1.2.3%3E, 10.1.2.3"})
    void theTextIsDecoded(String encoded, String text) {
        assertThat(parse(WHO + "text=" + encoded).text()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "text", "text=", "&&", "unknown=1", "text=&text_2=x"})
    void theTextMayBeMissing(String rest) {
        assertThat(parse(WHO + rest).text()).isEmpty();
    }

    @Test
    void anEnterpriseAndATeamMayBeMissing() {
        assertThat(parse(WHO).sender()).isEqualTo(new Sender("", "", "C1", "U1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "", "&", "text=help", "user_id=U1", "channel_id=C1", "user_id=&channel_id=C1",
            "user_id=U1&channel_id=", "user_id&channel_id=C1", "user_name=U1&channel_name=C1",
            "USER_ID=U1&CHANNEL_ID=C1", "{\"user_id\":\"U1\",\"channel_id\":\"C1\"}"})
    void whoSpeaksAndWhereIsNeeded(String form) {
        assertUnreadable(form, "The form doesn't say who speaks, or where");
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "user_id=U2", "user_id=U1", "channel_id=C2", "text=a&text=b", "text&text=b", "x=1&x=1",
            "text=a&te%78t=b", "user%5Fid=U2"})
    void aRepeatedFieldIsRefused(String rest) {
        assertUnreadable(WHO + rest, "A form field is repeated");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text=%", "text=%4", "text=%zz", "text=100%", "%=x", "text=%-1",
            "a=%u0041"})
    void brokenEncodingIsRefused(String rest) {
        assertUnreadable(WHO + rest, "The form's percent-encoding is broken");
    }

    @ParameterizedTest
    @CsvSource({
            "team_id, T%201", "team_id, T1%0A", "enterprise_id, %3C!channel%3E", "team_id, T1%00",
            "enterprise_id, E*", "team_id, *", "team_id, T%2C1", "team_id, %EF%BC%B4"})
    void anIdIsLettersAndDigits(String field, String value) {
        assertUnreadable(WHO + field + "=" + value, "The field " + field + " holds no id");
    }

    @Test
    void anIdHasAnEnd() {
        assertUnreadable(WHO + "team_id=" + "T".repeat(65), "The field team_id holds no id");
    }

    @Test
    void bytesThatAreNoTextAreNoAddress() {
        assertThat(parse(WHO + "text=restart+10.34.33.2%C0%B2").text())
                .isEqualTo("restart 10.34.33.2\ufffd\ufffd");
        assertThat(parse(WHO + "text=%ED%A0%BD").text()).matches("\ufffd+");
        byte[] raw = (WHO + "text=x").getBytes(StandardCharsets.UTF_8);
        raw[raw.length - 1] = (byte) 0xff;
        assertThat(SlashCommand.parse(raw).text()).isEqualTo("\ufffd");
    }

    @Test
    void aRefusalTellsNothingOfTheForm() {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> parse("user_id=U1&user_id=secret&response_url=https://secret"))
                .withMessageNotContaining("secret").withNoCause();
    }

    private static SlashCommand parse(String form) {
        return SlashCommand.parse(form.getBytes(StandardCharsets.UTF_8));
    }

    private static void assertUnreadable(String form, String why) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> parse(form))
                .withMessage(why);
    }
}
