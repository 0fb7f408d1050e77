package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.webapi.LocalSlack.Post;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A question is decided once, in time, and about what was shown; what failed can be tried again.
/// (Without Quarkus there is no REST client.)
@QuarkusTest
class ButtonsOnceTest extends TalkCase {

    // --- once

    @Test
    void actsOnceOnDoubleClicksAndOnTwoPeopleAtOnce() throws Exception {
        JsonNode question = talk.type("restart 10.34.33.51");
        List<Callable<Integer>> presses = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            presses.add(() -> talk.press(PressJson.of(question, "Approve", Talk.BOB)));
            presses.add(() -> talk.press(PressJson.of(question, "Cancel", Talk.ALICE)));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : threads.invokeAll(presses)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        List<Post> deciding = talk.slack.posts().stream().filter(Talk::replaces).toList();
        assertThat(deciding).hasSize(1);
        assertThat(talk.reboots()).hasSize(
                deciding.getFirst().text().startsWith("Cancelled") ? 0 : 1);
        assertThat(talk.slack.posts()).hasSize(40).filteredOn(post -> !Talk.replaces(post))
                .allSatisfy(post -> assertThat(post.text())
                        .startsWith("That was decided already, by <@"));
    }

    @Test
    void tellsWhoDecidedWhoeverPressesLater() {
        JsonNode question = talk.type("restart 10.34.33.51");
        talk.press(question, "Approve", Talk.BOB);
        talk.forward(Duration.ofSeconds(30));

        assertThat(talk.press(question, "Cancel", Talk.ALICE).text()).isEqualTo("""
                That was decided already, by <@U0BOB> at %s. Nothing more was done.
                What came of it is in this conversation. If nothing is, look at the machine before \
                you ask again.""".formatted(Talk.at("10:00:00")));
        talk.forward(Duration.ofMinutes(10));
        assertThat(talk.press(question, "Approve", Talk.BOB).text())
                .startsWith("That was decided already, by <@U0BOB> at " + Talk.at("10:00:00")
                        + ".");
        assertThat(talk.reboots()).hasSize(1);
    }

    /// Two clicks on what leads to another question bring one.
    @Test
    void asksOnceHoweverOftenSomebodyPressesWhatLeadsToAQuestion() {
        ChangingFleet fleet = new ChangingFleet();
        fleet.instance = fleet.machine("i-1", "approve", Instant.EPOCH);
        fleet.blind = true;
        other(Talk.on(fleet));
        PressJson press = PressJson.of(talk.type("restart 10.0.0.1"), "Try again", Talk.ALICE);
        fleet.blind = false;
        talk.press(press);
        talk.press(press);

        assertThat(talk.slack.posts()).filteredOn(Talk::hasButtons).hasSize(1);
        assertThat(talk.slack.posts().getLast().text()).startsWith("That was decided already");
    }

    @Test
    void closesAQuestionThatLedToAnother() {
        ChangingFleet fleet = new ChangingFleet();
        other(Talk.on(fleet));
        JsonNode question = talk.type("restart 10.0.0.1");
        fleet.instance = fleet.machine("i-1", "approve", Instant.EPOCH);
        talk.press(question, "Restart", Talk.ALICE);

        assertThat(talk.press(question, "Cancel", Talk.BOB).text())
                .startsWith("That was decided already, by <@U0ALICE>");
    }

    /// Alice pressed enter twice, so there are two questions; whoever answers the second sees a
    /// machine that has been restarted since.
    @Test
    void restartsNothingForAQuestionThatIsOlderThanTheLastRestart() {
        JsonNode first = talk.type("restart 10.34.33.51");
        JsonNode second = talk.type("restart 10.34.33.51");
        talk.forward(Duration.ofSeconds(10));
        talk.press(first, "Approve", Talk.BOB);
        talk.forward(Duration.ofSeconds(90));
        talk.endAll();
        Post answer = talk.press(second, "Approve", Talk.BOB);

        assertThat(answer.text()).startsWith("*billing-1* (")
                .contains("was restarted less than 5 minutes ago, so it was not restarted again.",
                        "asked by <@U0ALICE> at " + Talk.at("10:00:10"));
        assertThat(talk.reboots()).hasSize(1);
        assertThat(talk.press(talk.type("restart 10.34.33.51 --again"), "Approve", Talk.BOB)
                .text()).startsWith("Restarting *billing-1*");
    }

    @Test
    void saysThatNobodyElseCanApproveInADirectMessage() {
        Post question = talk.said(EventJson.direct("restart 10.34.33.51"));

        assertThat(question.text()).contains("If nobody else is here, ask in a channel.");
        assertThat(talk.type("restart 10.34.33.51").path("text").asText())
                .doesNotContain("ask in a channel");
    }

    // --- expiry

    @ParameterizedTest
    @CsvSource({"Restart, U0ALICE", "Cancel, U0BOB"})
    void restartsNothingAfterFiveMinutes(String label, String user) {
        JsonNode question = talk.type("restart 10.34.33.50");
        talk.forward(Duration.ofMinutes(5));
        Post answer = talk.press(question, label, user);

        assertThat(Talk.replaces(answer)).isTrue();
        assertThat(Talk.hasButtons(answer)).isFalse();
        assertThat(answer.text()).isEqualTo("""
                This question has expired, and nothing comes of it any more. It was about *payments-1* \
                (`10.34.33.50`, `i-0de70000000000041`).
                Asked by <@U0ALICE>.
                If it should still be done, ask again: `/chatbot restart 10.34.33.50`.""");
        assertThat(talk.press(question, "Restart", Talk.ALICE).text())
                .startsWith("That was decided already");
        assertThat(talk.reboots()).isEmpty();
    }

    // --- what has changed meanwhile

    @Test
    void asksAgainWhenAnotherMachineHasTheAddressNow() {
        ChangingFleet fleet = new ChangingFleet();
        other(Talk.on(fleet));
        JsonNode question = talk.type("restart 10.0.0.1");
        fleet.instance = fleet.machine("i-2", "confirm", Instant.EPOCH);
        Post again = talk.press(question, "Restart", Talk.ALICE);

        assertThat(Talk.replaces(again)).isTrue();
        assertThat(again.text()).startsWith("Restart *web* (`10.0.0.1`, `i-2`,").contains(
                "`10.0.0.1` leads to another machine now than when the question was asked");
        assertThat(fleet.reboots).isEmpty();
        assertThat(talk.press(again.message(), "Restart", Talk.ALICE).text())
                .startsWith("Restarting *web* (`10.0.0.1`, `i-2`");
        assertThat(fleet.reboots).containsExactly("i-2");
    }

    @Test
    void asksAgainWhenTheMachineWasStartedAnewOrMoreGoesDownNow() {
        ChangingFleet fleet = new ChangingFleet();
        other(Talk.on(fleet));
        JsonNode question = talk.type("restart 10.0.0.1");
        fleet.instance = fleet.machine("i-1", "confirm", Instant.EPOCH.plusSeconds(1));
        assertThat(talk.press(question, "Restart", Talk.ALICE).text()).contains("started anew");

        fleet.instance = fleet.machine("i-1", "confirm", Instant.EPOCH);
        JsonNode another = talk.type("restart 10.0.0.1");
        fleet.instance = fleet.machine("i-1", "approve", Instant.EPOCH);
        Post stricter = talk.press(another, "Restart", Talk.ALICE);
        assertThat(stricter.text()).contains("a second person has to agree");
        assertThat(talk.press(stricter.message(), "Approve", Talk.ALICE).text())
                .startsWith("You asked for this yourself");
        assertThat(fleet.reboots).isEmpty();
    }

    @Test
    void restartsNothingThatWasClosedMeanwhile() {
        ChangingFleet fleet = new ChangingFleet();
        other(Talk.on(fleet));
        JsonNode question = talk.type("restart 10.0.0.1");
        fleet.instance = fleet.machine("i-1", "", Instant.EPOCH);

        assertThat(talk.press(question, "Restart", Talk.ALICE).text()).contains("was not restarted",
                "Its tag `chatbot` is empty");
        assertThat(fleet.reboots).isEmpty();
    }

    // --- try again

    @Test
    void triesAgainWhatFailed() {
        ChangingFleet fleet = new ChangingFleet();
        fleet.instance = fleet.machine("i-1", "restart", Instant.EPOCH);
        fleet.failing = true;
        other(Talk.on(fleet));
        JsonNode failure = talk.type("restart 10.0.0.1");
        assertThat(failure.path("text").asText()).contains("was not restarted");
        assertThat(failure.path("response_type").asText()).isEqualTo("ephemeral");
        fleet.failing = false;

        PressJson press = PressJson.of(failure, "Try again", Talk.ALICE);
        assertThat(talk.press(press)).isEqualTo(200);
        List<Post> posts = talk.slack.posts();

        assertThat(posts).hasSize(2);
        assertThat(posts.getFirst().text()).startsWith("Restarting *web*");
        assertThat(posts.getFirst().message().path("response_type").asText())
                .isEqualTo("in_channel");
        assertThat(Talk.replaces(posts.getFirst())).isFalse();
        assertThat(Talk.replaces(posts.getLast())).isTrue();
        assertThat(posts.getLast().text()).isEqualTo("Answered below.");
        assertThat(fleet.reboots).containsExactly("i-1");
        assertThat(talk.press(press)).isEqualTo(200);
        assertThat(fleet.reboots).hasSize(1);
    }

    @Test
    void offersToTryAgainAfterALookThatFailed() {
        ChangingFleet fleet = new ChangingFleet();
        fleet.blind = true;
        other(Talk.on(fleet));
        JsonNode failure = talk.type("restart 10.0.0.1");
        Post again = talk.press(failure, "Try again", Talk.ALICE);

        assertThat(Talk.replaces(again)).isTrue();
        assertThat(Talk.hasButtons(again)).isTrue();
        assertThat(again.text()).endsWith("\nTried again by <@U0ALICE> at "
                + Talk.at("10:00:00") + ".");
        fleet.blind = false;
        assertThat(talk.press(again.message(), "Try again", Talk.ALICE).text())
                .startsWith("Restart *web*");
        assertThat(fleet.reboots).isEmpty();
    }
}
