package chatbot.claim;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Caller;
import chatbot.aws.HandClock;
import chatbot.claim.Claims.Claim;
import chatbot.claim.Claims.Hold;
import chatbot.claim.History.Entry;
import chatbot.claim.History.Past;
import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/// What claims are worth, wherever they live.
interface ClaimsContract {

    Duration A_MOMENT = Duration.ofMillis(1);
    int CROWD = 50;

    /// Claims in which nothing is claimed at a test's start.
    Claims claims();

    /// What was claimed there.
    History history();

    /// The clock that they go by.
    HandClock clock();

    @Test
    default void grantsWhatNobodyClaimed() {
        assertThat(claim(alice("web"))).isEqualTo(new Claim.Granted());
        assertThat(claim(bob("db"))).isEqualTo(new Claim.Granted());
    }

    @Test
    default void tellsWhoHoldsTheInstanceSinceWhenAndWhy() {
        Change first = alice("web");
        claim(first);
        clock().forward(Duration.ofSeconds(20));

        assertThat(claim(bob("web"))).isEqualTo(held(first, Progress.BEGUN));
    }

    @Test
    default void keepsAReasonWhateverItSays() {
        Change first = restart("request-a", "U0ALICE", "web", "");
        Change second = restart("request-b", "U0BOB", "db", "naïve 🦀 \"quoted\" #until :now");
        claim(first);
        claim(second);

        assertThat(claim(alice("db", "request-c"))).isEqualTo(held(second, Progress.BEGUN));
        assertThat(claim(bob("web", "request-d"))).isEqualTo(held(first, Progress.BEGUN));
    }

    @Test
    default void grantsARequestOnce() {
        Change change = alice("web");
        claim(change);

        assertThat(claim(change)).isEqualTo(by(change, Progress.BEGUN));
    }

    @Test
    default void grantsARequestForOneInstanceOnly() {
        Change change = alice("web");
        claim(change);
        note(change, Progress.ACCEPTED);

        assertThat(claim(alice("db"))).isEqualTo(by(change, Progress.BEGUN));
        assertThat(claim(bob("db"))).isEqualTo(new Claim.Granted());
    }

    @Test
    default void dropsARequestSoThatNothingComesOfItAnyMore() {
        Change change = alice("web");
        Asked no = by(change, "U0BOB");

        assertThat(claims().drop(no, "cancelled", caller())).isEqualTo(new Claim.Granted());
        assertThat(claim(change)).isEqualTo(new Claim.Taken(no, Progress.ENDED, ""));
        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
    }

    @Test
    default void dropsNothingThatWasClaimedOrDroppedBefore() {
        Change change = alice("web");
        claim(change);
        assertThat(claims().drop(by(change, "U0BOB"), "cancelled", caller()))
                .isEqualTo(by(change, Progress.BEGUN));
        end(change);
        assertThat(claims().drop(by(change, "U0BOB"), "cancelled", caller()))
                .isEqualTo(by(change, Progress.ENDED));

        Asked no = by(bob("db"), "U0ALICE");
        claims().drop(no, "cancelled", caller());
        assertThat(claims().drop(by(bob("db"), "U0MALLORY"), "expired", caller()))
                .isEqualTo(new Claim.Taken(no, Progress.ENDED, ""));
    }

    @Test
    default void aRequestIsClaimedOrDroppedNeverBothWhoeverIsFirst() throws Exception {
        Change change = alice("web");

        List<Claim> all = atOnce(i -> i % 2 == 0
                ? claim(change)
                : claims().drop(by(change, "U0NO" + i), "cancelled", caller()));

        assertThat(all).filteredOn(new Claim.Granted()::equals).hasSize(1);
    }

    /// Whoever agreed did so on what they saw; since then it was restarted, and nobody wants that
    /// twice.
    @Test
    default void grantsNothingThatWasAgreedToBeforeTheLastRestart() {
        Change first = alice("web");
        claim(first);
        Instant shown = clock().instant().minus(A_MOMENT);
        clock().forward(Duration.ofSeconds(100));
        end(first);
        Change second = bob("web");

        assertThat(claims().claim(List.of(second), Terms.shown(shown), caller()))
                .isEqualTo(held(first, Progress.ENDED));
        assertThat(claims().claim(List.of(second), Terms.shown(clock().instant()), caller()))
                .isEqualTo(new Claim.Granted());
    }

    @Test
    default void grantsWhatWasAgreedToBeforeARestartThatEc2Refused() {
        Change first = alice("web");
        claim(first);
        Instant shown = clock().instant().minus(A_MOMENT);
        claims().end(first, Claims.REFUSED, caller());

        assertThat(claims().claim(List.of(bob("web")), Terms.shown(shown), caller()))
                .isEqualTo(new Claim.Granted());
    }

    @Test
    default void notesNothingOnARestartThatIsOver() {
        Change first = alice("web");
        claim(first);
        end(first);
        note(first, Progress.ACCEPTED);

        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
    }

    private static Asked by(Change change, String approver) {
        Asked asked = change.asked();
        return new Asked(asked.action(), asked.request(), asked.user(), asked.time(),
                asked.reason(), approver);
    }

    @Test
    default void doesNotCountARequestThatDidNotGetTheInstance() {
        Change first = alice("web");
        Change second = bob("web");
        claim(first);
        claim(second);
        end(first);

        assertThat(claim(second)).isEqualTo(new Claim.Granted());
    }

    @Test
    default void freesTheInstanceOfWhichNothingMoreIsHeard() {
        Change first = alice("web");
        claim(first);

        clock().forward(Claims.BEGUN_LASTS.minus(A_MOMENT));
        assertThat(claim(bob("web"))).isEqualTo(held(first, Progress.BEGUN));
        clock().forward(A_MOMENT);
        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
        assertThat(claim(first)).isEqualTo(by(first, Progress.BEGUN));
    }

    @Test
    default void holdsTheInstanceLongerWhenItIsNotedHowFarItCame() {
        Change first = alice("web");
        claim(first);
        clock().forward(Duration.ofSeconds(2));
        claims().note(first, Progress.UNCONFIRMED, Claims.UNWATCHED_LASTS, caller());

        clock().forward(
                Claims.UNWATCHED_LASTS.minus(Duration.ofSeconds(2)).minus(A_MOMENT));
        assertThat(claim(bob("web"))).isEqualTo(held(first, Progress.UNCONFIRMED));
        assertThat(claim(first)).isEqualTo(by(first, Progress.UNCONFIRMED));
        clock().forward(A_MOMENT);
        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
    }

    @Test
    default void notesNothingOnAnothersInstance() {
        Change first = alice("web");
        Change second = bob("web");
        claim(first);
        clock().forward(Claims.BEGUN_LASTS);
        claim(second);

        note(first, Progress.ACCEPTED);

        assertThat(claim(alice("web", "request-c"))).isEqualTo(held(second, Progress.BEGUN));
    }

    @Test
    default void notesNothingWhereNothingIsClaimed() {
        note(alice("web"), Progress.ACCEPTED);

        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
    }

    @Test
    default void holdsOnAndTellsHowFarTheRestartCame() {
        Change change = alice("web");
        claim(change);
        assertThat(hold(change)).isEqualTo(new Hold.Held(Progress.BEGUN));
        note(change, Progress.ACCEPTED);
        assertThat(hold(change)).isEqualTo(new Hold.Held(Progress.ACCEPTED));

        clock().forward(Claims.HELD_AT_MOST.minus(A_MOMENT));
        assertThat(claim(bob("web"))).isEqualTo(held(change, Progress.ACCEPTED));
        clock().forward(A_MOMENT);
        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
    }

    @Test
    default void holdsAgainWhatNobodyHolds() {
        Change change = alice("web");
        claim(change);
        clock().forward(Claims.BEGUN_LASTS);
        Change other = bob("web");
        claim(other);
        assertThat(claims().end(other, Claims.REFUSED, caller())).isEmpty();

        assertThat(hold(change)).isEqualTo(new Hold.Held(Progress.BEGUN));
        assertThat(claim(bob("web", "request-c"))).isEqualTo(held(change, Progress.BEGUN));
    }

    @Test
    default void holdsAgainWhatAnOlderChangeHeldUntilNow() {
        claim(bob("web"));
        clock().forward(Claims.BEGUN_LASTS.minus(A_MOMENT));
        Change change = alice("web");
        clock().forward(A_MOMENT);

        assertThat(hold(change)).isEqualTo(new Hold.Held(Progress.BEGUN));
        assertThat(claim(bob("web", "request-c"))).isEqualTo(held(change, Progress.BEGUN));
    }

    /// Though nobody holds it any more: the other's report would be lost.
    @Test
    default void leavesAnInstanceToANewerChange() {
        Change change = alice("web");
        claim(change);
        clock().forward(Claims.BEGUN_LASTS);
        Change other = bob("web");
        claim(other);
        clock().forward(Claims.BEGUN_LASTS);

        assertThat(hold(change)).isEqualTo(new Hold.Lost(other.asked()));
        end(other);
        assertThat(hold(change)).isEqualTo(new Hold.Lost(other.asked()));
    }

    @Test
    default void tellsThatAnotherHoldsTheInstanceByNow() {
        Change change = alice("web");
        claim(change);
        clock().forward(Claims.BEGUN_LASTS);
        Change other = bob("web");
        claim(other);

        assertThat(hold(change)).isEqualTo(new Hold.Lost(other.asked()));
        assertThat(hold(other)).isEqualTo(new Hold.Held(Progress.BEGUN));
    }

    @Test
    default void holdsNothingForARestartThatIsOver() {
        Change change = alice("web");
        claim(change);
        end(change);

        assertThat(hold(change)).isEqualTo(new Hold.Over());
        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
        assertThat(hold(change)).isEqualTo(new Hold.Over());
    }

    @Test
    default void freesTheInstanceAtTheEndButNotTheRequest() {
        Change change = alice("web");
        claim(change);
        note(change, Progress.ACCEPTED);
        end(change);

        assertThat(claim(change)).isEqualTo(by(change, Progress.ENDED));
        assertThat(claim(bob("web"))).isEqualTo(new Claim.Granted());
        assertThat(claim(change)).isEqualTo(by(change, Progress.ENDED));
    }

    @Test
    default void freesNobodyElsesInstanceHoweverOftenItEnds() {
        Change change = alice("web");
        Change other = bob("web");
        claim(change);
        end(change);
        claim(other);
        end(change);
        end(change);

        assertThat(claim(alice("web", "request-c"))).isEqualTo(held(other, Progress.BEGUN));
    }

    @Test
    default void endsWhatWasNeverClaimed() {
        Change change = alice("web");
        end(change);

        assertThat(claim(change)).isEqualTo(by(change, Progress.ENDED));
        assertThat(hold(change)).isEqualTo(new Hold.Over());
    }

    @Test
    default void grantsAllMachinesOfALineOrNone() {
        Change other = bob("web-2");
        claim(other);
        List<Change> line = line("web-1", "web-2", "web-3");

        assertThat(claim(line)).isEqualTo(held(other, Progress.BEGUN));
        assertThat(claim(alice("web-1", "request-c"))).isEqualTo(new Claim.Granted());
        assertThat(claim(alice("web-3", "request-d"))).isEqualTo(new Claim.Granted());
    }

    @Test
    default void holdsEachMachineOfALine() {
        List<Change> line = line("web-1", "web-2");

        assertThat(claim(line)).isEqualTo(new Claim.Granted());
        assertThat(claim(bob("web-1", "request-c"))).isEqualTo(held(line.get(0), Progress.BEGUN));
        assertThat(claim(bob("web-2", "request-d"))).isEqualTo(held(line.get(1), Progress.BEGUN));
        assertThat(claim(line)).isEqualTo(by(line.getFirst(), Progress.BEGUN));

        end(line.get(1));
        assertThat(hold(line.get(0))).isEqualTo(new Hold.Held(Progress.BEGUN));
        assertThat(hold(line.get(1))).isEqualTo(new Hold.Over());
        assertThat(claim(bob("web-2", "request-e"))).isEqualTo(new Claim.Granted());
    }

    @Test
    default void grantsTheLongestLine() {
        String[] names = IntStream.range(0, Claims.MOST).mapToObj(i -> "web-" + i)
                .toArray(String[]::new);

        assertThat(claim(line(names))).isEqualTo(new Claim.Granted());
        assertThat(claim(bob("web-9"))).isNotEqualTo(new Claim.Granted());
    }

    @Test
    default void rehearsesWithoutClaiming() {
        Change other = bob("web-2");
        assertThat(
                claims().rehearse(line("web-1", "web-2"), Terms.shown(clock().instant()), caller()))
                .isEqualTo(new Claim.Granted());
        claim(other);
        note(other, Progress.ACCEPTED);

        assertThat(
                claims().rehearse(line("web-1", "web-2"), Terms.shown(clock().instant()), caller()))
                .isEqualTo(held(other, Progress.ACCEPTED));
        assertThat(claim(alice("web-1"))).isEqualTo(new Claim.Granted());
    }

    @Test
    default void remembersWhatWasDoneToAnInstanceTheNewestFirst() {
        Change first = alice("web", "request-1");
        claim(first);
        clock().forward(Duration.ofSeconds(90));
        end(first);
        Instant ended = clock().instant();
        clock().forward(Duration.ofHours(1));
        claim(bob("db", "request-2"));
        Change last = restart(new Asked(Action.STOP, "request-3", "U0BOB", clock().instant(), "",
                "U0ALICE"), "web");
        claim(last);

        assertThat(newest("i-web")).containsExactly(
                entry(last, "", Optional.empty()), entry(first, "back", Optional.of(ended)));
    }

    @Test
    default void remembersTheNewestOfAll() {
        for (int i = 0; i < 12; i++) {
            claim(alice("web-" + i, "request-" + i));
            clock().forward(Duration.ofSeconds(11));
        }

        assertThat(newest("")).extracting(Entry::name).containsExactly("web-11", "web-10", "web-9",
                "web-8", "web-7", "web-6", "web-5", "web-4", "web-3", "web-2");
    }

    @Test
    default void remembersEachMachineOfALineAndNoQuestionThatWasDropped() {
        claim(line("web-1", "web-2"));
        clock().forward(Duration.ofSeconds(1));
        claims().drop(alice("web-3", "request-c").asked(), "cancelled", caller());

        assertThat(newest("")).extracting(Entry::name)
                .containsExactlyInAnyOrder("web-1", "web-2");
        assertThat(newest("i-web-2")).hasSize(1);
    }

    private List<Entry> newest(String instance) {
        return assertThat(history().newest(Optional.of(instance).filter(id -> !id.isEmpty()), 10,
                caller())).asInstanceOf(InstanceOfAssertFactories.type(Past.Known.class))
                .actual().entries();
    }

    private static Entry entry(Change change, String end, Optional<Instant> ended) {
        return new Entry(change.asked(), change.instance().id(),
                change.instance().name().orElse(""), change.target().text(), end, ended);
    }

    private List<Change> line(String... names) {
        Change first = alice(names[0]);
        return Stream.of(names).map(name -> alice(name).instance()).map(instance -> new Change(
                instance.equals(first.instance())
                        ? first.asked()
                        : first.asked().alsoFor(instance.id()),
                instance, new Target.Name(instance.id()), first.to())).toList();
    }

    @Test
    default void grantsAnInstanceToOneOfACrowd() throws Exception {
        List<Claim> all = atOnce(
                i -> claim(restart("request-" + i, "U" + i, "web", "reason " + i)));

        assertThat(all).filteredOn(new Claim.Granted()::equals).hasSize(1);
        int first = all.indexOf(new Claim.Granted());
        Change winner = restart("request-" + first, "U" + first, "web", "reason " + first);
        assertThat(all).filteredOn(claim -> !claim.equals(new Claim.Granted()))
                .hasSize(CROWD - 1).containsOnly(held(winner, Progress.BEGUN));
    }

    @Test
    default void grantsARequestOnceHoweverOftenItIsDelivered() throws Exception {
        Change change = alice("web");

        List<Claim> all = atOnce(_ -> claim(change));

        assertThat(all).filteredOn(new Claim.Granted()::equals).hasSize(1);
        assertThat(all).filteredOn(claim -> !claim.equals(new Claim.Granted()))
                .hasSize(CROWD - 1).containsOnly(by(change, Progress.BEGUN));
    }

    /// Somebody with time enough for a busy machine.
    default Caller caller() {
        return new Caller("U0ALICE", "request-1", clock().instant().plusSeconds(30));
    }

    private Claim claim(Change change) {
        return claim(List.of(change));
    }

    private Claim claim(List<Change> changes) {
        return claims().claim(changes, Terms.shown(changes.getFirst().asked().time()), caller());
    }

    private void note(Change change, Progress progress) {
        assertThat(claims().note(change, progress, Claims.HELD_AT_MOST, caller())).isEmpty();
    }

    private Hold hold(Change change) {
        return claims().hold(change, caller());
    }

    private void end(Change change) {
        assertThat(claims().end(change, "back", caller())).isEmpty();
    }

    private Change alice(String instance) {
        return alice(instance, "request-a");
    }

    private Change alice(String instance, String request) {
        return restart(request, "U0ALICE", instance, "it hangs");
    }

    private Change bob(String instance) {
        return bob(instance, "request-b");
    }

    private Change bob(String instance, String request) {
        return restart(request, "U0BOB", instance, "out of memory");
    }

    /// A stop, which may follow another at once: what brakes restarts is in [BrakesContract].
    private Change restart(String request, String user, String instance, String reason) {
        return restart(new Asked(Action.STOP, request, user, clock().instant(), reason),
                instance);
    }

    /// A restart of an instance of that name.
    static Change restart(Asked asked, String name) {
        Instance instance = new Instance("i-" + name, InstanceState.RUNNING, "t3.small",
                new Place("us-east-1a", "vpc-1", "123456789012"), List.of(), Map.of("Name", name),
                Instant.EPOCH);
        return new Change(asked, instance, new Target.Address(IpAddress.of("10.34.33.22")),
                new Recipient("C0OPS", asked.user(), true, ""));
    }

    private static Claim by(Change change, Progress progress) {
        return new Claim.Taken(change.asked(), progress, "");
    }

    private static Claim held(Change change, Progress progress) {
        return new Claim.Taken(change.asked(), progress, change.instance().id());
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
