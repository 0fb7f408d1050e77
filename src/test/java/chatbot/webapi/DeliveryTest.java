package chatbot.webapi;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.claim.Recipient;
import chatbot.language.Words;
import chatbot.webapi.Delivery.Delivered;
import chatbot.webapi.Delivery.Delivered.Done;
import chatbot.webapi.Delivery.Delivered.Impossible;
import chatbot.wording.Reply;
import chatbot.wording.Reply.Audience;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The ways to a conversation, one after the other. (Without Quarkus there is no REST client.)
@QuarkusTest
class DeliveryTest {

    private static final String TOKEN = "xoxb-1-secret";
    private static final String OK = "{\"ok\":true}";

    private final SlackStub slack = SlackStub.start();
    private final HandClock clock = new HandClock();
    private final Instant asked = clock.instant();

    @AfterEach
    void stop() {
        slack.close();
    }

    private Delivery delivery(Optional<String> token) {
        return new SlackDelivery(new SlackOrigins(slack.origin(), slack.origin()),
                WebApiSettings.with(token),
                new SlackWire(new SlackOrigins(slack.origin(), slack.origin())), new ObjectMapper(),
                clock);
    }

    private Delivered tell(Recipient to, int uses) {
        return delivery(Optional.of(TOKEN)).deliver(reply(Audience.EVERYBODY), to, asked, uses);
    }

    private Delivered tellWithoutToken(String url) {
        return delivery(Optional.empty()).deliver(reply(Audience.EVERYBODY), in("C0OPS", url),
                asked, 0);
    }

    private static Reply reply(Audience audience) {
        return new Reply(audience, List.of(Words.of("It is back.")), List.of());
    }

    private static Recipient in(String channel, String url) {
        return new Recipient(channel, "U0ALICE", true, url);
    }

    private Recipient everybody() {
        return in("C0OPS", slack.responseUrl());
    }

    private Recipient asker() {
        return new Recipient("C0OPS", "U0ALICE", false, slack.responseUrl());
    }

    private static String error(String error) {
        return "{\"ok\":false,\"error\":\"" + error + "\"}";
    }

    @Test
    void usesTheResponseUrlAsItIs() throws JsonProcessingException {
        slack.on(SlackStub.HOOK, 200, "ok");

        assertThat(tell(everybody(), 2)).isEqualTo(new Done(3));
        LoggedRequest request = slack.requests().getFirst();
        assertThat(slack.calls()).containsExactly(SlackStub.HOOK);
        assertThat(request.containsHeader("Authorization")).isFalse();
        assertThat(request.getHeader("Content-Type"))
                .isEqualToIgnoringCase("application/json;charset=utf-8");
        assertThat(slack.messages().getFirst()).isEqualTo(new ObjectMapper().readTree("""
                {
                  "response_type": "in_channel",
                  "replace_original": false,
                  "text": "It is back.",
                  "blocks": [{"type": "section", "text":
                    {"type": "mrkdwn", "text": "It is back.", "verbatim": true}}]
                }
                """));
    }

    @Test
    void usesTheTokenWhereTheUrlIsOfNoMoreUse() throws JsonProcessingException {
        slack.on(SlackStub.HOOK, 404, error("expired_url"));
        slack.on(SlackStub.EPHEMERAL, 200, OK);

        assertThat(tell(asker(), 2)).isEqualTo(new Done(2));
        assertThat(slack.requests().getLast().getHeader("Authorization"))
                .isEqualTo("Bearer " + TOKEN);
        assertThat(slack.messages().getLast()).isEqualTo(new ObjectMapper().readTree("""
                {
                  "channel": "C0OPS",
                  "user": "U0ALICE",
                  "unfurl_links": false, "unfurl_media": false,
                  "text": "It is back.",
                  "blocks": [{"type": "section", "text":
                    {"type": "mrkdwn", "text": "It is back.", "verbatim": true}}]
                }
                """));
    }

    /// Whatever the reply says of its audience, and wherever the way ends.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | ASKER     | hook   | /commands/T1/12345/aB%2FcD       | in_channel
            true  | EVERYBODY | hook   | /commands/T1/12345/aB%2FcD       | in_channel
            true  | ASKER     | there  | /api/chat.postMessage C0OPS      |
            true  | EVERYBODY | there  | /api/chat.postMessage C0OPS      |
            true  | ASKER     | direct | /api/chat.postMessage U0ALICE    |
            true  | EVERYBODY | direct | /api/chat.postMessage U0ALICE    |
            false | ASKER     | hook   | /commands/T1/12345/aB%2FcD       | ephemeral
            false | EVERYBODY | hook   | /commands/T1/12345/aB%2FcD       | ephemeral
            false | ASKER     | there  | /api/chat.postEphemeral C0OPS    |
            false | EVERYBODY | there  | /api/chat.postEphemeral C0OPS    |
            false | ASKER     | direct | /api/chat.postMessage U0ALICE    |
            false | EVERYBODY | direct | /api/chat.postMessage U0ALICE    |
            """)
    void hasNoWiderAudienceThanTheFirstAnswer(boolean everybody, Audience audience, String end,
            String lastCall, String responseType) {
        String there = everybody ? SlackStub.MESSAGE : SlackStub.EPHEMERAL;
        slack.on(SlackStub.HOOK, end.equals("hook") ? 200 : 404, "");
        slack.onChannel(SlackStub.MESSAGE, "U0ALICE", OK);
        slack.onChannel(there, "C0OPS", end.equals("there") ? OK : error("not_in_channel"));

        assertThat(delivery(Optional.of(TOKEN)).deliver(reply(audience),
                everybody ? everybody() : asker(), asked, 0)).isInstanceOf(Done.class);
        assertThat(slack.calls()).endsWith(lastCall)
                .hasSize(List.of("hook", "there", "direct").indexOf(end) + 1);
        assertThat(slack.messages().getLast().path("response_type").asText(null))
                .isEqualTo(responseType);
        assertThat(everybody || !slack.calls().contains("/api/chat.postMessage C0OPS")).isTrue();
    }

    @Test
    void usesAResponseUrlFiveTimes() {
        slack.on(SlackStub.HOOK, 200, "ok");
        slack.on(SlackStub.MESSAGE, 200, OK);

        assertThat(tell(everybody(), 4)).isEqualTo(new Done(5));
        assertThat(tell(everybody(), 5)).isEqualTo(new Done(5));
        assertThat(slack.calls()).containsExactly(SlackStub.HOOK,
                "/api/chat.postMessage C0OPS");
    }

    @Test
    void usesAResponseUrlForHalfAnHour() {
        slack.on(SlackStub.HOOK, 200, "ok");

        clock.forward(Duration.ofMinutes(30).minusSeconds(11));
        assertThat(tellWithoutToken(slack.responseUrl())).isEqualTo(new Done(1));
        clock.forward(Duration.ofSeconds(1));
        assertThat(tellWithoutToken(slack.responseUrl()))
                .isEqualTo(new Impossible("the response_url is used up or expired"));
        assertThat(slack.calls()).hasSize(1);
    }

    @Test
    void reachesWhoeverItHasAWayTo() {
        Delivery alone = delivery(Optional.of("  "));
        Delivery bot = delivery(Optional.of(TOKEN));

        assertThat(alone.canReach(everybody())).isTrue();
        assertThat(bot.canReach(in("C0OPS", ""))).isTrue();
        assertThat(alone.lastChance(everybody(), asked)).isEqualTo(asked.plusSeconds(1790));
        assertThat(bot.lastChance(in("C0OPS", ""), asked)).isEqualTo(asked.plusSeconds(86_400));
    }
}
