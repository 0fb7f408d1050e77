package chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
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

    /// By name, the checksum of each library in the package.
    private static Map<String, String> libraries() throws IOException, NoSuchAlgorithmException {
        Map<String, String> libraries = new TreeMap<>();
        try (ZipFile zip = new ZipFile("target/function.zip")) {
            for (ZipEntry entry : zip.stream().filter(one -> one.getName().endsWith(".jar"))
                    .toList()) {
                try (InputStream jar = zip.getInputStream(entry)) {
                    libraries.put(entry.getName().replaceFirst(".*/", ""), HexFormat.of().formatHex(
                            MessageDigest.getInstance("SHA-256").digest(jar.readAllBytes())));
                }
            }
        }
        return libraries;
    }

    @Test
    void namesEachLibraryOfThePackageAndNoOther() throws Exception {
        Map<String, String> packed = libraries();
        if (packed.isEmpty()) {
            return; // a native function is of one piece
        }
        Map<String, String> named = components().filter(one -> !jar(one).startsWith(LAUNCHER))
                .collect(Collectors.toMap(MaterialsIT::jar, MaterialsIT::sha256));

        assertThat(packed.keySet().stream().map(name -> name.replace(MODIFIED, "")))
                .containsExactlyInAnyOrderElementsOf(named.keySet());
        packed.forEach((name, sum) -> assertThat(name.startsWith(MODIFIED) ? sum : named.get(name))
                .as(name).isEqualTo(sum));
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
