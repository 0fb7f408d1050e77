package chatbot.listen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chatbot.aws.Caller;
import chatbot.aws.HandClock;
import chatbot.fleet.DemoFleet;
import chatbot.fleet.Target;
import chatbot.listen.Alarms.About;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What counts as an alarm, and which machines a text names.
class ListenTest {

    private final HandClock clock = new HandClock();
    private final DemoFleet fleet = DemoFleet.startedAt(clock);

    private About about(String patterns, String text, boolean app) {
        return OffersInMemory.alarms(fleet, patterns).about(text, app,
                new Caller("U0ALICE", "request", clock.instant().plusSeconds(2)));
    }

    private static List<String> named(String text) {
        return Named.in(text).stream().map(Target::text).toList();
    }

    static List<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/chatbot/listen", file)).stream()
                .filter(line -> !line.startsWith("#")).toList();
    }

    static List<String> chatter() throws IOException {
        return lines("chatter.txt");
    }

    static List<String> distress() throws IOException {
        return lines("distress.txt");
    }

    @ParameterizedTest
    @MethodSource("chatter")
    void isSilentAboutADaysChatter(String line) {
        assertThat(about("", line, false)).isInstanceOf(About.Nothing.class);
    }

    @ParameterizedTest
    @MethodSource("distress")
    void hearsDistress(String line) {
        assertThat(about("", line, false)).isInstanceOf(About.Machines.class);
    }

    static List<String> calm() throws IOException {
        return lines("app-calm.txt");
    }

    static List<String> alarms() throws IOException {
        return lines("app-alarm.txt");
    }

    @ParameterizedTest
    @MethodSource("calm")
    void isSilentAboutWhatAppsSayAllDay(String line) {
        assertThat(about("", line.replace("\\n", "\n"), true)).isInstanceOf(About.Nothing.class);
    }

    @ParameterizedTest
    @MethodSource("alarms")
    void hearsTheAlarmsOfApps(String line) {
        assertThat(about("", line.replace("\\n", "\n"), true)).isInstanceOf(About.Machines.class);
    }

    @Test
    void hasEnoughOfEach() throws IOException {
        assertThat(chatter()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(600);
        assertThat(distress()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(100);
        assertThat(calm()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(60);
        assertThat(alarms()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "10.34.33.22:9100|10.34.33.22", "http://10.34.33.22:9100/metrics|10.34.33.22",
            "`10.34.33.22`.|10.34.33.22", "at 10.34.33.22.|10.34.33.22",
            "ip-10-34-33-22.ec2.internal|10.34.33.22", "[2001:DB8::1]:9100|2001:db8::1",
            "10.34.33.22挂了|10.34.33.22", "instance=\"10.34.33.22:9100\"|10.34.33.22",
            "arn:aws:ec2:us-east-1:1:instance/i-0de70000000000011|i-0de70000000000011",
            "i-0ABC1234|i-0abc1234"})
    void readsWhatIsNamed(String text, String target) {
        assertThat(named(text)).containsExactly(target);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.34.33.0/24", "1.10.34.33.22", "10.34.33.22.1", "v10.34.33.22",
            "10.34.33.22-rc1", "300.1.1.1", "127.0.0.1", "0.0.0.0", "12:30:45", "std::string",
            "2001:db8::/64", "i-0abc", "xi-0abc1234", "https://10.34.33.22/d/abc/web",
            "http://10.34.33.22:9090/graph?g0.expr=up", "0a:1b:2c:3d:4e:5f"})
    void readsNothingElse(String text) {
        assertThat(named(text)).isEmpty();
    }

    @Test
    void takesMoreThanTenForAList() {
        StringBuilder ten = new StringBuilder();
        for (int i = 1; i <= 10; i++) {
            ten.append("10.0.0.").append(i).append(' ');
        }
        assertThat(named(ten.toString() + "10.0.0.1")).hasSize(10);
        assertThat(named(ten + "10.0.0.11")).isEmpty();
    }

    /// Not open, stopped, one of two, nobody's.
    @ParameterizedTest
    @ValueSource(strings = {"10.34.33.40 is down", "10.34.33.30 is down", "10.34.40.10 is down",
            "10.34.99.99 is down", "i-0de70000000000099 is down"})
    void isSilentAboutMachinesThatCannotBeRestarted(String line) {
        assertThat(about("", line, false)).isInstanceOf(About.Nothing.class);
    }

    @Test
    void takesPatternsInPlaceOfItsWords() {
        String own = "sos\\, please,(?:help|hilfe){1,2}\nrotes Licht";

        for (String text : List.of("SOS, please 10.34.33.22", "HELPhilfe 10.34.33.22",
                "Rotes licht an 10.34.33.22")) {
            assertThat(about(own, text, false)).isInstanceOf(About.Machines.class);
        }
        assertThat(about(own, "10.34.33.22 is down", false)).isInstanceOf(About.Nothing.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"down,(unclosed|(unclosed|Unclosed group",
            "[a|[a|Unclosed character class", "x,.*|.*|fits everything"})
    void refusesAPatternThatIsNone(String setting, String pattern, String why) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Patterns(setting))
                .withMessageContaining("\"" + pattern + "\"").withMessageContaining(why)
                .withMessageStartingWith("CHATBOT_LISTEN_PATTERNS holds");
    }

    /// Exponential in time, and too deep.
    @ParameterizedTest
    @ValueSource(strings = {"(a+)+\\1$", "(?:a|b|(?:ab))*c"})
    void givesUpOnAPatternThatTakesTooLong(String pattern) {
        Hearing hearing = new Patterns(pattern).hear("a".repeat(7000) + "!", false);

        assertThat(hearing).isInstanceOfAny(Hearing.GivenUp.class, Hearing.Calm.class);
        assertThat(new Patterns("(a+)+b").hear("a".repeat(7000) + "!", false))
                .isEqualTo(new Hearing.GivenUp());
    }

    @Test
    void readsNoFurtherThanTheLimit() {
        String far = " ".repeat(Patterns.LONGEST) + "10.34.33.22 alarm";

        assertThat(new Patterns("alarm").hear(far, true)).isEqualTo(new Hearing.Calm());
    }

    @Test
    void readsTheLongestHostileMessageInGoodTime() {
        for (boolean app : new boolean[]{true, false}) {
            for (String part : List.of("is ", "10.34.33.22 is ", "down ", "can't ", "故", "> ",
                    "```")) {
                assertThat(new Patterns("").hear(part.repeat(3000), app)).isNotNull();
            }
        }
    }
}
