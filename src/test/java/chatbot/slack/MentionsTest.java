package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.webapi.LocalSlack.Post;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mentions, and what is said to them where. (Without Quarkus there is no REST client.)
@QuarkusTest
class MentionsTest extends TalkCase {

    private static final String POST = "/api/chat.postMessage";
    private static final String EPHEMERAL = "/api/chat.postEphemeral";

    @Test
    void answersAMentionInItsThread() {
        EventJson event = EventJson.mention("restart 10.34.33.22 because it hangs");
        Post answer = talk.said(event);

        assertThat(answer.path()).isEqualTo(POST);
        assertThat(answer.message().path("channel").asText()).isEqualTo("C0OPS");
        assertThat(answer.message().path("thread_ts").asText()).isEqualTo(event.ts());
        assertThat(answer.text()).isEqualTo("""
                Restarting *web-1* (`10.34.33.22`, `i-0de70000000000011`, us-east-1a, t3.small, \
                `running`)…
                EC2 accepted the restart.
                Asked by <@U0ALICE>, because it hangs
                I watch it, and report here how it ends.""");
        assertThat(talk.reboots()).containsExactly("web-1");
        assertThat(talk.followUps.started()).singleElement().satisfies(restart -> {
            assertThat(restart.to().thread()).isEqualTo(event.ts());
            assertThat(restart.to().everybody()).isTrue();
            assertThat(restart.to().url()).isEmpty();
        });
    }

    @Test
    void answersAMentionInAThreadInThatThread() {
        Post answer = talk.said(
                EventJson.mention("restart 10.34.33.22").with("thread_ts", "1699999999.000100"));

        assertThat(answer.message().path("thread_ts").asText()).isEqualTo("1699999999.000100");
    }

    @Test
    void answersADirectMessageAsAMention() {
        EventJson event = EventJson.direct("restart 10.34.33.22");
        Post answer = talk.said(event);

        assertThat(answer.path()).isEqualTo(POST);
        assertThat(answer.message().path("channel").asText()).isEqualTo("D0ALICE");
        assertThat(answer.message().path("thread_ts").asText()).isEqualTo(event.ts());
        assertThat(talk.said(EventJson.direct("help")).path()).isEqualTo(POST);
    }

    /// Slack shows such a message in a thread only if there is one already.
    @Test
    void saysRefusalsErrorsAndHelpToTheAskerAlone() {
        for (String text : List.of("help", "", "restart", "restart 10.34.99.99", "dance")) {
            Post answer = talk.mention(text);
            assertThat(answer.path()).as(text).isEqualTo(EPHEMERAL);
            assertThat(answer.message().path("user").asText()).isEqualTo("U0ALICE");
            assertThat(answer.message().has("thread_ts")).isFalse();
        }
        assertThat(talk.said(EventJson.mention("help").with("thread_ts", "1699999999.000100"))
                .message().path("thread_ts").asText()).isEqualTo("1699999999.000100");
        assertThat(talk.reboots()).isEmpty();
    }

    /// Slack knows no slash commands in threads.
    @Test
    void namesCommandsAsTheyAreSpokenThere() {
        assertThat(talk.mention("help").text()).contains("`@chatbot restart &lt;targets&gt;",
                "`@chatbot help [&lt;command&gt;]`").doesNotContain("/chatbot");
        assertThat(talk.mention("dance").text()).contains("`@chatbot ").doesNotContain("/chatbot");
        assertThat(text(talk.type("dance"))).contains("`/chatbot ").doesNotContain("@chatbot");
    }

    @Test
    void saysOutcomesToTheAskerAloneIfTheSettingsSaySo() {
        Post answer = other(Talk.with("C0OPS", "U0ALICE", "ephemeral"))
                .mention("restart 10.34.33.22");

        assertThat(answer.path()).isEqualTo(EPHEMERAL);
        assertThat(talk.followUps.started()).singleElement().satisfies(restart -> {
            assertThat(restart.to().everybody()).isFalse();
            assertThat(restart.to().thread()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"don't <@U0CHATBOT> restart 10.34.33.22",
            "restart 10.34.33.22 <@U0CHATBOT>"})
    void restartsNothingForWhoeverOnlyTalksAboutIt(String text) {
        assertThat(talk.said(EventJson.mention("").with("text", text)).text())
                .startsWith("I listen to messages that begin with my name");
        assertThat(talk.reboots()).isEmpty();
    }

    /// Timed out, overlapping, out of order, as a mention and as its twin.
    @Test
    void actsOnceHoweverOftenAndInWhateverOrderSlackDelivers() throws Exception {
        EventJson event = talk.now(EventJson.mention("restart 10.34.33.22"));
        EventJson direct = talk.now(EventJson.direct("restart 10.34.33.24"));
        List<Callable<Integer>> deliveries = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            deliveries.add(() -> talk.deliver(event.asTwin()));
            deliveries.add(() -> talk.deliver(event));
            deliveries.add(() -> talk.deliver(direct));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Integer> status : threads.invokeAll(deliveries)) {
                assertThat(status.get()).isEqualTo(200);
            }
        }
        assertThat(talk.reboots()).containsExactlyInAnyOrder("web-1", "web-3");
        assertThat(talk.slack.posts()).hasSize(2);
    }

    @Test
    void saysNothingMoreToADeliveryAfterMinutesIfItHadAnswered() {
        EventJson event = talk.now(EventJson.mention("restart 10.34.33.22"));
        talk.deliver(event);
        talk.forward(Duration.ofMinutes(6));

        assertThat(talk.deliver(event)).isEqualTo(200);
        assertThat(talk.slack.posts()).hasSize(1);
        assertThat(talk.reboots()).hasSize(1);
    }

    @Test
    void doesNotDoWhatWasAskedMinutesAgo() {
        EventJson event = talk.now(EventJson.mention("restart 10.34.33.22"));
        talk.forward(Duration.ofMinutes(2).plusSeconds(1));
        talk.deliver(event);

        assertThat(talk.slack.posts(EPHEMERAL)).singleElement().satisfies(
                post -> assertThat(post.text()).isEqualTo("""
                        You asked `restart 10.34.33.22` at %s, and Slack brought it to me \
                        only now. I didn't do it: by now you may not want it any more.
                        If you still do, ask again.""".formatted(Talk.at("10:00:00"))));
        assertThat(talk.reboots()).isEmpty();
        talk.deliver(event);
        assertThat(talk.slack.posts()).hasSize(1);
    }

    @Test
    void doesWhatWasAskedTwoMinutesAgo() {
        EventJson event = talk.now(EventJson.mention("restart 10.34.33.22"));
        talk.forward(Duration.ofMinutes(2));
        talk.deliver(event);

        assertThat(talk.reboots()).containsExactly("web-1");
    }

    @Test
    void doesNotClaimThatNothingWasDoneWhenItMayHaveBeen() {
        EventJson event = talk.now(EventJson.mention("restart 10.34.33.22"));
        talk.slack.isDown(POST, Duration.ofSeconds(30));
        talk.slack.isDown(EPHEMERAL, Duration.ofSeconds(30));
        assertThat(talk.deliver(event)).isEqualTo(200);
        talk.slack.isDown(POST, Duration.ZERO);
        talk.slack.isDown(EPHEMERAL, Duration.ZERO);
        talk.forward(Duration.ofMinutes(5));
        talk.deliver(event);

        assertThat(talk.reboots()).containsExactly("web-1");
        assertThat(talk.slack.posts(EPHEMERAL)).singleElement().satisfies(
                post -> assertThat(post.text()).startsWith("You asked `restart 10.34.33.22` at "
                        + Talk.at("10:00:00") + ", and Slack brings it so late")
                        .contains("Whether it was done "
                                + "when it came first I don't know.")
                        .endsWith("Look at the machine before you ask again."));
    }

    /// A delivery that comes again after the first one died restarts nothing twice, and tells how
    /// far that had come.
    @Test
    void answersWhatWasBegunAndNotAnswered() {
        EventJson event = talk.now(EventJson.mention("restart 10.34.33.22"));
        talk.slack.isDown(POST, Duration.ofSeconds(30));
        talk.deliver(event);
        talk.slack.isDown(POST, Duration.ZERO);
        talk.forward(Duration.ofSeconds(60));
        talk.deliver(event);

        assertThat(talk.reboots()).containsExactly("web-1");
        assertThat(talk.slack.posts()).singleElement().satisfies(post -> assertThat(post.text())
                .startsWith("I had this request before; *web-1*").contains("EC2 accepted it."));
    }

    @Test
    void answersWithinTheBudgetThoughSlackIsSlow() {
        talk.slack.isSlow(POST, Duration.ofSeconds(5));
        long start = System.nanoTime();

        assertThat(talk.deliver(talk.now(EventJson.mention("restart 10.34.33.22")))).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        assertThat(talk.reboots()).containsExactly("web-1");
    }

    @Test
    void saysItOnceMoreIfSlackCanNotTakeItJustNow() {
        talk.slack.failsOnce(POST);

        assertThat(talk.mention("restart 10.34.33.22").path()).isEqualTo(POST);
        assertThat(talk.reboots()).containsExactly("web-1");
    }

    @Test
    void actsOnNothingThatItCouldNotAnswer() {
        other(Talk.withoutToken("U0ALICE"));

        assertThat(talk.deliver(talk.now(EventJson.mention("restart 10.34.33.22")))).isEqualTo(200);
        assertThat(talk.reboots()).isEmpty();
        assertThat(talk.slack.posts()).isEmpty();
    }

    @Test
    void echoesTheChallenge() {
        assertThat(talk.deliver("{\"type\":\"url_verification\",\"challenge\":\"3eZbrw1aBm2rZ\"}")
                .getBody()).isEqualTo("{\"challenge\":\"3eZbrw1aBm2rZ\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "{}", "{\"type\":\"event_callback\"}",
            "{\"type\":\"event_callback\",\"event\":{\"type\":\"app_mention\",\"user\":\"U1\"}}"})
    void takesNonsenseCalmly(String body) {
        assertThat(talk.deliver(body).getStatusCode()).isEqualTo(200);
        assertThat(talk.slack.posts()).isEmpty();
    }

    private static String text(JsonNode message) {
        return message.path("text").asText();
    }
}
