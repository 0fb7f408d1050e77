package chatbot.dev.slack;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/// Who sees what, and where it stands.
class ConversationTest {

    private static final String OPS = "C0OPS";

    private final HandClock clock = new HandClock();
    private final Conversation conversation = new Conversation(clock);

    private Said say(String author, String text) {
        return conversation.say(Said.by(author, OPS, Content.of(text)));
    }

    @Test
    void showsTwoPeopleTheSame() {
        Said first = say("U0ALICE", "Hello.");
        Said second = conversation.say(Said.by("U0BOB", OPS, Content.of("Hi."))
                .inThread(first.ts()));

        assertThat(conversation.seenBy("U0ALICE", OPS)).containsExactly(first, second)
                .isEqualTo(conversation.seenBy("U0BOB", OPS));
        assertThat(conversation.seenBy("U0ALICE", "C0RANDOM")).isEmpty();
    }

    @Test
    void showsWhatIsForOnePersonToNobodyElse() {
        Said alone = conversation.say(Said.by("U0CHATBOT", OPS, Content.of("Psst."))
                .onlyFor("U0ALICE"));

        assertThat(conversation.seenBy("U0ALICE", OPS)).containsExactly(alone);
        assertThat(conversation.seenBy("U0BOB", OPS)).isEmpty();
    }

    @Test
    void givesEachMessageAnIdOfItsOwnThatGrows() {
        Said first = say("U0ALICE", "1");
        Said second = say("U0ALICE", "2");

        assertThat(first.ts()).matches("\\d{10}\\.\\d{6}").isLessThan(second.ts());
    }

    @Test
    void changesAMessageWhereItStands() {
        Said first = say("U0CHATBOT", "1");
        Said second = say("U0ALICE", "2");

        assertThat(conversation.change(OPS, first.ts(),
                said -> said.saying(Content.of("one"), true))).isTrue();
        assertThat(conversation.change("C0RANDOM", first.ts(), said -> said)).isFalse();
        assertThat(conversation.change(OPS, "1.2", said -> said)).isFalse();

        assertThat(conversation.seenBy("U0ALICE", OPS)).element(1).isEqualTo(second);
        assertThat(conversation.seenBy("U0ALICE", OPS)).first().satisfies(said -> {
            assertThat(said.content().text()).isEqualTo("one");
            assertThat(said.edited()).isTrue();
            assertThat(said.version()).isGreaterThan(second.version());
        });
    }

    @Test
    void outlivesALiveReload() throws Exception {
        Content content = Content.of(new ObjectMapper().readTree("""
                {"text":"May I?","blocks":[{"type":"actions","elements":[
                {"type":"button","action_id":"yes","value":"token"}]}]}"""));
        Said asked = say("U0ALICE", "Please?");
        Said said = conversation.say(Said.by("U0CHATBOT", OPS, content).inThread(asked.ts())
                .waitingForAnswer(true));

        Conversation restored = Conversation.restored(conversation.saved(), clock);

        assertThat(restored.find(OPS, said.ts())).hasValueSatisfying(found -> {
            assertThat(found.waiting()).isFalse();
            assertThat(found.content()).isEqualTo(content);
            assertThat(found.thread()).isEqualTo(asked.ts());
        });
        assertThat(restored.seenBy("U0BOB", OPS)).hasSize(2);
        assertThat(Conversation.restored("[{\"old\":1}]", clock).seenBy("U0BOB", OPS)).isEmpty();
    }

    @Test
    void findsButtonsByTheirActions() throws Exception {
        Content content = Content.of(new ObjectMapper().readTree("""
                {"text":"","blocks":[{"type":"actions","elements":[
                {"type":"button","action_id":"yes"},{"type":"image","action_id":"no"}]},
                {"type":"section","accessory":{"type":"button","action_id":"beside"}}]}"""));

        assertThat(content.button("yes")).hasValueSatisfying(button -> {
            assertThat(button.block()).isNotEmpty();
            assertThat(button.element().get("action_id").asText()).isEqualTo("yes");
        });
        assertThat(content.button("beside")).isPresent();
        assertThat(content.button("no")).isEmpty();
        assertThat(content.button("")).isEmpty();
    }
}
