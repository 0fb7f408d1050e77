package chatbot.dev.browser;

import static chatbot.dev.browser.Console.ALICE;
import static chatbot.dev.browser.Console.OPS;
import static chatbot.dev.browser.Console.PICTURES;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// How it looks: to whoever sees badly, has a small screen, or reads another language.
@WithConsole
class LookIT {

    private static final List<Integer> WIDTHS = List.of(360, 768, 1440);
    private static final List<String> TABS = List.of("#tab-switches", "#tab-log", "#tab-wire");
    private static final String SIDEWAYS = """
            return [...document.querySelectorAll('body *')]
              .filter((one) => one.checkVisibility()
                && one.getBoundingClientRect().right > innerWidth + 1
                && one.getBoundingClientRect().width > 1)
              .map((one) => one.outerHTML.slice(0, 120))
              .slice(0, document.documentElement.scrollWidth > innerWidth ? 5 : 0);
            """;
    /// Keys of words that are shown as they are, for want of words; each key has a known beginning.
    private static final String RAW = """
            const done = arguments[arguments.length - 1];
            Promise.all(performance.getEntriesByType('resource').map(({ name }) => name)
              .filter((name) => /words-[a-z]+\\.js$/.test(name)).map((name) => import(name)))
              .then((all) => {
                const starts = new Set(all.flatMap(({ en }) => Object.keys(en ?? {}))
                  .map((key) => key.split('.')[0]));
                const texts = [];
                const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                while (walker.nextNode()) {
                  texts.push(walker.currentNode.data);
                }
                for (const one of document.querySelectorAll('[aria-label], [title]')) {
                  texts.push(one.getAttribute('aria-label') ?? '', one.title);
                }
                done(texts.flatMap((text) => text.match(/^[a-z][a-z0-9_-]*\\.[a-z0-9._-]+$/) ?? [])
                  .filter((text) => starts.has(text.split('.')[0])));
              });
            """;
    private static final String OTHER_KEYS = """
            const done = arguments[arguments.length - 1];
            Promise.all(performance.getEntriesByType('resource').map(({ name }) => name)
              .filter((name) => /words-[a-z]+\\.js$/.test(name)).map((name) => import(name)))
              .then((all) => done(all.filter(({ en }) => en).flatMap(({ en, zh }) =>
                [...Object.keys(en).filter((key) => !(key in zh)),
                 ...Object.keys(zh).filter((key) => !(key in en))])));
            """;

    @ParameterizedTest
    @CsvSource({"light, en", "dark, zh"})
    void keepsNobodyOut(String theme, String language, Console console) {
        Browser browser = console.browser("alice").prefers(theme).open(ALICE, OPS, language);
        hasNoFindings(browser, "before anything is said");

        browser.types("@chatbot restart 10.34.33.50").sees("payments-1").puts("refuse", true);
        hasNoFindings(browser, "with a question");
        browser.puts("refuse", false);
        for (String tab : TABS) {
            browser.clicksOn(tab);
            browser.run("document.querySelectorAll('.behind details')"
                    + ".forEach((one) => { one.open = true; })");
            hasNoFindings(browser, tab);
        }
        console.asksForConfirmation();
        browser.clicks("Reboot").sees("#confirm", List.of("Are you sure?"));
        hasNoFindings(browser, "with a dialog");
    }

    @ParameterizedTest
    @CsvSource({"dark, en", "light, zh"})
    void keepsNobodyOutOfTheTour(String theme, String language, Console console) {
        Browser browser = console.browser("alice").prefers(theme).openFirst(language);
        browser.find("#tour .do");
        hasNoFindings(browser, "the tour");
    }

    private static void hasNoFindings(Browser browser, String when) {
        assertThat(Axe.findings(browser)).as(when).isEmpty();
    }

    @Test
    void scrollsNothingSideways(Console console) {
        Browser browser = console.browser("alice").is(360, 740).open(ALICE, OPS, "en");
        fits(browser, "before anything is said");
        browser.types("/chatbot restart 10.34.33.50").sees("Restart payments-1");
        browser.types("/chatbot help").sees("/chatbot restart <targets>");
        fits(browser, "with a conversation");
        for (String tab : TABS) {
            browser.clicksOn(tab).run("document.querySelectorAll('.behind details')"
                    + ".forEach((one) => { one.open = true; })");
            fits(browser, tab);
        }
        fits(console.browser("alice").openFirst("zh"), "the tour");
    }

    private static void fits(Browser browser, String when) {
        assertThat((List<?>) browser.run(SIDEWAYS)).as(when).isEmpty();
    }

    @Test
    void saysEverythingInBothLanguages(Console console) {
        Browser browser = console.alice();
        browser.types("/chatbot status web-3").sees("web-3 (10.34.33.24");
        assertThat((List<?>) browser.await(OTHER_KEYS)).as("keys of one language").isEmpty();

        for (String tongue : List.of("zh-CN", "en")) {
            browser.clicksOn("#tongue").until("the language stays", "return document"
                    + ".documentElement.lang === arguments[0]", tongue);
            assertThat((List<?>) browser.await(RAW)).as("keys shown in %s", tongue).isEmpty();
        }
    }

    /// Pictures for whoever reviews a change: each run leaves them in `target/console`.
    @Test
    void isPicturedInEachWidthAndTheme(Console console) {
        Browser browser = console.alice();
        browser.types("/chatbot restart 10.34.33.22").sees("EC2 accepted the restart.");
        browser.types("@chatbot restart 10.34.33.50").sees("Restart payments-1");
        for (int width : WIDTHS) {
            browser.is(width, width == 360 ? 740 : 900);
            Stream.of("light", "dark").forEach(theme -> browser.prefers(theme).window()
                    .picture(PICTURES.resolve(width + "-" + theme + ".png")));
        }
        assertThat(PICTURES.resolve("1440-dark.png")).isNotEmptyFile();
    }
}
