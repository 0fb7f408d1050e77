package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chatbot.access.Sender;
import chatbot.access.Sender.Sharing;
import chatbot.slack.SlackEvent.Ignored;
import chatbot.slack.SlackEvent.Verification;
import chatbot.slack.SlackEvent.Written;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is read from the events that Slack sends, in Slack's documented shapes.
class SlackEventTest {

    private static SlackEvent parse(String body) {
        return SlackEvent.parse(Json.parse(body.getBytes(StandardCharsets.UTF_8),
                new ObjectMapper()), Set.of());
    }

    private static Written written(EventJson event) {
        return (Written) parse(event.body());
    }

    @Test
    void readsTheQuestionWhetherThisIsTheAddress() {
        assertThat(
                parse("{\"token\":\"Jhj5dZrVaK7ZwHHjRyZWjbDl\",\"challenge\":\"3eZbrw1aBm2rZgRN\","
                        + "\"type\":\"url_verification\"}"))
                .isEqualTo(new Verification("3eZbrw1aBm2rZgRN"));
    }

    @Test
    void readsAMention() {
        EventJson event = EventJson.mention("restart 10.34.33.22");
        Written written = written(event);

        assertThat(written.sender()).isEqualTo(new Sender("T0TEAM", "", "C0OPS", "U0ALICE",
                "T0TEAM", Sharing.INTERNAL));
        assertThat(written.line()).contains("restart 10.34.33.22");
        assertThat(written.wayBack().thread()).isEqualTo(event.ts());
        assertThat(written.wayBack().inThread()).isFalse();
        assertThat(written.wayBack().key()).matches("[0-9a-f]{64}");
    }

    @Test
    void answersInTheThreadOfAMentionThatIsInOne() {
        Written written = written(EventJson.mention("help").with("thread_ts",
                "1699999999.000100"));

        assertThat(written.wayBack().thread()).isEqualTo("1699999999.000100");
        assertThat(written.wayBack().inThread()).isTrue();
    }

    /// Retries, and the twin `message` event, are the same message: same channel, same `ts`.
    @Test
    void knowsAMessageByItsChannelAndTime() {
        EventJson event = EventJson.mention("help");

        assertThat(written(event.changed(copy -> copy.put("event_id", "Ev0OTHER"))).wayBack())
                .isEqualTo(written(event).wayBack());
        assertThat(written(event.with("channel", "C0OTHER")).wayBack().key())
                .isNotEqualTo(written(event).wayBack().key());
        assertThat(written(EventJson.mention("help")).wayBack().key())
                .isNotEqualTo(written(event).wayBack().key());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            <@U0CHATBOT> restart 10.1.2.3§restart 10.1.2.3
              <@U0CHATBOT>   restart 10.1.2.3§restart 10.1.2.3
            <@U0CHATBOT>: restart 10.1.2.3§restart 10.1.2.3
            <@U0CHATBOT>, restart 10.1.2.3§restart 10.1.2.3
            <@U0CHATBOT>，重启 10.1.2.3§重启 10.1.2.3
            <@U0CHATBOT>：restart 10.1.2.3§restart 10.1.2.3
            <@U0CHATBOT|chatbot> restart 10.1.2.3§restart 10.1.2.3
            <@U0CHATBOT>\u00a0restart 10.1.2.3§restart 10.1.2.3
            <@U0CHATBOT>restart 10.1.2.3§restart 10.1.2.3
            <@U0CHATBOT> restart <http://10.1.2.3|10.1.2.3>§restart 10.1.2.3
            <@U0CHATBOT> restart 10.1.2.3 because a &lt; b &amp; c§restart 10.1.2.3 because a < b & c
            <@U0CHATBOT> restart 10.1.2.3 because <@U0BOB> said so§restart 10.1.2.3 because @U0BOB said so
            <@U0CHATBOT>§''
            """)
    void takesWhatFollowsTheName(String text, String line) {
        assertThat(written(EventJson.mention("").with("text", text)).line())
                .contains(line.equals("''") ? "" : line);
    }

    /// Whoever talks about the bot doesn't ask it for anything.
    @ParameterizedTest
    @ValueSource(strings = {"don't let <@U0CHATBOT> restart 10.34.33.22",
            "restart 10.34.33.22 <@U0CHATBOT>", "<@U0BOB> <@U0CHATBOT> restart 10.34.33.22",
            "> <@U0CHATBOT> restart 10.34.33.22", "\"<@U0CHATBOT> restart 10.34.33.22\"",
            "thanks <@U0CHATBOT>"})
    void takesNothingThatDoesNotBeginWithTheName(String text) {
        assertThat(written(EventJson.mention("").with("text", text)).line()).isEmpty();
    }

    @Test
    void needsNoNameInADirectMessage() {
        assertThat(written(EventJson.direct("restart 10.34.33.22")).line())
                .contains("restart 10.34.33.22");
        assertThat(written(EventJson.direct("<@U0CHATBOT> restart 10.34.33.22")).line())
                .contains("restart 10.34.33.22");
        assertThat(written(EventJson.direct("<@U0BOB> said so")).line()).contains("@U0BOB said so");
    }

    @Test
    void takesTheOnlyMentionForItsNameWhereSlackDoesNotSayThat() {
        EventJson event = EventJson.mention("help").changed(copy -> copy.remove("authorizations"));

        assertThat(written(event).line()).contains("help");
        assertThat(written(event).sender().team()).isEqualTo("T0TEAM");
        assertThat(written(event.with("text", "<@U0ALICE> restart 10.1.2.3 because <@U0CHATBOT> is "
                + "slow")).line()).isEmpty();
        assertThat(written(event.with("text", "<@U0CHATBOT> help because <@U0BOB> asks")
                .changed(copy -> copy.putArray("authed_users").add("U0CHATBOT"))).line())
                .contains("help because @U0BOB asks");
    }

    @ParameterizedTest
    @CsvSource({"subtype, message_changed", "subtype, message_deleted", "subtype, bot_message",
            "subtype, file_share", "subtype, thread_broadcast", "bot_id, B0OTHER",
            "user, U0CHATBOT", "user, ''", "user, USLACKBOT", "type, reaction_added",
            "type, member_joined_channel", "type, ''"})
    void ignoresWhatIsNoMessageOfAPersons(String name, String value) {
        assertThat(parse(EventJson.mention("restart 10.34.33.22").with(name, value).body()))
                .isInstanceOf(Ignored.class);
        assertThat(parse(EventJson.direct("restart 10.34.33.22").with(name, value).body()))
                .isInstanceOf(Ignored.class);
    }

    @Test
    void ignoresEdits() {
        assertThat(parse(EventJson.mention("restart 10.34.33.22").changed(copy -> EventJson
                .event(copy).putObject("edited").put("user", "U0ALICE").put("ts", "1.0")).body()))
                .isInstanceOf(Ignored.class);
    }

    @Test
    void ignoresTheTwinOfAMention() {
        assertThat(parse(EventJson.mention("restart 10.34.33.22").asTwin().body()))
                .isInstanceOf(Ignored.class);
    }

    @Test
    void ignoresOtherEnvelopes() {
        assertThat(parse("{\"type\":\"app_rate_limited\"}")).isInstanceOf(Ignored.class);
        assertThat(parse("{}")).isInstanceOf(Ignored.class);
    }

    /// Of a message in a shared channel `team_id` may be the other organisation (Slack: "Slack
    /// Connect"); the app's own stands in `authorizations`.
    @Test
    void tellsStrangersFromMembersInASharedChannel() {
        EventJson event = EventJson.mention("help").with("user_team", "T0OTHER")
                .changed(copy -> copy.put("team_id", "T0OTHER").put("context_team_id", "T0OTHER")
                        .put("enterprise_id", "E0OTHER").put("context_enterprise_id", "E0OTHER")
                        .put("is_ext_shared_channel", true));

        assertThat(written(event).sender()).isEqualTo(new Sender("T0TEAM", "", "C0OPS", "U0ALICE",
                "T0OTHER", Sharing.EXTERNAL));
    }

    @Test
    void knowsWhenItWasAsked() {
        EventJson event = EventJson.mention("help")
                .changed(copy -> copy.put("event_time", 1_700_000_000L));
        assertThat(written(event).asked()).isEqualTo(Instant.ofEpochSecond(1_700_000_000L));

        EventJson withoutTime = event.changed(copy -> copy.remove("event_time"))
                .with("ts", "1700000123.000200");
        assertThat(written(withoutTime).asked()).isEqualTo(Instant.ofEpochSecond(1_700_000_123L));
    }

    @ParameterizedTest
    @ValueSource(longs = {1_000_000_000_000L, Long.MAX_VALUE, 0, -1, Long.MIN_VALUE})
    void takesATimeThatIsNoneForMissing(long time) {
        EventJson event = EventJson.mention("help").with("ts", "1700000123.000200")
                .changed(copy -> copy.put("event_time", time));

        assertThat(written(event).asked()).isEqualTo(Instant.ofEpochSecond(1_700_000_123L));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "1", "\"x\"", "{", "{\"type\":", "<xml/>"})
    void isUnreadableWithoutAnObject(String body) {
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> parse(body))
                .withMessage("The body isn't a JSON object");
    }

    @Test
    void isUnreadableWhenItIsNestedTooDeeply() {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> parse("{\"a\":".repeat(5000) + "1" + "}".repeat(5000)));
    }

    @ParameterizedTest
    @CsvSource({"ts, ''", "ts, yesterday", "ts, 1.2.3", "channel, ''", "channel, a/b",
            "user, <!channel>", "thread_ts, x", "user_team, T 1"})
    void isUnreadableWithIdsThatAreNone(String name, String value) {
        assertThatExceptionOfType(Unreadable.class)
                .isThrownBy(() -> written(EventJson.mention("help").with(name, value)))
                .withMessageNotContaining(value.isEmpty() ? "\0" : value);
    }

    @Test
    void takesValuesOfOtherTypesForMissing() {
        EventJson event = EventJson.mention("help").changed(copy -> {
            ObjectNode inner = EventJson.event(copy);
            inner.put("text", 7);
            copy.put("authorizations", "none");
            copy.put("event_time", "soon");
        });

        assertThat(written(event).line()).isEqualTo(Optional.empty());
    }
}
