package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chatbot.access.Sender;
import chatbot.access.Sender.Sharing;
import chatbot.slack.Interaction.Ignored;
import chatbot.slack.Interaction.Pressed;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read from a pressed button, in Slack's documented shape.
class InteractionTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static PressJson press(boolean ephemeral) {
        return PressJson.of(message("""
                {"response_type": "%s", "text": "Restart?", "blocks": [{"type": "actions",
                 "elements": [{"type": "button", "action_id": "restart", "value": "v1.token",
                 "text": {"type": "plain_text", "text": "Restart", "emoji": false}}]}]}
                """.formatted(ephemeral ? "ephemeral" : "in_channel")), "Restart", "U0BOB");
    }

    private static JsonNode message(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static Interaction parse(String body) {
        return Interaction.parse(body.getBytes(StandardCharsets.UTF_8), JSON);
    }

    @Test
    void readsAPressedButton() {
        Pressed pressed = (Pressed) parse(press(false).onMessage("1700000000.000300").body());

        assertThat(pressed.sender()).isEqualTo(
                new Sender("T0TEAM", "", "C0OPS", "U0BOB", "T0TEAM", Sharing.UNSAID));
        assertThat(pressed.token()).isEqualTo("v1.token");
        assertThat(pressed.wayBack().url())
                .isEqualTo("https://hooks.slack.com/actions/T0TEAM/1/secretpart");
        assertThat(pressed.wayBack().original()).isEqualTo("1700000000.000300");
        assertThat(pressed.wayBack().thread()).isEmpty();
        assertThat(pressed).asString().doesNotContain("hooks.slack.com");
    }

    @Test
    void readsOneInAThread() {
        Pressed pressed = (Pressed) parse(press(false).inThread("1699999999.000100").body());

        assertThat(pressed.wayBack().thread()).isEqualTo("1699999999.000100");
        assertThat(pressed.wayBack().inThread()).isTrue();
    }

    /// Such a message can be replaced by its `response_url` only, and nobody else sees it.
    @Test
    void knowsAMessageThatOnlyOneSees() {
        assertThat(((Pressed) parse(press(true).body())).wayBack().original()).isEmpty();
    }

    @Test
    void tellsAStrangerByTheirOwnWorkspace() {
        PressJson press = press(false);
        ((ObjectNode) press.payload().required("user")).put("team_id", "T0OTHER");

        assertThat(((Pressed) parse(press.body())).sender().home()).isEqualTo("T0OTHER");
        assertThat(((Pressed) parse(press.body())).sender().team()).isEqualTo("T0TEAM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"view_submission", "shortcut", "message_action", "block_suggestion",
            ""})
    void ignoresOtherInteractions(String type) {
        PressJson press = press(false);
        press.payload().put("type", type);

        assertThat(parse(press.body())).isInstanceOf(Ignored.class);
    }

    @Test
    void ignoresOtherElements() {
        PressJson press = press(false);
        ((ObjectNode) press.payload().required("actions").required(0)).put("type",
                "static_select");

        assertThat(parse(press.body())).isInstanceOf(Ignored.class);
        press.payload().putArray("actions");
        assertThat(parse(press.body())).isInstanceOf(Ignored.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "payload=", "payload=x", "payload=[]", "payload=%ZZ",
            "payload=%7B%7D&payload=%7B%7D", "text=restart",
            "payload=%7B%22type%22:1,%22type%22:1%7D"})
    void isUnreadableWithoutOnePayload(String body) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> parse(body));
    }

    @Test
    void isUnreadableWithoutAPersonOrAPlace() {
        PressJson press = press(false);
        press.payload().putObject("user");
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> parse(press.body()));

        PressJson nowhere = press(false);
        nowhere.payload().putNull("channel").putNull("container");
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> parse(nowhere.body()));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> parse("payload="
                + URLEncoder.encode("{\"a\":".repeat(5000), StandardCharsets.UTF_8)));
    }
}
