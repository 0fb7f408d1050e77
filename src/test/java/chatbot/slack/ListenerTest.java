package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chatbot.access.Access;
import chatbot.access.Lists;
import chatbot.audit.AuditLines;
import chatbot.aws.HandClock;
import chatbot.change.Works;
import chatbot.chat.OpenChatbot;
import chatbot.fleet.DemoFleet;
import chatbot.listen.OffersInMemory;
import chatbot.webapi.LocalSlack;
import chatbot.webapi.WebApi;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The settings with which listening begins, and those with which the function doesn't start. (Without
/// Quarkus there is no REST client.)
@QuarkusTest
class ListenerTest {

    private final HandClock clock = new HandClock();
    private final LocalSlack slack = LocalSlack.start();

    @AfterEach
    void close() {
        slack.close();
    }

    private Listener listener(String channels, String patterns, WebApi web) {
        Works works = Works.on(DemoFleet.startedAt(clock), clock);
        return new Listener(OffersInMemory.listening(channels),
                new Access(new Lists("C0OPS,G0PRIVATE,dm", Talk.ALICE, ""), web.directory(clock)),
                OpenChatbot.with(works, clock),
                OpenChatbot.offering(works.fleet(), patterns, clock), web.posts(),
                new RequestLog(new AuditLines().log(clock), clock), clock);
    }

    private void refuses(String channels, String patterns, WebApi web, String sentence) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> listener(channels, patterns, web)).withMessage(sentence);
    }

    @Test
    void listensInWhatIsListed() {
        assertThat(listener(" C0OPS, ,G0PRIVATE,", "", WebApi.to(slack)).channels())
                .containsExactlyInAnyOrder("C0OPS", "G0PRIVATE");
    }

    @Test
    void needsNothingWhenItDoesNotListen() {
        assertThat(listener("", "", WebApi.withoutToken(slack)).channels()).isEmpty();
    }

    @Test
    void doesNotStartWithoutABotToken() {
        refuses("C0OPS", "", WebApi.withoutToken(slack), "CHATBOT_LISTEN_CHANNELS is set, and "
                + "SLACK_BOT_TOKEN isn't: without it nothing can be offered. Set both, or neither.");
    }

    @Test
    void doesNotStartWhereNobodyCouldPress() {
        refuses("C0OPS,C0OTHER", "", WebApi.to(slack), "CHATBOT_LISTEN_CHANNELS holds C0OTHER, in "
                + "which nobody could press a button. Add it to CHATBOT_ALLOWED_CHANNELS too.");
    }

    @ParameterizedTest
    @CsvSource({"#ops", "c0ops", "D0ALICE", "dm", "*", "C0OPS C0OTHER", "C"})
    void doesNotStartWithWhatIsNoChannel(String channel) {
        refuses("C0OPS," + channel, "", WebApi.to(slack), "CHATBOT_LISTEN_CHANNELS holds \""
                + channel + "\"; it takes Slack channel ids (C…, G…), separated by commas.");
    }

    @Test
    void doesNotStartWithAPatternThatIsNone() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> listener("C0OPS", "down,(unclosed", WebApi.to(slack)))
                .withMessageStartingWith("CHATBOT_LISTEN_PATTERNS holds \"(unclosed\"")
                .withMessageContaining("Unclosed group");
    }
}
