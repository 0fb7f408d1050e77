package chatbot.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the page says, as its files have it.
class PageWordsTest {

    private static final Path FILES = Path.of("src/main/resources/chatbot/dev");
    private static final Pattern KEY = Pattern.compile("(?m)^  '([\\w.-]+)':");
    private static final Pattern ENGLISH = Pattern.compile(
            "(?s)export const en = \\{.*?\\n};");
    private static final Pattern CHINESE = Pattern.compile(
            "(?s)export const zh = \\{.*?\\n};");
    private static final Pattern SAID = Pattern.compile("\\bt\\('([\\w.-]+)'[,)]"
            + "|data-t(?:-\\w+)?=\"([\\w.-]+)\"");

    private static String all(String kind) throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(kind)).sorted()
                    .toList();
            StringBuilder all = new StringBuilder();
            for (Path file : found) {
                all.append(Files.readString(file)).append('\n');
            }
            return all.toString();
        }
    }

    private static Set<String> keys(Pattern language) throws IOException {
        return language.matcher(all(".js")).results()
                .flatMap(words -> KEY.matcher(words.group()).results())
                .map(key -> key.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void saysTheSameInBothLanguages() throws Exception {
        assertThat(keys(ENGLISH)).hasSizeGreaterThan(150).isEqualTo(keys(CHINESE));
    }

    @Test
    void hasWordsForAllThatIsSaid() throws Exception {
        Set<String> said = SAID.matcher(all(".js") + all(".html")).results()
                .map(key -> key.group(1) == null ? key.group(2) : key.group(1))
                .collect(Collectors.toSet());

        assertThat(said).hasSizeGreaterThan(50).isSubsetOf(keys(ENGLISH));
    }
}
