package chatbot.followup;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Claims;
import chatbot.claim.Progress;
import chatbot.claim.Recipient;
import chatbot.claim.Terms;
import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.InstanceState;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.Probe.Answer;
import chatbot.fleet.Sighting;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Kind;
import chatbot.fleet.StatusCheck.Result;
import chatbot.fleet.SystemReport;
import chatbot.followup.Step.Taken;
import chatbot.inbox.Inbox;
import chatbot.inbox.InboxInMemory;
import chatbot.watch.Watch;
import chatbot.webapi.Delivery.Delivered;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is reported of a machine, and when, for everything that may become of it: by the evidence,
/// and in these words.
final class StepTest {

    private static final String BY = "\nAsked by @U0ALICE, because the disk is full";
    private static final Function<Duration, Answer> MUTE = _ -> new Answer.None();

    private final HandClock clock = new HandClock(); // 10:00:00
    private Claims claims = FollowUpBench.claims(clock);
    private final Instant asked = clock.instant();
    private Change change = FollowUpBench.restart(asked, "t3.small");

    @Test
    void isBackWhenItsUptimeSaysSo() {
        assertThat(told(_ -> well(), since -> since.toSeconds() < 40
                ? new Answer.Awaited()
                : new Answer.Given(report(since.toSeconds() - 30, "running"))))
                .containsExactly("75 s: web-1 (10.34.33.22, i-0abc1234def567890) is back after "
                        + "1 min 15 s: running, status checks 3/3 passed.\n"
                        + "It booted at about 2026-11-22 10:00:10 UTC, after the restart was "
                        + "asked for; load 0.41, "
                        + "kernel 6.12.9, systemd says running." + BY);
    }

    @Test
    void waitsForASystemThatIsStillStarting() {
        assertThat(told(_ -> well(), since -> new Answer.Given(report(1,
                since.toSeconds() < 60 ? "starting" : "running")))).singleElement().asString()
                .startsWith("75 s: web-1").contains(" is back after 1 min 15 s",
                        "systemd says running");
    }

    @Test
    void saysThatACheckDippedAndRecovered() {
        assertThat(told(since -> since.toSeconds() < 60 ? failing(asked.plusSeconds(20)) : well(),
                MUTE)).containsExactly("75 s: web-1 (10.34.33.22, i-0abc1234def567890) is running, "
                        + "status checks 3/3 passed.\nIts instance status check failed from "
                        + "2026-11-22 10:00:20 UTC on, after the restart was asked for, and passes "
                        + "again, as when "
                        + "a machine restarts." + BY);
    }

    @Test
    void saysThatACheckPassesWhichHadFailedBefore() {
        assertThat(told(since -> since.toSeconds() < 60 ? failing(asked.minusSeconds(20)) : well(),
                MUTE)).singleElement().asString().contains("Its instance status check had failed "
                        + "before the restart was asked for, and passes now. The restart itself I "
                        + "didn't see.");
    }

    @Test
    void saysThatItSawNoRestart() {
        assertThat(told(_ -> well(), MUTE)).containsExactly(
                "195 s: web-1 (10.34.33.22, i-0abc1234def567890): running, status checks 3/3 "
                        + "passed, 3 min 15 s after the restart was asked for.\nEC2 accepted the "
                        + "restart.\nThe restart itself I didn't see." + BY
                        + "\nIts uptime tells: uptime on the machine.");
    }

    @Test
    void saysThatEc2sAcceptanceIsUnknownIfTheFunctionDiedBeforeItKnew() {
        assertThat(told(Progress.BEGUN, _ -> well(), MUTE)).singleElement().asString()
                .contains("Whether EC2 accepted the restart is unknown: I was cut off before I "
                        + "had noted its answer.", "So does RebootInstances in CloudTrail.");
    }

    @Test
    void saysThatItHasNotRestartedIfItsUptimeSaysSo() {
        assertThat(told(_ -> well(), since -> new Answer.Given(report(since.plusDays(2).toSeconds(),
                "running")))).singleElement().asString().startsWith("615 s: web-1 (10.34.33.22, "
                        + "i-0abc1234def567890) has not restarted.\nEC2 accepted the restart.\nBy "
                        + "its own uptime it has been up since 2026-11-20 09:59:40 UTC, before the "
                        + "restart was asked for. It is running, status checks 3/3 passed.");
    }

    @Test
    void saysAtHalfTimeThatItIsNotWellAndTheEndLater() {
        assertThat(told(since -> since.toMinutes() < 12 ? failing(asked.plusSeconds(20)) : well(),
                MUTE)).hasSize(2).satisfiesExactly(
                        interim -> assertThat(interim).isEqualTo("615 s: web-1 (10.34.33.22, "
                                + "i-0abc1234def567890) isn't well yet, 10 min 15 s after the "
                                + "restart was asked for.\nIts instance status check has failed "
                                + "since "
                                + "2026-11-22 10:00:20 UTC." + BY
                                + "\nI watch on, and report once more.\n"
                                + "Look at its system log and screenshot in the EC2 console, under "
                                + "Monitor and troubleshoot."),
                        end -> assertThat(end).contains("passes again"));
    }

    @Test
    void stopsWatchingWhatDoesNotGetWell() {
        List<String> told = told(_ -> failing(asked.plusSeconds(20)), MUTE);

        assertThat(told).hasSize(2);
        assertThat(told.getLast()).startsWith("1515 s: web-1 (10.34.33.22, i-0abc1234def567890) "
                + "still isn't well after 25 min 15 s, and I stop watching.\nIts instance status "
                + "check has failed since 2026-11-22 10:00:20 UTC.");
    }

    @Test
    void watchesBareMetalForLonger() {
        change = FollowUpBench.restart(asked, "m7i.metal-24xl");

        assertThat(told(_ -> failing(asked.plusSeconds(20)), MUTE).getLast())
                .startsWith("2415 s: ");
    }

    @Test
    void saysThatEc2NeverSaidHowItsChecksWent() {
        assertThat(told(_ -> seen(InstanceState.RUNNING, Result.INITIALIZING, Optional.empty()),
                MUTE)).singleElement().asString().contains("is running, but after 25 min 15 s EC2 "
                        + "hasn't said how its status checks went.");
    }

    @Test
    void saysThatItWasStopped() {
        assertThat(told(_ -> seen(InstanceState.STOPPED, Result.OK, Optional.empty()), MUTE))
                .containsExactly("5 s: web-1 (10.34.33.22, i-0abc1234def567890) was stopped "
                        + "meanwhile, by somebody other than me: EC2 reports it as stopped." + BY
                        + "\nIf it should run, start it, for example with aws ec2 start-instances "
                        + "--instance-ids i-0abc1234def567890.");
    }

    @Test
    void saysThatItWasTerminatedAndWhatReplacesIt() {
        Instance other = new Instance("i-0new", InstanceState.PENDING, "t3.small",
                change.instance().place(), List.of(), Map.of("Name", "web-1b"),
                asked.plusSeconds(9));
        Sighting gone = new Sighting(InstanceState.TERMINATED, Optional.empty(), List.of(),
                Optional.of(other));

        assertThat(told(_ -> new Look.Seen(gone), MUTE)).singleElement().asString()
                .contains(" was terminated meanwhile.", "has put web-1b (i-0new, us-east-1a, "
                        + "pending) in its place.");
        assertThat(told(_ -> seen(InstanceState.TERMINATED, Result.OK, Optional.empty()), MUTE))
                .singleElement().asString().contains("is in CloudTrail under TerminateInstances.");
    }

    @Test
    void saysThatItWasStoppedAndStarted() {
        Sighting started = new Sighting(InstanceState.RUNNING, Optional.of(asked.plusSeconds(30)),
                List.of(new StatusCheck(Kind.SYSTEM, Result.OK, Optional.empty())),
                Optional.empty());

        assertThat(told(_ -> new Look.Seen(started), MUTE)).singleElement().asString()
                .contains(" was stopped and started meanwhile, by somebody other than me.\nEC2 "
                        + "started it at 2026-11-22 10:00:30 UTC; it is running, status checks 1/1 "
                        + "passed.");
    }

    @Test
    void saysThatItMayNotLookAnyMore() {
        Look denied = new Look.Failed(new Failure.NotPermitted("ec2:DescribeInstances", "*"));

        assertThat(told(_ -> denied, MUTE)).singleElement().asString().startsWith("24 s: I can't "
                + "look at web-1 (10.34.33.22, i-0abc1234def567890) any more, so how the restart "
                + "ended is unknown.\nAWS doesn't allow me ec2:DescribeInstances on *.");
    }

    @Test
    void putsUpWithLooksThatFailForAWhile() {
        Look busy = new Look.Failed(new Failure.Throttled());

        assertThat(told(since -> since.toMinutes() < 20 ? busy : well(), MUTE)).singleElement()
                .asString().contains("running, status checks 3/3 passed, 20 min");
        assertThat(told(_ -> busy, MUTE)).singleElement().asString()
                .startsWith("1515 s: I can't look");
    }

    @Test
    void leavesTheReportToARestartThatBeganMeanwhile() {
        Change other = new Change(
                new Asked(Action.RESTART, "key-2", "U0BOB", asked.plusSeconds(61), ""),
                change.instance(), change.target(), change.to());
        FollowUpBench.claim(claims, change, clock);
        clock.forward(Claims.BEGUN_LASTS);
        claims.claim(List.of(other), new Terms(clock.instant(), true, false),
                FollowUpBench.caller(clock));

        assertThat(follow(new ScriptedMachine(clock, _ -> well(), MUTE))).singleElement().asString()
                .contains(" is being restarted by now: asked by @U0BOB at 2026-11-22 10:01:01 "
                        + "UTC.");
    }

    @Test
    void waitsWithItsReportWhileSlackTakesNone() {
        ScriptedMachine machine = new ScriptedMachine(clock,
                _ -> seen(InstanceState.STOPPED, Result.OK, Optional.empty()), MUTE);
        machine.deliveries.add(new Delivered.Later(Duration.ofSeconds(30)));
        machine.deliveries.add(new Delivered.Later(Duration.ofSeconds(30)));

        assertThat(follow(machine)).singleElement().asString().startsWith("65 s: web-1");
    }

    @Test
    void saysThatNobodyCouldBeTold() {
        ScriptedMachine machine = new ScriptedMachine(clock,
                _ -> seen(InstanceState.STOPPED, Result.OK, Optional.empty()), MUTE);
        machine.deliveries.add(new Delivered.Impossible("expired_url"));

        assertThat(follow(machine)).isEmpty();
        assertThat(last).isEqualTo(new Taken.Undelivered("stopped", "expired_url"));
        assertThat(claims.hold(change, FollowUpBench.caller(clock)))
                .isEqualTo(new Claims.Hold.Over());
    }

    @Test
    void saysNothingOfARestartThatIsOver() {
        claims.end(change, "refused", FollowUpBench.caller(clock));

        assertThat(told(_ -> well(), MUTE)).isEmpty();
        assertThat(last).isEqualTo(new Taken.Done("over"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void speaksToWhomTheFirstAnswerWasFor(boolean everybody) {
        Asked approved = new Asked(Action.RESTART, "key-1", "U0ALICE", asked, "it hangs", "U0BOB");
        change = new Change(approved, change.instance(), change.target(),
                new Recipient("C0OPS", "U0ALICE", everybody, FollowUpBench.URL,
                        "1700000000.000100", "1700000000.000200"));
        Token token = Token.of(List.of(Watch.of(change)), false, 2, "");

        assertThat(token.change().to()).isEqualTo(change.to());
        assertThat(token.change().asked()).isEqualTo(approved);
    }

    // --- in a thread, where the first answer can be changed

    @Test
    void endsTheFirstAnswerOfAMentionAndReportsBelowIt() {
        asInAThread("");
        inbox.answered("key-1", "1700000000.000200", FollowUpBench.caller(clock));

        assertThat(told(_ -> well(), _ -> new Answer.Given(report(5, "running"))))
                .satisfiesExactly(
                        report -> assertThat(report).contains(" s: web-1 (10.34.33.22, "
                                + "i-0abc1234def567890) is back after ", "It booted at about"),
                        first -> assertThat(first).matches("(?s)\\d+ s, in place of "
                                + "1700000000\\.000200: web-1 \\(.*is back after [^\n]*\nAsked by "
                                + "@U0ALICE, because the disk is full\nThe report is below, in this "
                                + "thread\\."));
    }

    @Test
    void changesTheFirstAnswerWhileItTakesLongAndSaysOnlyTheEndAnew() {
        asInAThread("1700000000.000300");
        List<String> told = told(_ -> failing(asked.plusSeconds(20)), MUTE);

        assertThat(told).hasSize(3);
        assertThat(told.getFirst()).contains("in place of 1700000000.000300: web-1 (",
                "isn't well yet");
        assertThat(told.get(1)).doesNotContain("in place of").contains("still isn't well");
        assertThat(told.getLast()).contains("in place of 1700000000.000300: web-1 (",
                "still isn't well", "The report is below, in this thread.");
    }

    @Test
    void saysItAnewWhereTheFirstAnswerCannotBeChanged() {
        asInAThread("1700000000.000300");
        ScriptedMachine machine = new ScriptedMachine(clock,
                _ -> failing(asked.plusSeconds(20)), MUTE);
        machine.updates.add(new Delivered.Impossible("message_not_found"));
        machine.updates.add(new Delivered.Impossible("message_not_found"));
        FollowUpBench.claim(claims, change, clock);

        assertThat(follow(machine)).hasSize(2)
                .allSatisfy(text -> assertThat(text).doesNotContain("in place of"));
        assertThat(last).isEqualTo(new Taken.Done("still_impaired"));
    }

    @Test
    void changesNothingThatOnlyTheAskerSaw() {
        change = new Change(change.asked(), change.instance(), change.target(),
                new Recipient("C0OPS", "U0ALICE", false, "", "1700000000.000100",
                        "1700000000.000300"));

        assertThat(told(_ -> seen(InstanceState.STOPPED, Result.OK, Optional.empty()), MUTE))
                .hasSize(1);
    }

    private void asInAThread(String message) {
        change = new Change(change.asked(), change.instance(), change.target(),
                new Recipient("C0OPS", "U0ALICE", true, "", "1700000000.000100", message));
    }

    private final Inbox inbox = InboxInMemory.by(clock);
    private int told;
    private Taken last = new Taken.Done("");

    private List<String> told(Function<Duration, Look> looks, Function<Duration, Answer> answers) {
        return told(Progress.ACCEPTED, looks, answers);
    }

    private List<String> told(Progress progress, Function<Duration, Look> looks,
            Function<Duration, Answer> answers) {
        HandClock from = new HandClock();
        clock.forward(Duration.between(clock.instant(), from.instant())); // 10:00:00 again
        if (!(claims.hold(change, FollowUpBench.caller(clock)) instanceof Claims.Hold.Over)
                || told > 0) {
            claims = FollowUpBench.claims(clock);
        }
        told++;
        FollowUpBench.claim(claims, change, clock);
        if (progress != Progress.BEGUN) {
            claims.note(change, progress, Claims.HELD_AT_MOST, FollowUpBench.caller(clock));
        }
        return follow(new ScriptedMachine(clock, looks, answers));
    }

    private List<String> follow(ScriptedMachine machine) {
        Step step = FollowUpBench.step(claims, machine, machine,
                new Teller(machine, inbox, clock), clock);
        Tokens tokens = FollowUpBench.tokens(clock);
        last = new Taken.Again(tokens.open(tokens.first(List.of(change))).orElseThrow(),
                Step.FIRST_WAIT);
        while (last instanceof Taken.Again(Token next, Duration pause)) {
            clock.forward(pause);
            last = step.take(tokens.open(tokens.seal(next)).orElseThrow());
        }
        return new ArrayList<>(machine.told);
    }

    private static SystemReport report(long uptime, String system) {
        return new SystemReport(Duration.ofSeconds(uptime), "0.41", "6.12.9", "boot", system);
    }

    private Look well() {
        return FollowUpBench.well(change);
    }

    private Look failing(Instant since) {
        return seen(InstanceState.RUNNING, Result.IMPAIRED, Optional.of(since));
    }

    private Look seen(InstanceState state, Result result, Optional<Instant> since) {
        return FollowUpBench.seen(change, state, result, since);
    }
}
