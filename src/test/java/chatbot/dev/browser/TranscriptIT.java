package chatbot.dev.browser;

import static chatbot.dev.browser.Console.ALICE;
import static chatbot.dev.browser.Console.BOB;
import static chatbot.dev.browser.Console.MALLORY;
import static chatbot.dev.browser.Console.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/// What the README says happens, typed and seen.
@WithConsole
class TranscriptIT {

    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    /// Alice in English; and Bob in Chinese by the keyboard alone, from the page's load on: the
    /// message box has the focus.
    @Test
    void restartsServersAndReportsThatTheyAreBackInUnderAMinute(Console console) {
        long start = System.nanoTime();
        Browser bob = console.browser("bob").open(BOB, OPS, "zh")
                .keys("/chatbot 重启 10.34.33.26 因为磁盘满了", Keys.ENTER)
                .sees("正在重启 web-5", "EC2 已接受重启请求", "因为磁盘满了");
        Browser alice = console.alice()
                .types("/chatbot restart 10.34.33.22 because the disk is full")
                .sees("Restarting web-1 (10.34.33.22, i-0de70000000000011, us-east-1a, t3.small,"
                        + " running)…", "EC2 accepted the restart.",
                        "Asked by @alice, because the disk is full",
                        "I watch it, and report here how it ends.");

        bob.sees("3/3", "已恢复", "负载 0.41");
        alice.sees("web-1 (10.34.33.22, i-0de70000000000011) is back after",
                "running, status checks 3/3 passed", "after the restart was asked for; load 0.41,"
                        + " kernel 6.12.9, systemd says running.")
                .sees("#story", List.of("It is back. Known by its uptime."));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(A_MINUTE);
    }

    @Test
    void letsASecondPersonApprove(Console console) {
        Browser alice = console.alice();
        Browser bob = console.bob();

        alice.types("@chatbot restart 10.34.33.51").sees("a second person has to agree")
                .clicks("Approve").sees("Only visible to you");
        bob.sees("Restart billing-1 (10.34.33.51, i-0de70000000000042, us-east-1a, t3.small,"
                + " running)?", "so a second person has to agree").clicks("Approve");

        alice.sees("Restarting billing-1", "approved by @bob")
                .doesNotSee("a second person has to agree");
    }

    @Test
    void refusesWhoIsOnNoList(Console console) {
        Browser bob = console.bob();

        console.browser("alice").open(MALLORY, OPS).types("/chatbot restart 10.34.33.22")
                .sees("You can't use me here.", "Only visible to you");

        bob.doesNotSee("You can't use me here.");
    }

    @Test
    void answersWhatChangesNothing(Console console) {
        Browser alice = console.alice();

        alice.types("/chatbot list").sees("web-1", "payments-1", "Only visible to you");
        alice.types("/chatbot help").sees("/chatbot restart <targets>");
        alice.types("/chatbot status web-3").sees("web-3 (10.34.33.24", "3/3");
        alice.types("/chatbot history").sees("restart");
        console.browser("bob").open(ALICE, "dm").types("status web-4").sees("web-4 (10.34.33.25");
    }
}
