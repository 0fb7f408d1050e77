package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.claim.Brakes;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What keeps people from restarting too much, as they see it.
@QuarkusTest
class BrakesTalkTest extends TalkCase {

    private static final String WEB_1 = "i-0de70000000000011";
    private static final String AGAIN = "restart " + WEB_1 + " --again";

    @Test
    void restartsAMachineOnceInFiveMinutesUnlessItIsRepeated() {
        talk.type("restart web-1");
        talk.forward(Duration.ofMinutes(2));
        talk.endAll();

        assertThat(text(bob("restart web-1"))).startsWith("*web-1* (")
                .contains("was restarted less than 5 minutes ago, so it was not restarted again.",
                        "asked by <@U0ALICE> at " + Talk.at("10:00:00"), AGAIN);
        assertThat(talk.reboots()).containsExactly("web-1");
        assertThat(text(bob(AGAIN))).startsWith("Restarting *web-1*")
                .contains("was restarted less than 5 minutes ago already, so this is once more.",
                        "asked by <@U0ALICE>");
        assertThat(talk.reboots()).containsExactly("web-1", "web-1");
    }

    @Test
    void takesOverWhatIsUnderWayAndSaysWhose() {
        talk.type("restart web-1");
        talk.forward(Duration.ofMinutes(1));

        assertThat(text(bob("restart web-1"))).startsWith("I'm already on it; ").contains(AGAIN);
        assertThat(text(bob(AGAIN))).startsWith("Restarting *web-1*")
                .contains("That takes `" + WEB_1 + "` over from the restart that <@U0ALICE> asked "
                        + "for at " + Talk.at("10:00:00"));
    }

    @Test
    void restartsAMachineAnewAfterFiveMinutes() {
        talk.type("restart web-1");
        talk.endAll();
        talk.forward(Brakes.RESTART_LASTS);

        assertThat(text(bob("restart web-1"))).startsWith("Restarting *web-1*")
                .doesNotContain("takes", "once more");
    }

    @Test
    void tellsWhoeverIsTooFastWhenTheNextIsPossible() {
        List.of("web-1", "web-2", "web-3", "web-4", "web-5", "mail-1")
                .forEach(name -> assertThat(text(talk.type("restart " + name)))
                        .startsWith("Restarting *" + name));

        assertThat(text(talk.type("restart proxy-1"))).startsWith("*proxy-1* (")
                .contains("You have asked for 6 changes within a minute",
                        "possible after " + Talk.at("10:01:00"));
        assertThat(text(bob("restart proxy-1"))).startsWith("Restarting *proxy-1*");
        talk.forward(Brakes.MINUTE);
        assertThat(text(talk.type("restart shop-blue"))).startsWith("Restarting *shop-blue*");
    }

    @Test
    void asksASecondPersonWhenThereAreMoreThanTenRestarts() {
        talk.type("restart web-1 web-2 web-3 web-4 web-5");
        bob("restart mail-1 proxy-1 shop-blue shop-green slow-1");
        JsonNode question = bob("restart 10.34.33.95");

        assertThat(text(question)).startsWith("Restart *worker*").contains(
                "more than 10 restarts within 10 minutes, so a second person has to agree.");
        assertThat(talk.press(question, "Approve", Talk.BOB).text())
                .doesNotContain("Restarting");
        assertThat(talk.press(question, "Approve", Talk.ALICE).text())
                .startsWith("Restarting *worker*").contains("approved by <@U0ALICE>");
    }

    @Test
    void keepsThroughAQuestionThatItIsOnceMore() {
        talk.press(talk.type("restart payments-1"), "Restart", Talk.ALICE);
        talk.forward(Duration.ofMinutes(1));
        talk.endAll();

        assertThat(text(bob("restart payments-1"))).contains("less than 5 minutes ago");
        assertThat(talk.press(bob("restart payments-1 --again"), "Restart", Talk.BOB).text())
                .startsWith("Restarting *payments-1*").contains("so this is once more.");
        assertThat(talk.reboots()).containsExactly("payments-1", "payments-1");
    }

    private JsonNode bob(String text) {
        return talk.type(SlashForm.of(text).with("user_id", Talk.BOB));
    }

    private static String text(JsonNode message) {
        return message.path("text").asText();
    }
}
