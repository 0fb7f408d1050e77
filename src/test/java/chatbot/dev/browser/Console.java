package chatbot.dev.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/// Dev mode, and the browsers in which people have its page open: each has one of their own.
final class Console implements AutoCloseable {

    static final Path PICTURES = Path.of("target", "console");
    static final String ALICE = "U0ALICE";
    static final String BOB = "U0BOB";
    static final String MALLORY = "U0MALLORY";
    private static final String OPS = "C0OPS";

    private final Chromium chromium;
    private final DevMode devMode;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<String, Browser> browsers = new ConcurrentSkipListMap<>();

    private Console(Chromium chromium, DevMode devMode) {
        this.chromium = chromium;
        this.devMode = devMode;
    }

    static Console start(Chromium chromium) {
        return new Console(chromium, DevMode.start());
    }

    /// Where the page is.
    URI page() {
        return devMode.page();
    }

    /// Alice's browser, with the page just opened.
    Browser alice() {
        return browser("alice").open(ALICE, OPS);
    }

    /// Bob's browser, likewise.
    Browser bob() {
        return browser("bob").open(BOB, OPS);
    }

    /// A browser without a page, by the name of whoever uses it; the next test finds it again.
    Browser browser(String name) {
        return browsers.computeIfAbsent(name,
                _ -> new Browser(name, chromium.start(), devMode.page()));
    }

    /// Nothing was said, no switch is on, and nobody has a page open.
    void startOver() {
        browsers.values().forEach(Browser::leave);
        assertThat(post("forget").statusCode()).isIn(204, 404);
    }

    /// Asks the page's server for something, as the page does.
    HttpResponse<String> post(String path) {
        try {
            return http.send(HttpRequest.newBuilder(page().resolve(path))
                    .header("Origin", page().resolve("/").toString().replaceFirst("/$", ""))
                    .POST(BodyPublishers.ofString("{}")).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// No script failed and nothing was missing, in any browser.
    void hasNoErrors() {
        browsers.values().forEach(
                browser -> assertThat(browser.errors()).as("errors of %s", browser).isEmpty());
    }

    /// Keeps how the pages look now, for who reads of the failure.
    void keepPictures(String test) {
        browsers.values().forEach(browser -> browser.picture(
                PICTURES.resolve("failed").resolve(test + "-" + browser + ".png")));
    }

    @Override
    public void close() {
        browsers.values().forEach(Browser::close);
        devMode.close();
    }
}
