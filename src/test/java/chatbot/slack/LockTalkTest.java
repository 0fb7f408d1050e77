package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A conversation about what is to be left alone. (Without Quarkus there is no REST client.)
@QuarkusTest
class LockTalkTest extends TalkCase {

    private static final String POLICY = """
            version: 1
            rules:
              - name: everybody
                users: "*"
                commands: [restart, start, stop, status, list]
                channels: "*"
                tags: "*"
              - name: web
                users: [U0ALICE]
                commands: [lock, unlock]
                channels: [C0OPS]
                tags: {Name: web-1}
              - name: boss
                users: [U0BOB]
                commands: [lock, unlock, freeze, thaw]
                channels: [C0OPS]
                tags: "*"
            """;
    private static final String WEB_1 = "i-0de70000000000011";

    @BeforeEach
    void begin() {
        other(Talk.by(POLICY));
    }

    private String typed(String text) {
        return talk.type(text).path("text").asText();
    }

    private JsonNode byBob(String text) {
        return talk.type(SlashForm.of(text).with("user_id", Talk.BOB));
    }

    private String bob(String text) {
        return byBob(text).path("text").asText();
    }

    @Test
    void locksAMachineUntilItIsUnlocked() {
        JsonNode locked = talk.type("lock web-1 because it is drained");
        assertThat(locked.path("response_type").asText()).isEqualTo("in_channel");
        assertThat(locked.path("text").asText()).startsWith("*web-1* (")
                .contains("is locked: nobody changes it through me until it is unlocked.",
                        "Asked by <@U0ALICE>, because it is drained",
                        "`/chatbot unlock " + WEB_1 + "`");

        assertThat(bob("restart web-1")).contains("*web-1*", "was not restarted",
                "`" + WEB_1 + "` is locked. That was asked by <@U0ALICE> at " + Talk.at("10:00:00"),
                "because it is drained", "Who may do so unlocks it with `/chatbot unlock " + WEB_1);
        assertThat(talk.reboots()).isEmpty();
        assertThat(typed("restart web-2")).startsWith("Restarting *web-2*");

        JsonNode unlocked = byBob("unlock web-1");
        assertThat(unlocked.path("response_type").asText()).isEqualTo("in_channel");
        assertThat(unlocked.path("text").asText()).contains("is no longer locked.",
                "That ends what <@U0ALICE> asked for at", "because it is drained",
                "Asked by <@U0BOB>.");
        assertThat(typed("restart web-1")).startsWith("Restarting *web-1*");
        assertThat(talk.reboots()).containsExactly("web-2", "web-1");
    }

    @Test
    void tellsOfALockWhoeverAsksHowTheMachineIs() {
        typed("lock web-1 because it is drained");
        bob("freeze");

        assertThat(typed("status web-1 web-2")).containsOnlyOnce("is locked.")
                .contains("`" + WEB_1 + "` is locked. That was asked by <@U0ALICE>")
                .containsOnlyOnce("everything is frozen. That was asked by <@U0BOB>");
        bob("thaw");
        typed("unlock web-1");
        assertThat(typed("status web-1")).doesNotContain("locked", "frozen");
    }

    @Test
    void leavesALockAsItIs() {
        typed("lock web-1 because it is drained");
        talk.forward(Duration.ofMinutes(1));
        JsonNode again = byBob("lock web-1 because of something else");

        assertThat(again.path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(again.path("text").asText()).contains("is locked already; that lock stays as it "
                + "is.", "That was asked by <@U0ALICE> at " + Talk.at("10:00:00"),
                "because it is drained").doesNotContain("something else");
    }

    @Test
    void unlocksByItsIdWhatNobodyFindsAnyMore() {
        assertThat(bob("unlock i-0abc1234def567890"))
                .startsWith("`i-0abc1234def567890` isn't locked, so there is nothing to unlock.");
        assertThat(typed("unlock i-0abc1234def567890"))
                .startsWith("No instance in").contains("has the id `i-0abc1234def567890`");
        typed("lock web-1 because it is drained");
        assertThat(bob("unlock " + WEB_1))
                .startsWith("*web-1* (`" + WEB_1 + "`) is no longer locked.");
    }

    @Test
    void freezesEverythingForEverybody() {
        JsonNode billing = talk.mention("restart billing-1").message();
        JsonNode stop = talk.mention("stop payments-1").message();
        JsonNode start = talk.mention("start db-1").message();
        JsonNode frozen = byBob("freeze because of the audit");
        assertThat(frozen.path("response_type").asText()).isEqualTo("in_channel");
        assertThat(frozen.path("text").asText())
                .startsWith("Everything is frozen: I change no machine until the thaw.")
                .contains("because of the audit", "`/chatbot thaw`");

        assertThat(talk.press(billing, "Approve", Talk.BOB).text())
                .contains("everything is frozen. That was asked by <@U0BOB>", "of the audit");
        assertThat(talk.press(stop, "Stop", Talk.ALICE).text()).contains("everything is frozen");
        assertThat(talk.press(start, "Start", Talk.ALICE).text()).contains("everything is frozen");
        assertThat(typed("restart web-1")).contains("was not restarted", "everything is frozen");
        assertThat(bob("restart web-1 --again")).contains("everything is frozen");
        assertThat(talk.reboots()).isEmpty();
        assertThat(talk.followUps.started()).isEmpty();
        assertThat(bob("freeze")).startsWith("Everything is frozen already; that stays as it is.")
                .contains("of the audit");

        assertThat(bob("thaw")).startsWith("The freeze is over.").contains("That ends what");
        assertThat(bob("thaw")).startsWith("Nothing is frozen, so there is nothing to end.");
        assertThat(typed("restart web-1")).startsWith("Restarting *web-1*");
    }

    @Test
    void keepsALockThroughTheThaw() {
        typed("lock web-1 because it is drained");
        bob("freeze");
        bob("thaw");

        assertThat(typed("restart web-1")).contains("`" + WEB_1 + "` is locked.");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void letsNobodyDoWhatNoRuleAllows() {
        JsonNode denied = talk.type("lock web-2 because I want");
        assertThat(denied.path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(denied.path("text").asText()).contains("*web-2*", "was not locked.",
                "The policy has no rule that allows you this on it here.");
        assertThat(typed("freeze"))
                .startsWith("The policy has no rule that allows you `/chatbot freeze` here.");
        assertThat(typed("thaw")).startsWith("The policy has no rule that allows you");
        bob("lock web-2 because it is mine");
        assertThat(typed("unlock web-2")).contains("was not unlocked.", "The policy has no rule");
        assertThat(typed("unlock i-0de70000000000012")).contains("was not unlocked.");
        assertThat(typed("restart web-2")).contains("is locked.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lock web-1 because x", "unlock web-1", "freeze because x", "thaw"})
    void needsAPolicy(String line) {
        other(Talk.start());

        JsonNode refused = talk.type(line);
        assertThat(refused.path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(refused.path("text").asText())
                .startsWith("`/chatbot " + line.split(" ")[0] + "` needs a policy that allows it "
                        + "to you, and I have none. Nothing was done.")
                .contains("CHATBOT_POLICY", "docs/POLICY.md");
        assertThat(typed("restart web-1")).startsWith("Restarting *web-1*");
    }

    @Test
    void neverLetsAReasonCallAnybody() {
        String typed = "lock web-1 because <!channel> *look* &lt;!here&gt; <@U0EVE>";
        String shown = "@channel *look* &lt;!here&gt; @U0EVE";

        assertThat(typed(typed)).contains(shown).doesNotContain("<!here", "<@U0EVE>");
        assertThat(bob("restart web-1")).contains(shown).doesNotContain("<!here", "<@U0EVE>");
        assertThat(typed("status web-1")).contains(shown).doesNotContain("<!here", "<@U0EVE>");
    }

    @Test
    void locksExactlyOneMachineThatIsOpen() {
        assertThat(bob("lock wbe-1 because x"))
                .contains("has the name `wbe-1`. Nothing was done.", "/chatbot list");
        assertThat(bob("lock worker because x"))
                .startsWith("2 instances have the name `worker`.")
                .contains("Nothing was done.", "/chatbot status worker");
        assertThat(bob("lock legacy-1 because x")).contains("was not locked.",
                "It has no tag `chatbot`.");
        assertThat(bob("lock i-0de70000000000053 because x")).contains("is locked:");
        assertThat(bob("lock 10.34.33.99 because x")).contains("has the address `10.34.33.99`");
        assertThat(bob("lock web-1 in mars-north-1 because x")).contains("mars-north-1")
                .doesNotContain("is locked");
        assertThat(bob("status web-1")).doesNotContain("locked");
    }

    @Test
    void answersTheAskerAloneWhoWishesThat() {
        assertThat(talk.type("lock web-1 because x --private").path("response_type").asText())
                .isEqualTo("ephemeral");
        assertThat(byBob("restart web-1").path("text").asText()).contains("is locked.");
        assertThat(talk.type("unlock web-1 --private").path("response_type").asText())
                .isEqualTo("ephemeral");
    }

    @Test
    void speaksChineseToo() {
        assertThat(bob("锁定 web-1 因为 正在维护")).contains("已锁定", "正在维护", "/chatbot 解锁 " + WEB_1);
        assertThat(bob("冻结")).contains("一切都已冻结", "/chatbot 解冻");
        assertThat(bob("重启 web-2")).contains("一切都已冻结");
        assertThat(bob("解冻")).contains("冻结已解除");
        assertThat(bob("解锁 web-1")).contains("已解锁");
    }
}
