package chatbot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.access.Lists;
import chatbot.access.NoDirectory;
import chatbot.access.Sender;
import chatbot.aws.HandClock;
import chatbot.change.Works;
import chatbot.chat.Message.WayBack;
import chatbot.fleet.DemoFleet;
import chatbot.language.Language;
import chatbot.wording.Button;
import chatbot.wording.Reply;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A question and all that comes of it are in one language, whatever is the rule when it is answered.
class LanguageOfButtonsTest {

    /// Its tag is `approve`, by [DemoFleet].
    private static final String ADDRESS = "10.34.33.51";

    private final HandClock clock = new HandClock();
    private final Works works = Works.on(DemoFleet.startedAt(clock), clock);
    private final Chatbot chinese = chatbot(Lists.OPEN, "zh");
    private final Chatbot english = chatbot(Lists.OPEN, "en");

    private Chatbot chatbot(Lists lists, String language) {
        return OpenChatbot.with(lists, new Settings("", language), new NoDirectory(), works,
                clock);
    }

    private Message message(String user, String text) {
        return new Message(new Sender("T1", "", "C1", user), text,
                new WayBack("key", ""), "r1", clock.instant().plusSeconds(9));
    }

    private List<Button> question() {
        Reply question = chinese.answer(message("U1", "restart " + ADDRESS)).reply();
        assertThat(question.language()).isEqualTo(Language.ZH);
        return question.buttons();
    }

    private Reply press(Chatbot chatbot, String user, Button button) {
        return chatbot.press(message(user, button.token())).answer().reply();
    }

    @Test
    void whatComesOfItIsInTheLanguageOfTheQuestion() {
        Button yes = question().getFirst();

        assertThat(press(english, "U1", yes).language()).isEqualTo(Language.ZH); // not theirs
        assertThat(press(english, "U2", yes).language()).isEqualTo(Language.ZH);
        assertThat(press(english, "U2", yes).language()).isEqualTo(Language.ZH); // decided
    }

    @Test
    void soIsThatItIsCancelledOrHasExpired() {
        assertThat(press(english, "U2", question().getLast()).language())
                .isEqualTo(Language.ZH);
        Button yes = question().getFirst();
        clock.forward(Duration.ofMinutes(6));
        assertThat(press(english, "U2", yes).language()).isEqualTo(Language.ZH);
    }

    @Test
    void soIsARefusal() {
        Chatbot closed = chatbot(new Lists("", "", ""), "en");

        assertThat(press(closed, "U2", question().getFirst()).language()).isEqualTo(Language.ZH);
    }

    @Test
    void aButtonOfNobodyKnowsWhatIsAnsweredByTheSetting() {
        Button forged = new Button("x", question().getFirst().label(), Button.Style.PLAIN, "x");

        assertThat(press(english, "U2", forged).language()).isEqualTo(Language.EN);
        assertThat(press(chinese, "U2", forged).language()).isEqualTo(Language.ZH);
    }
}
