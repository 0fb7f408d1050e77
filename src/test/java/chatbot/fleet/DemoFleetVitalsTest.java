package chatbot.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.HandClock;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.Probe.Answer;
import chatbot.fleet.Probe.Question;
import chatbot.fleet.StatusCheck.Result;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A demo restart, second by second.
final class DemoFleetVitalsTest {

    private final HandClock clock = new HandClock();
    private final DemoFleet fleet = DemoFleet.startedAt(clock);
    private final DemoFleetVitals vitals = new DemoFleetVitals(fleet, clock);
    private final Instant start = clock.instant();

    @ParameterizedTest
    @CsvSource({"0, OK", "1, OK", "2, IMPAIRED", "7, IMPAIRED", "8, OK", "60, OK"})
    void itsInstanceCheckDips(long seconds, Result result) {
        restart("web-1");
        clock.forward(Duration.ofSeconds(seconds));

        List<StatusCheck> checks = vitals.checks(named("web-1"));

        assertThat(checks).extracting(StatusCheck::result)
                .containsExactly(Result.OK, result, Result.OK);
        if (result == Result.IMPAIRED) {
            assertThat(checks.get(1).impairedSince()).contains(start.plusSeconds(2));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 3542400", "3, 3542403", "4, 0", "5, 1", "64, 60"})
    void itsUptimeStartsOver(long seconds, long uptime) {
        restart("web-1");
        clock.forward(Duration.ofSeconds(seconds));

        assertThat(vitals.uptime(named("web-1"))).hasSeconds(uptime);
    }

    @Test
    void itsAgentAnswersWhenTheSystemIsUpAgain() {
        restart("web-1");
        clock.forward(Duration.ofSeconds(3));
        String command = asked("web-1");

        assertThat(heard("web-1", command)).isInstanceOf(Answer.Awaited.class);
        clock.forward(Duration.ofSeconds(4));
        assertThat(heard("web-1", command)).isInstanceOfSatisfying(Answer.Given.class, given -> {
            assertThat(given.report().uptime()).hasSeconds(3);
            assertThat(given.report().system()).isEqualTo("running");
        });
    }

    @Test
    void oneMachineHasNoAgentAndOneNeverGetsWell() {
        assertThat(vitals.ask(named("web-2"), caller())).isEqualTo(new Question.Impossible());
        restart("mail-1");
        clock.forward(Duration.ofMinutes(30));

        assertThat(vitals.checks(named("mail-1")).get(1).result()).isEqualTo(Result.IMPAIRED);
        assertThat(heard("mail-1", asked("mail-1"))).isEqualTo(new Answer.Awaited());
    }

    @ParameterizedTest
    @ValueSource(strings = {"db-1", "batch-1", "fresh-1", "old-web-2"})
    void aMachineThatIsNotRunningHasNoChecks(String name) {
        assertThat(vitals.look(named(name), caller())).isInstanceOfSatisfying(Look.Seen.class,
                seen -> {
                    assertThat(seen.sighting().checks()).isEmpty();
                    assertThat(seen.sighting().state()).isEqualTo(named(name).state());
                });
    }

    @ParameterizedTest
    @CsvSource({"0, INITIALIZING", "5, INITIALIZING", "6, OK", "60, OK"})
    void theChecksOfAStartedMachineHaveJustBegun(long seconds, Result result) {
        change(Action.START, "db-1");
        assertThat(vitals.checks(named("db-1"))).isEmpty();
        clock.forward(DemoFleet.CHANGE.plusSeconds(seconds));

        assertThat(vitals.checks(named("db-1"))).extracting(StatusCheck::result)
                .containsExactly(result, result, result);
    }

    @Test
    void theUptimeOfAStartedMachineStartsOver() {
        restart("web-1");
        clock.forward(Duration.ofMinutes(1));
        change(Action.STOP, "web-1");
        clock.forward(DemoFleet.CHANGE);
        assertThat(vitals.ask(named("web-1"), caller())).isEqualTo(new Question.Impossible());
        change(Action.START, "web-1");
        clock.forward(DemoFleet.CHANGE.plusSeconds(9));

        assertThat(vitals.uptime(named("web-1"))).hasSeconds(9);
        assertThat(heard("web-1", asked("web-1"))).isInstanceOfSatisfying(Answer.Given.class,
                given -> assertThat(given.report().uptime()).hasSeconds(9));
        restart("web-1");
        clock.forward(Duration.ofSeconds(10));
        assertThat(vitals.uptime(named("web-1"))).hasSeconds(6);
    }

    @Test
    void aQuestionIsAwaitedWhileTheMachineIsOff() {
        String command = asked("web-1");
        change(Action.STOP, "web-1");

        assertThat(heard("web-1", command)).isEqualTo(new Answer.Awaited());
    }

    private void change(Action action, String name) {
        assertThat(fleet.change(action, List.of(named(name)), caller()))
                .isEqualTo(new Fleet.Attempt.Accepted());
    }

    private void restart(String name) {
        change(Action.RESTART, name);
    }

    private String asked(String name) {
        return ((Question.Sent) vitals.ask(named(name), caller())).command();
    }

    private Answer heard(String name, String command) {
        return vitals.hear(named(name), command, caller());
    }

    private Caller caller() {
        return new Caller("U0ALICE", "request-1", clock.instant().plusSeconds(2));
    }

    private Instance named(String name) {
        return fleet.instances().stream().filter(one -> one.name().orElse("").equals(name))
                .findFirst().orElseThrow();
    }
}
