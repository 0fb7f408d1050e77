package chatbot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What came of faults. Those of one call of which the same came are one row of a table: the call,
/// the faults, what came of them.
final class Outcomes {

    private static final String AND = "; ";

    private final Map<List<String>, List<String>> faults = new LinkedHashMap<>();

    /// @param came what, in several cells
    void add(String call, String fault, List<String> came) {
        faults.computeIfAbsent(row(call, came), _ -> new ArrayList<>()).add(fault);
    }

    /// At length the paper has to have all of these rows, in the gate those that were made.
    void areWhatThePaperSays(Findings findings) {
        if (Findings.atLength()) {
            faults.forEach((row, what) -> findings.row(Stream.concat(
                    Stream.of(row.getFirst(), String.join(AND, what)), row.stream().skip(1))
                    .toArray()));
            findings.areWhatThePaperSays();
            return;
        }
        List<List<String>> paper = findings.inThePaper();
        faults.forEach((row, what) -> what.forEach(fault -> assertThat(paper)
                .as("The paper, which `./mvnw verify -Preliability` writes, on %s, %s: %s",
                        row.getFirst(), fault, row)
                .anyMatch(line -> List.of(line.get(1).split(AND)).contains(fault)
                        && row(line.getFirst(), line.subList(2, line.size())).equals(row))));
    }

    private static List<String> row(String call, List<String> came) {
        return Stream.concat(Stream.of(call), came.stream()).toList();
    }
}
