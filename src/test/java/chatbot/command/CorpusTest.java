package chatbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.command.Corpus.Row;
import chatbot.command.ParseResult.Understood;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people type, line by line.
final class CorpusTest {

    private static List<Row> rows() {
        return Corpus.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void isUnderstoodAsMeant(Row row) {
        assertThat(Meaning.of(CommandParser.parse(row.line()))).isEqualTo(row.meaning());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void whatIsUnderstoodIsUnderstoodAgain(Row row) {
        if (CommandParser.parse(row.line()) instanceof Understood understood) {
            assertThat(CommandParser.parse(understood.command().line()))
                    .isEqualTo(new Understood(understood.command(), false));
        }
    }

    @Test
    void hasEnoughLines() {
        assertThat(rows()).hasSizeGreaterThan(500).doesNotHaveDuplicates();
    }

    @Test
    void hasEveryVerbAndEveryThingThatCanBeWrong() {
        String meanings = String.join("\n", rows().stream().map(Row::meaning).toList());

        assertThat(Verb.values())
                .allSatisfy(verb -> assertThat(meanings).containsPattern("(?m)^" + verb.word()));
        assertThat(Stream.of(ParseResult.Trouble.class, AddressFlaw.class, NameFlaw.class)
                .flatMap(type -> Stream.of(type.getPermittedSubclasses()))
                .filter(type -> type != ParseResult.NotATarget.class))
                .allSatisfy(type -> assertThat(meanings).contains(type.getSimpleName() + "("));
    }
}
