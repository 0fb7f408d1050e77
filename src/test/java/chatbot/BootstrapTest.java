package chatbot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import chatbot.dev.slack.Script;
import chatbot.dev.slack.Script.Run;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the build takes for a native function, on executables made by hand and on this machine's own.
final class BootstrapTest {

    private static final String NEXT = ". Build it in Mandrel's container: ./mvnw package -Dnative"
            + " -Dquarkus.native.container-build=true\n";

    @TempDir
    static Path folder;
    private static Script script;

    @BeforeAll
    static void compile() {
        script = Script.compiled(Path.of("src", "build", "Bootstrap.java"), folder);
    }

    /// Puts it into a zip as the build does.
    static Path zip(Path zip, byte[] bootstrap) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("bootstrap"));
            out.write(bootstrap);
        }
        return zip;
    }

    private static Run check(byte[] bootstrap, String... wanted) throws IOException {
        Path zip = zip(folder.resolve("function.zip"), bootstrap);
        return script.run(Map.of(), Stream
                .concat(Stream.of(zip.toString()), Arrays.stream(wanted))
                .toArray(String[]::new));
    }

    private static void refuses(byte[] bootstrap, String why, String... wanted)
            throws IOException {
        Run run = check(bootstrap, wanted);
        assertThat(run.error())
                .isEqualTo("bootstrap in " + folder.resolve("function.zip") + " " + why + NEXT);
        assertThat(run.status()).isEqualTo(1);
    }

    private static void takes(byte[] bootstrap, String architecture, String... wanted)
            throws IOException {
        assertThat(check(bootstrap, wanted)).isEqualTo(new Run(0, "bootstrap in "
                + folder.resolve("function.zip") + " fits Architecture=" + architecture + "\n",
                ""));
    }

    @Test
    void takesWhatTheGlibcOfLambdaHas() throws IOException {
        takes(new Elf(Elf.X86_64, "malloc@GLIBC_2.2.5", "dlopen@GLIBC_2.34").bytes(), "x86_64",
                "x86_64");
        takes(new Elf(Elf.ARM64, "malloc@GLIBC_2.17").bytes(), "arm64", "arm64");
        takes(new Elf(Elf.ARM64).bytes(), "arm64");
    }

    @Test
    void namesTheSymbolsForWhichGlibcIsTooOld() throws IOException {
        refuses(new Elf(Elf.X86_64, "malloc@GLIBC_2.2.5", "hypot@GLIBC_2.35").bytes(),
                "needs GLIBC_2.35 (hypot@GLIBC_2.35), and Lambda has glibc 2.34");
        refuses(new Elf(Elf.ARM64, "fmod@GLIBC_2.38", "a@GLIBC_2.36", "b@GLIBC_2.36",
                "c@GLIBC_2.36").bytes(),
                "needs GLIBC_2.36, GLIBC_2.38 (a@GLIBC_2.36, b@GLIBC_2.36, c@GLIBC_2.36 and others),"
                        + " and Lambda has glibc 2.34");
        refuses(new Elf(Elf.X86_64, "GLIBC_ABI_DT_RELR").bytes(),
                "needs GLIBC_ABI_DT_RELR, and Lambda has glibc 2.34");
    }

    @Test
    void refusesAnotherProcessor() throws IOException {
        refuses(new Elf(Elf.X86_64).bytes(), "is for x86_64, not for arm64", "arm64");
        refuses(new Elf(243).bytes(),
                "is for ELF machine 243, not for a processor of Lambda's");
    }

    @Test
    void refusesWhatIsForDebuggers() throws IOException {
        refuses(new Elf(Elf.X86_64, List.of(), List.of(".text", ".debug_info")).bytes(),
                "isn't stripped: objcopy, which is of binutils, wasn't there");
    }

    @Test
    void refusesWhatIsNoWholeExecutableForLinux() throws IOException {
        byte[] whole = new Elf(Elf.X86_64, "malloc@GLIBC_2.2.5").bytes();
        byte[] mac = {(byte) 0xcf, (byte) 0xfa, (byte) 0xed, (byte) 0xfe, 0, 0, 0, 0};

        refuses(mac, "isn't an executable for Linux on 64 bits");
        refuses(new byte[0], "isn't an executable for Linux on 64 bits");
        for (int length : List.of(10, 60, 200, whole.length - 1)) {
            refuses(Arrays.copyOf(whole, length), "is cut short or garbled");
        }
        byte[] bare = whole.clone();
        Arrays.fill(bare, 40, 48, (byte) 0);
        refuses(bare, "has no table of sections");
    }

    @Test
    void refusesAFunctionThatIsNotNative() throws IOException {
        Path zip = folder.resolve("function.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("chatbot/slack/Gate.class"));
        }
        assertThat(script.run(Map.of(), zip.toString()).error())
                .isEqualTo("bootstrap in " + zip + " is missing: it is no native function" + NEXT);
    }

    /// As binutils reads them, where that is there.
    @ParameterizedTest
    @EnabledOnOs(OS.LINUX)
    @ValueSource(strings = {"/bin/ls", "/bin/bash", "/usr/bin/python3", "/usr/bin/env"})
    void findsInExecutablesOfThisMachineWhatReadelfFinds(Path executable) throws Exception {
        assumeTrue(Files.isExecutable(executable) && Files.isExecutable(Path.of(
                "/usr/bin/readelf")));
        Process readelf = new ProcessBuilder("/usr/bin/readelf", "-V", executable.toString())
                .start();
        List<String> tooNew = readelf.inputReader().lines()
                .filter(line -> line.contains("Name: GLIBC_"))
                .map(line -> line.replaceFirst(".*Name: (\\S+).*", "$1"))
                .filter(version -> !version.matches("GLIBC_2\\.([0-9]|[12][0-9]|3[0-4])(\\.\\d+)?"))
                .distinct().sorted().toList();
        Run run = check(Files.readAllBytes(executable));

        if (tooNew.isEmpty()) {
            assertThat(run.status()).as(run.error()).isZero();
        } else {
            assertThat(run.error()).contains("needs " + String.join(", ", tooNew) + " (");
        }
    }
}
