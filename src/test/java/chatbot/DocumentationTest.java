package chatbot;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.command.Verb;
import chatbot.language.Language;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.smallrye.config.ConfigMapping;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether the papers say of the code what is true of it.
class DocumentationTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .importPath(Path.of("target/classes"));
    private static final JavaClasses TESTS = new ClassFileImporter()
            .importPath(Path.of("target/test-classes"));

    private static String read(String file) throws IOException {
        return Files.readString(Path.of(file));
    }

    private static Set<String> all(String regex, String text) {
        return Pattern.compile(regex, Pattern.MULTILINE).matcher(text).results()
                .map(match -> match.group(1))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everySettingIsInTheReadmesTableAndNoOther(String readme) throws IOException {
        Set<String> settings = CODE.stream()
                .filter(type -> type.isAnnotatedWith(ConfigMapping.class))
                .flatMap(type -> type.getMethods().stream()
                        .map(method -> type.getAnnotationOfType(ConfigMapping.class).prefix()
                                .replace('.', '_') + "_"
                                + method.getName().replaceAll("([A-Z])", "_$1")))
                .map(name -> name.toUpperCase(Locale.ROOT)).collect(Collectors.toSet());

        assertThat(all("^\\| `([A-Z_]+)` \\|", read(readme))).isEqualTo(settings);
    }

    @ParameterizedTest
    @CsvSource({"README.md, EN", "README.zh-CN.md, ZH"})
    void everyCommandIsInTheReadmesTableAndNoOther(String readme, Language language)
            throws IOException {
        Set<String> usages = Stream.of(Verb.values()).map(verb -> verb.usage(language))
                .collect(Collectors.toSet());

        assertThat(all("^\\| `/chatbot ([^`]+)` \\|", read(readme))).isEqualTo(usages);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md"})
    void everyPermissionOfTheTemplateIsInTheReadmesTableAndNoOther(String readme)
            throws IOException {
        String table = String.join("\n", all("^\\| (`[a-z0-9]+:.*)$", read(readme)));

        assertThat(
                all("`((?:ec2|logs|ssm|dynamodb|states|sns|secretsmanager|lambda|xray):[A-Za-z]+)`",
                        table))
                .isEqualTo(
                        all("^ +(?:- |Action: )((?:ec2|logs|ssm|dynamodb|states|sns|secretsmanager|lambda|xray):[A-Za-z]+)$",
                                read("template.yaml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "CONTRIBUTING.md"})
    void everyTypeThatIsNamedExists(String paper) throws IOException {
        Set<String> types = Stream.of(CODE, TESTS).flatMap(JavaClasses::stream)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
        Set<String> named = all("`([A-Z][a-z0-9]+[A-Za-z0-9]*(?:\\.[A-Z][A-Za-z0-9]+)?)`",
                read(paper)).stream()
                .map(name -> name.substring(name.indexOf('.') + 1)).collect(Collectors.toSet());

        assertThat(types).containsAll(named);
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md",
            "SECURITY.md", "CHANGELOG.md", "docs/COST.md", "docs/LOG.md", "docs/OPERATING.md",
            "docs/FLOOD.md", "docs/PERFORMANCE.md", "docs/POLICY.md", "docs/RELIABILITY.md",
            "docs/RUNBOOK.md", "docs/SLACK.md", "docs/TRYING.md", "docs/deploy.md"})
    void everyLinkWithinTheRepositoryLeadsSomewhere(String paper) throws IOException {
        Set<String> links = all("\\]\\((?!https?:|#)([^)#]+)", read(paper));

        assertThat(links).allSatisfy(
                link -> assertThat(Path.of(paper).resolveSibling(link)).exists());
    }

    @Test
    void everyFileOfAddingACommandExists() throws IOException {
        List<String> roots = List.of("src/main/java/chatbot/", "src/test/java/chatbot/", "");
        Set<String> named = all("`([a-zA-Z/]+\\.(?:java|yaml|md))`",
                read("CONTRIBUTING.md")
                        .substring(read("CONTRIBUTING.md").indexOf("## Adding a command")));

        assertThat(named).isNotEmpty().allSatisfy(name -> assertThat(roots).anySatisfy(
                root -> assertThat(Path.of(root + name)).exists()));
    }

    @ParameterizedTest
    @CsvSource({"README.md, 250", "README.zh-CN.md, 200", "ARCHITECTURE.md, 150"})
    void aPaperIsShortEnoughToBeRead(String paper, int most) throws IOException {
        assertThat(List.of(read(paper).split("\n", -1))).hasSizeLessThanOrEqualTo(most);
    }
}
