package chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/// target/chatbot-sbom.json, the bill of materials: whether it is what function.zip is made of, and
/// whether we may use all of that.
final class MaterialsIT {

    /// What lets us pass a library on in a program of ours without changing the licence of that; of
    /// libraries with several, one of these is enough (SPDX's names, and one that has none there).
    private static final Set<String> LICENCES = Set.of("Apache-2.0", "MIT", "MIT-0", "BSD-2-Clause",
            "BSD-3-Clause", "EPL-1.0", "EPL-2.0", "GPL-2.0-with-classpath-exception",
            "GNU General Public License, version 2 with the GNU Classpath Exception");
    /// Quarkus leaves it out: it is for dev mode.
    private static final String LAUNCHER = "io.quarkus.quarkus-ide-launcher-";
    /// Quarkus takes classes out of some libraries, and names those so.
    private static final String MODIFIED = "modified-";
    /// Of these the build leaves out operations that nothing calls (src/build/Trim.java).
    private static final Pattern TRIMMED = Pattern
            .compile("software/amazon/awssdk/services/\\w+/\\w+Client\\.class");

    private final JsonNode bill = bill();

    private static JsonNode bill() {
        try {
            return new ObjectMapper().readTree(Path.of("target/chatbot-sbom.json").toFile());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Stream<JsonNode> components() {
        return StreamSupport.stream(bill.required("components").spliterator(), false);
    }

    private static String jar(JsonNode component) {
        return component.required("group").asText() + "." + component.required("name").asText()
                + "-"
                + component.required("version").asText() + ".jar";
    }

    private static String sha256(JsonNode component) {
        return StreamSupport.stream(component.required("hashes").spliterator(), false)
                .filter(hash -> hash.required("alg").asText().equals("SHA-256")).findFirst()
                .orElseThrow().required("content").asText();
    }

    /// By name, the files of each library in the package.
    private static Map<String, Map<String, byte[]>> libraries() throws IOException {
        Map<String, Map<String, byte[]>> libraries = new TreeMap<>();
        files(Path.of("target/function.zip")).forEach((name, content) -> {
            if (name.endsWith(".jar")) {
                libraries.put(name.replaceFirst(".*/", ""), files(content));
            }
        });
        return libraries;
    }

    private static Map<String, byte[]> files(Path zip) throws IOException {
        return files(Files.readAllBytes(zip));
    }

    private static Map<String, byte[]> files(byte[] zip) {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /// The library as Maven got it, which has to be the one that the bill means.
    private static byte[] original(JsonNode component) throws Exception {
        String name = component.required("name").asText();
        String version = component.required("version").asText();
        byte[] jar = Files.readAllBytes(Path.of(System.getProperty("maven.repo.local"),
                component.required("group").asText().replace('.', '/'), name, version,
                name + "-" + version + ".jar"));
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(jar)))
                .as(name).isEqualTo(sha256(component));
        return jar;
    }

    @Test
    void namesEachLibraryOfThePackageAndNoOther() throws Exception {
        Set<String> packed = libraries().keySet();
        if (packed.isEmpty()) {
            return; // a native function is of one piece
        }
        assertThat(packed.stream().map(name -> name.replace(MODIFIED, "")))
                .containsExactlyInAnyOrderElementsOf(components().map(MaterialsIT::jar)
                        .filter(name -> !name.startsWith(LAUNCHER)).toList());
    }

    @Test
    void holdsOfEachLibraryNothingThatIsNotInIt() throws Exception {
        Map<String, Map<String, byte[]>> packed = libraries();
        for (JsonNode component : components().toList()) {
            Map<String, byte[]> files = packed.getOrDefault(jar(component), Map.of());
            if (!files.isEmpty()) {
                Map<String, byte[]> own = files(original(component));
                assertThat(files.keySet().stream().filter(name -> !TRIMMED.matcher(name).matches()
                        && !Arrays.equals(files.get(name), own.get(name))))
                        .as(jar(component)).isEmpty();
                assertThat(own.keySet()).as(jar(component)).containsAll(files.keySet());
            }
        }
    }

    @Test
    void isUnderLicencesThatWeMayUse() {
        assertThat(components().filter(one -> licences(one).stream().noneMatch(LICENCES::contains)))
                .as("libraries with no licence of %s", LICENCES)
                .extracting(one -> jar(one) + " " + licences(one)).isEmpty();
    }

    private static List<String> licences(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .map(one -> one.at("/license/id").asText(one.at("/license/name").asText(
                        one.path("expression").asText())))
                .toList();
    }

    @Test
    void namesNoSnapshot() {
        assertThat(components().map(MaterialsIT::jar)).hasSizeGreaterThan(100)
                .noneMatch(name -> name.contains("SNAPSHOT"));
    }

    /// So two builds have the same one.
    @Test
    void saysNothingOfWhenItWasMade() {
        assertThat(bill.has("serialNumber")).isFalse();
        assertThat(bill.required("metadata").has("timestamp")).isFalse();
    }
}
