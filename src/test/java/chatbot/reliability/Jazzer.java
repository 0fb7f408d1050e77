package chatbot.reliability;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Jazzer, which finds by itself what makes the code go another way: one process for each target.
/// What it finds it leaves in the folder in which it runs.
final class Jazzer {

    private static final String SEED = "9";
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Pattern RUNS = Pattern.compile("stat::number_of_executed_units: (\\d+)");
    private static final Pattern STATUS = Pattern.compile("#\\d+\\s+\\S+\\s+cov: (\\d+)");
    private static final Pattern FOUND = Pattern
            .compile("== (?:Java Exception|libFuzzer).*|ERROR:.*");

    private Jazzer() {
    }

    /// What came of a target.
    ///
    /// @param edges how many ways through the code were gone
    /// @param found what was thrown; empty if nothing was
    record Result(long runs, Duration time, int edges, String found) {
    }

    /// Tries the target until it was tried so often, something is found, or the time is over.
    static Result on(FuzzTarget target) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(
                Path.of("target", "reliability", "fuzz", target.folder()).toAbsolutePath());
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        File log = folder.resolve("log.txt").toFile();
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command(target, corpus)).directory(folder.toFile())
                .redirectErrorStream(true).redirectOutput(log).start();
        int status;
        try {
            status = process.waitFor();
        } finally {
            process.destroyForcibly();
        }
        Duration time = Duration.ofNanos(System.nanoTime() - start);
        return result(Files.readString(log.toPath(), StandardCharsets.ISO_8859_1), status, time);
    }

    private static List<String> command(FuzzTarget target, Path corpus) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
                "-XX:+UseSerialGC", "-XX:+EnableDynamicAgentLoading",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-cp",
                System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + JazzerEntry.class.getName(), "--target_args=" + target.name(),
                "--instrumentation_includes=chatbot.**:org.snakeyaml.engine.**",
                "--custom_hook_includes=chatbot.**", "-seed=" + SEED, "-runs=" + target.atLength(),
                "-max_total_time=" + LONGEST.toSeconds(), "-max_len=2048", "-timeout=25",
                "-print_final_stats=1", corpus.toString()));
        if (Files.isDirectory(target.casesFolder())) {
            command.add(target.casesFolder().toString());
        }
        return command;
    }

    private static Result result(String log, int status, Duration time) {
        Matcher found = FOUND.matcher(log);
        String what = found.find() ? found.group() : status == 0 ? "" : "status " + status;
        return new Result(last(RUNS, log), time, (int) last(STATUS, log), what);
    }

    private static long last(Pattern pattern, String log) {
        return pattern.matcher(log).results().mapToLong(line -> Long.parseLong(line.group(1)))
                .reduce(0, (_, later) -> later);
    }
}
