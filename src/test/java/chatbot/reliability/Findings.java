package chatbot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;

/// A table of docs/RELIABILITY.md or another paper, which the check that it tells of writes.
///
/// In the paper it stands between the lines `<!-- name -->` and `<!-- end of name -->`. At length
/// (`-Preliability`) a check puts its table there; in the gate it says so if another one stands there.
public final class Findings {

    private static final Path PAPER = Path.of("docs", "RELIABILITY.md");

    private final Path paper;
    private final String name;
    private final List<String> rows = new CopyOnWriteArrayList<>();

    private Findings(Path paper, String name) {
        this.paper = paper;
        this.name = name;
    }

    /// A table with a name that no other table has.
    public static Findings of(String name, String... columns) {
        return in(PAPER, name, columns);
    }

    /// A table of another paper.
    public static Findings in(Path paper, String name, String... columns) {
        Findings findings = new Findings(paper, name);
        findings.row((Object[]) columns);
        findings.row(Arrays.stream(columns).map(_ -> "---").toArray());
        return findings;
    }

    /// Whether checks are to take their time.
    public static boolean atLength() {
        return "full".equals(System.getProperty("reliability"));
    }

    /// How many of something: the first in the gate, the second at length.
    public static int many(int inTheGate, int atLength) {
        return atLength() ? atLength : inTheGate;
    }

    /// One row; a cell may hold anything that is one line.
    public void row(Object... cells) {
        rows.add(Arrays.stream(cells).map(cell -> String.valueOf(cell).replace("|", "\\|"))
                .collect(Collectors.joining(" | ", "| ", " |")));
    }

    /// Ends a table of figures, which differ from run to run: kept at length, else only printed
    /// beside the build.
    public void areFigures() {
        keep();
    }

    /// Ends a table that is the same in each run; the paper has to have it to the letter.
    public void areWhatThePaperSays() {
        keep();
        assertThat(table(read())).as("The table %s of %s. `./mvnw verify -Preliability` writes it",
                name, paper).isEqualTo(text());
    }

    /// The rows that the paper has, each in its cells.
    List<List<String>> inThePaper() {
        return table(read()).lines().filter(line -> line.startsWith("| "))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
                .toList();
    }

    private void keep() {
        try {
            Path folder = Files.createDirectories(Path.of("target", "reliability"));
            Files.writeString(folder.resolve(name + ".md"), text());
            if (atLength()) {
                String text = read();
                Files.writeString(paper, text.replace(begin() + table(text) + end(),
                        begin() + text() + end()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String table(String text) {
        int from = text.indexOf(begin());
        int to = text.indexOf(end());
        if (from < 0 || to < from) {
            throw new AssertionError(paper + " has no place for " + name + ": " + begin() + end());
        }
        return text.substring(from + begin().length(), to);
    }

    private String begin() {
        return "<!-- " + name + " -->\n";
    }

    private String end() {
        return "<!-- end of " + name + " -->\n";
    }

    private String text() {
        return "\n" + String.join("\n", rows) + "\n\n";
    }

    private String read() {
        try {
            return Files.readString(paper);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
