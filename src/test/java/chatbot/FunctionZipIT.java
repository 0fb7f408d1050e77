package chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What is in target/function.zip, and what must not be: anything of dev mode's page.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FunctionZipIT {

    private static final Pattern DEV_MODE = Pattern
            .compile("chatbot[/.]dev[/.]|chatbot[/.]fleet[/.]DemoFleet|"
                    + "chatbot[/.]followup[/.]InProcess|mrkdwn\\.js");

    /// By path, whether the entry names dev mode's code; jars are opened.
    private final Map<String, Boolean> entries = new TreeMap<>();
    private Set<String> settings = Set.of();

    @BeforeAll
    void read() throws IOException {
        try (InputStream zip = new BufferedInputStream(
                Files.newInputStream(Path.of("target/function.zip")))) {
            read("", zip);
        }
    }

    private void read(String within, InputStream zip) throws IOException {
        ZipInputStream files = new ZipInputStream(zip);
        for (ZipEntry entry = files.getNextEntry(); entry != null; entry = files.getNextEntry()) {
            String path = within + entry.getName();
            byte[] content = files.readAllBytes();
            if (path.endsWith(".jar")) {
                read(path + "!/", new ByteArrayInputStream(content));
            } else {
                String text = new String(content, StandardCharsets.ISO_8859_1);
                entries.put(path, DEV_MODE.matcher(text).find());
                if (path.endsWith("io/quarkus/runtime/generated/Config.class")) {
                    settings = methods(content);
                }
            }
        }
    }

    /// A native build would fail without it (chatbot.setting.UncheckedNames).
    @Test
    void holdsWhatIsReplacedInANativeFunction() {
        if (!entries.containsKey("bootstrap")) {
            assertThat(settings)
                    .contains("isMapped(Lio/quarkus/runtime/configuration/NameIterator;)Z");
        }
    }

    private static Set<String> methods(byte[] type) {
        return ClassFile.of().parse(type).methods().stream()
                .map(method -> method.methodName().stringValue()
                        + method.methodType().stringValue())
                .collect(Collectors.toSet());
    }

    @Test
    void holdsTheWholeFunction() {
        if (!entries.containsKey("bootstrap")) {
            assertThat(entries).containsKey("chatbot/slack/Gate.class").hasSizeGreaterThan(10_000);
        }
    }

    @Test
    void holdsNothingOfDevModesPage() {
        assertThat(entries.keySet()).filteredOn(path -> DEV_MODE.matcher(path).find()).isEmpty();
        assertThat(entries.keySet()).filteredOn(path -> path.matches("[^!]*\\.(?:html|css|js)"))
                .isEmpty();
    }

    @Test
    void namesNothingOfDevModesPage() {
        assertThat(entries.keySet()).filteredOn(entries::get).isEmpty();
    }
}
