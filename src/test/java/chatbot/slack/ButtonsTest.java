package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.webapi.LocalSlack.Post;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions and their buttons: who may answer them, and what comes of it. (Without Quarkus there is
/// no REST client.)
@QuarkusTest
class ButtonsTest extends TalkCase {

    // --- confirm

    @Test
    void restartsWhatTheAskerConfirms() {
        JsonNode question = talk.type("restart 10.34.33.50 because it hangs");
        Post answer = talk.press(question, "Restart", Talk.ALICE);

        assertThat(Talk.replaces(answer)).isTrue();
        assertThat(Talk.hasButtons(answer)).isFalse();
        assertThat(answer.path()).isEqualTo(Talk.HOOK);
        assertThat(answer.text()).isEqualTo("""
                Restarting *payments-1* (`10.34.33.50`, `i-0de70000000000041`, us-east-1a, \
                t3.small, `running`)…
                EC2 accepted the restart.
                Asked and confirmed by <@U0ALICE>, because it hangs
                I watch it, and report here how it ends.""");
        assertThat(talk.reboots()).containsExactly("payments-1");
        assertThat(talk.followUps.started()).singleElement().satisfies(restart -> {
            assertThat(restart.to().url()).endsWith(Talk.HOOK);
            assertThat(restart.to().everybody()).isTrue();
        });
    }

    @Test
    void restartsNothingThatIsCancelledByTheAskerOrAColleague() {
        for (String user : List.of(Talk.ALICE, Talk.BOB)) {
            Post answer = talk.press(talk.type("restart 10.34.33.50"), "Cancel", user);

            assertThat(Talk.replaces(answer)).isTrue();
            assertThat(Talk.hasButtons(answer)).isFalse();
            assertThat(answer.text()).isEqualTo("Cancelled by <@" + user + ">. Nothing comes of "
                    + "this question any more; it was about *payments-1* (`10.34.33.50`, "
                    + "`i-0de70000000000041`).\nAsked by <@U0ALICE>.");
        }
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void letsNobodyConfirmForAnother() {
        JsonNode question = talk.type("restart 10.34.33.50");
        Post refusal = talk.press(question, "Restart", Talk.BOB);

        assertThat(Talk.replaces(refusal)).isFalse();
        assertThat(refusal.message().path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(refusal.text()).isEqualTo("""
                Only <@U0ALICE>, who asked, can press this. Nothing was done.
                To ask yourself: `/chatbot restart 10.34.33.50`.""");
        assertThat(talk.reboots()).isEmpty();
        assertThat(talk.press(question, "Restart", Talk.ALICE).text()).startsWith("Restarting");
    }

    @Test
    void authorisesWhoeverPressesAfresh() {
        JsonNode question = talk.type("restart 10.34.33.51");
        assertThat(talk.press(question, "Approve", Talk.MALLORY).text())
                .startsWith("You can't use me here.");
        assertThat(talk.press(question, "Cancel", Talk.MALLORY).text())
                .startsWith("You can't use me here.");

        JsonNode own = talk.type("restart 10.34.33.50");
        talk.slack.knows(Talk.ALICE, person -> person.put("deleted", true));
        talk.forward(Duration.ofSeconds(61));
        assertThat(talk.press(own, "Restart", Talk.ALICE).text()).contains("deactivated");
        assertThat(talk.reboots()).isEmpty();
    }

    // --- approve

    @Test
    void restartsWhatASecondPersonApproves() {
        Post answer = talk.press(talk.type("restart 10.34.33.51"), "Approve", Talk.BOB);

        assertThat(Talk.replaces(answer)).isTrue();
        assertThat(answer.text()).contains("Restarting *billing-1*",
                "Asked by <@U0ALICE>, approved by <@U0BOB>.");
        assertThat(talk.reboots()).containsExactly("billing-1");
        assertThat(talk.followUps.started()).singleElement().satisfies(restart -> {
            assertThat(restart.asked().user()).isEqualTo(Talk.ALICE);
            assertThat(restart.asked().approver()).isEqualTo(Talk.BOB);
        });
    }

    @Test
    void letsNobodyApproveTheirOwnRequest() {
        JsonNode question = talk.type("restart 10.34.33.51");

        assertThat(talk.press(question, "Approve", Talk.ALICE).text()).startsWith(
                "You asked for this yourself, so somebody else has to approve it.");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void asksForApprovalInTheOpenWhateverTheSettingsSay() {
        other(Talk.with("C0OPS", "U0ALICE,U0BOB", "ephemeral"));
        JsonNode question = talk.type("restart 10.34.33.51");

        assertThat(question.path("response_type").asText()).isEqualTo("in_channel");
        assertThat(talk.type("restart 10.34.33.50").path("response_type").asText())
                .isEqualTo("ephemeral");
        assertThat(Talk.replaces(talk.press(question, "Approve", Talk.BOB))).isTrue();
    }

    // --- choice

    @Test
    void restartsTheOneThatIsChosen() {
        JsonNode question = talk.type("restart 10.34.40.10");
        assertThat(talk.press(question, "shop-green", Talk.BOB).text())
                .startsWith("Only <@U0ALICE>, who asked, can press this");
        Post answer = talk.press(question, "shop-green", Talk.ALICE);

        assertThat(Talk.replaces(answer)).isTrue();
        assertThat(answer.text()).startsWith("Restarting *shop-green*")
                .contains("Asked by <@U0ALICE>.");
        assertThat(talk.press(question, "shop-blue", Talk.ALICE).text())
                .startsWith("That was decided already");
        assertThat(talk.reboots()).containsExactly("shop-green");
    }

    @Test
    void restartsNoneOfThemWhenTheChoiceIsCancelled() {
        assertThat(talk.press(talk.type("restart 10.34.40.10"), "Cancel", Talk.ALICE).text())
                .startsWith("Cancelled by <@U0ALICE>. Nothing comes of this question any more; it "
                        + "was about the machine at `10.34.40.10`.");
        assertThat(talk.reboots()).isEmpty();
    }

    // --- in threads

    @Test
    void staysInTheThreadOfAMention() {
        EventJson mention = EventJson.mention("restart 10.34.33.50");
        Post question = talk.said(mention);
        PressJson press = PressJson.of(question.message(), "Restart", Talk.ALICE)
                .onMessage(question.ts()).inThread(mention.ts());
        assertThat(talk.press(press)).isEqualTo(200);
        Post answer = talk.slack.posts().getLast();

        assertThat(Talk.replaces(answer)).isTrue();
        assertThat(answer.text()).startsWith("Restarting *payments-1*");
        assertThat(talk.followUps.started()).singleElement().satisfies(restart -> {
            assertThat(restart.to().thread()).isEqualTo(mention.ts());
            assertThat(restart.to().message()).isEqualTo(question.ts());
        });
        assertThat(talk.press(PressJson.of(question.message(), "Restart", Talk.ALICE)
                .onMessage(question.ts()).inThread(mention.ts()))).isEqualTo(200);
        Post twice = talk.slack.posts().getLast();
        assertThat(twice.message().path("thread_ts").asText()).isEqualTo(mention.ts());
        assertThat(twice.text()).startsWith("That was decided already");
        assertThat(talk.reboots()).containsExactly("payments-1");
    }

    @Test
    void findsAnotherWayWhenTheResponseUrlIsDead() {
        JsonNode question = talk.type("restart 10.34.33.50");
        talk.slack.isDown(Talk.HOOK, Duration.ofSeconds(30));
        assertThat(talk.press(PressJson.of(question, "Restart", Talk.ALICE)
                .onMessage("1700000000.000500"))).isEqualTo(200);

        assertThat(talk.slack.posts("/api/chat.update")).singleElement().satisfies(post -> {
            assertThat(post.ts()).isEqualTo("1700000000.000500");
            assertThat(post.text()).startsWith("Restarting *payments-1*");
        });
    }

    // --- what isn't a button of ours

    @ParameterizedTest
    @ValueSource(strings = {"", "restart 10.34.33.22", "v1.AAAA"})
    void doesNothingForATokenThatIsNotItsOwn(String token) {
        PressJson press = PressJson.of(talk.type("restart 10.34.33.50"), "Restart", Talk.ALICE)
                .withToken(token);
        assertThat(talk.press(press)).isEqualTo(200);

        assertThat(talk.slack.posts()).singleElement().satisfies(post -> {
            assertThat(post.text()).startsWith("I can't read this button any more.");
            assertThat(Talk.replaces(post)).isFalse();
        });
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void doesNothingForATokenThatSomebodyChanged() {
        PressJson press = PressJson.of(talk.type("restart 10.34.33.50"), "Restart", Talk.ALICE);
        String token = press.payload().at("/actions/0/value").asText();
        char other = token.charAt(40) == 'A' ? 'B' : 'A';

        talk.press(press.withToken(token.substring(0, 40) + other + token.substring(41)));
        assertThat(talk.slack.posts().getLast().text()).startsWith("I can't read this button");
        assertThat(talk.reboots()).isEmpty();
    }

    /// Nobody would hear of it, and Slack's sign of warning is better than nothing.
    @Test
    void warnsWhereNothingCouldBeSaid() {
        JsonNode question = talk.type("restart 10.34.33.50");
        for (String path : List.of(Talk.HOOK, "/api/chat.update", "/api/chat.postMessage",
                "/api/chat.postEphemeral")) {
            talk.slack.isDown(path, Duration.ofSeconds(30));
        }

        assertThat(talk.press(PressJson.of(question, "Restart", Talk.ALICE))).isEqualTo(424);
    }

    @Test
    void letsNobodyInFromAnotherWorkspaceWhereAWholeOrganisationHasTheBot() {
        other(Talk.with("C0OPS", "*", ""));
        talk.slack.knows(Talk.BOB, person -> person.put("team_id", "T0OTHER"));
        PressJson press = PressJson.of(talk.type("restart 10.34.33.51"), "Approve", Talk.BOB);
        press.payload().putNull("team");
        ((ObjectNode) press.payload().required("user")).put("team_id", "T0OTHER");

        assertThat(talk.press(press)).isEqualTo(200);
        assertThat(talk.slack.posts().getLast().text()).contains("`T0OTHER`, the workspace");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void postsNowhereButToSlack() {
        JsonNode question = talk.type("restart 10.34.33.50");
        PressJson press = PressJson.of(question, "Cancel", Talk.ALICE)
                .to("https://hooks.slack.com.example.net/actions/1");

        assertThat(talk.interact(press.body())).isEqualTo(200);
        assertThat(talk.slack.posts()).allSatisfy(
                post -> assertThat(post.path()).startsWith("/api/"));
    }

    @ParameterizedTest
    @CsvSource({"'', 400", "payload=x, 400", "payload=%7B%7D, 200",
            "payload=%7B%22type%22%3A%22view_closed%22%7D, 200"})
    void takesNonsenseCalmly(String body, int status) {
        assertThat(talk.interact(body)).isEqualTo(status);
        assertThat(talk.slack.posts()).isEmpty();
    }
}
