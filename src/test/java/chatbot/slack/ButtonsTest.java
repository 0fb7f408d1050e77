package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.fleet.Fleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.webapi.LocalSlack.Post;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Questions and their buttons: each is decided once, by somebody who may. (Without Quarkus there is no
/// REST client.)
@QuarkusTest
class ButtonsTest {

    private Talk talk = Talk.start();

    @AfterEach
    void close() {
        talk.close();
    }

    private Talk other(Talk next) {
        talk.close();
        talk = next;
        return next;
    }

    private static boolean replaces(Post post) {
        return post.message().path("replace_original").asBoolean();
    }

    private static boolean hasButtons(Post post) {
        return post.message().path("blocks").toString().contains("\"actions\"");
    }

    // --- confirm

    @Test
    void restartsWhatTheAskerConfirms() {
        JsonNode question = talk.type("restart 10.34.33.50 because it hangs");
        Post answer = talk.press(question, "Restart", Talk.ALICE);

        assertThat(replaces(answer)).isTrue();
        assertThat(hasButtons(answer)).isFalse();
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

            assertThat(replaces(answer)).isTrue();
            assertThat(hasButtons(answer)).isFalse();
            assertThat(answer.text()).isEqualTo("Cancelled by <@" + user + ">. This question "
                    + "restarts nothing any more; it was about *payments-1* (`10.34.33.50`, "
                    + "`i-0de70000000000041`).\nAsked by <@U0ALICE>.");
        }
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void letsNobodyConfirmForAnother() {
        JsonNode question = talk.type("restart 10.34.33.50");
        Post refusal = talk.press(question, "Restart", Talk.BOB);

        assertThat(replaces(refusal)).isFalse();
        assertThat(refusal.message().path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(refusal.text()).isEqualTo("""
                Only <@U0ALICE> can press this: it is their question. Nothing was done.
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

        assertThat(replaces(answer)).isTrue();
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
                "You asked for this restart yourself, so somebody else has to approve it.");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void asksForApprovalInTheOpenWhateverTheSettingsSay() {
        other(Talk.with("C0OPS", "U0ALICE,U0BOB", "ephemeral"));
        JsonNode question = talk.type("restart 10.34.33.51");

        assertThat(question.path("response_type").asText()).isEqualTo("in_channel");
        assertThat(talk.type("restart 10.34.33.50").path("response_type").asText())
                .isEqualTo("ephemeral");
        assertThat(replaces(talk.press(question, "Approve", Talk.BOB))).isTrue();
    }

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
        List<Post> deciding = talk.slack.posts().stream().filter(ButtonsTest::replaces).toList();
        assertThat(deciding).hasSize(1);
        assertThat(talk.reboots()).hasSize(
                deciding.getFirst().text().startsWith("Cancelled") ? 0 : 1);
        assertThat(talk.slack.posts()).hasSize(40).filteredOn(post -> !replaces(post))
                .allSatisfy(post -> assertThat(post.text())
                        .startsWith("That was decided already, by <@"));
    }

    @Test
    void tellsWhoDecidedWhoeverPressesLater() {
        JsonNode question = talk.type("restart 10.34.33.51");
        talk.press(question, "Approve", Talk.BOB);
        talk.forward(Duration.ofSeconds(30));

        assertThat(talk.press(question, "Cancel", Talk.ALICE).text()).isEqualTo("""
                That was decided already, by <@U0BOB> at 10:00:00 UTC. Nothing more was done.
                What came of it is in this conversation. If nothing is, look at the machine before \
                you ask again.""");
        talk.forward(Duration.ofMinutes(10));
        assertThat(talk.press(question, "Approve", Talk.BOB).text())
                .startsWith("That was decided already, by <@U0BOB> at 10:00:00 UTC.");
        assertThat(talk.reboots()).hasSize(1);
    }

    /// Two clicks on what leads to another question bring one.
    @Test
    void asksOnceHoweverOftenSomebodyPressesWhatLeadsToAQuestion() {
        Changing fleet = new Changing();
        fleet.instance = fleet.machine("i-1", "approve", Instant.EPOCH);
        fleet.blind = true;
        other(Talk.on(fleet));
        PressJson press = PressJson.of(talk.type("restart 10.0.0.1"), "Try again", Talk.ALICE);
        fleet.blind = false;
        talk.press(press);
        talk.press(press);

        assertThat(talk.slack.posts()).filteredOn(ButtonsTest::hasButtons).hasSize(1);
        assertThat(talk.slack.posts().getLast().text()).startsWith("That was decided already");
    }

    @Test
    void closesAQuestionThatLedToAnother() {
        Changing fleet = new Changing();
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
                .contains("was restarted after this was "
                        + "asked, and not again now.", "asked by <@U0ALICE> at 10:00:10 UTC");
        assertThat(talk.reboots()).hasSize(1);
        assertThat(talk.press(talk.type("restart 10.34.33.51"), "Approve", Talk.BOB).text())
                .startsWith("Restarting *billing-1*");
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

        assertThat(replaces(answer)).isTrue();
        assertThat(hasButtons(answer)).isFalse();
        assertThat(answer.text()).isEqualTo("""
                This question has expired, and restarts nothing any more. It was about *payments-1* \
                (`10.34.33.50`, `i-0de70000000000041`).
                Asked by <@U0ALICE>.
                If it should be restarted, ask again: `/chatbot restart 10.34.33.50`.""");
        assertThat(talk.press(question, "Restart", Talk.ALICE).text())
                .startsWith("That was decided already");
        assertThat(talk.reboots()).isEmpty();
    }

    // --- choice

    @Test
    void restartsTheOneThatIsChosen() {
        JsonNode question = talk.type("restart 10.34.40.10");
        assertThat(talk.press(question, "shop-green", Talk.BOB).text())
                .startsWith("Only <@U0ALICE> can press this");
        Post answer = talk.press(question, "shop-green", Talk.ALICE);

        assertThat(replaces(answer)).isTrue();
        assertThat(answer.text()).startsWith("Restarting *shop-green*")
                .contains("Asked by <@U0ALICE>.");
        assertThat(talk.press(question, "shop-blue", Talk.ALICE).text())
                .startsWith("That was decided already");
        assertThat(talk.reboots()).containsExactly("shop-green");
    }

    @Test
    void restartsNoneOfThemWhenTheChoiceIsCancelled() {
        assertThat(talk.press(talk.type("restart 10.34.40.10"), "Cancel", Talk.ALICE).text())
                .startsWith("Cancelled by <@U0ALICE>. This question restarts nothing any more; it "
                        + "was about the machine at `10.34.40.10`.");
        assertThat(talk.reboots()).isEmpty();
    }

    // --- what has changed meanwhile

    @Test
    void asksAgainWhenAnotherMachineHasTheAddressNow() {
        Changing fleet = new Changing();
        other(Talk.on(fleet));
        JsonNode question = talk.type("restart 10.0.0.1");
        fleet.instance = fleet.machine("i-2", "confirm", Instant.EPOCH);
        Post again = talk.press(question, "Restart", Talk.ALICE);

        assertThat(replaces(again)).isTrue();
        assertThat(again.text()).startsWith("Restart *web* (`10.0.0.1`, `i-2`,").contains(
                "`10.0.0.1` leads to another machine now than when the question was asked");
        assertThat(fleet.reboots).isEmpty();
        assertThat(talk.press(again.message(), "Restart", Talk.ALICE).text())
                .startsWith("Restarting *web* (`10.0.0.1`, `i-2`");
        assertThat(fleet.reboots).containsExactly("i-2");
    }

    @Test
    void asksAgainWhenTheMachineWasStartedAnewOrMoreGoesDownNow() {
        Changing fleet = new Changing();
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
                .startsWith("You asked for this restart yourself");
        assertThat(fleet.reboots).isEmpty();
    }

    @Test
    void restartsNothingThatWasClosedMeanwhile() {
        Changing fleet = new Changing();
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
        Changing fleet = new Changing();
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
        assertThat(replaces(posts.getFirst())).isFalse();
        assertThat(replaces(posts.getLast())).isTrue();
        assertThat(posts.getLast().text()).isEqualTo("Answered below.");
        assertThat(fleet.reboots).containsExactly("i-1");
        assertThat(talk.press(press)).isEqualTo(200);
        assertThat(fleet.reboots).hasSize(1);
    }

    @Test
    void offersToTryAgainAfterALookThatFailed() {
        Changing fleet = new Changing();
        fleet.blind = true;
        other(Talk.on(fleet));
        JsonNode failure = talk.type("restart 10.0.0.1");
        Post again = talk.press(failure, "Try again", Talk.ALICE);

        assertThat(replaces(again)).isTrue();
        assertThat(hasButtons(again)).isTrue();
        assertThat(again.text()).endsWith("\nTried again by <@U0ALICE> at 10:00:00 UTC.");
        fleet.blind = false;
        assertThat(talk.press(again.message(), "Try again", Talk.ALICE).text())
                .startsWith("Restart *web*");
        assertThat(fleet.reboots).isEmpty();
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

        assertThat(replaces(answer)).isTrue();
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
            assertThat(replaces(post)).isFalse();
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

    /// A fleet of one machine, which changes as the test says.
    private static final class Changing implements Fleet {

        private final List<String> reboots = new ArrayList<>();
        private Instance instance = machine("i-1", "confirm", Instant.EPOCH);
        private boolean failing;
        private boolean blind;

        private Instance machine(String id, String tag, Instant launched) {
            return new Instance(id, InstanceState.RUNNING, "t3.small",
                    new Place("us-east-1a", "vpc-1", "123456789012"),
                    List.of(new Address(IpAddress.of("10.0.0.1"), Role.PRIMARY)),
                    Map.of("Name", "web", "chatbot", tag), launched);
        }

        @Override
        public String region() {
            return "us-east-1";
        }

        @Override
        public Lookup find(IpAddress address, Caller caller) {
            return blind
                    ? new Lookup.Failed(new Failure.Throttled())
                    : new Lookup.Found(List.of(instance));
        }

        @Override
        public Reboot reboot(Instance which, Caller caller) {
            if (failing) {
                return new Reboot.Failed(new Failure.Throttled());
            }
            reboots.add(which.id());
            return new Reboot.Accepted();
        }
    }
}
