package chatbot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.lambda.HttpApiEvent;
import chatbot.lambda.Response;
import chatbot.reliability.KillPoint.By;
import chatbot.reliability.Spares.Spare;
import chatbot.reliability.Wire.Hold;
import chatbot.slack.EventJson;
import chatbot.slack.SlashForm;
import chatbot.webapi.LocalSlack.Post;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One machine that is to be restarted by a process that is killed, all that comes of it, and whether
/// that is as it must be.
final class KilledRestart {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ExecutorService THREADS = Executors.newVirtualThreadPerTaskExecutor();
    /// A machine that wasn't restarted is looked at so often before it goes for another reason.
    private static final int LOOKS = 3;
    private static final int MOST_LOOKS = 12;

    private final KillStage stage;
    private final By by;
    private final String address;
    private final String id;
    private final String hook;
    private final EventJson mention;
    private final List<String> said = new ArrayList<>();
    private String token = "";
    private boolean followedUp;
    private boolean killed;

    /// What came of it.
    ///
    /// @param reboots how many reached EC2
    /// @param owed    whether a report is owed
    /// @param reports how many there were
    /// @param second  what the second enter got, as the log has it
    record End(int reboots, boolean owed, int reports, String second) {
    }

    KilledRestart(KillStage stage, By by, int number) {
        this.stage = stage;
        this.by = by;
        this.address = "10.%d.%d.%d".formatted(64 + number / 60_000, number / 250 % 240,
                number % 250 + 1);
        this.id = stage.machine(address);
        this.hook = "/hooks/" + number;
        this.mention = EventJson.mention("restart " + address);
    }

    /// Kills the process at that point; whether it came there.
    boolean kill(KillPoint point) throws InterruptedException {
        followedUp = point.step().isFollowUp();
        if (followedUp) {
            ask(hook);
            if (stage.aws().reboots(id) == 0) {
                return false;
            }
            token = firstTokens().getFirst();
        }
        Spare spare = stage.spare();
        Wire wire = point.step().isToSlack() ? stage.slackWire() : spare.wire();
        Hold hold = wire.hold(call -> point.step().is(call, id), point.moment());
        for (int looks = 0; looks < MOST_LOOKS && !killed; looks++) {
            CompletableFuture<Response> answer = invoke(spare,
                    followedUp ? step() : enter(hook));
            CompletableFuture.anyOf(hold.reached(), answer).join();
            killed = hold.reached().isDone();
            if (killed) {
                stage.kill(spare);
                wire.release(hold);
            }
            take(followedUp, answer);
            if (!followedUp || token.isEmpty()) {
                break;
            }
        }
        wire.release(hold);
        return killed;
    }

    /// Kills the process so long after the restart was asked for.
    void kill(Duration delay) throws InterruptedException {
        Spare spare = stage.spare();
        CompletableFuture<Response> answer = invoke(spare, enter(hook));
        TimeUnit.NANOSECONDS.sleep(delay.toNanos());
        stage.kill(spare);
        take(false, answer);
    }

    /// Enter is pressed again, or Slack delivers again; then each workflow runs until it ends.
    End goOn() throws InterruptedException {
        String second = ask(by == By.COMMAND ? hook + "-again" : hook);
        for (String first : followedUp ? List.of(token) : firstTokens()) {
            token = first;
            follow();
        }
        int reboots = stage.aws().reboots(id);
        List<String> reports = posts().filter(KilledRestart::isReport).toList();
        check(reboots, reports, second);
        return new End(reboots, reboots > 0, reports.size(), second);
    }

    private void check(int reboots, List<String> reports, String second) {
        String all = "%s: asked again: %s; reports: %s; said: %s".formatted(id, second, reports,
                said);
        assertThat(reboots).as(all).isLessThanOrEqualTo(1);
        Stream.concat(Stream.concat(said.stream(), posts()), reports.stream())
                .filter(text -> text.startsWith("Restarting") || text.contains("EC2 accepted")
                        || text.contains("is back"))
                .forEach(text -> assertThat(reboots).as(all).isEqualTo(1));
        if (reboots == 1) {
            assertThat(stage.aws().workflows(id)).as(all).hasSize(1);
            assertThat(reports).as(all).hasSizeBetween(1, 2)
                    .allMatch(text -> text.contains("is back"));
        } else {
            assertThat(reports).as(all).hasSameSizeAs(stage.aws().workflows(id))
                    .allMatch(text -> text.contains("was terminated"));
        }
    }

    private List<String> firstTokens() {
        return stage.aws().workflows(id).stream()
                .map(input -> input.required("token").asText()).toList();
    }

    private static boolean isReport(String text) {
        return text.contains("is back") || text.contains("was terminated");
    }

    private Stream<String> posts() {
        return Stream.of(hook, hook + "-again", "/api/chat.postMessage")
                .flatMap(path -> stage.slack().posts(path).stream()).map(Post::text)
                .filter(text -> text.contains(id));
    }

    private void follow() throws InterruptedException {
        for (int looks = 0; !token.isEmpty(); looks++) {
            assertThat(looks).as("looks at %s", id).isLessThan(MOST_LOOKS);
            if (looks == LOOKS && stage.aws().reboots(id) == 0) {
                stage.terminate(id);
            }
            take(true, invoke(stage.spare(), step()));
        }
    }

    /// Asks and waits for the answer; the outcome, as the log has it.
    private String ask(String where) throws InterruptedException {
        Spare spare = stage.spare();
        HttpApiEvent event = enter(where);
        take(false, invoke(spare, event));
        Matcher outcome = Pattern.compile("\"request\":\"" + event.requestId()
                + "\",\"outcome\":\"([^\"]*)\"").matcher(spare.function().log());
        return outcome.find() ? outcome.group(1) : "nothing";
    }

    /// What is said by a process that lives on, or lived so long.
    private void take(boolean step, CompletableFuture<Response> answer) {
        Optional<Response> given = answer.handle((response, _) -> Optional.ofNullable(response))
                .join();
        if (given.isEmpty()) {
            assertThat(killed || !step).as("an answer about %s", id).isTrue();
        } else if (step) {
            took(given.get());
        } else {
            assertThat(given.get().statusCode()).isEqualTo(200);
            if (by == By.COMMAND) {
                said.add(read(given.get().body()).required("text").asText());
            }
        }
    }

    /// As the workflow takes the answer to a step: after a server error it takes the step again.
    private void took(Response response) {
        switch (response.statusCode()) {
            case 202 -> token = read(response.body()).required("token").asText();
            case 200 -> token = "";
            default -> assertThat(response.statusCode()).as("%s", id)
                    .isGreaterThanOrEqualTo(500);
        }
    }

    private static CompletableFuture<Response> invoke(Spare spare, HttpApiEvent event) {
        return CompletableFuture.supplyAsync(() -> spare.function().invoke(event.json()),
                THREADS);
    }

    private HttpApiEvent step() {
        return HttpApiEvent.of("POST", "/follow-ups").withBody(token);
    }

    private HttpApiEvent enter(String where) {
        stage.loosen();
        return by == By.MENTION
                ? mention.event()
                : SlashForm.of("restart " + address)
                        .with("response_url", stage.slackWire().origin() + where).event();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
