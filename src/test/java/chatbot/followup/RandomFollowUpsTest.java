package chatbot.followup;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.claim.Change;
import chatbot.claim.Claims;
import chatbot.claim.Progress;
import chatbot.followup.Step.Taken;
import chatbot.inbox.InboxInMemory;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Ten thousand restarts to which anything happens: each is watched to one end, in bounded time, and
/// no report claims more than the truth that it could have seen.
final class RandomFollowUpsTest {

    private static final int RUNS = 10_000;
    private static final Duration LONGEST = Duration.ofMinutes(86);

    private final Map<String, Integer> ends = new HashMap<>();

    @Test
    void everyFollowUpEndsOnceAndClaimsNothingThatIsNotSo() {
        for (long seed = 0; seed < RUNS; seed++) {
            run(seed);
        }
        assertThat(ends).as("each ending came up").containsKeys("back", "recovered", "not_seen",
                "not_restarted", "still_impaired", "stopped", "gone", "out_of_sight");
    }

    private void run(long seed) {
        HandClock clock = new HandClock();
        RandomWorld world = new RandomWorld(seed, clock);
        Claims claims = FollowUpBench.claims(clock);
        Change change = FollowUpBench.restart(clock.instant(), "t3.small");
        FollowUpBench.claim(claims, change, clock);
        if (new Random(seed).nextBoolean()) {
            claims.note(change, Progress.ACCEPTED, Claims.HELD_AT_MOST,
                    FollowUpBench.caller(clock));
        }
        Step step = FollowUpBench.step(claims, world, world,
                new Teller(world, InboxInMemory.by(clock), clock), clock);
        Tokens tokens = FollowUpBench.tokens(clock);
        String sealed = tokens.first(List.of(change));
        Duration pause = Step.FIRST_WAIT;
        Taken taken = new Taken.Done("");
        do {
            clock.forward(pause);
            assertThat(Duration.between(world.asked, clock.instant())).as("seed %d", seed)
                    .isLessThan(LONGEST);
            taken = step.take(tokens.open(sealed).orElseThrow());
            if (taken instanceof Taken.Again(Token next, Duration again)) {
                sealed = tokens.seal(next);
                pause = again;
                assertThat(pause).as("seed %d", seed).isBetween(Duration.ofSeconds(1),
                        Duration.ofSeconds(60));
            }
        } while (taken instanceof Taken.Again);
        checkEnd(world, taken, seed);
        assertThat(claims.hold(change, FollowUpBench.caller(clock))).as("freed, seed %d", seed)
                .isInstanceOf(Claims.Hold.Over.class);
    }

    private void checkEnd(RandomWorld world, Taken taken, long seed) {
        List<String> finals = world.told.stream()
                .filter(text -> !text.contains("I watch on")).toList();
        switch (taken) {
            case Taken.Done(String end) -> {
                assertThat(finals).as("seed %d", seed).hasSize(1);
                ends.merge(end, 1, Integer::sum);
                checkClaims(world, end, finals.getFirst(), seed);
            }
            case Taken.Undelivered _ -> assertThat(finals).as("seed %d", seed).isEmpty();
            case Taken.Again _ -> throw new AssertionError("not ended");
        }
        assertThat(world.told.size() - finals.size()).as("interims, seed %d", seed)
                .isLessThanOrEqualTo(1);
    }

    /// By the world's own truth, not by what the code makes of it.
    private static void checkClaims(RandomWorld world, String end, String text, long seed) {
        if (end.equals("back") || text.contains("It booted at")) {
            assertThat(world.booted).as("seed %d: %s", seed, text).isPresent();
            assertThat(world.booted.get()).as("seed %d", seed).isAfter(world.asked);
        }
        assertThat(text.contains("is back")).as("seed %d: %s", seed, text)
                .isEqualTo(end.equals("back"));
        if (text.contains("after the restart was asked for, and passes again")) {
            assertThat(world.checkFailedAfterwards).as("seed %d: %s", seed, text).isTrue();
        }
        if (text.contains("had failed before")) {
            assertThat(world.sawFailing).as("seed %d: %s", seed, text).isTrue();
        }
        if (end.equals("still_impaired")) {
            assertThat(world.sawFailing).as("seed %d: %s", seed, text).isTrue();
        }
    }
}
