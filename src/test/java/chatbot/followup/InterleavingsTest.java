package chatbot.followup;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.access.Sender;
import chatbot.aws.HandClock;
import chatbot.change.Changes;
import chatbot.change.Works;
import chatbot.chat.Answer;
import chatbot.chat.Chatbot;
import chatbot.chat.Message;
import chatbot.chat.Message.WayBack;
import chatbot.chat.OpenChatbot;
import chatbot.claim.Change;
import chatbot.claim.Claims;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Address;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.Instance.Role;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Probe;
import chatbot.followup.FaultyServices.Fault;
import chatbot.followup.FaultyServices.Killed;
import chatbot.followup.FaultyServices.Point;
import chatbot.followup.Step.Taken;
import chatbot.inbox.InboxInMemory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Claim, start the follow-up, reboot, note, answer: whatever goes wrong at whichever of them, at
/// most one reboot is sent, the asker who presses enter again three seconds later sends no second
/// one while the first may have happened, and what is reported is so.
final class InterleavingsTest {

    private final HandClock clock = new HandClock();
    private final Claims claims = FollowUpBench.claims(clock);

    /// The columns: what goes wrong where, the first answer, the answer to the second enter, how
    /// many reboots were sent by both, and what was reported.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            CLAIM  | NONE          | accepted    | already_asked: accepted    | 1 | A
            CLAIM  | ERROR         | not_claimed | accepted                   | 1 | A
            CLAIM  | LOST_QUESTION | not_claimed | accepted                   | 1 | A
            CLAIM  | LOST_ANSWER   | not_claimed | already_asked: begun       | 0 | ''
            CLAIM  | KILLED_BEFORE | nothing     | accepted                   | 1 | A
            CLAIM  | KILLED_AFTER  | nothing     | already_asked: begun       | 0 | ''
            START  | ERROR         | accepted    | already_asked: accepted    | 1 | ''
            START  | LOST_QUESTION | accepted    | already_asked: accepted    | 1 | ''
            START  | LOST_ANSWER   | accepted    | already_asked: accepted    | 1 | A
            START  | KILLED_BEFORE | nothing     | already_asked: begun       | 0 | ''
            START  | KILLED_AFTER  | nothing     | already_asked: begun       | 0 | ?
            REBOOT | ERROR         | refused     | accepted                   | 1 | A
            REBOOT | LOST_QUESTION | unconfirmed | already_asked: unconfirmed | 0 | ?
            REBOOT | LOST_ANSWER   | unconfirmed | already_asked: unconfirmed | 1 | ?
            REBOOT | KILLED_BEFORE | nothing     | already_asked: begun       | 0 | ?
            REBOOT | KILLED_AFTER  | nothing     | already_asked: begun       | 1 | ?
            NOTE   | ERROR         | accepted    | already_asked: begun       | 1 | ?
            NOTE   | LOST_QUESTION | accepted    | already_asked: begun       | 1 | ?
            NOTE   | LOST_ANSWER   | accepted    | already_asked: accepted    | 1 | A
            NOTE   | KILLED_BEFORE | nothing     | already_asked: begun       | 1 | ?
            NOTE   | KILLED_AFTER  | nothing     | already_asked: accepted    | 1 | A
            """)
    void endWell(Point point, Fault fault, String first, String second, int reboots,
            String reports) {
        Instance web = web();
        FaultyServices services = new FaultyServices(claims, web, point, fault);
        Chatbot chatbot = OpenChatbot.with(Works.of(services,
                new Changes(Optional::empty, services, services, services, List.of(), clock),
                clock), clock);

        String answered = ask(chatbot, "key-1");
        clock.forward(Duration.ofSeconds(3));
        String answeredAgain = ask(chatbot, "key-2");
        List<String> reported = new ArrayList<>();
        for (Change change : List.copyOf(services.followed)) {
            reported.add(follow(change));
        }

        assertThat(answered + " | " + answeredAgain + " | " + services.reboots + " | "
                + String.join("", reported))
                .isEqualTo(first + " | " + second + " | " + reboots + " | "
                        + (reports == null ? "" : reports));
    }

    private String ask(Chatbot chatbot, String key) {
        try {
            Answer answer = chatbot.answer(new Message(new Sender("T1", "", "C0OPS", "U0ALICE"),
                    "restart 10.34.33.22", new WayBack(key, FollowUpBench.URL), "r1",
                    clock.instant().plusSeconds(2)));
            return answer.outcome().replaceAll(": (OutOfTime|Faulty).*", "");
        } catch (Killed _) {
            return "nothing";
        }
    }

    /// Follows it up on a machine that shows nothing: `A` when EC2's acceptance is reported, `?`
    /// when it is said to be unknown, `-` when nothing is said.
    private String follow(Change change) {
        ScriptedMachine machine = new ScriptedMachine(clock, _ -> FollowUpBench.well(change),
                _ -> new Probe.Answer.None());
        Step step = FollowUpBench.step(claims, machine, machine,
                new Teller(machine, InboxInMemory.by(clock), clock), clock);
        Tokens tokens = FollowUpBench.tokens(clock);
        Taken taken = new Taken.Again(tokens.open(tokens.first(List.of(change))).orElseThrow(),
                Step.FIRST_WAIT);
        while (taken instanceof Taken.Again(Token next, Duration pause)) {
            clock.forward(pause);
            taken = step.take(next);
        }
        return machine.told.stream().map(text -> text.contains("EC2 accepted the restart.")
                ? "A"
                : text.contains("is unknown") ? "?" : text).reduce("", String::concat)
                .transform(told -> told.isEmpty() ? "-" : told);
    }

    private static Instance web() {
        return new Instance("i-0abc1234def567890", InstanceState.RUNNING, "t3.small",
                new Place("us-east-1a", "vpc-1", "123456789012"),
                List.of(new Address(IpAddress.of("10.34.33.22"), Role.PRIMARY)),
                Map.of("Name", "web-1", "chatbot", "restart"),
                Instant.parse("2026-11-01T08:00:00Z"));
    }
}
