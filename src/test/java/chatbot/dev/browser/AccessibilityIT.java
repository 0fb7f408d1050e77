package chatbot.dev.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Everybody can use it: as far as a program can tell, that is.
@WithConsole
class AccessibilityIT {

    @ParameterizedTest
    @CsvSource({"light, en", "dark, en", "light, zh", "dark, zh"})
    void keepsNobodyOut(String theme, String language, Console console) {
        Browser browser = console.browser("alice").prefers(theme)
                .open(Console.ALICE, "C0OPS", language);
        assertThat(Axe.findings(browser)).as("before anything is said").isEmpty();

        browser.types("@chatbot restart 10.34.33.50").sees("Restart payments-1");
        assertThat(Axe.findings(browser)).as("with a question").isEmpty();
    }
}
