package chatbot.restart;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.HandClock;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.restart.Claims.Claim;
import chatbot.restart.Claims.Hold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/// What claims are worth, wherever they live.
interface ClaimsContract {

    Duration A_MOMENT = Duration.ofMillis(1);
    int CROWD = 50;

    /// Claims in which nothing is claimed at a test's start.
    Claims claims();

    /// The clock that they go by.
    HandClock clock();

    @Test
    default void grantsWhatNobodyClaimed() {
        assertThat(claim(alice("web"))).isEqualTo(new Claim.Granted());
        assertThat(claim(bob("db"))).isEqualTo(new Claim.Granted());
    }

    @Test
    default void tellsWhoHoldsTheInstanceSinceWhenAndWhy() {
        Restart first = alice("web");
        claim(first);
        clock().forward(Duration.ofSeconds(20));

        assertThat(claim(bob("web"))).isEqualTo(new Claim.Taken(first.asked(), Progress.BEGUN));
    }

    @Test
    default void keepsAReasonWhateverItSays() {
        Restart first = restart("request-a", "U0ALICE", "web", "");
        Restart second = restart("request-b", "U0BOB", "db", "naïve 🦀 \"quoted\" #until :now");
        claim(first);
        claim(second);

        assertThat(claim(alice("db", "request-c"))).isEqualTo(by(second, Progress.BEGUN));
        assertThat(claim(bob("web", "request-d"))).isEqualTo(by(first, Progress.BEGUN));
    }

    @Test
    default void grantsARequestOnce() {
        Restart restart = alice("web");
        claim(restart);

        assertThat(claim(restart)).isEqualTo(by(restart, Progress.BEGUN));
    }

    @Test
    default void grantsARequestForOneInstanceOnly() {
        Restart restart = alice("web");
        claim(restart);
        note(restart, Progress.ACCEPTED);

        assertThat(claim(alice("db"))).isEqualTo(by(restart, Progress.BEGUN));
        assertThat(claim(bob("db"))).isEqualTo(new Claim.Granted());
    }

    @Test
    default void dropsARequestSoThatNothingComesOfItAnyMore() {
        Restart restart = alice("web");
        Asked no = by(restart, "U0BOB");

        assertThat(claims().drop(no, "cancelled", caller())).isEqualTo(new Claim.Granted());
        assertThat(claim(restart)).isEqualTo(new Claim.Taken(no, Progress.ENDED));
        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
    }

    @Test
    default void dropsNothingThatWasClaimedOrDroppedBefore() {
        Restart restart = alice("web");
        claim(restart);
        assertThat(claims().drop(by(restart, "U0BOB"), "cancelled", caller()))
                .isEqualTo(by(restart, Progress.BEGUN));
        end(restart);
        assertThat(claims().drop(by(restart, "U0BOB"), "cancelled", caller()))
                .isEqualTo(by(restart, Progress.ENDED));

        Asked no = by(bob("db"), "U0ALICE");
        claims().drop(no, "cancelled", caller());
        assertThat(claims().drop(by(bob("db"), "U0MALLORY"), "expired", caller()))
                .isEqualTo(new Claim.Taken(no, Progress.ENDED));
    }

    @Test
    default void aRequestIsClaimedOrDroppedNeverBothWhoeverIsFirst() throws Exception {
        Restart restart = alice("web");

        List<Claim> all = atOnce(i -> i % 2 == 0
                ? claim(restart)
                : claims().drop(by(restart, "U0NO" + i), "cancelled", caller()));

        assertThat(all).filteredOn(new Claim.Granted()::equals).hasSize(1);
    }

    /// Whoever agreed did so on what they saw; since then it was restarted, and nobody wants that
    /// twice.
    @Test
    default void grantsNothingThatWasAgreedToBeforeTheLastRestart() {
        Restart first = alice("web");
        claim(first);
        Instant shown = clock().instant().minus(A_MOMENT);
        clock().forward(Duration.ofSeconds(100));
        end(first);
        Restart second = bob("web");

        assertThat(claims().claim(second, shown, caller())).isEqualTo(by(first, Progress.ENDED));
        assertThat(claims().claim(second, clock().instant(), caller()))
                .isEqualTo(new Claim.Granted());
    }

    @Test
    default void grantsWhatWasAgreedToBeforeARestartThatEc2Refused() {
        Restart first = alice("web");
        claim(first);
        Instant shown = clock().instant().minus(A_MOMENT);
        claims().end(first, Claims.REFUSED, caller());

        assertThat(claims().claim(bob("web"), shown, caller())).isEqualTo(new Claim.Granted());
    }

    @Test
    default void notesNothingOnARestartThatIsOver() {
        Restart first = alice("web");
        claim(first);
        end(first);
        note(first, Progress.ACCEPTED);

        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
    }

    private static Asked by(Restart restart, String approver) {
        Asked asked = restart.asked();
        return new Asked(asked.request(), asked.user(), asked.time(), asked.reason(), approver);
    }

    @Test
    default void doesNotCountARequestThatDidNotGetTheInstance() {
        Restart first = alice("web");
        Restart second = bob("web");
        claim(first);
        claim(second);
        end(first);

        assertThat(claim(second)).isEqualTo(new Claim.Granted());
    }

    @Test
    default void freesTheInstanceOfWhichNothingMoreIsHeard() {
        Restart first = alice("web");
        claim(first);

        clock().forward(Claims.BEGUN_LASTS.minus(A_MOMENT));
        assertThat(claim(bob("web"))).isEqualTo(by(first, Progress.BEGUN));
        clock().forward(A_MOMENT);
        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
        assertThat(claim(first)).isEqualTo(by(first, Progress.BEGUN));
    }

    @Test
    default void holdsTheInstanceLongerWhenItIsNotedHowFarItCame() {
        Restart first = alice("web");
        claim(first);
        clock().forward(Duration.ofSeconds(2));
        claims().note(first, Progress.UNCONFIRMED, Claims.UNWATCHED_LASTS, caller());

        clock().forward(
                Claims.UNWATCHED_LASTS.minus(Duration.ofSeconds(2)).minus(A_MOMENT));
        assertThat(claim(bob("web"))).isEqualTo(by(first, Progress.UNCONFIRMED));
        assertThat(claim(first)).isEqualTo(by(first, Progress.UNCONFIRMED));
        clock().forward(A_MOMENT);
        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
    }

    @Test
    default void notesNothingOnAnothersInstance() {
        Restart first = alice("web");
        Restart second = bob("web");
        claim(first);
        clock().forward(Claims.BEGUN_LASTS);
        claim(second);

        note(first, Progress.ACCEPTED);

        assertThat(claim(alice("web", "request-c"))).isEqualTo(by(second, Progress.BEGUN));
    }

    @Test
    default void notesNothingWhereNothingIsClaimed() {
        note(alice("web"), Progress.ACCEPTED);

        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
    }

    @Test
    default void holdsOnAndTellsHowFarTheRestartCame() {
        Restart restart = alice("web");
        claim(restart);
        assertThat(hold(restart)).isEqualTo(new Hold.Held(Progress.BEGUN));
        note(restart, Progress.ACCEPTED);
        assertThat(hold(restart)).isEqualTo(new Hold.Held(Progress.ACCEPTED));

        clock().forward(Claims.HELD_AT_MOST.minus(A_MOMENT));
        assertThat(claim(bob("web"))).isEqualTo(by(restart, Progress.ACCEPTED));
        clock().forward(A_MOMENT);
        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
    }

    @Test
    default void holdsAgainWhatNobodyHolds() {
        Restart restart = alice("web");
        claim(restart);
        clock().forward(Claims.BEGUN_LASTS);
        Restart other = bob("web");
        claim(other);
        end(other);

        assertThat(hold(restart)).isEqualTo(new Hold.Held(Progress.BEGUN));
        assertThat(claim(bob("web", "request-c"))).isEqualTo(by(restart, Progress.BEGUN));
    }

    @Test
    default void holdsAgainWhatAnotherHeldUntilNow() {
        Restart restart = alice("web");
        claim(restart);
        clock().forward(Claims.BEGUN_LASTS);
        Restart other = bob("web");
        claim(other);
        claims().note(other, Progress.ACCEPTED, Claims.UNWATCHED_LASTS, caller());
        clock().forward(Claims.UNWATCHED_LASTS);

        assertThat(hold(restart)).isEqualTo(new Hold.Held(Progress.BEGUN));
        assertThat(claim(bob("web", "request-c"))).isEqualTo(by(restart, Progress.BEGUN));
    }

    @Test
    default void tellsThatAnotherHoldsTheInstanceByNow() {
        Restart restart = alice("web");
        claim(restart);
        clock().forward(Claims.BEGUN_LASTS);
        Restart other = bob("web");
        claim(other);

        assertThat(hold(restart)).isEqualTo(new Hold.Lost(other.asked()));
        assertThat(hold(other)).isEqualTo(new Hold.Held(Progress.BEGUN));
    }

    @Test
    default void holdsNothingForARestartThatIsOver() {
        Restart restart = alice("web");
        claim(restart);
        end(restart);

        assertThat(hold(restart)).isEqualTo(new Hold.Over());
        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
        assertThat(hold(restart)).isEqualTo(new Hold.Over());
    }

    @Test
    default void freesTheInstanceAtTheEndButNotTheRequest() {
        Restart restart = alice("web");
        claim(restart);
        note(restart, Progress.ACCEPTED);
        end(restart);

        assertThat(claim(restart)).isEqualTo(by(restart, Progress.ENDED));
        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
        assertThat(claim(restart)).isEqualTo(by(restart, Progress.ENDED));
    }

    @Test
    default void freesNobodyElsesInstanceHoweverOftenItEnds() {
        Restart restart = alice("web");
        Restart other = bob("web");
        claim(restart);
        end(restart);
        claim(other);
        end(restart);
        end(restart);

        assertThat(claim(alice("web", "request-c"))).isEqualTo(by(other, Progress.BEGUN));
    }

    @Test
    default void endsWhatWasNeverClaimed() {
        Restart restart = alice("web");
        end(restart);

        assertThat(claim(restart)).isEqualTo(by(restart, Progress.ENDED));
        assertThat(hold(restart)).isEqualTo(new Hold.Over());
    }

    @Test
    default void grantsAnInstanceToOneOfACrowd() throws Exception {
        List<Claim> all = atOnce(
                i -> claim(restart("request-" + i, "U" + i, "web", "reason " + i)));

        assertThat(all).filteredOn(new Claim.Granted()::equals).hasSize(1);
        int first = all.indexOf(new Claim.Granted());
        Restart winner = restart("request-" + first, "U" + first, "web", "reason " + first);
        assertThat(all).filteredOn(claim -> !claim.equals(new Claim.Granted()))
                .hasSize(CROWD - 1).containsOnly(by(winner, Progress.BEGUN));
    }

    @Test
    default void grantsARequestOnceHoweverOftenItIsDelivered() throws Exception {
        Restart restart = alice("web");

        List<Claim> all = atOnce(_ -> claim(restart));

        assertThat(all).filteredOn(new Claim.Granted()::equals).hasSize(1);
        assertThat(all).filteredOn(claim -> !claim.equals(new Claim.Granted()))
                .hasSize(CROWD - 1).containsOnly(by(restart, Progress.BEGUN));
    }

    /// Somebody with time enough for a busy machine.
    default Caller caller() {
        return new Caller("U0ALICE", "request-1", clock().instant().plusSeconds(30));
    }

    private Claim claim(Restart restart) {
        return claims().claim(restart, caller());
    }

    private void note(Restart restart, Progress progress) {
        assertThat(claims().note(restart, progress, Claims.HELD_AT_MOST, caller())).isEmpty();
    }

    private Hold hold(Restart restart) {
        return claims().hold(restart, caller());
    }

    private void end(Restart restart) {
        assertThat(claims().end(restart, "back", caller())).isEmpty();
    }

    private Restart alice(String instance) {
        return alice(instance, "request-a");
    }

    private Restart alice(String instance, String request) {
        return restart(request, "U0ALICE", instance, "it hangs");
    }

    private Restart bob(String instance) {
        return bob(instance, "request-b");
    }

    private Restart bob(String instance, String request) {
        return restart(request, "U0BOB", instance, "out of memory");
    }

    private Restart restart(String request, String user, String instance, String reason) {
        return restart(new Asked(request, user, clock().instant(), reason), instance);
    }

    /// A restart of an instance of that name.
    static Restart restart(Asked asked, String name) {
        Instance instance = new Instance("i-" + name, InstanceState.RUNNING, "t3.small",
                new Place("us-east-1a", "vpc-1", "123456789012"), List.of(), Map.of("Name", name),
                Instant.EPOCH);
        return new Restart(asked, instance, IpAddress.of("10.34.33.22"),
                new Recipient("C0OPS", asked.user(), true, ""));
    }

    private static Claim by(Restart restart, Progress progress) {
        return new Claim.Taken(restart.asked(), progress);
    }

    private static List<Claim> atOnce(IntFunction<Claim> claim) throws Exception {
        CyclicBarrier start = new CyclicBarrier(CROWD);
        List<Future<Claim>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CROWD; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    start.await();
                    return claim.apply(number);
                }));
            }
        }
        List<Claim> all = new ArrayList<>();
        for (Future<Claim> one : running) {
            all.add(one.get());
        }
        return all;
    }
}
