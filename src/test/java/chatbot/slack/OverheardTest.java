package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.webapi.LocalSlack.Post;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Alarms in a channel in which the bot listens, and what comes of them. The messages of apps are in
/// shapes of which these were read: Alertmanager's `template/default.tmpl` and `notify/slack`,
/// Grafana's `receivers/slack` (with the default text of a Grafana 12.2 message in a public test), and, for
/// the envelopes, Slack's "bot_message" and "message.channels". Those of CloudWatch by way of Amazon Q
/// Developer and of PagerDuty are from memory: no message of theirs was to be found as JSON.
/// (Without Quarkus there is no REST client.)
@QuarkusTest
class OverheardTest extends TalkCase {

    private static final String POST = "/api/chat.postMessage";

    @BeforeEach
    void listen() {
        other(Talk.listening("C0OPS"));
    }

    private static EventJson channel(String text) {
        return EventJson.of("message", text).with("channel_type", "channel");
    }

    private static EventJson shape(String name) throws IOException {
        JsonNode event = new ObjectMapper().readTree(
                Path.of("src/test/resources/chatbot/listen", name + ".json").toFile());
        return channel("").changed(copy -> {
            ObjectNode inner = EventJson.event(copy);
            inner.remove(List.of("user", "client_msg_id", "text"));
            inner.setAll((ObjectNode) event);
        });
    }

    private void isSilentAbout(EventJson event) {
        talk.deliver(talk.now(event));
        assertThat(talk.slack.posts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"cloudwatch-alarm, web-1", "alertmanager-firing, web-1", "grafana-firing, web-3",
            "pagerduty-triggered, web-1", "plain-bot, web-1", "person, web-1",
            "person-link, web-1"})
    void offersHelpAfterAnAlarm(String shape, String machine) throws IOException {
        EventJson event = shape(shape);
        Post offer = talk.said(event);

        assertThat(offer.path()).isEqualTo(POST);
        assertThat(offer.message().path("channel").asText()).isEqualTo("C0OPS");
        assertThat(offer.message().path("thread_ts").asText()).isEqualTo(event.ts());
        assertThat(offer.text()).startsWith("*" + machine + "* (").contains(
                "is named in this alarm. Shall I restart it?",
                "Nothing happens unless somebody who may use me here presses a button within "
                        + "30 minutes.");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void offersInTheLanguageOfTheAlarm() throws IOException {
        assertThat(talk.said(shape("zabbix-chinese")).text()).startsWith("这条告警提到了 *web-1*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"cloudwatch-ok", "alertmanager-resolved", "pagerduty-resolved"})
    void isSilentWhenAllIsWellAgain(String shape) throws IOException {
        isSilentAbout(shape(shape));
    }

    @Test
    void restartsOnceWhatSomebodyPresses() throws IOException {
        JsonNode offer = talk.said(shape("alertmanager-firing")).message();
        Post answer = talk.press(offer, "Restart", Talk.BOB);

        assertThat(Talk.replaces(answer)).isTrue();
        assertThat(Talk.hasButtons(answer)).isFalse();
        assertThat(answer.text()).isEqualTo("""
                Restarting *web-1* (`10.34.33.22`, `i-0de70000000000011`, us-east-1a, t3.small, \
                `running`)…
                EC2 accepted the restart.
                Asked by <@U0BOB>, because an alarm in this channel named it
                I watch it, and report here how it ends.""");
        assertThat(talk.reboots()).containsExactly("web-1");
        assertThat(talk.followUps.started()).singleElement().satisfies(restart -> {
            assertThat(restart.asked().user()).isEqualTo(Talk.BOB);
            assertThat(restart.to().everybody()).isTrue();
        });
        assertThat(talk.press(offer, "Restart", Talk.ALICE).text())
                .contains("<@U0BOB>").doesNotContain("Restarting");
        assertThat(talk.reboots()).containsExactly("web-1");
    }

    @Test
    void letsNobodyPressWhoMayNotUseIt() throws IOException {
        JsonNode offer = talk.said(shape("person")).message();

        assertThat(talk.press(offer, "Restart", Talk.MALLORY).text())
                .startsWith("You can't use me here.");
        assertThat(talk.press(offer, "Status", Talk.MALLORY).text())
                .startsWith("You can't use me here.");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void showsHowTheMachineIsAndKeepsTheOffer() throws IOException {
        JsonNode offer = talk.said(shape("person")).message();
        Post status = talk.press(offer, "Status", Talk.ALICE);

        assertThat(Talk.replaces(status)).isFalse();
        assertThat(status.text()).contains("web-1", "running");
        assertThat(talk.press(offer, "Restart", Talk.ALICE).text()).startsWith("Restarting");
    }

    @Test
    void stillAsksWhereTheTagSaysSo() {
        JsonNode offer = talk.said(channel("10.34.33.50 is down")).message();
        Post question = talk.press(offer, "Restart", Talk.ALICE);

        assertThat(question.text()).startsWith("Restart *payments-1*");
        assertThat(talk.reboots()).isEmpty();
        assertThat(talk.press(question.message(), "Restart", Talk.ALICE).text())
                .startsWith("Restarting *payments-1*");
    }

    @Test
    void expiresAfterHalfAnHour() throws IOException {
        JsonNode offer = talk.said(shape("person")).message();

        talk.forward(Duration.ofMinutes(30).plusSeconds(1));
        assertThat(talk.press(offer, "Restart", Talk.ALICE).text()).contains("expired");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void offersOnceInTenMinutes() throws IOException {
        talk.said(shape("alertmanager-firing"));
        talk.slack.forget();
        isSilentAbout(shape("alertmanager-firing"));
        isSilentAbout(shape("person"));

        talk.forward(Duration.ofMinutes(10));
        assertThat(talk.said(shape("person")).text()).startsWith("*web-1*");
    }

    @Test
    void offersAtTheNextAlarmWhatCouldNotBePosted() throws IOException {
        talk.slack.isDown(POST, Duration.ofMinutes(1));
        isSilentAbout(shape("person"));

        talk.slack.isDown(POST, Duration.ZERO);
        assertThat(talk.said(shape("person")).text()).startsWith("*web-1*");
    }

    @Test
    void offersForEachOfAFew() {
        EventJson event = talk.now(channel(
                "10.34.33.22 is down, 10.34.33.24 is down, 10.34.33.99 is down"));
        talk.deliver(event);

        assertThat(talk.slack.posts()).extracting(post -> post.text().substring(0, 7))
                .containsExactly("*web-1*", "*web-3*");
    }

    @Test
    void ignoresWhatIsNoMessageOfSomebodyElse() {
        String line = "10.34.33.22 is down";
        isSilentAbout(channel(line).with("subtype", "message_changed"));
        isSilentAbout(channel(line).with("subtype", "channel_join"));
        isSilentAbout(channel(line).changed(
                copy -> EventJson.event(copy).putObject("edited").put("ts", "1.1")));
        isSilentAbout(channel(line).with("user", EventJson.BOT));
        isSilentAbout(channel(line).with("app_id", "A0APP"));
        isSilentAbout(channel(line).changed(
                copy -> EventJson.event(copy).putObject("bot_profile").put("app_id", "A0APP")));
        isSilentAbout(channel("<@" + EventJson.BOT + "> " + line));
        isSilentAbout(channel(line + " <@" + EventJson.BOT + ">"));
    }

    @Test
    void hearsOnlyTheChannelsOfTheSetting() {
        isSilentAbout(channel("10.34.33.22 is down").with("channel", "C0OTHER"));
        other(Talk.start());
        isSilentAbout(channel("10.34.33.22 is down"));
    }
}
