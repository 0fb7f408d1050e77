package chatbot.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether who follows docs/deploy.md meets what it says: SAM's questions, the outputs, the files.
final class DeployPageTest {

    private static final String PAGE = "docs/deploy.md";
    private static final Pattern QUESTION = Pattern
            .compile("(?m)^ +(Parameter \\S+?(?: \\[[^]]*])?):");
    private static final Pattern UNGUARDED = Pattern
            .compile("(?m)^ +Function has no authentication\\. Is this okay\\? \\[y/N]: y$");
    private static final Pattern OUTPUT = Pattern.compile("`([A-Z][A-Za-z]+Url)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
    private static final Pattern FILE = Pattern.compile("src/[A-Za-z/-]+\\.(?:java|yaml)");

    private final Template template = Template.read();
    private final String page = read(Path.of(PAGE));

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> all(Pattern what, String text) {
        return what.matcher(text).results().map(found -> found.group(found.groupCount()));
    }

    /// As SAM asks: in the template's order, with the default in brackets, but for what it hides.
    @Test
    void hasSamsQuestions() {
        List<String> questions = template.section("Parameters").entrySet().stream()
                .map(parameter -> {
                    Map<?, ?> about = (Map<?, ?>) parameter.getValue();
                    return "Parameter " + parameter.getKey() + (about.containsKey("NoEcho")
                            ? ""
                            : " [" + about.get("Default") + "]");
                }).toList();

        assertThat(all(QUESTION, page)).containsExactlyElementsOf(questions);
    }

    @Test
    void hasAnAnswerForEachRouteThatAwsDoesNotGuard() {
        assertThat(all(UNGUARDED, page)).hasSameSizeAs(template.routes());
    }

    @Test
    void namesOutputsAndFilesThatThereAre() {
        assertThat(all(OUTPUT, page)).isNotEmpty()
                .isSubsetOf(template.section("Outputs").keySet());
        assertThat(all(FILE, page)).isNotEmpty()
                .allSatisfy(file -> assertThat(Path.of(file)).exists());
    }

    /// GitHub makes a heading's anchor of its letters, digits and hyphens.
    @ParameterizedTest
    @ValueSource(strings = {PAGE, "docs/RUNBOOK.md", "docs/FLOOD.md"})
    void leadsToHeadingsThatThereAre(String paper) {
        Path path = Path.of(paper);
        List<String[]> links = Pattern.compile("\\]\\(([^):#]*)#([^)]+)\\)").matcher(read(path))
                .results().map(link -> new String[]{link.group(1), link.group(2)}).toList();

        assertThat(links).isNotEmpty().allSatisfy(link -> {
            Path to = link[0].isEmpty() ? path : path.resolveSibling(link[0]);
            assertThat(all(HEADING, read(to)).map(heading -> heading.toLowerCase()
                    .replaceAll("[^a-z0-9 -]", "").replace(' ', '-'))).contains(link[1]);
        });
    }
}
