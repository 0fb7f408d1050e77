package chatbot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.Moto;
import chatbot.aws.WithMoto;
import chatbot.lambda.HttpApiEvent;
import chatbot.lambda.PackagedFunction;
import chatbot.reliability.Crowd.Machine;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// Very many requests to one process: it holds no more memory at the end than it did before.
@Campaign
@WithMoto
@EnabledOnOs(OS.LINUX)
class MemoryIT {

    private static final int REQUESTS = Findings.many(500, 20_000);
    private static final int LOOKS = Findings.many(8, 20);
    /// After so many the limit of restarts forgets those before: half of them are too much.
    private static final int LOOSENED = 200;
    /// As much as the last quarter may be above the second: what a shared machine does to a median.
    private static final double RESIDENT_GROWS = Findings.many(15, 5) / 100.0;
    /// Of few requests one may be the first of its kind, and leave a MiB of what is kept for all.
    private static final double HEAP_GROWS = Findings.many(12, 2) / 100.0;
    /// Of a function with 512 MB the JVM's heap is that large at first; this machine has more.
    private static final String FIRST_HEAP = "-Xms8m";

    /// @param resident what the kernel says that the process holds, in KiB
    /// @param heap     what is in use after a full collection, in KiB
    private record Look(int requests, long resident, long heap) {
    }

    @Test
    void staysFlatInOneProcess(Moto moto) throws Exception {
        List<Look> looks = new ArrayList<>();
        try (Crowd crowd = new Crowd(moto, moto, moto);
                Workers workers = Workers.start(1, crowd.settings(), crowd::warm, FIRST_HEAP)) {
            PackagedFunction function = workers.functions().getFirst();
            List<Machine> machines = new ArrayList<>();
            for (int number = 0; number < 10; number++) {
                machines.add(crowd.machine());
            }
            for (int number = 1; number <= REQUESTS; number++) {
                function.invoke(request(crowd, machines, number).json());
                if (number % LOOSENED == 0) {
                    crowd.loosen();
                }
                if (number % (REQUESTS / LOOKS) == 0) {
                    looks.add(look(function, number));
                }
            }
        }
        write(looks);
        assertThat(median(looks, 3, Look::resident) / median(looks, 1, Look::resident))
                .as("resident memory, %s", looks).isLessThan(1 + RESIDENT_GROWS);
        assertThat(median(looks, 3, Look::heap) / median(looks, 1, Look::heap))
                .as("heap, %s", looks).isLessThan(1 + HEAP_GROWS);
    }

    /// Of ten requests one restarts a machine, or is too much and asked about, one finds that it is
    /// taken, and one is a step of a follow-up.
    private static HttpApiEvent request(Crowd crowd, List<Machine> machines, int number) {
        Machine machine = machines.get(number / 10 % machines.size());
        return switch (number % 10) {
            case 0, 1 -> crowd.help();
            case 2 -> crowd.step(machine);
            case 3, 4 -> crowd.status(machine.address());
            case 5 -> crowd.stranger(machine.address());
            case 6 -> crowd.forged(machine.address());
            case 7 -> crowd.misspelt(machine.address());
            case 8 -> crowd.again(machine.address());
            default -> crowd.restart(machine.address());
        };
    }

    private static Look look(PackagedFunction function, int requests) throws Exception {
        long pid = function.process().pid();
        jcmd(pid, "GC.run");
        long heap = Pattern.compile("(?:def new|DefNew|tenured|Tenured)[^\\n]*? used (\\d+)K")
                .matcher(jcmd(pid, "GC.heap_info")).results()
                .mapToLong(used -> Long.parseLong(used.group(1))).sum();
        assertThat(heap).as("heap").isPositive();
        return new Look(requests, resident(pid), heap);
    }

    private static long resident(long pid) throws IOException {
        MatchResult line = Pattern.compile("VmRSS:\\s+(\\d+) kB")
                .matcher(Files.readString(Path.of("/proc/" + pid + "/status"))).results()
                .findFirst().orElseThrow();
        return Long.parseLong(line.group(1));
    }

    private static String jcmd(long pid, String command) throws Exception {
        Process process = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid), command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(),
                StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /// Of the looks in that quarter.
    private static double median(List<Look> looks, int quarter,
            ToLongFunction<Look> what) {
        int size = looks.size() / 4;
        long[] sorted = looks.subList(quarter * size, (quarter + 1) * size).stream()
                .mapToLong(what).sorted().toArray();
        return (sorted[(size - 1) / 2] + sorted[size / 2]) / 2.0;
    }

    private static void write(List<Look> looks) {
        Findings findings = Findings.of("memory", "requests so far", "resident",
                "heap after a full collection");
        looks.forEach(look -> findings.row("%,d".formatted(look.requests),
                "%.1f MiB".formatted(look.resident / 1024.0),
                "%.1f MiB".formatted(look.heap / 1024.0)));
        findings.areFigures();
    }
}
