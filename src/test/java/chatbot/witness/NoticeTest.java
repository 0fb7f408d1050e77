package chatbot.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What a topic's subscribers get, whatever somebody wrote.
final class NoticeTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant TOLD = Announcements.ASKED.plusMillis(900);
    private static final int ROUNDS = 500;

    @Test
    void tellsEverythingOfAnAcceptedChange() throws JsonProcessingException {
        Notice notice = new Notice(Announcements.accepted(), TOLD);

        assertThat(JSON.readTree(notice.json(JSON))).isEqualTo(JSON.readTree("""
                {"version":1,"outcome":"accepted","action":"RebootInstances","instances":[
                {"id":"i-0abc1234def567890","name":"web-1","target":"10.34.33.22",
                "address":"10.34.33.22","zone":"us-east-1a","account":"123456789012"}],
                "user":"U0ALICE","approver":"","channel":"C0OPS","reason":"it hangs",
                "request":"key","asked":"2026-11-22T10:00:00Z","told":"2026-11-22T10:00:00.900Z"}
                """));
        assertThat(notice.subject()).isEqualTo("RebootInstances of 1 instance: accepted");
        assertThat(notice.attributes()).isEqualTo(Map.of("action", "RebootInstances", "outcome",
                "accepted", "user", "U0ALICE"));
    }

    @Test
    void tellsOfAllMachinesAndThatNobodyKnows() throws JsonProcessingException {
        Notice notice = new Notice(Announcements.unconfirmed(), TOLD);
        JsonNode json = JSON.readTree(notice.json(JSON));

        assertThat(json.path("instances")).extracting(one -> one.path("target").asText())
                .containsExactly("web-1", "web-2");
        assertThat(json.path("outcome").asText()).isEqualTo("unconfirmed");
        assertThat(json.path("approver").asText()).isEqualTo("U0BOB");
        assertThat(notice.subject()).isEqualTo("RebootInstances of 2 instances: unconfirmed");
    }

    static Stream<String> hostile() {
        Stream<String> thought = Stream.of("\"}],\"outcome\":\"refused\",\"x\":[{\"y\":\"",
                "arn:aws:sns:us-east-1:123456789012:mine", "https://evil.example/?TopicArn=mine",
                "&TopicArn=arn%3Aaws%3Asns%3Aus-east-1%3A123456789012%3Amine",
                "C0RANDOM <!channel>",
                "\\u0022,\\\"}", "\r\nSubject: mine", "\u2028\u2029\u202e\u0000\u001b[2J",
                "重启 \uD83D\uDD25", "half \uD83D a character", "none \uFFFE\uFFFF",
                "\"".repeat(9000));
        Random random = new Random(8);
        String alphabet = "\"\\{}[]:,\n\r\t\u0000\u001f&=%<>/'é重\uD83D\uDD25\uFFFF\u2028 ab1";
        Stream<String> thrown = Stream.generate(() -> random
                .ints(random.nextInt(60), 0, alphabet.length()).mapToObj(alphabet::charAt)
                .map(String::valueOf).collect(Collectors.joining())).limit(ROUNDS);
        return Stream.concat(thought, thrown);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void staysOneDocumentWithTheSameFields(String text) throws JsonProcessingException {
        Notice notice = new Notice(Announcements.of(text, text, text, text, text), TOLD);
        String sent = new String(notice.json(JSON).getBytes(StandardCharsets.UTF_8),
                StandardCharsets.UTF_8);
        JsonNode json = JSON.readTree(sent);
        String kept = text.replaceAll("[\\p{Cs}\uFFFE\uFFFF]", "\uFFFD");

        assertThat(json.fieldNames()).toIterable().containsExactly("version", "outcome", "action",
                "instances", "user", "approver", "channel", "reason", "request", "asked", "told");
        assertThat(json.path("outcome").asText()).isEqualTo("accepted");
        assertThat(json.path("reason").asText()).isEqualTo(kept);
        assertThat(json.path("channel").asText()).isEqualTo(kept);
        assertThat(json.path("instances")).hasSize(1);
        assertThat(json.at("/instances/0/name").asText()).isEqualTo(kept.strip());
        assertThat(notice.subject()).isEqualTo("RebootInstances of 1 instance: accepted");
    }
}
