package chatbot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import chatbot.reliability.KillPoint.By;
import chatbot.reliability.KillPoint.Step;
import chatbot.reliability.Wire.Moment;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The packaged function, killed (SIGKILL) at each call of a restart, and at random: at most one
/// reboot is sent, though Enter is pressed again; once one was sent, the workflow that a fresh
/// process goes on with ends with a report; and nothing is said that isn't so.
@Campaign
@WithMoto
@EnabledOnOs(OS.LINUX)
class KillsIT {

    private static final long SEED = 20_261_127;
    private static final int LANES = 2;
    private static final int ATTEMPTS = 6;
    private static final Duration LONGEST_ANSWER = Duration.ofMillis(250);
    /// A claim of which nothing is heard has lapsed by then.
    private static final Duration LATER = Duration.ofSeconds(62);

    private static final List<KillPoint> SHORTLY = List.of(
            point(Step.START, Moment.AFTER),
            point(Step.REBOOT, Moment.BEFORE), point(Step.REBOOT, Moment.AFTER),
            point(Step.NOTE, Moment.ANSWERED), point(Step.TELL, Moment.BEFORE),
            point(Step.TELL, Moment.AFTER),
            new KillPoint(By.MENTION, Step.SAY, Moment.AFTER));

    private final AtomicInteger numbers = new AtomicInteger();
    private final KillRows rows = new KillRows();

    private static KillPoint point(Step step, Moment moment) {
        return new KillPoint(By.COMMAND, step, moment);
    }

    @Test
    void losesNoFollowUpAndRebootsNothingTwice(Moto moto) throws Exception {
        try (KillStage stage = new KillStage(moto, Findings.many(SHORTLY.size() + 1, 321));
                ExecutorService lanes = Executors.newFixedThreadPool(LANES)) {
            run(lanes, atOnce(stage));
            if (Findings.atLength()) {
                run(lanes, later(stage));
            }
        }
        Findings findings = Findings.of("kills", KillRows.COLUMNS);
        rows.write(findings);
        findings.areFigures();
        assertThat(rows.kills()).isGreaterThanOrEqualTo(Findings.many(SHORTLY.size(), 300));
    }

    private List<Callable<Void>> atOnce(KillStage stage) {
        List<Callable<Void>> tasks = new ArrayList<>();
        List<KillPoint> points = Findings.atLength() ? KillPoint.all() : SHORTLY;
        for (int round = 0; round < Findings.many(1, 3); round++) {
            points.forEach(point -> tasks.add(() -> {
                rows.atOnce(point, killed(stage, point).goOn());
                return null;
            }));
        }
        Random random = new Random(SEED);
        random.longs(Findings.many(1, 60), 0, LONGEST_ANSWER.toMillis())
                .forEach(delay -> tasks.add(() -> atRandom(stage, Duration.ofMillis(delay))));
        Collections.shuffle(tasks, random);
        return tasks;
    }

    private Void atRandom(KillStage stage, Duration delay) throws InterruptedException {
        By by = delay.toMillis() % 2 == 0 ? By.COMMAND : By.MENTION;
        KilledRestart restart = new KilledRestart(stage, by, numbers.incrementAndGet());
        restart.kill(delay);
        rows.atRandom(by, restart.goOn());
        return null;
    }

    /// A restart whose process was killed at that point. On a busy machine the time for an answer may
    /// run out before it comes there.
    private KilledRestart killed(KillStage stage, KillPoint point) throws InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            KilledRestart restart = new KilledRestart(stage, point.by(),
                    numbers.incrementAndGet());
            if (restart.kill(point)) {
                return restart;
            }
        }
        throw new AssertionError("Nothing came to " + point);
    }

    private static void run(ExecutorService lanes, List<Callable<Void>> tasks)
            throws InterruptedException, ExecutionException {
        for (Future<Void> task : lanes.invokeAll(tasks)) {
            task.get();
        }
    }

    /// Those whose Enter is pressed again after the claim has lapsed, a lane's share each: while some
    /// wait for that, others are killed.
    private List<Callable<Void>> later(KillStage stage) {
        Queue<KillPoint> points = new ConcurrentLinkedQueue<>(KillPoint.all().stream()
                .filter(point -> !point.step().isFollowUp()).toList());
        Callable<Void> lane = () -> {
            Queue<Late> waiting = new ArrayDeque<>();
            for (KillPoint point = points.poll(); point != null; point = points.poll()) {
                waiting.add(new Late(point, killed(stage, point), Instant.now().plus(LATER)));
                while (!waiting.isEmpty() && waiting.element().due.isBefore(Instant.now())) {
                    goOn(waiting.remove());
                }
            }
            for (Late late : waiting) {
                goOn(late);
            }
            return null;
        };
        return Collections.nCopies(LANES, lane);
    }

    private void goOn(Late late) throws InterruptedException {
        Thread.sleep(Duration.between(Instant.now(), late.due));
        rows.later(late.point, late.restart.goOn());
    }

    private record Late(KillPoint point, KilledRestart restart, Instant due) {
    }
}
