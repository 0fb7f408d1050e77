package chatbot.dev.browser;

import java.util.List;
import org.junit.jupiter.api.Test;

/// The tour that welcomes whoever comes for the first time.
@WithConsole
class TourIT {

    @Test
    void showsAllInFourSteps(Console console) {
        Browser reader = console.browser("alice").openFirst("en");

        reader.sees("#tour", List.of("Step 1 of 4", "Restart a machine")).clicks("One click")
                .sees("EC2 accepted the restart.");
        reader.sees("#tour", List.of("Step 2 of 4", "Be somebody else")).clicks("Be Mallory")
                .clicks("One click").sees("You can't use me here.");
        reader.sees("#tour", List.of("Step 3 of 4", "Have it approved")).clicks("Be Alice")
                .clicks("One click").sees("a second person has to agree").clicks("Be Bob")
                .clicks("Approve").sees("approved by @bob");
        reader.sees("#tour", List.of("Step 4 of 4", "Break it")).clicks("Switch it on")
                .clicks("One click").sees("AWS doesn't allow me");
        reader.sees("#tour", List.of("That is all of it")).clicks("Finish");

        reader.sees("#switches", List.of("Nothing is broken"));
        reader.until("the tour goes on", "return document.querySelector('#tour').hidden");
    }

    @Test
    void isLeftForGoodAndTakenAgain(Console console) {
        Browser reader = console.browser("alice").openFirst("zh");
        reader.sees("#tour", List.of("重启一台机器")).clicksOn("#tour .close");
        reader.reloads().until("the tour is open again",
                "return document.querySelector('#tour').hidden");

        reader.clicksOn("#take-tour").sees("#tour", List.of("重启一台机器"));
    }
}
