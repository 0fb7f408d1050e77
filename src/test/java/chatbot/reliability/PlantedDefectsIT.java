package chatbot.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whether the checks see what they are there for: at length, each defect is planted in a copy of
/// this directory, and the check that has to see it must turn red.
@Campaign
class PlantedDefectsIT {

    private static final Path TREE = Path.of("target", "planted", "tree");
    private static final Path LOG = Path.of("target", "planted", "build.log");
    private static final Set<String> LEFT_OUT = Set.of("target", ".git");
    private static final Pattern RED = Pattern
            .compile("<testsuite [^>]*(errors|failures)=\"[1-9]");

    static List<Defect> defects() {
        return Defect.all();
    }

    @ParameterizedTest
    @MethodSource("defects")
    void standsForCodeThatIsThereOnce(Defect defect) {
        assertThat(defect.fits(Path.of(""))).as("%s holds, once: %s", defect.file(), defect.from())
                .isTrue();
    }

    @Test
    void isSeenByTheCheck() throws Exception {
        assumeTrue(Findings.atLength(), "only with -Preliability");
        copy();
        Findings findings = Findings.of("planted", "defect", "check", "result");
        for (Defect defect : Defect.all()) {
            String before = defect.plant(TREE);
            boolean red = isRed(defect);
            Files.writeString(TREE.resolve(defect.file()), before);
            findings.row(defect.what(), "`" + defect.check() + "`", red ? "red" : "GREEN");
            findings.areFigures(); // an hour's work, if the machine is slow: kept as it comes
            assertThat(red).as("%s turns red, see %s: %s", defect.check(), LOG, defect.what())
                    .isTrue();
        }
    }

    private static boolean isRed(Defect defect) throws IOException, InterruptedException {
        Path reports = TREE.resolve("target").resolve(defect.isInThePackage()
                ? "failsafe-reports"
                : "surefire-reports");
        Path report = reports.resolve("TEST-" + className(defect.check()) + ".xml");
        Files.deleteIfExists(report);
        String[] goal = defect.isInThePackage()
                ? new String[]{"verify", "-Dtest=BundleTest", "-Dit.test="
                        + (defect.after().isEmpty() ? defect.check() : defect.after())}
                : new String[]{"test", "-Dtest=" + defect.check()};
        List<String> command = Stream.concat(Stream.of("./mvnw", "-q", "-B", "-ntp", "-Pformat"),
                Stream.of(goal)).toList();
        int status = new ProcessBuilder(command).directory(TREE.toFile())
                .redirectErrorStream(true).redirectOutput(LOG.toFile()).start().waitFor();
        return status != 0 && Files.exists(report)
                && RED.matcher(Files.readString(report)).find();
    }

    private static String className(String check) {
        Path tests = Path.of("src", "test", "java");
        try (Stream<Path> files = Files.walk(tests)) {
            String path = files.filter(file -> file.endsWith(check + ".java")).findFirst()
                    .map(file -> tests.relativize(file).toString())
                    .orElseThrow(() -> new AssertionError("There is no " + check));
            return path.replace(".java", "").replace('/', '.');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What is built later is kept from run to run; what is written by hand is copied anew.
    private static void copy() throws IOException {
        Path here = Path.of("");
        try (Stream<Path> files = Files.walk(here.toAbsolutePath(), FileVisitOption.FOLLOW_LINKS)
                .map(file -> here.toAbsolutePath().relativize(file))
                .filter(file -> !LEFT_OUT.contains(file.subpath(0, 1).toString()))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path to = TREE.resolve(file);
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.deleteIfExists(to);
                    Files.copy(file, to, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
