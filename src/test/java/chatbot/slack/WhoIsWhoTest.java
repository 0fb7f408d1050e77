package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Who is let in, and on whose word. (Without Quarkus there is no REST client.)
@QuarkusTest
class WhoIsWhoTest extends TalkCase {

    @Test
    void refusesWhoIsOnNoList() {
        assertThat(talk.said(EventJson.mention("restart 10.34.33.22").with("user", "U0MALLORY"))
                .text()).startsWith("You can't use me here.").contains("`U0MALLORY` isn't in");
        assertThat(talk.slack.looks()).as("asked Slack about").isEmpty();
        assertThat(talk.reboots()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"deleted, account is deactivated", "is_restricted, you are a guest",
            "is_ultra_restricted, you are a guest", "is_stranger, another organisation",
            "is_bot, I listen to people only"})
    void keepsSuchAccountsOutWhateverTheListsSay(String flag, String why) {
        other(Talk.with("*", "*", ""));
        talk.slack.knowsChannel("C0OPS", false);
        talk.slack.knows(Talk.ALICE, person -> person.put(flag, true));

        assertThat(talk.mention("restart 10.34.33.22").text()).startsWith("You can't use me: ")
                .contains(why);
        assertThat(text(talk.type("restart 10.34.33.22"))).contains(why);
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void meansMembersOfTheBotsOwnWorkspaceByEverybody() {
        other(Talk.with("C0OPS", "*", ""));
        talk.slack.knows(Talk.BOB, person -> person.put("team_id", "T0OTHER"));
        talk.slack.knows("U0CAROL", person -> person.put("team_id", "T0SISTER")
                .putObject("enterprise_user").put("enterprise_id", "E0ORG"));

        assertThat(talk.said(EventJson.mention("restart 10.34.33.22").with("user", Talk.BOB))
                .text()).contains("`T0OTHER`, the workspace that you belong to, isn't the one");
        assertThat(talk.said(EventJson.mention("help").with("user", "U0NOBODY")).text())
                .contains("another organisation");
        EventJson sister = EventJson.mention("help").with("user", "U0CAROL")
                .changed(copy -> ((ObjectNode) copy.withArray("authorizations").get(0))
                        .put("enterprise_id", "E0ORG"));
        assertThat(talk.said(sister).text()).contains("`T0SISTER`");
        assertThat(talk.reboots()).isEmpty();
    }

    /// Of an event in a shared channel the outer ids are those of whoever made the channel.
    @Test
    void takesNoOtherOrganisationForItsOwn() {
        other(Talk.with("C0OPS", "*", ""));
        talk.slack.knows(Talk.MALLORY, person -> person.put("team_id", "T9")
                .putObject("enterprise_user").put("enterprise_id", "E9"));
        EventJson event = EventJson.mention("restart 10.34.33.22").with("user", Talk.MALLORY)
                .changed(copy -> copy.put("team_id", "T9").put("enterprise_id", "E9")
                        .put("context_team_id", "T9").put("context_enterprise_id", "E9"));

        assertThat(talk.said(event).text()).contains("`T9`, the workspace that you belong to");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void letsNobodyInWithoutSlacksAnswer() {
        talk.slack.isDown("/api/users.info", Duration.ofSeconds(30));

        assertThat(talk.mention("restart 10.34.33.22").text())
                .startsWith("I couldn't find out from Slack who you are, or where");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void believesSlackForAMinute() {
        talk.mention("help");
        talk.forward(Duration.ofSeconds(59));
        talk.mention("help");
        assertThat(talk.slack.looks()).containsExactly("users.info U0ALICE");

        talk.slack.knows(Talk.ALICE, person -> person.put("deleted", true));
        talk.forward(Duration.ofSeconds(1));
        assertThat(talk.mention("restart 10.34.33.22").text()).contains("deactivated");
        assertThat(talk.slack.looks()).hasSize(2);
    }

    @Test
    void refusesAChannelThatIsSharedWithAnotherOrganisationUnlessItIsListed() {
        EventJson shared = EventJson.mention("restart 10.34.33.22")
                .changed(copy -> copy.put("is_ext_shared_channel", true));
        other(Talk.with("*", "U0ALICE", ""));
        assertThat(talk.said(shared).text()).contains("`C0OPS` is shared with another "
                + "organisation, and isn't in `CHATBOT_ALLOWED_CHANNELS` by its id");
        assertThat(talk.reboots()).isEmpty();

        other(Talk.with("C0OPS", "U0ALICE", ""));
        assertThat(talk.said(shared).text()).startsWith("Restarting *web-1*");
    }

    /// A slash command doesn't say whether its channel is shared.
    @Test
    void asksSlackWhetherAChannelIsSharedWhereNobodySaysSo() {
        other(Talk.with("*", "U0ALICE", ""));
        assertThat(text(talk.type("restart 10.34.33.22"))).contains("channel_not_found");

        talk.slack.knowsChannel("C0OPS", true);
        assertThat(text(talk.type("restart 10.34.33.22"))).contains("is shared with another");
        assertThat(talk.reboots()).isEmpty();

        talk.slack.knowsChannel("C0OPS", false);
        talk.forward(Duration.ofMinutes(1));
        assertThat(text(talk.type("restart 10.34.33.22"))).startsWith("Restarting *web-1*");
        assertThat(talk.slack.looks()).filteredOn(look -> look.startsWith("conversations"))
                .hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "unknown_method"})
    void reliesOnIdsOfChannelsWithoutTheScopesToAsk(String why) {
        other(Talk.with("*", "U0ALICE", ""));
        talk.slack.refuses("conversations.info", why);

        assertThat(text(talk.type("restart 10.34.33.22"))).startsWith("Restarting *web-1*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"missing_scope", "invalid_auth", "ratelimited", "unknown_method"})
    void letsNobodyInWhomItMayNotAskAbout(String why) {
        talk.slack.refuses("users.info", why);

        assertThat(text(talk.type("restart 10.34.33.22")))
                .startsWith("I couldn't find out from Slack who you are, or where (`" + why + "`)");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void reliesOnIdsWithoutAToken() {
        other(Talk.withoutToken("*"));

        assertThat(text(talk.type("restart 10.34.33.22"))).startsWith("Restarting *web-1*");
        assertThat(talk.slack.looks()).isEmpty();
    }

    private static String text(JsonNode message) {
        return message.path("text").asText();
    }
}
