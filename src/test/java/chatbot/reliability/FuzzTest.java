package chatbot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Anything at all: what was found once, some that is the same each time, and at length what
/// [Jazzer] comes upon.
@Campaign
class FuzzTest {

    private static final int SEED = 9;
    private static final int LONGEST = 300;
    private static final int PROCESSES = 2;

    @ParameterizedTest
    @EnumSource
    void standsWhatWasFoundOnce(FuzzTarget target) throws IOException {
        try (Quiet _ = Quiet.now()) {
            Fuzz fuzz = target.fuzz();
            for (Path file : target.cases()) {
                once(fuzz, file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void standsWhatIsTheSameEachTime(FuzzTarget target) {
        Random lot = new Random(SEED);
        Fuzz fuzz = target.fuzz();
        try (Quiet _ = Quiet.now()) {
            for (int left = target.inTheGate(); left > 0; left--) {
                byte[] input = new byte[lot.nextInt(LONGEST)];
                lot.nextBytes(input);
                once(fuzz, HexFormat.of().formatHex(input), input);
            }
        }
    }

    private static void once(Fuzz fuzz, String name, byte[] input) {
        try {
            fuzz.once(new Choices(input));
        } catch (RuntimeException | Error found) {
            throw new AssertionError("Found by " + name, found);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = "reliability", matches = "full")
    void standsWhatJazzerComesUpon() throws InterruptedException, ExecutionException, IOException {
        Findings findings = Findings.of("fuzz", "target", "executions", "seconds", "edges", "found",
                "kept as");
        List<String> red = new ArrayList<>();
        long all = 0;
        try (ExecutorService processes = Executors.newFixedThreadPool(PROCESSES)) {
            List<Future<Jazzer.Result>> results = Stream.of(FuzzTarget.values())
                    .map(target -> processes.submit(() -> Jazzer.on(target))).toList();
            for (FuzzTarget target : FuzzTarget.values()) {
                Jazzer.Result result = results.get(target.ordinal()).get();
                red.addAll(red(target, result));
                all += result.runs();
                findings.row(target.what(), number(result.runs()), result.time().toSeconds(),
                        result.edges(), target.cases().size(), kept(target));
            }
        }
        findings.row("all", number(all), "", "", "", "");
        findings.areFigures();
        assertThat(red).as("see target/reliability/fuzz").isEmpty();
    }

    private static List<String> red(FuzzTarget target, Jazzer.Result result) {
        return result.found().isEmpty() && result.edges() > 0
                ? List.of()
                : List.of(target + ": " + result.found());
    }

    private static String kept(FuzzTarget target) throws IOException {
        return target.cases().isEmpty() ? "" : "`fuzz/" + target.folder() + "`";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
