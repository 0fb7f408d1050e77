package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.webapi.LocalSlack.Post;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// A conversation where a policy says who may do what. (Without Quarkus there is no REST client.)
@QuarkusTest
class PolicyTalkTest extends TalkCase {

    private static final String POLICY = """
            version: 1
            rules:
              - name: alice
                users: [U0ALICE]
                commands: [restart, status, list, history]
                channels: [C0OPS]
                tags: {Name: [web-1, billing-1, shop-blue]}
              - name: shop
                groups: [S0SHOP]
                commands: [restart]
                channels: [C0OPS]
                tags: {Name: billing-1}
              - name: power
                groups: [S0GONE]
                commands: [start, stop]
                channels: "*"
                tags: "*"
            aliases:
              bounce-web: restart web-1
              网站重启: 重启 web-1
            """;

    @BeforeEach
    void begin() {
        other(Talk.by(POLICY));
    }

    private String typed(String text) {
        return talk.type(text).path("text").asText();
    }

    @Test
    void restartsWhatARuleAllows() {
        assertThat(typed("restart web-1")).startsWith("Restarting *web-1*");
        assertThat(talk.reboots()).hasSize(1);
    }

    @Test
    void restartsNothingElse() {
        assertThat(typed("restart web-2")).contains("The policy has no rule that allows you this "
                + "on it here.");
        assertThat(typed("restart web-1 web-2")).contains("of 2 machines, 1 can't be restarted")
                .contains("The policy has no rule");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void saysRuleByRuleWhyACommandIsNotAllowed() {
        assertThat(typed("stop web-1"))
                .contains("The policy has no rule that allows you `/chatbot stop` "
                        + "here. Nothing was done.")
                .contains("`alice` (line 3) isn't for this: it is for `history`, `list`, "
                        + "`restart`, `status`")
                .contains("`power` (line 13) isn't for this: you aren't in it, and Slack didn't "
                        + "tell me who is in `S0GONE`")
                .contains("/chatbot whoami");
    }

    @Test
    void explainsItselfToWhoeverAsks() {
        assertThat(typed("whoami")).contains("What the policy says to you here, rule by rule:")
                .contains(
                        "`alice` (line 3) allows you `history`, `list`, `restart`, `status` on "
                                + "machines with `Name=billing-1|shop-blue|web-1`")
                .contains("`shop` (line 8) isn't for this: you aren't in it");
        assertThat(typed("help")).contains("`bounce-web` stands for `restart web-1`");
    }

    @Test
    void namesTheRuleByWhichItWouldBe() {
        assertThat(typed("restart web-1 --dry-run"))
                .contains("The policy's rule `alice` (line 3) allows it.");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void understandsTheTeamsOwnWords() {
        assertThat(typed("Bounce-Web because it hangs")).startsWith("Restarting *web-1*")
                .contains("because it hangs");
        assertThat(typed("网站重启")).contains("web-1").containsPattern("\\p{IsHan}");
        assertThat(talk.reboots()).hasSize(1);
    }

    @Test
    void showsNoMachinesThatAreNotForThem() {
        assertThat(typed("list")).contains("web-1", "billing-1", "shop-blue")
                .doesNotContain("web-2", "mail-1");
        assertThat(typed("status web-1 web-2")).contains("web-1")
                .contains("The policy doesn't let you ask about `i-0de70000000000012` here.");
        assertThat(typed("history"))
                .contains("The policy has no rule that allows you `/chatbot history`")
                .contains("it is for machines with `Name=");
        assertThat(typed("history web-1")).doesNotContain("The policy");
        assertThat(typed("history web-2")).contains("The policy has no rule");
    }

    @Test
    void asksThePolicyOfWhoeverApproves() {
        Post question = talk.mention("restart billing-1");
        Post answer = talk.press(question.message(), "Approve", Talk.BOB);

        assertThat(answer.text()).startsWith("Restarting *billing-1*");
        assertThat(talk.reboots()).hasSize(1);
    }

    @Test
    void letsNobodyApproveWhatTheyMayNotDo() {
        other(Talk.by(POLICY.replace("groups: [S0SHOP]", "groups: [S0OTHER]")));
        JsonNode question = talk.mention("restart billing-1").message();

        assertThat(talk.press(question, "Approve", Talk.BOB).text())
                .startsWith("The policy has no rule that allows you `/chatbot restart` here.");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void goesByTheListsFirst() {
        JsonNode answer = talk.type(SlashForm.of("restart web-1").with("user_id", Talk.MALLORY));

        assertThat(answer.path("text").asText()).startsWith("You can't use me here.")
                .doesNotContain("policy");
    }
}
