package chatbot.dev.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What one sees beside the chat: the fleet, the log, and what went over the wire.
@WithConsole
class PanesIT {

    private static final String OPEN_ALL = "document.querySelectorAll('#wire details, #log-pane"
            + " details').forEach((one) => { one.open = true; })";

    @Test
    void showsTheFleetAsItLives(Console console) {
        Browser alice = console.alice();
        String card = "#fleet [data-id=i-0de70000000000015]";
        String boot = alice.text(card + " .boot");

        alice.types("/chatbot restart web-4").sees("EC2 accepted the restart.")
                .sees(card, List.of("system down")).sees(card, List.of("being checked"))
                .sees(card, List.of("1, "));
        assertThat(alice.text(card + " .boot")).isNotEqualTo(boot);
        alice.sees("#story", List.of("Restart of web-4, asked for by @alice", "accepted",
                "booted"));
    }

    @Test
    void showsTheStructuredLineOfARequest(Console console) {
        Browser alice = console.alice();
        alice.types("/chatbot status web-3").sees("web-3 (10.34.33.24");

        alice.clicksOn("#tab-log").clicksOn("#log-pane details:last-of-type summary")
                .sees("#log-pane", List.of("\"event\": \"command\"", "\"user\": \"U0ALICE\"",
                        "\"target\": \"web-3\"", "\"instances\""));
    }

    @Test
    void showsTheSignedRequestWithoutItsSecrets(Console console) {
        Browser alice = console.alice();
        alice.types("/chatbot status web-3").sees("web-3 (10.34.33.24");
        alice.types("@chatbot status web-5").sees("web-5 (10.34.33.26");
        alice.types("/chatbot restart 10.34.33.50").sees("Restart payments-1").clicks("Cancel")
                .doesNotSeeAnyMore("Restart payments-1");

        alice.clicksOn("#tab-wire").run(OPEN_ALL);
        alice.sees("#wire", List.of("/slack/commands", "X-Slack-Signature", "v0=…",
                "X-Slack-Request-Timestamp", "response_url", "200", "/api/chat.postMessage"));

        assertThat((String) alice.run("return document.documentElement.outerHTML"))
                .doesNotContain("dev-mode-secret", "xoxb-dev-mode")
                .doesNotContainPattern(Pattern.compile("v0=[0-9a-f]"))
                .doesNotContainPattern(Pattern.compile("hooks(/|%2F)[0-9a-f]"));
    }

    @Test
    void startsOver(Console console) {
        Browser alice = console.alice().puts("refuse", true);
        alice.types("/chatbot restart web-5").sees("was not restarted.");

        alice.clicksOn("#over").sees("#switches", List.of("Nothing is broken"));
        alice.until("something is left", "return ['#log .post', '#log-pane details',"
                + " '#wire details'].every((one) => !document.querySelector(one))");
        assertThat(alice.text("#start")).contains("/chatbot restart 10.34.33.22");
    }
}
