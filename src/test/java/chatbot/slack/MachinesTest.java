package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.fleet.Action;
import chatbot.fleet.BareFleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.InstanceState;
import chatbot.webapi.LocalSlack.Post;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Machines by name, several at once, starts and stops, and lists, with what is pressed. (Without
/// Quarkus there is no REST client.)
@QuarkusTest
class MachinesTest extends TalkCase {

    @Test
    void restartsTheOneThatWasMeantByAMisspeltName() {
        JsonNode question = talk.type("restart Web-3");
        assertThat(talk.reboots()).isEmpty();

        Post answer = talk.press(question, "web-3 i-0de70000000000014", Talk.ALICE);

        assertThat(answer.text()).startsWith("Restarting *web-3* (");
        assertThat(talk.reboots()).containsExactly("web-3");
        assertThat(talk.press(question, "web-2 i-0de70000000000012", Talk.ALICE).text())
                .startsWith("That was decided already");
        assertThat(talk.reboots()).hasSize(1);
    }

    @Test
    void restartsAllOfALineOrNone() {
        talk.type("restart web-1 10.34.33.23, i-0de70000000000014 and legacy-1");
        assertThat(talk.reboots()).isEmpty();

        talk.type("restart web-1 10.34.33.23, i-0de70000000000014");
        assertThat(talk.reboots()).containsExactlyInAnyOrder("web-1", "web-2", "web-3");
        assertThat(talk.type("restart web-4 web-2").path("text").asText())
                .startsWith("I'm already on it; *web-2* (");
        assertThat(talk.reboots()).hasSize(3);
    }

    @Test
    void asksOnceAboutAllOfALine() {
        JsonNode question = talk.type("restart web-1 billing-1 payments-1");

        assertThat(talk.press(question, "Approve", Talk.ALICE).text())
                .startsWith("You asked for this yourself");
        assertThat(talk.press(question, "Approve", Talk.BOB).text())
                .startsWith("Restarting 3 machines…");
        assertThat(talk.reboots()).containsExactlyInAnyOrder("web-1", "billing-1", "payments-1");
    }

    @Test
    void saysWhichWereMeantWhenALineIsCancelled() {
        assertThat(talk.press(talk.type("重启 web-1 payments-1"), "取消", Talk.BOB).text())
                .startsWith("已由 <@U0BOB> 取消。")
                .contains("*web-1*", "*payments-1*");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void stopsAndStartsOnlyWhenThatIsConfirmed() {
        JsonNode question = talk.type("stop web-1 because it is late");
        assertThat(asked(Action.STOP)).isEmpty();
        assertThat(talk.press(question, "Stop", Talk.BOB).text()).startsWith("Only <@U0ALICE>");
        assertThat(talk.press(question, "Stop", Talk.ALICE).text())
                .startsWith("Stopping *web-1* (").contains("EC2 accepted the stop.");
        assertThat(asked(Action.STOP)).hasSize(1);

        talk.endAll();
        talk.forward(Duration.ofMinutes(11));
        talk.press(talk.type("启动 web-1"), "启动", Talk.ALICE);
        assertThat(asked(Action.START)).hasSize(1);
        assertThat(talk.reboots()).isEmpty();
    }

    private List<String> asked(Action action) {
        return talk.fleet.asked(action);
    }

    @Test
    void doesNothingInARehearsalHoweverItIsWritten() {
        for (String line : List.of("restart web-1 --dry-run", "restart web-1 —dry-run",
                "restart --dryrun web-1", "restart web-1 because x --dry-run", "重启web-1--演练")) {
            assertThat(talk.type(line).path("text").asText()).as(line)
                    .containsAnyOf("A rehearsal: nothing was done.", "这是演练：未执行任何操作。");
        }
        assertThat(talk.reboots()).isEmpty();
        assertThat(talk.followUps.started()).isEmpty();
    }

    @Test
    void answersTheAskerAloneWhoWishesThat() {
        JsonNode answer = talk.type("restart web-1 --private");

        assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(talk.followUps.started()).singleElement()
                .satisfies(change -> assertThat(change.to().everybody()).isFalse());
        assertThat(talk.type("status web-1").path("response_type").asText())
                .isEqualTo("in_channel");
        assertThat(talk.type("status web-1 —private").path("response_type").asText())
                .isEqualTo("ephemeral");
        assertThat(talk.type("restart billing-1 --private").path("response_type").asText())
                .isEqualTo("in_channel"); // somebody else has to see it
    }

    @Test
    void remembersWhoDidWhatWhyAndHowItEnded() {
        talk.type("restart web-1 because the disk is full");
        talk.forward(Duration.ofSeconds(90));
        talk.endAll();

        assertThat(talk.type("history web-1").path("text").asText()).contains("restart of *web-1* "
                + "(`i-0de70000000000011`)", "<@U0ALICE>", "the disk is full", "1 min 30 s",
                "it was back");
        assertThat(talk.type("status web-1").path("text").asText())
                .contains("Last change: restart", "<@U0ALICE>");
    }

    /// As many open machines as a region of a large company has.
    private static final class Thousands implements BareFleet {

        private final List<Search> searches = new ArrayList<>();

        @Override
        public Listed list(Search search, Caller caller) {
            searches.add(search);
            int from = search.next().isEmpty() ? 0 : Integer.parseInt(search.next());
            int to = Math.min(5000, from + search.most());
            return new Listed.Page(IntStream.range(from, to).mapToObj(Thousands::machine).toList(),
                    to < 5000 ? Integer.toString(to) : "");
        }

        private static Instance machine(int number) {
            return new Instance("i-%017x".formatted(number), InstanceState.RUNNING, "t3.small",
                    new Place("us-east-1a", "vpc-1", "123456789012"), List.of(),
                    Map.of("Name", "m-" + number, "chatbot", "restart"), Instant.EPOCH);
        }
    }

    @Test
    void listsThousandsPageByPageWithOneLookForEach() {
        Thousands fleet = new Thousands();
        JsonNode first = other(Talk.on(fleet)).type("list");
        Post second = talk.press(first, "Next page", Talk.ALICE);

        assertThat(first.path("text").asText()).contains("*m-0*", "*m-19*")
                .doesNotContain("*m-20*");
        assertThat(second.text()).contains("*m-20*", "*m-39*").doesNotContain("*m-40*");
        assertThat(Talk.replaces(second)).isFalse();
        assertThat(fleet.searches).extracting(search -> search.next()).containsExactly("", "20");
        assertThat(talk.press(first, "Next page", Talk.BOB).text()).startsWith("Only <@U0ALICE>");
        talk.forward(Duration.ofMinutes(6));
        assertThat(talk.press(first, "Next page", Talk.ALICE).text())
                .startsWith("This list is too old");
        assertThat(fleet.searches).hasSize(2);
    }
}
