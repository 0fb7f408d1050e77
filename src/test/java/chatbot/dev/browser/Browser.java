package chatbot.dev.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/// A browser with the page open in it, and the hands and eyes of whoever sits before it.
final class Browser implements AutoCloseable {

    /// Of a restart in the demo fleet, from Enter to its report, it takes a third.
    private static final Duration IN_TIME = Duration.ofSeconds(45);

    /// What a browser is to remember of earlier days.
    private static final String MEMORY = """
            localStorage.clear();
            sessionStorage.clear();
            localStorage.setItem('chatbot.language', '%s');
            localStorage.setItem('chatbot.tour', '{"step":0,"isOpen":%s}');
            """;

    private final String name;
    private final ChromeDriver driver;
    private final Window window;
    private final URI page;

    Browser(String name, ChromeDriver driver, URI page) {
        this.name = name;
        this.driver = driver;
        this.window = new Window(driver);
        this.page = page;
        leave();
    }

    /// What there is around the page.
    Window window() {
        return window;
    }

    /// It is so wide and high.
    Browser is(int width, int height) {
        window.resize(width, height);
        return this;
    }

    /// Its user prefers that theme, `light` or `dark`.
    Browser prefers(String theme) {
        window.prefer(theme);
        return this;
    }

    /// Opens the page as that person in that channel, in a browser that remembers nothing but to
    /// have seen the tour.
    Browser open(String person, String channel) {
        return open(person, channel, "en");
    }

    /// Opens it in that language, `en` or `zh`.
    Browser open(String person, String channel, String language) {
        return open(person, channel, language, false);
    }

    /// Opens it as whoever comes for the first time, whom the tour welcomes.
    Browser openFirst(String language) {
        return open(Console.ALICE, Console.OPS, language, true);
    }

    private Browser open(String person, String channel, String language, boolean tour) {
        window.open(page + "#" + person + "/" + channel, MEMORY.formatted(language, tour));
        return isReady();
    }

    /// Opens the page once more, with what the browser remembers.
    Browser reloads() {
        driver.navigate().refresh();
        return isReady();
    }

    private Browser isReady() {
        until("the page isn't alive", "return !!document.querySelector("
                + "'#switch-rival[aria-disabled=false]')");
        return this;
    }

    /// Whether the page hears of nothing new any more, from the next break of its stream on.
    Browser isCutOff(boolean cut) {
        window.block("*/updates*", cut);
        return this;
    }

    /// Closes the page, but not the browser, which is as large and bright as it was.
    void leave() {
        driver.get("about:blank");
        is(1440, 900).prefers("light").isCutOff(false);
    }

    /// Types a line into the message box, and presses Enter.
    Browser types(String line) {
        find("#line").click();
        return keys(line, Keys.ENTER);
    }

    /// Presses keys, one after the other, wherever the focus is.
    Browser keys(CharSequence... keys) {
        new Actions(driver).sendKeys(keys).perform();
        return this;
    }

    /// Clicks on what a selector finds.
    Browser clicksOn(String selector) {
        Waiting.until(IN_TIME, () -> {
            try {
                find(selector).click();
                return "";
            } catch (WebDriverException moving) {
                return moving.getMessage();
            }
        });
        return this;
    }

    /// Puts a switch on or off, in its tab, and waits until it is.
    Browser puts(String name, boolean on) {
        clicksOn("#tab-switches").clicksOn("#switch-" + name);
        until("the switch doesn't turn", "return document.querySelector(arguments[0])"
                + ".getAttribute('aria-checked') === arguments[1]", "#switch-" + name, "" + on);
        return this;
    }

    /// Clicks on the last button with that text that can be seen.
    Browser clicks(String text) {
        Waiting.until(IN_TIME, () -> {
            try {
                List<WebElement> buttons = driver.findElements(By.xpath("//button[normalize-space()"
                        + "=" + quoted(text) + "]")).stream().filter(WebElement::isDisplayed)
                        .toList();
                if (buttons.isEmpty()) {
                    return "no button " + text;
                }
                buttons.getLast().click();
                return "";
            } catch (WebDriverException moving) {
                return text + " can't be clicked on: " + moving.getMessage();
            }
        });
        return this;
    }

    private static String quoted(String text) {
        return text.contains("'") ? "\"" + text + "\"" : "'" + text + "'";
    }

    /// The first element that a selector finds, as soon as it is there.
    WebElement find(String selector) {
        until("there is no " + selector,
                "return !!document.querySelector(arguments[0])", selector);
        return driver.findElement(By.cssSelector(selector));
    }

    /// What can be read in the first element that a selector finds; empty if there is none.
    String text(String selector) {
        return (String) run("return document.querySelector(arguments[0])?.innerText ?? ''",
                selector);
    }

    /// What can be read of the conversation.
    String conversation() {
        return text("#log");
    }

    /// Waits until all of that can be read in the conversation.
    Browser sees(String... texts) {
        return sees("#log", List.of(texts));
    }

    /// Waits until all of that can be read there.
    Browser sees(String selector, List<String> texts) {
        Waiting.until(IN_TIME, () -> {
            String text = text(selector);
            return texts.stream().filter(one -> !text.contains(one)).findFirst()
                    .map(one -> "%s doesn't see “%s” in %s, but:%n%s".formatted(name, one,
                            selector, text))
                    .orElse("");
        });
        return this;
    }

    /// Sees none of that in the conversation, now.
    Browser doesNotSee(String... texts) {
        assertThat(conversation()).as("what %s sees", name).doesNotContain(texts);
        return this;
    }

    /// Waits until that can't be read in the conversation any more.
    Browser doesNotSeeAnyMore(String text) {
        Waiting.until(IN_TIME, () -> conversation().contains(text) ? "still there: " + text : "");
        return this;
    }

    /// Waits until nothing fades or slides any more; what turns forever may turn.
    Browser settles() {
        until("things still move", "return document.getAnimations().every((one) =>"
                + " one.playState !== 'running'"
                + " || one.effect.getComputedTiming().iterations === Infinity)");
        return this;
    }

    /// Waits until that script answers true.
    void until(String complaint, String script, Object... arguments) {
        Waiting.until(IN_TIME, () -> Boolean.TRUE.equals(run(script, arguments)) ? "" : complaint);
    }

    /// Runs a script in the page; answers what it returns.
    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    /// Runs a script that calls its last argument with the answer.
    Object await(String script, Object... arguments) {
        return driver.executeAsyncScript(script, arguments);
    }

    @Override
    public void close() {
        driver.quit();
    }

    @Override
    public String toString() {
        return name;
    }
}
