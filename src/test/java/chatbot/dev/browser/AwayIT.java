package chatbot.dev.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Dev mode goes away now and then: it restarts with what one has changed.
@WithConsole
class AwayIT {

    /// What a browser notes of a server that is away, or has just come back.
    private static final Pattern GONE = Pattern.compile(
            "/updates.* (net::ERR_|.*status of 404)");

    @Test
    void saysSoAndComesBackByItself(Console console) {
        Browser alice = console.alice();
        alice.types("/chatbot status web-3").sees("web-3 (10.34.33.24");

        alice.isCutOff(true);
        console.comeBack();
        alice.sees("#trouble", List.of("Dev mode doesn't answer")).sees("web-3 (10.34.33.24");

        alice.isCutOff(false);
        alice.until("it is still said to be away",
                "return document.querySelector('#trouble').hidden");
        alice.types("/chatbot status web-5").sees("web-5 (10.34.33.26");
        alice.sees("web-3 (10.34.33.24"); // what was said outlives the restart
        assertThat(alice.window().errors(GONE)).isEmpty();
    }
}
