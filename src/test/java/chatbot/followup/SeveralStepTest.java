package chatbot.followup;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Claims;
import chatbot.claim.Claims.Hold;
import chatbot.claim.Progress;
import chatbot.claim.Recipient;
import chatbot.claim.Terms;
import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.InstanceState;
import chatbot.fleet.Lookout.Look;
import chatbot.fleet.Probe.Answer;
import chatbot.fleet.Sighting;
import chatbot.fleet.StatusCheck;
import chatbot.fleet.StatusCheck.Kind;
import chatbot.fleet.StatusCheck.Result;
import chatbot.fleet.Target;
import chatbot.followup.Step.Taken;
import chatbot.inbox.InboxInMemory;
import chatbot.language.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/// What is reported of starts and stops, and of several machines in one line: one report, when there
/// is something to say of each.
final class SeveralStepTest {

    private final HandClock clock = new HandClock(); // 10:00:00
    private final Claims claims = FollowUpBench.claims(clock);
    private final Instant asked = clock.instant();

    private Change change(Action action, String name, Language language) {
        Asked by = new Asked(action, name.equals("web-1") ? "key" : "key-" + name, "U0ALICE", asked,
                "");
        return new Change(by, new Instance("i-" + name, InstanceState.RUNNING, "t3.small",
                new Place("us-east-1a", "", "123456789012"), List.of(), Map.of("Name", name),
                asked.minusSeconds(9)), new Target.Name(name),
                new Recipient("C0OPS", "U0ALICE", true, FollowUpBench.URL, "", "", language));
    }

    private static Look seen(InstanceState state, Instant launched, Result... checks) {
        return new Look.Seen(new Sighting(state, Optional.of(launched), List.of(checks).stream()
                .map(result -> new StatusCheck(Kind.INSTANCE, result, Optional.empty())).toList(),
                Optional.empty()));
    }

    private Look started(Duration since) {
        return since.toSeconds() < 20
                ? seen(InstanceState.STOPPED, asked.minusSeconds(9))
                : since.toSeconds() < 40
                        ? seen(InstanceState.PENDING, asked.plusSeconds(3))
                        : seen(InstanceState.RUNNING, asked.plusSeconds(3),
                                since.toSeconds() < 90 ? Result.INITIALIZING : Result.OK);
    }

    private Look stopped(Duration since) {
        return since.toSeconds() < 50
                ? seen(InstanceState.STOPPING, asked.minusSeconds(9))
                : seen(InstanceState.STOPPED, asked.minusSeconds(9));
    }

    @Test
    void saysThatAMachineRunsWhenItsChecksPass() {
        assertThat(follow((_, since) -> started(since), change(Action.START, "web-1", Language.EN)))
                .containsExactly("""
                        95 s: web-1 (i-web-1) is running after 1 min 35 s: status checks 1/1 passed.
                        EC2 started it at 2026-11-22 10:00:03 UTC.
                        Asked by @U0ALICE.""");
    }

    @Test
    void saysThatAMachineIsStopped() {
        assertThat(follow((_, since) -> stopped(since), change(Action.STOP, "web-1", Language.ZH)))
                .singleElement().asString().startsWith("55 s: web-1（i-web-1）在 55 秒后已停止。");
    }

    @Test
    void saysThatAMachineDoesNotStart() {
        assertThat(follow((_, _) -> seen(InstanceState.STOPPED, asked.minusSeconds(9)),
                change(Action.START, "web-1", Language.EN))).singleElement().asString()
                .startsWith(
                        "135 s: web-1 (i-web-1) isn't running after 2 min 15 s: EC2 reports it as "
                                + "stopped.\nEC2 accepted the start.\n");
    }

    @Test
    void saysThatAMachineDoesNotStop() {
        assertThat(follow((_, _) -> seen(InstanceState.STOPPING, asked.minusSeconds(9)),
                change(Action.STOP, "web-1", Language.EN))).singleElement().asString()
                .startsWith("1515 s: web-1 (i-web-1) isn't stopped after 25 min 15 s: EC2 reports "
                        + "it as stopping.\nEC2 accepted the stop.\n");
    }

    @Test
    void reportsSeveralMachinesOnceWhenTheLastOfThemHasEnded() {
        assertThat(follow((instance, since) -> instance.id().equals("i-web-2")
                ? seen(InstanceState.TERMINATED, asked.minusSeconds(9))
                : stopped(since), change(Action.STOP, "web-1", Language.EN),
                change(Action.STOP, "web-2", Language.EN))).containsExactly("""
                        55 s: 2 machines, 55 s after the stop was asked for:
                        • web-1 (i-web-1) is stopped after 55 s.
                        • web-2 (i-web-2) was terminated meanwhile. \
                        Who terminated it is in CloudTrail under TerminateInstances.
                        Asked by @U0ALICE.""");
        assertThat(last).isEqualTo(new Taken.Done("down,gone"));
    }

    @Test
    void saysAtHalfTimeHowEachOfThemStands() {
        StatusCheck bad = new StatusCheck(Kind.INSTANCE, Result.IMPAIRED,
                Optional.of(asked.plusSeconds(20)));
        List<String> told = follow((instance, since) -> instance.id().equals("i-web-2")
                && since.toMinutes() < 12
                        ? new Look.Seen(new Sighting(InstanceState.RUNNING,
                                Optional.of(asked.minusSeconds(9)), List.of(bad),
                                Optional.empty()))
                        : seen(InstanceState.RUNNING, asked.minusSeconds(9), Result.OK),
                change(Action.RESTART, "web-1", Language.EN),
                change(Action.RESTART, "web-2", Language.EN));

        assertThat(told).hasSize(2);
        assertThat(told.getFirst())
                .startsWith("615 s: 2 machines, 10 min 15 s after the restart was "
                        + "asked for:\n• web-1 (i-web-1): running, status checks 1/1 passed")
                .contains("\n• web-2 (i-web-2) isn't well yet",
                        "I watch on, and report once more.");
        assertThat(told.getLast()).contains("\n• web-2 (i-web-2) is running, status checks 1/1 "
                + "passed. Its instance status check failed from");
    }

    @Test
    void notesEachEndTheFirstOneLast() {
        Change first = change(Action.STOP, "web-1", Language.EN);
        Change second = change(Action.STOP, "web-2", Language.EN);
        follow((_, since) -> stopped(since), first, second);

        for (Change change : List.of(first, second)) {
            assertThat(claims.hold(change, FollowUpBench.caller(clock)))
                    .isEqualTo(new Hold.Over());
        }
    }

    @Test
    void endsAllTheSameWhenOneEndWasNotedBeforeTheStepWasTakenAgain() {
        Change first = change(Action.STOP, "web-1", Language.EN);
        Change second = change(Action.STOP, "web-2", Language.EN);
        claims.claim(List.of(first, second), Terms.shown(asked), FollowUpBench.caller(clock));
        claims.end(second, "down", FollowUpBench.caller(clock));

        assertThat(follow((_, since) -> stopped(since), first, second)).singleElement()
                .asString().contains("• web-1", "• web-2");
        assertThat(last).isEqualTo(new Taken.Done("down,down"));
    }

    private Taken last = new Taken.Done("");

    private List<String> follow(BiFunction<Instance, Duration, Look> looks, Change... changes) {
        List<Change> all = List.of(changes);
        claims.claim(all, Terms.shown(asked), FollowUpBench.caller(clock));
        all.forEach(change -> claims.note(change, Progress.ACCEPTED,
                Claims.HELD_AT_MOST, FollowUpBench.caller(clock)));
        ScriptedMachine chat = new ScriptedMachine(clock, _ -> FollowUpBench.well(all.getFirst()),
                _ -> new Answer.None());
        Step step = FollowUpBench.step(claims,
                (instance, _) -> looks.apply(instance, Duration.between(asked, clock.instant())),
                chat, new Teller(chat, InboxInMemory.by(clock), clock), clock);
        Tokens tokens = FollowUpBench.tokens(clock);
        last = new Taken.Again(tokens.open(tokens.first(all)).orElseThrow(), Step.FIRST_WAIT);
        while (last instanceof Taken.Again(Token next, Duration pause)) {
            clock.forward(pause);
            last = step.take(tokens.open(tokens.seal(next)).orElseThrow());
        }
        return new ArrayList<>(chat.told);
    }
}
