package chatbot.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.fleet.SystemReport;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is made of the lines that a machine prints, which may be anything.
final class UptimeOutputTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "0.00, 0", "47.31, 47310", "8035, 8035000", "'  12.5  ', 12500",
            "0.0009, 0", "1576799999.999, 1576799999999"})
    void readsSeconds(String text, long millis) {
        assertThat(UptimeOutput.parse("uptime=" + text)).map(SystemReport::uptime)
                .contains(Duration.ofMillis(millis));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "-0.5", "+1", "1e308", "1e3", "NaN", "Infinity", "0x1F", ".5",
            "5.", "1,5", "1 2", "1576800000", "9999999999", "99999999999999999999999",
            "\u0661\u0662", "47.31\u0000;"})
    void takesNothingElseForAnUptime(String text) {
        assertThat(UptimeOutput.parse("uptime=" + text + "\nload=0.41")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "uptime", "=5", " uptime=5", "UPTIME=5", "load=0.41"})
    void wantsALineOfTheUptime(String output) {
        assertThat(UptimeOutput.parse(output)).isEmpty();
    }

    @Test
    void passesOverWhatItDoesNotKnow() {
        assertThat(UptimeOutput.parse("welcome!\r\nuptime=5\r\ncolour=red\r\nkernel=6.12=x\r\n"))
                .contains(new SystemReport(Duration.ofSeconds(5), "", "6.12=x", "", ""));
    }

    @Test
    void takesTheFirstOfTwo() {
        assertThat(UptimeOutput.parse("uptime=5\nuptime=6")).map(SystemReport::uptime)
                .contains(Duration.ofSeconds(5));
    }

    @Test
    void keepsLittleOfAValueAndOnlyWhatCanBePrinted() {
        String kernel = "\u001b[31m6.\u202e12\u00e9\ud83d\ude00 <!channel>";

        assertThat(UptimeOutput.parse("uptime=5\nkernel=" + kernel + "\nload=" + "9".repeat(65)))
                .hasValueSatisfying(report -> {
                    assertThat(report.kernel()).isEqualTo("[31m6.12 <!channel>");
                    assertThat(report.load()).isEqualTo("9".repeat(64));
                });
    }
}
