package chatbot.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.webapi.LocalSlack.Post;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the audit channel reads while people talk in another one.
@QuarkusTest
class AuditTest extends TalkCase {

    private static final String AUDIT = "C0AUDIT";

    @BeforeEach
    void withAnAuditChannel() {
        other(Talk.witnessedIn(AUDIT));
    }

    private List<String> heard() {
        return talk.slack.posts("/api/chat.postMessage").stream()
                .filter(post -> post.message().path("channel").asText().equals(AUDIT))
                .map(Post::text).toList();
    }

    @Test
    void readsOneMessageOfARestartInAnotherChannel() {
        JsonNode answer = talk.type("restart web-1 because it hangs, see C0RANDOM");

        assertThat(answer.path("text").asText()).doesNotContain("audit");
        assertThat(heard()).singleElement().asString()
                .startsWith("EC2 accepted the restart of *web-1*")
                .contains("Asked by <@U0ALICE>, because it hangs, see C0RANDOM",
                        "Asked in `C0OPS`");
        assertThat(talk.slack.posts()).hasSize(1);
    }

    @Test
    void readsNothingOfWhatWasNotDone() {
        talk.type("restart legacy-1");
        talk.type("restart web-1 --dry-run");
        talk.type("restart payments-1");
        talk.type("status web-1");

        assertThat(heard()).isEmpty();
    }

    @Test
    void readsWhoApproved() {
        JsonNode question = talk.type("restart billing-1");
        talk.press(PressJson.of(question, "Approve", Talk.BOB));

        assertThat(talk.reboots()).containsExactly("billing-1");
        assertThat(heard()).singleElement().asString()
                .contains("Asked by <@U0ALICE>, approved by <@U0BOB>.");
    }

    @Test
    void readsAChangeOfEverythingInPrivateToo() {
        JsonNode answer = talk.type("restart web-1 web-2 --private");

        assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(heard()).singleElement().asString()
                .startsWith("EC2 accepted the restart of 2 machines.").contains("web-1", "web-2");
    }

    @Test
    void isMissedInTheAnswerWhenItCannotBeReached() {
        talk.slack.refuses("chat.postMessage", "not_in_channel");
        JsonNode answer = talk.type("restart web-1");

        assertThat(answer.path("text").asText()).startsWith("Restarting *web-1*")
                .contains("The audit channel may not have heard of this. Slack failed with"
                        + " `not_in_channel`.");
        assertThat(talk.reboots()).containsExactly("web-1");
    }
}
