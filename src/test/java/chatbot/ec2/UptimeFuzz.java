package chatbot.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.fleet.SystemReport;
import chatbot.reliability.Choices;
import chatbot.reliability.Fuzz;
import chatbot.reliability.Soon;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Whatever a machine prints is read soon, as an uptime that makes sense or none, and as little text
/// that can be printed.
public final class UptimeFuzz implements Fuzz {

    private static final List<String> PIECES = List.of("uptime=", "load=", "kernel=", "boot=",
            "system=", "8035.42", "0", "9999999999", ".", "-", "e9", "\n", "\r", "\r\n", "=", " ",
            "running", "degraded", "\u001b[31m", "\u202e", "\u0661", "🙂", "\ud83d", "<!channel>",
            "`", "*", "\u0000", "1576799999.999");

    @Override
    public void once(Choices choices) {
        String output = choices.oneIn(4)
                ? new String(choices.rest(), StandardCharsets.UTF_8)
                : choices.among("", "uptime=5\n", "uptime=5\nload=") + choices.text(PIECES);
        Soon.of(() -> UptimeOutput.parse(output)).ifPresent(UptimeFuzz::check);
    }

    private static void check(SystemReport report) {
        assertThat(report.uptime()).isBetween(Duration.ZERO, Duration.ofDays(50 * 365L));
        assertThat(Stream.of(report.load(), report.kernel(), report.boot(), report.system()))
                .allMatch(text -> text.length() <= 64
                        && text.chars().allMatch(letter -> letter >= ' ' && letter <= '~'));
    }
}
