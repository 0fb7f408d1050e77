package chatbot.webapi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.aws.HandClock;
import chatbot.change.Witness;
import chatbot.change.Witness.Announcement;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Recipient;
import chatbot.fleet.Action;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.InstanceState;
import chatbot.fleet.Target;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What an audit channel hears, and that nothing of a request leads anywhere else.
@QuarkusTest
class AuditChannelTest {

    private static final String OK = "{\"ok\":true,\"ts\":\"1.2\"}";
    private static final String AUDIT = "/api/chat.postMessage C0AUDIT";

    private final SlackStub slack = SlackStub.start();
    private final HandClock clock = new HandClock();

    @AfterEach
    void stop() {
        slack.close();
    }

    private Witness channel(String setting, String language) {
        return new WebApi(slack.origin(), Optional.of(LocalSlack.TOKEN)).audit(setting, language,
                clock);
    }

    private Optional<Failure> tell(Witness witness, String text, Recipient to) {
        Asked asked = new Asked(Action.RESTART, "key", to.user(), clock.instant(), text);
        Instance instance = new Instance("i-1", InstanceState.RUNNING, "t3.small",
                new Place("us-east-1a", "vpc-1", "123456789012"), List.of(),
                Map.of("Name", text, "chatbot", "restart"), Instant.EPOCH);
        return witness.tell(new Announcement(List.of(new Change(asked, instance,
                new Target.Id("i-1"), to)), true),
                new Caller("U0ALICE", "r-1", clock.instant().plusSeconds(10)));
    }

    private Optional<Failure> tell() {
        return tell(channel("C0AUDIT", ""), "web-1", new Recipient("C0OPS", "U0ALICE", true, ""));
    }

    private String said() {
        return slack.messages().getLast().path("text").asText();
    }

    @Test
    void hearsWhoDidWhatWhereAndWhy() {
        slack.on(SlackStub.MESSAGE, 200, OK);

        assertThat(tell()).isEmpty();
        assertThat(slack.calls()).containsExactly(AUDIT);
        assertThat(said()).isEqualTo("""
                EC2 accepted the restart of *web-1* (`–`, `i-1`, us-east-1a, t3.small, `running`).
                Asked by <@U0ALICE>, because web-1
                Asked in `C0OPS` at <!date^1795341600^{date_short_pretty} {time_secs}|2026-11-22 \
                10:00:00 UTC>.""");
    }

    @ParameterizedTest
    @CsvSource({"'', EC2 accepted", "auto, EC2 accepted", "en, EC2 accepted", "zh, EC2 已接受"})
    void isSpokenToInTheLanguageOfTheSettings(String language, String beginning) {
        slack.on(SlackStub.MESSAGE, 200, OK);
        tell(channel(" C0AUDIT ", language), "web-1", new Recipient("C0OPS", "U0ALICE", true, ""));

        assertThat(said()).startsWith(beginning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C0RANDOM", "<#C0RANDOM|random> <!channel> <@U0BOB> @here",
            "\",\"channel\":\"C0RANDOM", "\"}{\"channel\":\"C0RANDOM\"}",
            "https://hooks.slack.com/commands/T1/1/x", "&channel=C0RANDOM", "C0AUDIT\nC0RANDOM"})
    void nothingThatSomebodyWroteLeadsElsewhere(String text) {
        slack.on(SlackStub.MESSAGE, 200, OK);
        slack.on(SlackStub.HOOK, 200, "ok");

        assertThat(tell(channel("C0AUDIT", ""), text, new Recipient("C0RANDOM", "U0BOB", false,
                slack.responseUrl(), "1700000000.000001", "1700000000.000002"))).isEmpty();
        assertThat(tell(channel("C0AUDIT", ""), text, new Recipient(text, text, true, text, text,
                text))).isEmpty();
        assertThat(slack.calls()).containsExactly(AUDIT, AUDIT);
        assertThat(slack.messages()).allSatisfy(message -> assertThat(message.has("thread_ts"))
                .isFalse());
    }

    /// The asker isn't told in its place: that is no audit.
    @ParameterizedTest
    @ValueSource(strings = {"not_in_channel", "channel_not_found", "is_archived", "invalid_auth"})
    void isNotReplacedWhereSlackRefuses(String error) {
        slack.on(SlackStub.MESSAGE, 200, "{\"ok\":false,\"error\":\"" + error + "\"}");

        assertThat(tell()).contains(new Failure.Faulty(error));
        assertThat(slack.calls()).containsExactly(AUDIT);
    }

    @Test
    void isToldOnceMoreWhenSlackIsBusy() {
        slack.on(SlackStub.MESSAGE, 503, "");

        assertThat(tell()).contains(new Failure.Faulty("server error"));
        assertThat(slack.calls()).containsExactly(AUDIT, AUDIT);
    }

    @Test
    void isNotToldAgainWhenSlackSaysToWaitOrSaysNothing() {
        slack.on(SlackStub.MESSAGE, aResponse().withStatus(429).withHeader("Retry-After", "7"));
        assertThat(tell()).contains(new Failure.Throttled());
        slack.on(SlackStub.MESSAGE, aResponse().withFixedDelay(1500).withBody(OK));
        assertThat(late(Duration.ofMillis(200))).contains(new Failure.OutOfTime());
        assertThat(late(Duration.ZERO)).contains(new Failure.TooLate());
        assertThat(slack.calls()).hasSizeLessThanOrEqualTo(2);
    }

    private Optional<Failure> late(Duration left) {
        Asked asked = new Asked(Action.STOP, "key", "U0ALICE", clock.instant(), "");
        Instance instance = new Instance("i-1", InstanceState.RUNNING, "t3.small",
                new Place("us-east-1a", "", "1"), List.of(), Map.of(), Instant.EPOCH);
        return channel("C0AUDIT", "").tell(new Announcement(List.of(new Change(asked, instance,
                new Target.Id("i-1"), new Recipient("C0OPS", "U0ALICE", true, ""))), false),
                new Caller("U0ALICE", "r-1", clock.instant().plus(left)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " "})
    void isNobodyWhereNoneIsSet(String setting) {
        assertThat(tell(channel(setting, ""), "x", new Recipient("C0OPS", "U0ALICE", true, "")))
                .isEmpty();
        assertThat(slack.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#audit", "audit", "D0ALICE", "U0ALICE", "C0AUDIT,C0OPS", "c0audit"})
    void refusesWhatCannotBeAChannel(String setting) {
        assertThatIllegalArgumentException().isThrownBy(() -> channel(setting, ""))
                .withMessage("CHATBOT_AUDIT_CHANNEL is \"" + setting
                        + "\"; it takes the id of a Slack channel, such as C012AB3CD.");
    }

    @Test
    void wantsTheBotToken() {
        assertThatIllegalArgumentException().isThrownBy(() -> new WebApi(slack.origin(),
                Optional.empty()).audit("C0AUDIT", "", clock))
                .withMessageStartingWith("CHATBOT_AUDIT_CHANNEL is set, but SLACK_BOT_TOKEN isn't");
    }
}
