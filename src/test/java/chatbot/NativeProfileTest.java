package chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.template.Template;
import io.smallrye.config.common.utils.StringUtil;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

/// How pom.xml has the native function built. (That it is built so a machine with GraalVM or a
/// container shows: .github/workflows/native.yml.)
final class NativeProfileTest {

    private static Document pom;

    @BeforeAll
    static void read() throws Exception {
        pom = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
    }

    private static String of(String profile, String path) throws Exception {
        return XPathFactory.newInstance().newXPath()
                .evaluate("/project/profiles/profile[id='" + profile + "']/" + path, pom).strip();
    }

    /// Quarkus's default for the same JDK leads to another image each month.
    @Test
    void pinsTheContainerThatBuildsIt() throws Exception {
        assertThat(of("native", "properties/quarkus.native.builder-image"))
                .matches("quay\\.io/quarkus/ubi9-quarkus-mandrel-builder-image:25(\\.\\d+){3}"
                        + "-Final-java25");
    }

    @Test
    void aimsAtWhatEachHostOfLambdaHas() throws Exception {
        assertThat(of("native-x86_64", "activation/os/arch")).isEqualTo("amd64");
        assertThat(of("native-x86_64", "properties/quarkus.native.march")).isEqualTo("x86-64-v2");
        assertThat(of("native-arm64", "activation/os/arch")).isEqualTo("aarch64");
        assertThat(of("native-arm64", "properties/quarkus.native.march")).isEqualTo("armv8.1-a");
    }

    /// What a start takes is mostly the kernel's work for the image.
    @Test
    void makesASmallImageThatHoldsLittleMemory() throws Exception {
        assertThat(arguments()).contains("-Os", "-R:MaxNewSize=16m");
    }

    /// Only the commas within an argument may be escaped; else all are one, and native-image refuses it.
    @Test
    void givesNativeImageOneOptionAtATime() throws Exception {
        assertThat(arguments()).allMatch(argument -> argument.matches("-[^,]+=.+|-[^,=]+"));
    }

    /// As Quarkus reads them.
    private static List<String> arguments() throws Exception {
        return List.of(StringUtil
                .split(of("native", "properties/quarkus.native.additional-build-args")));
    }

    @Test
    void callsProcessorsAsTheTemplateDoes() throws Exception {
        assertThat(List.of(of("native-x86_64", "properties/architecture"),
                of("native-arm64", "properties/architecture")))
                .isEqualTo(Template.read().parameter("Architecture").get("AllowedValues"));
    }

    @Test
    void changesNothingOfABuildThatIsNotNative() throws Exception {
        for (String profile : List.of("native", "native-x86_64", "native-arm64")) {
            assertThat(of(profile, "activation/property/name")).isEqualTo("native");
        }
    }
}
