package chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// What `./mvnw package -Dnative` does after native-image, on a project in which that has just ended.
@DisabledOnOs(OS.WINDOWS)
final class NativeBuildIT {

    @TempDir
    Path project;
    private Path target;

    @BeforeEach
    void copy() throws IOException {
        for (String file : new String[]{"pom.xml", "mvnw", "src/build/Bootstrap.java",
                ".mvn/jvm.config", ".mvn/wrapper/maven-wrapper.properties"}) {
            Files.createDirectories(project.resolve(file).getParent());
            Files.copy(Path.of(file), project.resolve(file));
        }
        assertThat(project.resolve("mvnw").toFile().setExecutable(true)).isTrue();
        target = Files.createDirectory(project.resolve("target"));
    }

    /// The last step, for a machine of that processor; answers what Maven says.
    private String maven(int status, String processor) throws Exception {
        Path log = project.resolve("log");
        ProcessBuilder builder = new ProcessBuilder("./mvnw", "-B", "-ntp", "-o", "-Dnative",
                "-Dmaven.repo.local=" + System.getProperty("maven.repo.local"),
                "-Dos.arch=" + processor, "antrun:run@native-function")
                .directory(project.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ends in time").isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isEqualTo(status);
            return Files.readString(log);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private void build(Elf bootstrap) throws IOException {
        BootstrapTest.zip(target.resolve("function.zip"), bootstrap.bytes());
    }

    @Test
    void failsIfLambdaCouldNotStartWhatCameOfIt() throws Exception {
        build(new Elf(Elf.X86_64, "fmod@GLIBC_2.38"));

        assertThat(maven(1, "amd64")).contains("bootstrap in ",
                "needs GLIBC_2.38 (fmod@GLIBC_2.38), and Lambda has glibc 2.34. Build it in Mandrel's "
                        + "container: ./mvnw package -Dnative -Dquarkus.native.container-build=true");
    }

    @Test
    void keepsReportsAndSaysForWhichProcessorTheFunctionIs() throws Exception {
        build(new Elf(Elf.ARM64, "malloc@GLIBC_2.17"));
        Path source = Files.createDirectory(target
                .resolve("chatbot-1.0.0-SNAPSHOT-native-image-source-jar"));
        Files.writeString(source.resolve("chatbot-build-output-stats.json"), "{}");
        Files.writeString(source.resolve("chatbot-build-report.html"), "<html></html>");
        Files.writeString(source.resolve("chatbot-runner.jar"), "");

        assertThat(maven(0, "aarch64")).contains("fits Architecture=arm64");
        try (Stream<Path> reports = Files.list(target.resolve("reports"))) {
            assertThat(reports.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("chatbot-build-output-stats.json",
                            "chatbot-build-report.html");
        }
    }
}
