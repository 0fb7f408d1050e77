package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.audit.AuditLines;
import chatbot.followup.FollowUpDoor;
import chatbot.inbox.InboxInMemory;
import chatbot.lambda.HttpApiEvent;
import chatbot.seal.TestSeal;
import chatbot.webapi.LocalSlack;
import chatbot.webapi.LocalSlack.Post;
import chatbot.webapi.WebApi;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Where attacks are played: the gate, behind it all that answers, and a Slack on loopback. Of each
/// request it checks what no attack may bring about; what else came of it, it tells.
final class Stage extends Handler implements AutoCloseable {

    /// What a request may take of a processor: a third of what Slack waits, as Lambda's are slower.
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int LONGEST_SENTENCE = 70;
    /// What was typed, and is repeated.
    private static final Pattern QUOTED = Pattern.compile("`[^`]*(`|$)");
    private static final ObjectMapper JSON = new ObjectMapper()
            .configure(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES, false);
    private static final List<String> SECRETS = List.of(SlashForm.SECRET, TestSeal.KEY,
            LocalSlack.TOKEN, "secretpart");

    final Talk talk;
    private final Gate gate;
    private final FollowUpDoor followUps;
    private final Logger log = Logger.getLogger("chatbot.requests");
    private final List<LogRecord> lines = new ArrayList<>();

    Stage(Talk talk) {
        this.talk = talk;
        RequestLog requests = new RequestLog(AuditLines.written(talk.clock), talk.clock);
        this.followUps = new FollowUpDoor(talk.works,
                WebApi.to(talk.slack).delivery(talk.clock), InboxInMemory.by(talk.clock),
                talk.clock);
        this.gate = new Gate((event, _) -> behind(event),
                new SlackSignature(SlackSettings.withSecrets(SlashForm.SECRET), talk.clock),
                requests, talk.clock);
        log.addHandler(this);
        warmUp();
    }

    /// Until Slack's word of people has come once, however slow the machine is; by a clock that
    /// stands still it holds.
    void warmUp() {
        for (String user : List.of(Talk.ALICE, Talk.BOB)) {
            int tries = 0;
            while (talk.type(SlashForm.of("help").with("user_id", user)).toString()
                    .contains("couldn't find out") && tries++ < 20) {
                talk.slack.forget();
            }
        }
    }

    /// Signs it as Slack does, at this moment.
    String say(SlashForm form) {
        return send(signed("/slack/commands", form.body()));
    }

    String say(EventJson event) {
        return send(signed("/slack/events", talk.now(event).body()));
    }

    String press(PressJson press) {
        return send(signed("/slack/interactions", press.body()));
    }

    HttpApiEvent signed(String path, String body) {
        return new HttpAttacks(talk.clock.instant()).signed("POST", path, body);
    }

    /// What came of the request: the status, and how what was said about it begins.
    String send(HttpApiEvent event) {
        talk.slack.forget();
        lines.clear();
        long start = THREADS.getCurrentThreadCpuTime();
        APIGatewayV2HTTPResponse response = gate.handleRequest(read(event.json()), null);
        assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - start))
                .as("time for %.500s", event.body()).isLessThan(LONGEST);
        String body = response.getBody() == null ? "" : response.getBody();
        String posts = talk.slack.posts().stream().map(post -> "posted: " + sentence(post.text()))
                .collect(Collectors.joining(", "));
        check(response.getStatusCode(), body);
        String said = body.isEmpty() ? posts : sentence(tree(body).path("text").asText(body));
        return said.isEmpty()
                ? String.valueOf(response.getStatusCode())
                : response.getStatusCode() + " " + said;
    }

    private void check(int status, String body) {
        assertThat(status).isLessThan(500);
        assertThat(body + talk.slack.posts().stream().map(Post::message).toList())
                .doesNotContain("Exception", "\tat ", "chatbot.")
                .doesNotContain(SECRETS);
        assertThat(lines).as("one line for a request").isNotEmpty().allSatisfy(line -> {
            String text = line.getMessage();
            assertThat(text).doesNotContain(SECRETS).doesNotContain("\"error\"");
            assertThat(AuditLines.flaws(text)).isEmpty();
        });
    }

    private APIGatewayV2HTTPResponse behind(APIGatewayV2HTTPEvent event) {
        byte[] body = new HttpEvent(event, talk.clock.instant()).body().orElseThrow();
        Object answer = event.getRawPath().equals("/follow-ups")
                ? followUps.take(body)
                : talk.take(event.getRawPath(), body);
        return answer instanceof APIGatewayV2HTTPResponse response
                ? response
                : Door.answer(200, JSON.valueToTree(answer).toString());
    }

    private static String sentence(String text) {
        String first = QUOTED.matcher(text.lines().findFirst().orElse("")).replaceAll("`…`")
                .split("(?<=[.!?…]) ", 2)[0];
        return first.codePointCount(0, first.length()) <= LONGEST_SENTENCE
                ? first
                : first.substring(0, first.offsetByCodePoints(0, LONGEST_SENTENCE)) + "…";
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(json, e);
        }
    }

    private static APIGatewayV2HTTPEvent read(String json) {
        try {
            return JSON.readValue(json, APIGatewayV2HTTPEvent.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void publish(LogRecord line) {
        lines.add(line);
    }

    @Override
    public void flush() {
        // nothing is kept
    }

    @Override
    public void close() {
        log.removeHandler(this);
        talk.close();
    }
}
