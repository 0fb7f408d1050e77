package chatbot.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.reliability.Findings;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// How the work for one line grows with the fleet, the regions and the policy: which calls it takes
/// and, for docs/PERFORMANCE.md, how long and how much memory.
final class GrowthTest {

    private static final Findings TABLE = Findings.in(Path.of("docs", "PERFORMANCE.md"), "growth",
            "what grows", "to", "calls of EC2", "answer", "median time", "allocated");
    private static final String ONE = "restart " + CountedEc2.address(1);
    private static final ThreadMXBean MEMORY = (ThreadMXBean) ManagementFactory
            .getThreadMXBean();

    /// What was measured of one size.
    ///
    /// @param said the answer's bytes
    private record Measured(int size, List<String> calls, int said, int connections) {
    }

    @AfterAll
    static void tell() {
        if (Findings.atLength()) {
            TABLE.areFigures();
        }
    }

    @Test
    void asksEachRegionOnceAndAgainForSecondaryAddresses() {
        takesSoManyCalls(measure("regions, for a restart by address", GrowthScene::regions,
                _ -> scene -> scene.type(ONE), 1, 4, 16), regions -> 2 * regions);
    }

    @Test
    void asksOnceHoweverManyMachinesHaveTheName() {
        List<Measured> all = measure("machines with that name, for a restart by it",
                GrowthScene::machines, _ -> scene -> scene.type("restart " + CountedEc2.CROWD),
                10, 1000);

        takesSoManyCalls(all, _ -> 1);
        saysNoMore(all);
    }

    @Test
    void asksOnceForAPageOfAnyList() {
        List<Measured> all = measure("the fleet, for `list`", GrowthScene::machines,
                _ -> scene -> scene.type("list"), 20, 1000, 5000);

        takesSoManyCalls(all, _ -> 1);
        saysNoMore(all);
    }

    /// By the thousand, and five times at most beside the look for the name itself.
    @Test
    void looksThroughFiveThousandNamesForOneThatIsMisspelt() {
        takesSoManyCalls(measure("the fleet, for a restart by a misspelt name",
                GrowthScene::machines, _ -> scene -> scene.type("restart wbe-1"),
                10, 1000, 5000, 7000), size -> 1 + Math.min(5, (size + 999) / 1000));
    }

    @Test
    void restartsAnyNumberOfMachinesByTwoCalls() {
        takesSoManyCalls(measure("addresses in one restart", GrowthScene::machines,
                size -> scene -> scene.type("restart " + IntStream.rangeClosed(1, size)
                        .mapToObj(CountedEc2::address).collect(Collectors.joining(" "))),
                1, 5, 10), _ -> 2);
    }

    /// One look-up for all, and each machine's checks.
    @Test
    void asksForTheChecksOfEachMachineOnly() {
        takesSoManyCalls(measure("addresses in one status", GrowthScene::machines,
                size -> scene -> scene.statuses(size), 1, 5, 10),
                machines -> 1 + machines);
    }

    @Test
    void callsNobodyForAPolicy() {
        List<Measured> all = measure("rules of the policy, the last of which allows a restart",
                GrowthScene::rules, _ -> scene -> scene.type(ONE), 1, 100, 300);

        takesSoManyCalls(all, _ -> 2);
        assertThat(all).allSatisfy(one -> assertThat(one.connections).isEqualTo(1));
    }

    private static void takesSoManyCalls(List<Measured> all, IntUnaryOperator shape) {
        assertThat(all).allSatisfy(one -> assertThat(one.calls).as("calls at %d", one.size)
                .hasSize(shape.applyAsInt(one.size)));
    }

    /// A list is no longer because there is more of what it doesn't list.
    private static void saysNoMore(List<Measured> all) {
        int most = all.stream().mapToInt(Measured::said).max().orElseThrow();
        assertThat(all).allSatisfy(one -> assertThat(one.said).as("bytes at %d", one.size)
                .isGreaterThan(most * 8 / 10));
    }

    private static List<Measured> measure(String what, IntFunction<GrowthScene> scene,
            IntFunction<ToIntFunction<GrowthScene>> line, int... sizes) {
        return IntStream.of(sizes).mapToObj(size -> {
            try (GrowthScene of = scene.apply(size)) {
                Measured measured = measure(size, of, line.apply(size));
                if (Findings.atLength()) {
                    tell(what, measured, of, line.apply(size));
                }
                return measured;
            }
        }).toList();
    }

    private static Measured measure(int size, GrowthScene scene, ToIntFunction<GrowthScene> line) {
        int said = line.applyAsInt(scene);
        return new Measured(size, scene.ec2().calls(), said, scene.ec2().connections());
    }

    /// Once more, warm: how long it takes, and what all threads allocate.
    private static void tell(String what, Measured measured, GrowthScene scene,
            ToIntFunction<GrowthScene> line) {
        int times = measured.size < 500 ? 101 : 9;
        long[] nanos = new long[times];
        long[] bytes = new long[times];
        for (int time = -times; time < times; time++) {
            long before = MEMORY.getTotalThreadAllocatedBytes();
            long start = System.nanoTime();
            int _ = line.applyAsInt(scene);
            nanos[Math.max(0, time)] = System.nanoTime() - start;
            bytes[Math.max(0, time)] = MEMORY.getTotalThreadAllocatedBytes() - before;
        }
        TABLE.row(what, measured.size, measured.calls.size(),
                "%,d B".formatted(measured.said),
                "%.1f ms".formatted(median(nanos) / 1e6),
                "%,d KiB".formatted(median(bytes) / 1024));
    }

    private static long median(long[] values) {
        return LongStream.of(values).sorted().skip(values.length / 2).findFirst().orElseThrow();
    }
}
