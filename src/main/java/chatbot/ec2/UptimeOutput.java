package chatbot.ec2;

import chatbot.fleet.SystemReport;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Reads what the uptime document prints: lines such as `uptime=8035.42`.
///
/// The machine writes it, and whoever has taken it over, so nothing in it is taken on trust.
final class UptimeOutput {

    private static final Pattern SECONDS = Pattern.compile("\\d{1,10}(\\.\\d{1,9})?");
    private static final Duration LONGEST = Duration.ofDays(50 * 365L);
    private static final int LENGTH = 64;

    private UptimeOutput() {
    }

    /// Empty if there is no uptime in it that makes sense.
    static Optional<SystemReport> parse(String output) {
        Map<String, String> values = output.lines()
                .map(line -> line.split("=", 2))
                .filter(line -> line.length == 2)
                .collect(Collectors.toMap(line -> line[0], line -> plain(line[1]),
                        (first, _) -> first));
        return Optional.ofNullable(values.get("uptime")).flatMap(UptimeOutput::duration)
                .map(uptime -> new SystemReport(uptime, values.getOrDefault("load", ""),
                        values.getOrDefault("kernel", ""), values.getOrDefault("boot", ""),
                        values.getOrDefault("system", "")));
    }

    private static Optional<Duration> duration(String seconds) {
        return Optional.of(seconds).filter(SECONDS.asMatchPredicate())
                .map(number -> new BigDecimal(number).movePointRight(3).longValue())
                .map(Duration::ofMillis)
                .filter(uptime -> uptime.compareTo(LONGEST) < 0);
    }

    private static String plain(String value) {
        return value.strip().codePoints().filter(letter -> letter >= ' ' && letter <= '~')
                .limit(LENGTH)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint,
                        StringBuilder::append)
                .toString();
    }
}
