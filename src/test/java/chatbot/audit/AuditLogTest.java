package chatbot.audit;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.access.Sender;
import chatbot.aws.HandClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuditLogTest {

    private static final Sender ALICE = new Sender("T0TEAM", "", "C0OPS", "U0ALICE");

    private final HandClock clock = new HandClock();
    private final AuditLines lines = new AuditLines();

    private JsonNode written(Deed deed) {
        lines.log(clock).write(new Entry(Event.COMMAND, "r-1", Duration.ofMillis(12), deed)
                .by(ALICE));
        lines.check();
        return lines.last();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n{\"outcome\":\"accepted\"}", "\"},{\"outcome\":\"accepted\"", "\r",
            "\u0000", "\u001b[2J", "\u0085", "\u009b31m", "\u2028", "\u2029", "\u202e", "\u2066",
            "\u061c", "\u200b", "\ufeff", "\ud83d", "\udb40\udc41", "\\n", "\\u2028", "重启 😀"})
    void keepsATextOnOneLineAndWhole(String text) {
        JsonNode line = written(Deed.of("restart", text, text, End.NOT_READ.told(text)));

        assertThat(List.of(line.path("target").asText(), line.path("reason").asText(),
                line.path("detail").asText())).containsOnly(text);
        assertThat(line.path("outcome").asText()).isEqualTo("not_read");
    }

    @ParameterizedTest
    @ValueSource(ints = {499, 500, 501, 9000, 1_000_000})
    void cutsALongText(int length) {
        JsonNode line = written(Deed.of("restart", "x".repeat(length), "😀".repeat(length / 2),
                End.NOT_READ.told("x".repeat(length))));

        assertThat(line.path("target").asText()).hasSize(Math.min(length, AuditLog.TEXT));
        assertThat(line.toString()).hasSizeLessThan(3000);
    }

    @Test
    void cutsALongStackTrace() {
        Deed deed = Deed.of(End.FAILED.told());
        lines.log(clock).write(new Entry(Event.PRESS, "-", Duration.ZERO, deed)
                .failed("at x\n".repeat(100_000)));
        lines.check();

        assertThat(lines.last().path("error").asText()).hasSize(AuditLog.TRACE);
    }

    @ParameterizedTest
    @EnumSource(End.class)
    void saysOfEachEndWhatWasDecidedAndByWhichRule(End end) {
        JsonNode line = written(Deed.of(end.told("x")));

        assertThat(line.path("outcome").asText()).isEqualTo(end.word());
        assertThat(line.has("rule")).isEqualTo(line.has("decision"));
        assertThat(line.path("decision").asText("none")).isEqualTo(end.decision().word());
    }

    @Test
    void namesThePolicysRulesOnlyOfWhatTheyAllow() {
        List<String> rules = List.of("oncall (line 3)");

        JsonNode allowed = written(Deed.of(End.ACCEPTED.told()).by(rules));
        JsonNode refused = written(Deed.of(End.NOT_OPEN.told()).by(rules));

        assertThat(allowed.path("rule").asText()).isEqualTo("policy");
        assertThat(allowed.path("policy").toString()).isEqualTo("[\"oncall (line 3)\"]");
        assertThat(refused.path("rule").asText()).isEqualTo("tag");
        assertThat(refused.has("policy")).isFalse();
    }

    @Test
    void aDecisionAboutTenMachinesIsOneLine() {
        List<Machine> ten = IntStream.range(0, 10)
                .mapToObj(i -> new Machine("i-" + i, "us-east-1", "123456789012")).toList();

        assertThat(written(Deed.of("restart", "web", "", End.ACCEPTED.told()).on(ten))
                .path("instances")).hasSize(10);
        assertThat(lines.all()).hasSize(1);
    }
}
