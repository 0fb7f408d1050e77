package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.audit.AuditLines;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the audit log is told of conversations. (Without Quarkus there is no REST client.)
@QuarkusTest
class AuditTalkTest {

    private static final String POLICY = """
            version: 1
            rules:
              - name: oncall
                users: [U0ALICE]
                commands: [restart, status, lock, freeze]
                channels: "*"
                tags: "*"
            """;

    private static String told(JsonNode line) {
        return Stream.of("event", "outcome", "decision", "rule").map(field -> line.path(field)
                .asText("-")).collect(Collectors.joining(" "));
    }

    private static List<String> machines(JsonNode line, String field) {
        return line.path("instances").valueStream().map(one -> one.path(field).asText()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            restart web-1              | command accepted allowed access
            restart web-1 --dry-run    | command rehearsed allowed access
            restart 10.34.33.22        | command accepted allowed access
            restart nothing-like-it    | command not_found refused target
            status web-1               | command told allowed access
            list                       | command listed allowed access
            help                       | command told allowed access
            lock web-1 because x       | command no_policy refused policy.none
            start web-1                | command wrong_state refused state
            nonsense                   | command unknown_word - -
            restart                    | command no_target - -
            """)
    void tellsWhatWasDecidedAndByWhichRule(String line, String expected) {
        try (Talk talk = Talk.start()) {
            talk.type(line);

            assertThat(told(talk.audit.last())).isEqualTo(expected);
            assertThat(talk.audit.all()).hasSize(1);
        }
    }

    @Test
    void tellsWhichListDoesNotLetSomebodyIn() {
        try (Talk talk = Talk.start()) {
            talk.type(SlashForm.of("restart web-1").with("user_id", Talk.MALLORY));
            assertThat(told(talk.audit.last()))
                    .isEqualTo("command not_allowed refused access.users");

            talk.type(SlashForm.of("restart web-1").with("channel_id", "C0ELSE"));
            assertThat(told(talk.audit.last()))
                    .isEqualTo("command not_allowed refused access.channels");
            assertThat(talk.audit.last().path("detail").asText())
                    .isEqualTo("CHATBOT_ALLOWED_CHANNELS UNLISTED");
        }
    }

    @Test
    void tellsWhichRuleOfThePolicyAllowsIt() {
        try (Talk talk = Talk.by(POLICY)) {
            talk.type("restart web-1");
            JsonNode line = talk.audit.last();

            assertThat(told(line)).isEqualTo("command accepted allowed policy");
            assertThat(line.path("policy").toString()).isEqualTo("[\"oncall (line 3)\"]");

            talk.type("lock web-1 because of a disk");
            assertThat(told(talk.audit.last())).isEqualTo("command locked allowed policy");
            assertThat(machines(talk.audit.last(), "id")).hasSize(1);

            talk.type("list");
            assertThat(told(talk.audit.last())).isEqualTo("command denied refused policy");

            talk.type("freeze because of a fire");
            assertThat(told(talk.audit.last())).isEqualTo("command frozen allowed policy");
            talk.type("restart web-2");
            assertThat(told(talk.audit.last())).isEqualTo("command braked refused freeze");
        }
    }

    @Test
    void tellsWhoAskedAndWhoPressed() {
        try (Talk talk = Talk.start()) {
            JsonNode question = talk.type("restart 10.34.33.51 because of a leak");
            assertThat(told(talk.audit.last())).isEqualTo("command questionable - -");

            talk.press(question, "Approve", Talk.BOB);
            JsonNode line = talk.audit.last();
            assertThat(told(line)).isEqualTo("press accepted allowed access");
            assertThat(line.path("user").asText()).isEqualTo(Talk.BOB);
            assertThat(line.path("asker").asText()).isEqualTo(Talk.ALICE);
            assertThat(line.path("action").asText()).isEqualTo("RebootInstances");
        }
    }

    @Test
    void aMentionThatSlackDeliversAgainIsToldOnce() {
        try (Talk talk = Talk.start()) {
            EventJson event = talk.now(EventJson.mention("restart web-1"));
            talk.deliver(event);
            talk.deliver(event);

            assertThat(talk.audit.all()).extracting(AuditTalkTest::told)
                    .containsExactly("mention accepted allowed access", "mention ignored - -");
        }
    }

    @Test
    void thePaperShowsWhatIsWritten() throws IOException {
        String paper = Files.readString(Path.of("docs/LOG.md"));
        List<JsonNode> examples = paper.lines().map(String::strip)
                .filter(line -> line.startsWith("{\"version\"")).map(AuditLines::json).toList();
        try (Talk talk = Talk.by(POLICY)) {
            talk.type("help"); // whose first answer may come too late on a busy machine
            talk.type("restart web-1 because it hangs");
            talk.type(SlashForm.of("restart web-2").with("user_id", Talk.BOB));

            assertThat(examples).isEqualTo(talk.audit.all().subList(1, 3));
        }
    }
}
