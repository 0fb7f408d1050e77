package chatbot.webapi;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chatbot.aws.HandClock;
import chatbot.claim.Recipient;
import chatbot.language.Words;
import chatbot.webapi.Delivery.Delivered;
import chatbot.webapi.Delivery.Delivered.Done;
import chatbot.webapi.Delivery.Delivered.Impossible;
import chatbot.webapi.Delivery.Delivered.Later;
import chatbot.wording.Reply;
import chatbot.wording.Reply.Audience;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the Web API answers, and what comes of it (Slack: "chat.postMessage",
/// "chat.postEphemeral").
@QuarkusTest
class DeliveryByTokenTest {

    private static final String OK = "{\"ok\":true}";
    private static final String THERE = "/api/chat.postMessage C0OPS";
    private static final String DIRECT = "/api/chat.postMessage U0ALICE";
    private static final Recipient OPS = new Recipient("C0OPS", "U0ALICE", true, "");

    private final SlackStub slack = SlackStub.start();
    private final HandClock clock = new HandClock();

    @AfterEach
    void stop() {
        slack.close();
    }

    private Delivered tell(Recipient to) {
        return new SlackDelivery(new SlackOrigins(slack.origin(), slack.origin()),
                WebApiSettings.withToken(" xoxb-1-secret "),
                new SlackWire(new SlackOrigins(slack.origin(), slack.origin())), new ObjectMapper(),
                clock)
                .deliver(new Reply(Audience.EVERYBODY, List.of(Words.of("It is back.")),
                        List.of()), to, clock.instant(), 0);
    }

    private static String error(String error) {
        return "{\"ok\":false,\"error\":\"" + error + "\"}";
    }

    @Test
    void speaksInTheConversation() {
        slack.on(SlackStub.MESSAGE, 200, OK);

        assertThat(tell(OPS)).isEqualTo(new Done(0));
        assertThat(slack.calls()).containsExactly(THERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"not_in_channel", "channel_not_found", "is_archived",
            "user_not_in_channel", "restricted_action", "messages_tab_disabled", "what_is_this"})
    void speaksToTheAskerWhereItMayNotSpeakInTheConversation(String error) {
        slack.onChannel(SlackStub.MESSAGE, "C0OPS", error(error));
        slack.onChannel(SlackStub.MESSAGE, "U0ALICE", OK);

        assertThat(tell(OPS)).isEqualTo(new Done(0));
        assertThat(slack.calls()).containsExactly(THERE, DIRECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"invalid_auth", "not_authed", "account_inactive", "token_revoked",
            "token_expired", "missing_scope", "no_permission", "org_login_required",
            "ekm_access_denied", "team_access_not_granted"})
    void isAtItsEndWithATokenThatIsNoGood(String error) {
        slack.on(SlackStub.MESSAGE, 200, error(error));

        assertThat(tell(OPS)).isEqualTo(new Impossible(error));
        assertThat(slack.calls()).containsExactly(THERE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"internal_error", "fatal_error", "service_unavailable",
            "request_timeout"})
    void triesAgainWhenSlackIsBusy(String error) {
        slack.on(SlackStub.MESSAGE, 200, error(error));

        assertThat(tell(OPS)).isEqualTo(new Later(Duration.ofSeconds(10)));
        assertThat(slack.calls()).containsExactly(THERE);
    }

    @ParameterizedTest
    @CsvSource({"429, '', 7, 7", "429, ratelimited, '', 30", "200, ratelimited, 7, 7",
            "500, '', 7, 10", "503, not_in_channel, '', 10"})
    void waitsBeforeItTriesAgain(int status, String error, String retryAfter, long seconds) {
        slack.on(SlackStub.MESSAGE, aResponse().withStatus(status).withBody(error(error))
                .withHeader("Retry-After", retryAfter));

        assertThat(tell(OPS)).isEqualTo(new Later(Duration.ofSeconds(seconds)));
        assertThat(slack.calls()).containsExactly(THERE);
    }

    @Test
    void saysWhyEvenTheAskerCannotBeReached() {
        slack.onChannel(SlackStub.MESSAGE, "C0OPS", error("not_in_channel"));
        slack.onChannel(SlackStub.MESSAGE, "U0ALICE", error("user_disabled"));

        assertThat(tell(OPS)).isEqualTo(new Impossible("user_disabled"));
    }

    @Test
    void triesAgainWhenTheAskerCannotBeReachedNow() {
        slack.onChannel(SlackStub.MESSAGE, "C0OPS", error("not_in_channel"));
        slack.onChannel(SlackStub.MESSAGE, "U0ALICE", error("fatal_error"));

        assertThat(tell(OPS)).isEqualTo(new Later(Duration.ofSeconds(10)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            200 | ok                      | ok
            200 | ''                      | HTTP 200
            200 | {}                      | HTTP 200
            200 | []                      | HTTP 200
            201 | {"ok":true}             | HTTP 201
            302 | {"ok":true}             | HTTP 302
            404 | {"ok":true}             | HTTP 404
            200 | {"ok":false,"error":""} | HTTP 200
            """)
    void takesNothingElseForSuccess(int status, String body, String why) {
        slack.on(SlackStub.MESSAGE, status, body);

        assertThat(tell(OPS)).isEqualTo(new Impossible(why));
    }

    /// A name would be taken for one of a channel, which may be another's.
    @ParameterizedTest
    @CsvSource({"#general, general", "'', ''", "C0OPS/, C0RANDOM", "U0BOB, @here",
            "directmessage, D0BOB"})
    void speaksToNothingButIds(String channel, String user) {
        slack.on(SlackStub.MESSAGE, 200, OK);

        assertThat(tell(new Recipient(channel, user, true, "")))
                .isEqualTo(new Impossible("user_not_found"));
        assertThat(slack.calls()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xoxb 1", "xoxb\n1", "xoxb-é", "\"xoxb-1\""})
    void refusesWhatCannotBeATokenWithoutRepeatingIt(String token) {
        assertThatThrownBy(() -> WebApiSettings.withToken(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("SLACK_BOT_TOKEN holds something that isn't a token.")
                .hasMessageNotContaining(token);
    }

    @Test
    void hidesTheToken() {
        assertThat(WebApiSettings.withToken("xoxb-1").token()).hasToString("Optional[***]");
    }
}
