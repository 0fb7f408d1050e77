package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.claim.Recipient;
import chatbot.language.Words;
import chatbot.webapi.Delivery.Delivered;
import chatbot.webapi.LocalSlack.Post;
import chatbot.webapi.WebApi;
import chatbot.wording.Reply;
import chatbot.wording.Reply.Audience;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What comes of the buttons under an offer. (Without Quarkus there is no REST client.)
@QuarkusTest
class OfferPressTest extends TalkCase {

    private static final String POLICY = """
            version: 1
            rules:
              - name: shop
                groups: [S0SHOP]
                commands: [restart, status]
                channels: [C0OPS]
                tags: {Name: web-1}
              - name: alice
                users: [U0ALICE]
                commands: [list]
                channels: [C0OPS]
                tags: "*"
            """;

    @BeforeEach
    void listen() {
        other(Talk.listening("C0OPS"));
    }

    private static EventJson alarm(String text) {
        return EventJson.of("message", text).with("channel_type", "channel");
    }

    private JsonNode offer(String text) {
        return talk.said(alarm(text)).message();
    }

    @Test
    void reportsToEverybodyInTheThreadOfTheAlarm() {
        EventJson alarm = alarm("10.34.33.22 is down");
        talk.press(PressJson.of(talk.said(alarm).message(), "Restart", Talk.BOB)
                .inThread(alarm.ts()));
        Recipient to = talk.followUps.started().getFirst().to();

        assertThat(to.channel()).isEqualTo("C0OPS");
        assertThat(to.thread()).isEqualTo(alarm.ts());
        assertThat(to.everybody()).isTrue();
        assertThat(WebApi.to(talk.slack).delivery(talk.clock).deliver(new Reply(
                Audience.EVERYBODY, List.of(Words.of("It is back.")), List.of()), to,
                talk.clock.instant(), 0)).isInstanceOf(Delivered.Done.class);
        Post report = talk.slack.posts().getLast();
        assertThat(report.path()).isEqualTo(Talk.HOOK);
        assertThat(report.message().path("response_type").asText()).isEqualTo("in_channel");
        assertThat(report.message().path("thread_ts").asText()).isEqualTo(alarm.ts());
    }

    @Test
    void restartsNothingTwiceThatWasRestartedSinceTheOffer() {
        JsonNode offer = offer("10.34.33.22 is down");
        talk.type(SlashForm.of("restart web-1"));
        assertThat(talk.reboots()).containsExactly("web-1");

        assertThat(talk.press(offer, "Restart", Talk.BOB).text()).contains("<@U0ALICE>")
                .contains("was not restarted again");
        assertThat(talk.reboots()).containsExactly("web-1");
    }

    @Test
    void tellsEverybodyAfterTheFirstWhoDecided() {
        JsonNode offer = offer("10.34.33.22 is down");
        talk.press(offer, "Restart", Talk.BOB);

        for (String late : List.of(Talk.ALICE, Talk.BOB)) {
            Post answer = talk.press(offer, "Restart", late);
            assertThat(answer.text()).contains("<@U0BOB>").doesNotContain("EC2 accepted");
            assertThat(Talk.replaces(answer)).isFalse();
        }
        assertThat(talk.reboots()).containsExactly("web-1");
    }

    @Test
    void tellsWhoDecidedEvenWhenTheRestartIsOver() {
        JsonNode offer = offer("10.34.33.22 is down");
        talk.press(offer, "Restart", Talk.BOB);
        talk.endAll();
        talk.forward(Duration.ofMinutes(6));

        assertThat(talk.press(offer, "Restart", Talk.ALICE).text()).contains("<@U0BOB>");
        assertThat(talk.reboots()).containsExactly("web-1");
    }

    @Test
    void closesAnExpiredOfferForEverybody() {
        JsonNode offer = offer("10.34.33.22 is down");
        talk.forward(Duration.ofMinutes(30).plusSeconds(1));
        Post closed = talk.press(offer, "Restart", Talk.BOB);

        assertThat(closed.text()).startsWith("This question has expired");
        assertThat(Talk.replaces(closed)).isTrue();
        assertThat(Talk.hasButtons(closed)).isFalse();
        assertThat(talk.press(offer, "Status", Talk.BOB).text()).contains("web-1", "running");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void restartsForWhomThePolicyAllowsAndForNobodyElse() {
        other(Talk.listeningBy(POLICY));
        JsonNode offer = offer("10.34.33.22 is down");

        for (String button : List.of("Restart", "Status")) {
            Post refusal = talk.press(offer, button, Talk.ALICE);
            assertThat(refusal.text()).contains("The policy has no rule that allows you");
            assertThat(Talk.replaces(refusal)).isFalse();
        }
        assertThat(talk.reboots()).isEmpty();
        assertThat(talk.press(offer, "Restart", Talk.BOB).text()).contains("EC2 accepted");
        assertThat(talk.reboots()).containsExactly("web-1");
    }

    @Test
    void restartsNoMachineThatThePolicyDoesNotGiveThePresser() {
        other(Talk.listeningBy(POLICY));

        assertThat(talk.press(offer("10.34.33.24 is down"), "Restart", Talk.BOB).text())
                .contains("The policy has no rule");
        assertThat(talk.reboots()).isEmpty();
    }

    @Test
    void asksAgainBeforeAMachineThatIsToBeConfirmedGoesDown() {
        Post question = talk.press(offer("10.34.33.50 is down"), "Restart", Talk.BOB);

        assertThat(question.text()).startsWith("Restart *payments-1*");
        assertThat(Talk.hasButtons(question)).isTrue();
        assertThat(talk.reboots()).isEmpty();
        assertThat(talk.press(question.message(), "Restart", Talk.BOB).text())
                .startsWith("Restarting *payments-1*");
        assertThat(talk.reboots()).containsExactly("payments-1");
    }

    @Test
    void needsASecondPersonWhereTheTagSaysSo() {
        Post question = talk.press(offer("10.34.33.51 is down"), "Restart", Talk.BOB);

        assertThat(Talk.hasButtons(question)).isTrue();
        assertThat(talk.reboots()).isEmpty();
        talk.press(question.message(), "Approve", Talk.ALICE);
        assertThat(talk.reboots()).containsExactly("billing-1");
    }

    /// With another organization in it, a channel is listened to only where the list names it.
    @Test
    void offersInASharedChannelThatIsListed() {
        EventJson shared = alarm("10.34.33.22 is down")
                .changed(copy -> copy.put("is_ext_shared_channel", true));

        assertThat(talk.said(shared).text()).startsWith("*web-1*");
        other(Talk.everywhereListening());
        talk.deliver(talk.now(shared));
        assertThat(talk.slack.posts()).isEmpty();
        assertThat(offer("10.34.33.22 is down")).isNotNull();
    }

    /// It takes as long as its first 8000 characters.
    @Test
    void readsAHostileMessageInGoodTime() {
        for (String part : List.of("10.34.33.22 is down ", "is can't not 10.34.33.22 ", "> ", "```",
                "\"", "故障10.34.33.22挂", "if when ")) {
            String text = part.repeat(60_000 / part.length());
            long start = System.nanoTime();
            talk.deliver(talk.now(alarm(text)));
            talk.deliver(talk.now(alarm(text).with("subtype", "bot_message")
                    .with("bot_id", "B0HOOK")));

            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isLessThan(Duration.ofSeconds(2));
        }
        assertThat(talk.reboots()).isEmpty();
    }
}
