package chatbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A long line is read in a time that its length explains: nothing backtracks, nothing recurses.
final class LongLinesTest {

    private static final int LENGTH = 10_000;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private static List<String> pieces() {
        return List.of("x", "x ", "1.", ":", "a:", "::", "!", ".", "x.", ",", ";x", "“", "\"",
                "\"\"",
                "\"x ", "'x ", "“x ”", "「", "「x", "`", "``` ", "*", "* ", "_", "(", "<", "|", "&",
                "& ", "-", "- ", "--", "--x ", "—", "— ", "-演", "--演练", "--private ", "--演练 ",
                "在", "在us-", "因", "因为", "和", "a和", "web和", "重启", "because ", "in ",
                "in us-west-2 ", "and ", "i-0", "0x", "\\", "\u202e", "\u200b", "\u0301", "😀",
                "web-1 ", "0a", "满-", "，", "？", "http://", "/", "%", "[", "help ", "lock ",
                "--again ", "\"\" ", "all ", "in because ");
    }

    private static Stream<String> lines() {
        return pieces().stream().flatMap(piece -> {
            String flood = piece.repeat(LENGTH / piece.length());
            return Stream.of(flood, "restart " + flood, "restart web-1 " + flood + "x",
                    "restart \"" + flood, "重启" + flood, "restart web-1 because " + flood,
                    "restart web-1 because x" + flood + " x", "restart web-1 in " + flood,
                    "list " + flood, "help " + flood, "history " + flood,
                    "lock " + flood, "lock web-1 " + flood, "lock web-1 in " + flood,
                    "lock web-1 in us-west-2 " + flood, "lock web-1 " + flood + " because x",
                    "unlock " + flood, "freeze " + flood, "冻结" + flood, "thaw " + flood);
        });
    }

    @ParameterizedTest
    @MethodSource("lines")
    @Timeout(10)
    void areReadSoon(String line) {
        long best = IntStream.range(0, 3).mapToLong(_ -> nanoseconds(line)).min().orElseThrow();

        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(250));
    }

    private static long nanoseconds(String line) {
        long start = CPU.getCurrentThreadCpuTime();
        assertThat(CommandParser.parse(line)).isNotNull();
        return CPU.getCurrentThreadCpuTime() - start;
    }
}
