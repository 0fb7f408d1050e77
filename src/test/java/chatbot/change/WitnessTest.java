package chatbot.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.change.Witness.Announcement;
import chatbot.change.Witness.Audience;
import chatbot.change.Witness.Lapse;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Claims;
import chatbot.claim.InMemoryClaims;
import chatbot.claim.Recipient;
import chatbot.claim.Terms;
import chatbot.fleet.Action;
import chatbot.fleet.BareFleet;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.Fleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Target;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Who is told of changes: of each that EC2 accepted or may have, once, and of no other.
final class WitnessTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    /// Long enough for a slow machine, and far from for ever.
    private static final Duration SOON = Duration.ofSeconds(20);

    private final HandClock clock = new HandClock();
    private final DemoFleet demo = DemoFleet.startedAt(clock);
    private final InMemoryClaims claims = new InMemoryClaims(clock);
    private final RecordingWitness witness = RecordingWitness.attentive();

    @Test
    void isToldOnceOfAChangeThatEc2Accepted() {
        Outcome outcome = change(demo, wish("web-1"), witness);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            assertThat(accepted.lapses()).isEmpty();
            assertThat(witness.told())
                    .containsExactly(new Announcement(accepted.changes(), true));
        });
    }

    @Test
    void isToldOnceOfAChangeThatEc2MayHaveAccepted() {
        Outcome outcome = change(demo, wish("slow-1"), Execution.EC2_TAKES, witness);

        assertThat(outcome).isInstanceOfSatisfying(Outcome.Unconfirmed.class, unknown -> {
            assertThat(unknown.lapses()).isEmpty();
            assertThat(witness.told())
                    .containsExactly(new Announcement(unknown.changes(), false));
        });
    }

    @Test
    void isToldOnceOfAllMachinesOfALine() {
        change(demo, wish("web-1", "web-2", "web-3"), witness);

        assertThat(witness.told()).singleElement().satisfies(told -> assertThat(
                names(told)).containsExactly("web-1", "web-2", "web-3"));
    }

    @Test
    void isToldNothingOfWhatEc2RefusedOrWasNeverAsked() {
        assertThat(change(demo, wish("locked-1"), witness)).isInstanceOf(Outcome.Refused.class);
        assertThat(change(demo, wish("web-1"), Execution.EC2_TAKES.minusMillis(1), witness))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(change(demo, wish("legacy-1"), witness)).isInstanceOf(Outcome.Unfit.class);
        assertThat(change(demo, wish("payments-1"), witness))
                .isInstanceOf(Outcome.Questionable.class);
        assertThat(witness.told()).isEmpty();
    }

    @Test
    void isToldNothingOfARehearsal() {
        Wish wish = wish("web-1");
        Wish rehearsal = new Wish(wish.asked(), wish.targets(), wish.region(), wish.to(), List.of(),
                true);

        assertThat(change(demo, rehearsal, witness)).isInstanceOf(Outcome.Rehearsed.class);
        assertThat(witness.told()).isEmpty();
    }

    @Test
    void isToldOnceOfARequestThatComesTwice() {
        Wish wish = wish("web-1");

        change(demo, wish, witness);
        assertThat(change(demo, wish, witness)).isInstanceOf(Outcome.AlreadyAsked.class);
        assertThat(witness.told()).hasSize(1);
    }

    @Test
    void isToldNothingOfADroppedQuestion() {
        changes(demo, claims, List.of(witness)).drop(wish("web-1").asked(), "cancelled",
                caller(PATIENCE));

        assertThat(witness.told()).isEmpty();
    }

    @Test
    void isToldAfterEc2Accepted() {
        List<String> order = new ArrayList<>();
        Instance web = named("web-1");
        Fleet fleet = new BareFleet() {
            @Override
            public Lookups find(List<Target> targets, Optional<String> region, Caller caller) {
                return demo.find(targets, region, caller);
            }

            @Override
            public Attempt change(Action action, List<Instance> instances, Caller caller) {
                order.add("EC2 " + instances.equals(List.of(web)));
                return new Attempt.Accepted();
            }
        };

        change(fleet, wish("web-1"), then(() -> {
            order.add("witness");
            return Optional.empty();
        }));
        assertThat(order).containsExactly("EC2 true", "witness");
    }

    @Test
    void hasAsLongAsTheAnswerAndSomeTimeMoreWhereThatIsOver() {
        change(demo, wish("web-1"), witness);
        change(demo, wish("slow-1"), Execution.EC2_TAKES, witness);

        assertThat(witness.callers()).extracting(one -> one.left(clock))
                .containsExactly(PATIENCE, Execution.NOTING_TAKES);
        assertThat(witness.callers()).extracting(Caller::user).containsOnly("U0ALICE");
    }

    @Test
    void changesNothingByNotHearing() {
        RecordingWitness deaf = new RecordingWitness(Audience.CHANNEL,
                () -> Optional.of(new Failure.Faulty("not_in_channel")));

        assertAccepted(change(demo, wish("web-1"), witness, deaf),
                new Lapse(Audience.CHANNEL, new Failure.Faulty("not_in_channel")));
        assertThat(witness.told()).hasSize(1);
        assertNoted("web-1");
    }

    @Test
    void changesNothingByBreaking() {
        assertAccepted(change(demo, wish("web-1"), then(() -> {
            throw new IllegalStateException("secret");
        })), new Lapse(Audience.TOPIC, new Failure.Faulty("IllegalStateException")));
        assertThat(demo.reboots()).hasSize(1);
        assertNoted("web-1");
    }

    @Test
    void isLeftAtTheDeadline() {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        RecordingWitness hanging = then(() -> {
            try {
                never.await();
            } catch (InterruptedException _) {
                stopped.countDown();
            }
            return Optional.empty();
        });

        assertTimeout(SOON, () -> {
            assertAccepted(change(demo, wish("web-1"), Duration.ofMillis(300), hanging, witness),
                    new Lapse(Audience.TOPIC, new Failure.OutOfTime()));
            stopped.await();
        });
        assertThat(witness.told()).hasSize(1);
        assertNoted("web-1");
    }

    /// Neither waits for the other: each goes on only when the other has begun.
    @Test
    void isToldWhileTheChangeIsNoted() {
        CountDownLatch both = new CountDownLatch(2);
        Claims meeting = new NotingClaims(claims, () -> meet(both));

        assertTimeout(SOON, () -> assertThat(changes(demo, meeting, List.of(then(() -> {
            meet(both);
            return Optional.empty();
        }))).change(wish("web-1"), Works.ANYTHING, caller(SOON)))
                .isInstanceOf(Outcome.Accepted.class));
    }

    /// A claim that never happened because of a broken store is told to nobody.
    @Test
    void isToldNothingOfWhatCouldNotBeClaimed() {
        Claims broken = new NotingClaims(claims, () -> {
            throw new AssertionError("nothing is noted");
        }) {
            @Override
            public Claim claim(List<Change> changes, Terms terms, Caller caller) {
                return new Claim.Failed(new Failure.Throttled());
            }
        };

        assertThat(changes(demo, broken, List.of(witness)).change(wish("web-1"), Works.ANYTHING,
                caller(PATIENCE)))
                .isInstanceOf(Outcome.NotClaimed.class);
        assertThat(witness.told()).isEmpty();
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertAccepted(Outcome outcome, Lapse... lapses) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Accepted.class,
                accepted -> assertThat(accepted.lapses()).containsExactly(lapses));
    }

    /// That EC2 accepted it is what another request learns.
    private void assertNoted(String name) {
        assertThat(change(demo, wish("again", List.of(new Target.Name(name)))))
                .isInstanceOfSatisfying(Outcome.AlreadyAsked.class,
                        already -> assertThat(already.progress().name()).isEqualTo("ACCEPTED"));
    }

    private static RecordingWitness then(Supplier<Optional<Failure>> deed) {
        return new RecordingWitness(Audience.TOPIC, deed);
    }

    private static Stream<String> names(Announcement told) {
        return told.changes().stream().map(one -> one.instance().name().orElse(""));
    }

    private Outcome change(Fleet fleet, Wish wish, Witness... witnesses) {
        return change(fleet, wish, PATIENCE, witnesses);
    }

    private Outcome change(Fleet fleet, Wish wish, Duration patience, Witness... witnesses) {
        return changes(fleet, claims, List.of(witnesses)).change(wish, Works.ANYTHING,
                caller(patience));
    }

    private Changes changes(Fleet fleet, Claims some, List<Witness> witnesses) {
        return new Changes(() -> Optional.of("true"), fleet, some, new RecordingFollowUps(),
                witnesses, clock);
    }

    private Wish wish(String name, String... more) {
        List<Target> targets = Stream.concat(Stream.of(name), Stream.of(more))
                .<Target>map(Target.Name::new).toList();
        return wish("key-" + name, targets);
    }

    private Wish wish(String request, List<Target> targets) {
        return new Wish(new Asked(Action.RESTART, request, "U0ALICE", clock.instant(), ""), targets,
                Optional.empty(), new Recipient("C0OPS", "U0ALICE", true, ""), List.of(),
                false);
    }

    private Caller caller(Duration patience) {
        return new Caller("U0ALICE", "request-1", clock.instant().plus(patience));
    }

    private Instance named(String name) {
        return demo.instances().stream().filter(one -> one.name().orElse("").equals(name))
                .findFirst().orElseThrow();
    }
}
