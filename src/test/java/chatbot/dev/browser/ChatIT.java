package chatbot.dev.browser;

import static chatbot.dev.browser.Console.BOB;
import static chatbot.dev.browser.Console.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// The chat client, which behaves as Slack does.
@WithConsole
class ChatIT {

    private static final String CLOSED = "return !document.querySelector('#confirm[open]')";
    private static final String VALUE = "return document.querySelector('#line').value";

    @Test
    void showsTwoPeopleTheSameMessageReplaced(Console console) {
        Browser alice = console.alice();
        Browser bob = console.bob();
        alice.types("/chatbot restart 10.34.33.50").sees("Restart payments-1 (10.34.33.50");
        bob.sees("Restart payments-1 (10.34.33.50").clicks("Cancel");

        for (Browser browser : List.of(alice, bob)) {
            browser.sees("payments-1", "@bob").doesNotSee("Restart payments-1 (10.34.33.50");
        }
    }

    /// The bot has no such button of its own yet, but what Slack's API takes the page shows.
    @Test
    void asksInADialogBeforeAButtonIsPressed(Console console) {
        Browser alice = console.alice();
        console.asksForConfirmation();

        alice.clicks("Reboot").sees("#confirm", List.of("Are you sure?", "All of them go down."));
        alice.keys(Keys.ESCAPE);
        alice.until("the dialog is still open", CLOSED);
        alice.clicks("Reboot").sees("#confirm", List.of("Are you sure?")).clicks("Rather not");
        alice.until("the dialog is still open", CLOSED);
        assertThat(alice.text("#log")).doesNotContain("⚠", "Only visible to you");

        alice.clicks("Reboot").sees("#confirm", List.of("Are you sure?")).clicks("Yes, all");
        alice.sees("Only visible to you");
    }

    @Test
    void keepsThreadsTogether(Console console) {
        Browser alice = console.alice();
        alice.types("The disk of web-4 is full").sees("The disk of web-4 is full")
                .clicksOn("#log .post .reply").sees("#thread", List.of("Reply to Alice"));
        alice.keys("@chatbot status web-4", Keys.ENTER).sees("web-4 (10.34.33.25", "3/3");

        alice.keys(Keys.ESCAPE);
        alice.until("still in the thread", "return document.querySelector('#thread').hidden");
    }

    @Test
    void countsWhatIsUnreadElsewhere(Console console) {
        Browser alice = console.alice();
        Browser bob = console.browser("bob").open(BOB, "C0RANDOM");
        alice.types("Hello Bob");

        bob.sees("#channels", List.of("#ops", "1 unread"));
        bob.clicksOn("#channels input[value=" + OPS + "]").sees("Hello Bob");
        bob.until("it is still unread", "return !document.querySelector('#channels').innerText"
                + ".includes('unread')");
    }

    @Test
    void completesWhatIsTypedAndRecallsIt(Console console) {
        Browser alice = console.alice();
        alice.keys("/ch", Keys.TAB);
        alice.keys("stat", Keys.TAB).sees("#suggestions", List.of("web-1", "10.34.33.22"));
        alice.keys("web-3", Keys.TAB);
        assertThat((String) alice.run(VALUE)).startsWith("/chatbot status web-3");
        alice.keys(Keys.ESCAPE, Keys.ENTER).sees("web-3 (10.34.33.24");
        alice.types("/chatbot whoami").sees("U0ALICE");

        alice.keys(Keys.ARROW_UP, Keys.ARROW_UP);
        assertThat((String) alice.run(VALUE)).startsWith("/chatbot status web-3");
        alice.keys(Keys.ARROW_DOWN);
        assertThat(alice.run(VALUE)).isEqualTo("/chatbot whoami");
    }

    @Test
    void showsWhatSomebodyWroteAsTextWhateverItIs(Console console) {
        String line = "<img src=x onerror=document.title='broken'> *bold* <b>no</b> &amp;";
        console.alice().types(line)
                .sees("<img src=x onerror=document.title='broken'> bold <b>no</b> &amp;");

        console.bob().sees("<b>no</b>").until("markup got in",
                "return !document.querySelector('#log img[src=x]') && document.title !== 'broken'");
    }

    @Test
    void writesToTheMachineThatIsClickedOn(Console console) {
        Browser alice = console.alice().clicksOn("#fleet [data-address='10.34.33.26']");

        assertThat(alice.run(VALUE)).isEqualTo("/chatbot restart 10.34.33.26");
    }
}
