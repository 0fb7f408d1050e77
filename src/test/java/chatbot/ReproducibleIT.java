package chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Packages once more, somewhere else, as somebody else: function.zip is the same, to the byte. What is
/// compiled is taken over; the compiler is deterministic, and Quarkus isn't.
@EnabledOnOs(OS.LINUX)
@Execution(ExecutionMode.CONCURRENT)
final class ReproducibleIT {

    private static final Path ZIP = Path.of("target/function.zip");
    private static final List<String> SOURCES = List.of("pom.xml", "mvnw", ".mvn", "src/build",
            "target/classes");

    @Test
    void holdsTheSameWhereverItIsBuilt(@TempDir Path temp) throws Exception {
        if (entries(ZIP).containsKey("bootstrap")) {
            return; // GraalVM promises nothing of the kind
        }
        Path elsewhere = Files.createDirectory(temp.resolve("somewhere-else"));
        for (String source : SOURCES) {
            copy(Path.of(source), elsewhere.resolve(source));
        }
        build(elsewhere);

        Path other = elsewhere.resolve(ZIP);
        Map<String, String> different = entries(other);
        different.entrySet().removeAll(entries(ZIP).entrySet());
        assertThat(different).as("entries that differ").isEmpty();
        assertThat(Files.mismatch(ZIP, other)).as("the first byte that differs").isEqualTo(-1);
    }

    /// In another time zone and language, with other permissions, without the network.
    private static void build(Path project) throws IOException, InterruptedException {
        String maven = "umask 077; exec ./mvnw -q -B -ntp -o -Dmaven.repo.local='%s'"
                + " jar:jar@default-jar quarkus:build antrun:run@reproducible-zip";
        Path log = project.resolve("log");
        ProcessBuilder builder = new ProcessBuilder("/bin/sh", "-c",
                maven.formatted(System.getProperty("maven.repo.local")))
                .directory(project.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(Map.of("TZ", "Asia/Kathmandu", "LC_ALL", "C",
                "JAVA_HOME", System.getProperty("java.home")));
        Process process = builder.start();
        try {
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ends in time").isTrue();
            assertThat(process.exitValue()).as(Files.readString(log)).isZero();
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /// Names with times and checksums, in their order: so a difference has a name.
    private static Map<String, String> entries(Path zip) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                entries.put(entry.getName(),
                        entry.getTimeLocal() + " " + Long.toHexString(entry.getCrc()));
            }
        }
        return entries;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(to.resolve(from.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                    throws IOException {
                Path copy = file.equals(from) ? to : to.resolve(from.relativize(file));
                Files.copy(file, copy);
                assertThat(copy.toFile().setExecutable(file.toFile().canExecute())).isTrue();
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
