package chatbot.reliability;

import chatbot.reliability.KillPoint.By;
import chatbot.reliability.KilledRestart.End;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The table of what came of killing.
final class KillRows {

    static final String[] COLUMNS = {"asked by", "killed at the step that", "when", "kills",
            "reboots sent, each", "reports owed", "kept", "told twice", "asked again at once",
            "asked again after a minute"};

    private final Map<String, Row> rows = Collections.synchronizedMap(new TreeMap<>());

    /// What came of one kind of kill.
    private record Row(List<String> cells, List<End> atOnce, List<End> later) {
    }

    void atOnce(KillPoint point, End end) {
        row(point).atOnce.add(end);
    }

    void later(KillPoint point, End end) {
        row(point).later.add(end);
    }

    void atRandom(By by, End end) {
        row("9" + by, List.of(name(by), "comes at random", "at random")).atOnce.add(end);
    }

    int kills() {
        return rows.values().stream().mapToInt(row -> row.atOnce.size() + row.later.size()).sum();
    }

    private Row row(KillPoint point) {
        return row("%d%02d%d".formatted(point.by().ordinal(), point.step().ordinal(),
                point.moment().ordinal()),
                List.of(name(point.by()), point.step().text, point.when()));
    }

    private Row row(String key, List<String> cells) {
        return rows.computeIfAbsent(key, _ -> new Row(cells,
                Collections.synchronizedList(new ArrayList<>()),
                Collections.synchronizedList(new ArrayList<>())));
    }

    private static String name(By by) {
        return switch (by) {
            case COMMAND -> "command";
            case MENTION -> "mention";
        };
    }

    void write(Findings findings) {
        rows.values().forEach(row -> {
            List<End> all = new ArrayList<>(row.atOnce);
            all.addAll(row.later);
            List<Object> cells = new ArrayList<>(row.cells);
            cells.add(all.size());
            cells.add(all.stream().map(End::reboots).distinct().sorted().map(String::valueOf)
                    .collect(Collectors.joining("–")));
            cells.add(all.stream().filter(End::owed).count());
            cells.add(all.stream().filter(end -> end.owed() && end.reports() > 0).count());
            cells.add(all.stream().filter(end -> end.reports() > 1).count());
            cells.add(seconds(row.atOnce));
            cells.add(seconds(row.later));
            findings.row(cells.toArray());
        });
    }

    private static String seconds(List<End> ends) {
        return ends.stream().map(End::second).distinct().sorted()
                .collect(Collectors.joining(", "));
    }
}
