package chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Runs `mvnw` among made-up JDKs and with a made-up Maven that says what it was started with.
///
/// A directory of the test stands in for `/usr/lib/jvm` (by `MVNW_JVM_DIRS`), another for the home
/// directory, and a JDK 17 comes first on the `PATH`, so the machine's own JDKs don't matter.
@DisabledOnOs(OS.WINDOWS)
final class MvnwTest {

    private static final Path WRAPPER = Path.of(".mvn/wrapper/maven-wrapper.properties");

    private static final String MAVEN = """
            #!/bin/sh
            echo "JAVA_HOME=${JAVA_HOME-}"
            for argument; do echo "argument=$argument"; done
            """;

    private static final String UNWANTED = """
            #!/bin/sh
            echo "$0" >>"$HOME/started"
            """;

    private Path project;
    private Path home;
    private Path jvm;
    private Path jdk17;
    private Map<String, String> environment;

    @BeforeEach
    void layOutAMachine(@TempDir Path temp) throws IOException {
        Path root = temp.toRealPath();
        project = Files.createDirectory(root.resolve("my project"));
        home = Files.createDirectory(root.resolve("home of me"));
        jvm = Files.createDirectory(root.resolve("jvm dir"));
        jdk17 = jdk(root.resolve("old-jdk"), "17.0.15");
        Files.copy(Path.of("mvnw"), project.resolve("mvnw"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(project.resolve(".mvn/wrapper"));
        Files.copy(WRAPPER, project.resolve(WRAPPER));
        environment = new HashMap<>(Map.of(
                "HOME", home.toString(),
                "MAVEN_USER_HOME", maven(root.resolve("maven home")).toString(),
                "MVNW_JVM_DIRS", jvm.toString(),
                "PATH", jdk17.resolve("bin") + ":" + System.getenv("PATH")));
    }

    @Test
    void leavesAJavaHomeOf25Alone() throws Exception {
        Path own = jdk(home.resolve("my own"), "25.0.3");
        jdk(jvm.resolve("temurin-25"), "25");
        environment.put("JAVA_HOME", own.toString());

        assertTakesSilently(own.toString());
    }

    @Test
    void leavesANewerJavaHomeAlone() throws Exception {
        Path own = jdk(home.resolve("my own"), "26-ea");
        jdk(jvm.resolve("temurin-25"), "25");
        environment.put("JAVA_HOME", own.toString());

        assertTakesSilently(own.toString());
    }

    @Test
    void takesTheJdk25OfUsrLibJvmWhenJavaHomeIsOlder() throws Exception {
        jdk(jvm.resolve("java-17"), "17.0.15");
        Path jdk25 = jdk(jvm.resolve("temurin 25"), "25.0.3");
        environment.put("JAVA_HOME", jdk17.toString());

        assertTakes(jdk25, "25", "JAVA_HOME is a JDK 17");
    }

    @Test
    void callsAJdkOfTheOldNumberingByItsRelease() throws Exception {
        Path jdk25 = jdk(jvm.resolve("temurin-25"), "25.0.3");
        environment.put("JAVA_HOME", jdk(home.resolve("jdk8"), "1.8.0_442").toString());

        assertTakes(jdk25, "25", "JAVA_HOME is a JDK 8");
    }

    @Test
    void takesTheJdk25OfUsrLibJvmWhenJavaHomeIsUnsetAndThePathHasA17() throws Exception {
        Path jdk25 = jdk(jvm.resolve("temurin-25"), "25.0.3");

        assertTakes(jdk25, "25", "JAVA_HOME is unset");
    }

    @Test
    void takesTheJdk25OfUsrLibJvmWhenJavaHomeLeadsNowhere() throws Exception {
        Path jdk25 = jdk(jvm.resolve("temurin-25"), "25.0.3");
        environment.put("JAVA_HOME", home.resolve("gone").toString());

        assertTakes(jdk25, "25", "JAVA_HOME is not a JDK");
    }

    @Test
    void takesAnEmptyJavaHomeForUnset() throws Exception {
        Path jdk25 = jdk(jvm.resolve("temurin-25"), "25.0.3");
        environment.put("JAVA_HOME", "");

        assertTakes(jdk25, "25", "JAVA_HOME is unset");
    }

    @Test
    void takesTheJdkOfAJavacOnThePathSilently() throws Exception {
        Path own = jdk(home.resolve("my own"), "26");
        Path bin = Files.createDirectory(home.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("javac"), own.resolve("bin/javac"));
        jdk(jvm.resolve("temurin-25"), "25.0.3");
        putFirstOnThePath(bin);

        assertTakesSilently(own.toString());
    }

    @Test
    void leavesAJavacOnThePathToItselfWhenItIsOnlyAScript() throws Exception {
        Path shims = Files.createDirectory(home.resolve("shims"));
        script(shims.resolve("java"), "#!/bin/sh\n");
        script(shims.resolve("javac"), "#!/bin/sh\necho javac 25.0.3\n");
        putFirstOnThePath(shims);

        assertTakesSilently("");
    }

    @Test
    void takesTheJdkOnThePathWhenOnlyJavaHomeIsOlder() throws Exception {
        Path own = jdk(home.resolve("my own"), "25.0.3");
        putFirstOnThePath(own.resolve("bin"));
        environment.put("JAVA_HOME", jdk17.toString());

        assertTakes(own, "25", "JAVA_HOME is a JDK 17");
    }

    @Test
    void findsTheJdkOfSdkmanInTheHomeDirectory() throws Exception {
        Path jdk25 = jdk(home.resolve(".sdkman/candidates/java/25.0.3-tem"), "25.0.3");

        assertTakes(jdk25, "25", "JAVA_HOME is unset");
    }

    @Test
    void findsTheJdkOfSdkmanElsewhere() throws Exception {
        Path sdkman = home.resolve("sdk man");
        Path jdk25 = jdk(sdkman.resolve("candidates/java/25.0.3-tem"), "25.0.3");
        environment.put("SDKMAN_DIR", sdkman.toString());

        assertTakes(jdk25, "25", "JAVA_HOME is unset");
    }

    @Test
    void findsTheJdkInTheLayoutOfMacOs() throws Exception {
        Path jdk25 = jdk(jvm.resolve("temurin-25.jdk/Contents/Home"), "25.0.3");

        assertTakes(jdk25, "25", "JAVA_HOME is unset");
    }

    @Test
    void findsTheJdkOfAMacsUser() throws Exception {
        Path bundles = home.resolve("Library/Java/JavaVirtualMachines");
        Path jdk25 = jdk(bundles.resolve("temurin-25.jdk/Contents/Home"), "25.0.3");

        assertTakes(jdk25, "25", "JAVA_HOME is unset");
    }

    @Test
    void findsTheJdkThatIntelliJDownloaded() throws Exception {
        Path jdk25 = jdk(home.resolve(".jdks/temurin-25.0.3"), "25.0.3");

        assertTakes(jdk25, "25", "JAVA_HOME is unset");
    }

    @Test
    void looksIntoEachDirectoryOfMvnwJvmDirs() throws Exception {
        Path second = home.resolve("more jdks");
        Path jdk25 = jdk(second.resolve("temurin-25"), "25.0.3");
        environment.put("MVNW_JVM_DIRS", jvm + ":" + second);

        assertTakes(jdk25, "25", "JAVA_HOME is unset");
    }

    @Test
    void findsTheJdkBehindALink() throws Exception {
        Path jdk25 = jdk(home.resolve("unpacked/jdk"), "25.0.3");
        Path link = Files.createSymbolicLink(jvm.resolve("java-25"), jdk25);
        Files.createSymbolicLink(jvm.resolve("dangling"), home.resolve("gone"));

        assertTakes(link, "25", "JAVA_HOME is unset");
    }

    @Test
    void prefersA25ToA26WhereverItIs() throws Exception {
        jdk(jvm.resolve("a-26"), "26.0.1");
        jdk(jvm.resolve("b-27"), "27");
        Path jdk25 = jdk(home.resolve(".sdkman/candidates/java/25.0.3-tem"), "25.0.3");

        assertTakes(jdk25, "25", "JAVA_HOME is unset");
    }

    @Test
    void takesTheOldestNewerOneWhenThereIsNo25() throws Exception {
        jdk(jvm.resolve("a-27"), "27");
        Path jdk26 = jdk(jvm.resolve("b-26"), "26.0.1");
        jdk(jvm.resolve("c-28"), "28");
        jdk(jvm.resolve("d-24"), "24.0.2");

        assertTakes(jdk26, "26", "JAVA_HOME is unset");
    }

    @Test
    void passesOverA25ThatIsNotWhole() throws Exception {
        Path jre = jdk(jvm.resolve("a-jre"), "25.0.3");
        Files.delete(jre.resolve("bin/javac"));
        Path half = jdk(jvm.resolve("b-half"), "25.0.3");
        Files.delete(half.resolve("bin/java"));
        Path jdk25 = jdk(jvm.resolve("c-jdk"), "25.0.3");
        environment.put("JAVA_HOME", jre.toString());

        assertTakes(jdk25, "25", "JAVA_HOME is not a JDK");
    }

    @Test
    void asksTheCompilerOfAJdkWithoutAReleaseFile() throws Exception {
        Path jdk25 = jdk(jvm.resolve("jdk"), "25.0.3");
        Files.delete(jdk25.resolve("release"));
        script(jdk25.resolve("bin/javac"), """
                #!/bin/sh
                echo 'Picked up JAVA_TOOL_OPTIONS: -Xmx64m' >&2
                echo 'javac 25.0.3'
                """);

        assertTakes(jdk25, "25", "JAVA_HOME is unset");
    }

    @Test
    void handsTheArgumentsOverAsTheyAre() throws Exception {
        jdk(jvm.resolve("temurin-25"), "25.0.3");

        assertThat(mvnw("-Dtest=Mvnw*", "*", "two words", "").out())
                .endsWith("argument=-Dtest=Mvnw*\nargument=*\nargument=two words\nargument=\n");
    }

    @Test
    void saysHowToGetAJdkWhenThereIsNone() throws Exception {
        environment.put("JAVA_HOME", jdk(jvm.resolve("java-24"), "24.0.2").toString());

        assertThat(mvnw()).isEqualTo(new Run(1, "",
                "mvnw: found no JDK 25 or newer (JAVA_HOME is a JDK 24): set JAVA_HOME to one,"
                        + " or get one by `sdk install java 25-tem` (https://sdkman.io) or from"
                        + " https://adoptium.net (its package for apt is temurin-25-jdk).\n"));
    }

    private void assertTakesSilently(String javaHome) throws Exception {
        assertThat(mvnw()).isEqualTo(new Run(0, "JAVA_HOME=" + javaHome + "\n", ""));
    }

    private void assertTakes(Path jdk, String release, String reason) throws Exception {
        assertThat(mvnw()).isEqualTo(new Run(0, "JAVA_HOME=" + jdk + "\n",
                "mvnw: using the JDK " + release + " in " + jdk + " (" + reason + ")\n"));
    }

    /// Runs `mvnw` from another directory, with nothing but the environment of the test.
    private Run mvnw(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(project.resolve("mvnw").toString()));
        command.addAll(List.of(arguments));
        Path out = project.resolve("out");
        Path err = project.resolve("err");
        ProcessBuilder builder = new ProcessBuilder(command).directory(home.toFile())
                .redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ends in time").isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(home.resolve("started")).as("JDKs started").doesNotExist();
        return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    private void putFirstOnThePath(Path directory) {
        environment.put("PATH", directory + ":" + environment.get("PATH"));
    }

    /// Makes a JDK that tells its version by its release file; its programs aren't to be started.
    private static Path jdk(Path directory, String version) throws IOException {
        Files.createDirectories(directory.resolve("bin"));
        Files.writeString(directory.resolve("release"), """
                IMPLEMENTOR="Nobody"
                JAVA_RUNTIME_VERSION="99+9-LTS"
                JAVA_VERSION="%s"
                JAVA_VERSION_DATE="2026-04-21"
                """.formatted(version));
        for (String program : List.of("java", "javac")) {
            script(directory.resolve("bin").resolve(program), UNWANTED);
        }
        return directory;
    }

    /// Makes a Maven where `mvnw` would otherwise download it to.
    private static Path maven(Path userHome) throws IOException {
        String url = Files.readAllLines(WRAPPER).stream()
                .filter(line -> line.startsWith("distributionUrl="))
                .map(line -> line.substring(line.indexOf('=') + 1).strip())
                .findFirst().orElseThrow();
        String name = url.substring(url.lastIndexOf('/') + 1).replace("-bin.zip", "");
        Path bin = userHome.resolve("wrapper/dists").resolve(name)
                .resolve(Integer.toHexString(url.hashCode())).resolve("bin");
        script(Files.createDirectories(bin).resolve("mvn"), MAVEN);
        return userHome;
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /// What came out of a run.
    private record Run(int exit, String out, String err) {
    }
}
