package chatbot.claim;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.HandClock;
import chatbot.claim.Claims.Claim;
import chatbot.claim.Locks.Kept;
import chatbot.claim.Locks.Locking;
import chatbot.fleet.Action;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/// What brakes claims, wherever they live.
interface BrakesContract {

    int CROWD = 50;
    Duration A_MOMENT = Duration.ofMillis(1);

    /// Claims in which nothing is claimed at a test's start.
    Claims claims();

    /// The locks on them; none at a test's start.
    Locks locks();

    /// The clock that they go by.
    HandClock clock();

    @Test
    default void grantsSixLinesAMinuteToAUser() {
        for (int i = 0; i < Brakes.MOST_A_MINUTE; i++) {
            assertThat(claim("web-" + i, "U0ALICE")).isEqualTo(new Claim.Granted());
        }
        Instant free = clock().instant().plus(Brakes.MINUTE);

        assertThat(claim("db", "U0ALICE")).isEqualTo(braked(new Brake.TooFast(free)));
        assertThat(claim("db", "U0BOB")).isEqualTo(new Claim.Granted());
        clock().forward(Brakes.MINUTE.minus(A_MOMENT));
        assertThat(claim("web", "U0ALICE")).isEqualTo(braked(new Brake.TooFast(free)));
        clock().forward(A_MOMENT);
        assertThat(claim("web", "U0ALICE")).isEqualTo(new Claim.Granted());
    }

    @Test
    default void asksForASecondPersonAfterTenRestartsInTenMinutes() {
        for (int i = 0; i < Brakes.MOST_RESTARTS; i++) {
            assertThat(claim("web-" + i, "U" + i)).isEqualTo(new Claim.Granted());
        }
        Claim crowded = braked(new Brake.Crowded(Brakes.MOST_RESTARTS));

        assertThat(claim("db", "U0BOB")).isEqualTo(crowded);
        assertThat(claim("db", "U0BOB", false, true)).isEqualTo(new Claim.Granted());
        clock().forward(Brakes.CROWD_LASTS.minus(A_MOMENT));
        assertThat(claim("db-2", "U0BOB"))
                .isEqualTo(braked(new Brake.Crowded(Brakes.MOST_RESTARTS + 1)));
        clock().forward(A_MOMENT);
        assertThat(claim("db-2", "U0BOB")).isEqualTo(new Claim.Granted());
    }

    @Test
    default void restartsAMachineOnceInFiveMinutesUnlessItIsToBeAgain() {
        Change first = restart("web", "U0ALICE");
        claim(first, false, false);
        claims().end(first, "back", caller());
        Claim taken = new Claim.Taken(first.asked(), Progress.ENDED, "i-web");

        clock().forward(Brakes.RESTART_LASTS.minus(A_MOMENT));
        assertThat(claim("web", "U0BOB")).isEqualTo(taken);
        clock().forward(A_MOMENT);
        assertThat(claim("web", "U0BOB")).isEqualTo(new Claim.Granted());
    }

    @Test
    default void takesOverWhatAnotherHoldsAndSaysSo() {
        Change first = restart("web", "U0ALICE");
        claim(first, false, false);

        assertThat(claim("web", "U0BOB", true, false)).isEqualTo(new Claim.Granted(
                List.of(new Claim.Taken(first.asked(), Progress.BEGUN, "i-web"))));
        assertThat(claims().hold(first, caller())).isInstanceOf(Claims.Hold.Lost.class);
        assertThat(claim(first, true, false))
                .isEqualTo(new Claim.Taken(first.asked(), Progress.BEGUN, ""));
    }

    @Test
    default void grantsNothingOnALockedMachineUntilItIsUnlocked() {
        Lock lock = new Lock("i-web", "web", "U0BOB", "disk swap", clock().instant());
        assertThat(locks().lock(lock, caller())).isEqualTo(new Locking.Done(Optional.empty()));
        assertThat(locks().lock(new Lock("i-web", "web", "U0EVE", "", clock().instant()),
                caller())).isEqualTo(new Locking.Already(lock));

        assertThat(claim("web", "U0ALICE", true, true)).isEqualTo(braked(new Brake.Locked(lock)));
        assertThat(claim("db", "U0ALICE")).isEqualTo(new Claim.Granted());
        assertThat(locks().of(List.of("i-web", "i-db"), caller()))
                .isEqualTo(new Kept.Known(List.of(lock)));
        assertThat(locks().unlock("i-web", caller()))
                .isEqualTo(new Locking.Done(Optional.of(lock)));
        assertThat(locks().unlock("i-web", caller())).isEqualTo(new Locking.NotLocked());
        assertThat(claim("web", "U0ALICE")).isEqualTo(new Claim.Granted());
    }

    @Test
    default void grantsSixOfACrowdToOneUser() throws Exception {
        List<Claim> all = atOnce(i -> claim("web-" + i, "U0ALICE"));

        assertThat(all).filteredOn(new Claim.Granted()::equals).hasSize(Brakes.MOST_A_MINUTE);
        assertThat(all).filteredOn(claim -> claim instanceof Claim.Braked(Brake.TooFast _))
                .hasSize(CROWD - Brakes.MOST_A_MINUTE);
    }

    @Test
    default void grantsTenRestartsOfACrowd() throws Exception {
        List<Claim> all = atOnce(i -> claim("web-" + i, "U" + i));

        assertThat(all).filteredOn(new Claim.Granted()::equals).hasSize(Brakes.MOST_RESTARTS);
        assertThat(all).filteredOn(braked(new Brake.Crowded(Brakes.MOST_RESTARTS))::equals)
                .hasSize(CROWD - Brakes.MOST_RESTARTS);
    }

    /// Whoever begins after the switch was thrown gets nothing, however many are under way.
    @Test
    default void grantsNothingThatBeganAfterEverythingWasFrozen() throws Exception {
        Lock freeze = new Lock(Lock.EVERYTHING, "", "U0BOB", "fire", clock().instant());
        List<Claim> late = new ArrayList<>();

        atOnce(i -> {
            if (i == CROWD / 2) {
                locks().lock(freeze, caller());
                late.add(claim("late", "U0EVE"));
            }
            return claim("web-" + i, "U" + i, false, true);
        });

        assertThat(late).containsExactly(braked(new Brake.Frozen(freeze)));
        assertThat(claim("web", "U0ALICE")).isEqualTo(braked(new Brake.Frozen(freeze)));
        assertThat(locks().unlock(Lock.EVERYTHING, caller()))
                .isEqualTo(new Locking.Done(Optional.of(freeze)));
        assertThat(claim("late", "U0EVE", false, true)).isEqualTo(new Claim.Granted());
    }

    /// The same for one machine, though each says that it is to be again.
    @Test
    default void grantsNothingThatBeganAfterTheMachineWasLocked() throws Exception {
        Lock lock = new Lock("i-web", "web", "U0BOB", "disk swap", clock().instant());
        List<Claim> late = new ArrayList<>();

        atOnce(i -> {
            if (i == CROWD / 2) {
                locks().lock(lock, caller());
                late.add(claim("web", "U0EVE", true, true));
            }
            return claim("web", "U" + i, true, true);
        });

        assertThat(late).containsExactly(braked(new Brake.Locked(lock)));
        assertThat(claim("web", "U0ALICE", true, true)).isEqualTo(braked(new Brake.Locked(lock)));
        assertThat(claim("db", "U0ALICE", false, true)).isEqualTo(new Claim.Granted());
    }

    @Test
    default void takesOverOneAfterTheOtherInACrowd() throws Exception {
        List<Claim> all = atOnce(i -> claim("web", "U" + i, true, true));

        List<String> taken = all.stream().map(Claim.Granted.class::cast)
                .flatMap(granted -> granted.over().stream()).map(over -> over.by().request())
                .toList();
        assertThat(taken).hasSize(CROWD - 1).doesNotHaveDuplicates();
    }

    private Claim claim(String instance, String user) {
        return claim(instance, user, false, false);
    }

    private Claim claim(String instance, String user, boolean again, boolean agreed) {
        return claim(restart(instance, user), again, agreed);
    }

    private Claim claim(Change change, boolean again, boolean agreed) {
        return claims().claim(List.of(change),
                new Terms(change.asked().time(), again, agreed), caller());
    }

    private Change restart(String instance, String user) {
        return ClaimsContract.restart(new Asked(Action.RESTART,
                "request-" + instance + user + clock().instant().toEpochMilli(), user,
                clock().instant(), ""), instance);
    }

    private Caller caller() {
        return new Caller("U0ALICE", "request-1", clock().instant().plusSeconds(60));
    }

    private static Claim braked(Brake brake) {
        return new Claim.Braked(brake);
    }

    private static List<Claim> atOnce(IntFunction<Claim> claim) throws Exception {
        List<Future<Claim>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                int number = i;
                running.add(threads.submit(() -> claim.apply(number)));
            }
        }
        List<Claim> all = new ArrayList<>();
        for (Future<Claim> one : running) {
            all.add(one.get());
        }
        return all;
    }
}
