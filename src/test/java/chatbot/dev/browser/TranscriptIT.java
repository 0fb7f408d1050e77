package chatbot.dev.browser;

import static chatbot.dev.browser.Console.ALICE;
import static chatbot.dev.browser.Console.MALLORY;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// What the README says happens, typed and seen.
@WithConsole
class TranscriptIT {

    @Test
    void restartsAServerAndReportsThatItIsBack(Console console) {
        console.alice().types("/chatbot restart 10.34.33.22 because the disk is full")
                .sees("Restarting web-1 (10.34.33.22, i-0de70000000000011, us-east-1a, t3.small,",
                        "EC2 accepted the restart.",
                        "Asked by @alice, because the disk is full",
                        "I watch it, and report here how it ends.")
                .sees("is back after", "running, status checks 3/3 passed",
                        "after the restart was asked for; load 0.41, kernel 6.12.9,"
                                + " systemd says running.");
    }

    @Test
    void letsASecondPersonApprove(Console console) {
        Browser alice = console.alice();
        Browser bob = console.bob();

        alice.types("@chatbot restart 10.34.33.51");
        bob.sees("Restart billing-1 (10.34.33.51, i-0de70000000000042, us-east-1a, t3.small,"
                + " running)?", "so a second person has to agree").clicks("Approve");

        alice.sees("Restarting billing-1", "approved by @bob");
        assertThat(alice.conversation()).doesNotContain("a second person has to agree");
    }

    @Test
    void refusesWhoIsOnNoList(Console console) {
        Browser mallory = console.browser("alice").open(MALLORY, "C0OPS");

        mallory.types("/chatbot restart 10.34.33.22").sees("You can't use me here.",
                "Only visible to you");

        assertThat(console.browser("bob").open(ALICE, "C0OPS").conversation())
                .doesNotContain("You can't use me here.");
    }
}
