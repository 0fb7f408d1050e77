package chatbot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a paper is made of: Markdown as ours use it, with code indented by four spaces.
///
/// @param sections the lines of each, from its heading on
record Paper(List<List<String>> sections) {

    private static final Pattern HEADING = Pattern.compile("^#+(?= )");
    private static final Pattern ITEM = Pattern.compile("^(?:\\*|\\d+\\.)(?= )");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern COMMAND = Pattern
            .compile("^ {4}((?:\\./mvnw|aws|sam) .*?)(?: +#.*)?$");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)]+)\\)|<(https?:[^>]+)>");

    /// Reads all of a paper but the line that leads to the same in another language.
    static Paper read(String file, String other) throws IOException {
        List<List<String>> sections = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(file))) {
            if (HEADING.matcher(line).find() || sections.isEmpty()) {
                sections.add(new ArrayList<>());
            }
            if (!line.contains("](" + other + ")")) {
                sections.getLast().add(line);
            }
        }
        return new Paper(sections);
    }

    /// Of what each section consists, in its order: `## text code |2 |2 * *` is a heading, a
    /// paragraph, a listing, two rows of two cells and two items of a list.
    List<String> outlines() {
        return sections.stream().map(Paper::outline).toList();
    }

    private static String outline(List<String> section) {
        List<String> parts = new ArrayList<>();
        String before = "";
        for (String line : section) {
            String part = part(line, before);
            if (!part.isEmpty()) {
                parts.add(part);
            }
            before = line;
        }
        return String.join(" ", parts);
    }

    private static String part(String line, String before) {
        if (isRow(line)) {
            return "|" + cells(line).size();
        }
        return Stream.of(HEADING, ITEM).map(kind -> kind.matcher(line))
                .flatMap(match -> match.results().map(found -> found.group())).findFirst()
                .map(found -> found.replaceFirst("\\d+", "1"))
                .orElse(line.isBlank() || !before.isBlank() ? "" : isCode(line) ? "code" : "text");
    }

    private static boolean isRow(String line) {
        return line.startsWith("|");
    }

    private static boolean isCode(String line) {
        return line.startsWith("    ");
    }

    private static List<String> cells(String row) {
        return Stream.of(row.substring(1).split("\\|")).map(String::strip).toList();
    }

    /// The commands for a shell in the listings, without comments.
    List<String> commands() {
        return lines().flatMap(line -> COMMAND.matcher(line).results())
                .map(command -> command.group(1)).toList();
    }

    /// The code in each row of each table, cell by cell and in any order within one.
    List<String> codeInRows(UnaryOperator<String> translation) {
        return lines().filter(Paper::isRow).map(row -> cells(row).stream()
                .map(cell -> code(cell, translation)).collect(Collectors.joining(" | "))).toList();
    }

    /// The code in the text of each section, in any order.
    List<String> codeInText(UnaryOperator<String> translation) {
        return sections.stream().map(section -> code(section.stream()
                .filter(line -> !isRow(line) && !isCode(line)).collect(Collectors.joining(" ")),
                translation))
                .toList();
    }

    private static String code(String text, UnaryOperator<String> translation) {
        return CODE.matcher(text).results().map(found -> translation.apply(found.group(1)))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new)).toString();
    }

    /// Where the links of each section lead to.
    List<String> links() {
        return sections.stream().map(section -> LINK.matcher(String.join("\n", section)).results()
                .map(link -> link.group(1) == null ? link.group(2) : link.group(1)).sorted()
                .collect(Collectors.joining(" "))).toList();
    }

    /// What is said in the listings, without any space.
    String listings() {
        return lines().filter(Paper::isCode).collect(Collectors.joining()).replaceAll("\\s", "");
    }

    Stream<String> lines() {
        return sections.stream().flatMap(List::stream);
    }
}
