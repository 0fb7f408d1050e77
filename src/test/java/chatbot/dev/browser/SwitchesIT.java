package chatbot.dev.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What each switch breaks, as one sees it; and that all is well again without.
@WithConsole
class SwitchesIT {

    private static final String WELL = "EC2 says that it would accept that.";

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "refuse   | AWS doesn't allow me ec2:RebootInstances",
            "throttle | EC2 takes no more calls from this account at the moment."})
    void keepsEc2FromRestarting(String name, String words, Console console) {
        Browser alice = console.alice().puts(name, true);
        alice.sees("#switches", List.of("1 thing is broken"));
        alice.types("/chatbot restart web-4").sees("web-4", "was not restarted.", words);

        alice.puts(name, false).types("/chatbot restart web-4 --dry-run").sees(WELL);
    }

    @Test
    void leavesARestartUnconfirmed(Console console) {
        Browser alice = console.alice().puts("hang", true);
        alice.types("/chatbot restart 10.34.33.95").sees("I asked EC2 to restart worker",
                "but whether it will is unknown.", "Don't ask again");

        alice.puts("hang", false).types("/chatbot restart web-4 --dry-run").sees(WELL);
    }

    /// Both at once, for each wait takes a quarter of a minute.
    @Test
    void reportsWithoutUptimeAndWithoutAResponseUrl(Console console) {
        Browser alice = console.alice().puts("no-ssm", true).puts("lose-url", true);
        alice.sees("#switches", List.of("2 things are broken"));

        alice.types("/chatbot restart 10.34.33.24").sees("Restarting web-3")
                .sees("web-3 (10.34.33.24, i-0de70000000000014) is running",
                        "Its instance status check failed", "and passes again")
                .clicksOn("#tab-wire").sees("#wire", List.of("/hooks/…", "404",
                        "/api/chat.postMessage"));

        alice.clicksOn("#tab-switches").clicks("Mend all")
                .sees("#switches", List.of("Nothing is broken"));
    }

    @Test
    void letsNoSignatureOfAnotherTimeIn(Console console) {
        Browser alice = console.alice().puts("skew", true);
        alice.types("/chatbot restart web-5").sees("/chatbot failed with the error")
                .clicksOn("#tab-log").sees("#log-pane", List.of("signature"))
                .clicksOn("#tab-wire").sees("#wire", List.of("401"));
        alice.types("@chatbot status web-5").sees("Slack delivers this event again");

        alice.puts("skew", false).types("/chatbot restart web-5 --dry-run").sees(WELL);
    }

    @Test
    void startsTooSlowlyForSlack(Console console) {
        Browser alice = console.alice().puts("cold", true);
        alice.types("/chatbot whoami").sees("/chatbot failed with the error",
                "operation_timeout");

        alice.puts("cold", false).types("/chatbot whoami").sees("U0ALICE");
    }

    @Test
    void isAskedByAColleagueAMomentEarlier(Console console) {
        Browser alice = console.alice().puts("rival", true);
        alice.types("/chatbot restart 10.34.33.60").sees("Restarting mail-1",
                "was not restarted again.", "That was asked by @bob");

        alice.puts("rival", false).types("/chatbot whoami").sees("U0ALICE");
        assertThat(alice.conversation()).containsOnlyOnce("/chatbot whoami");
    }
}
