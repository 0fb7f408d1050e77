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
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Pattern;

/// Dev mode, and the browsers in which people have its page open: each has one of their own.
final class Console implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Console.class.getName());

    static final Path PICTURES = Path.of("target", "console");
    static final String ALICE = "U0ALICE";
    static final String BOB = "U0BOB";
    static final String MALLORY = "U0MALLORY";
    static final String OPS = "C0OPS";

    private static final String FIRST = """
            {"person": "U0ALICE", "channel": "C0OPS", "thread": "",
             "line": "/chatbot restart web-1 --dry-run"}
            """;
    private static final Pattern NONE = Pattern.compile("(?!)");

    /// As Slack's reference has it ("Confirmation dialog object").
    private static final String CONFIRMATION = """
            {"channel": "C0OPS", "text": "Reboot them all?", "blocks": [
              {"type": "section", "text": {"type": "mrkdwn", "text": "Reboot them *all*?"}},
              {"type": "actions", "elements": [{"type": "button", "action_id": "all",
                "text": {"type": "plain_text", "text": "Reboot"}, "value": "all", "confirm": {
                  "title": {"type": "plain_text", "text": "Are you sure?"},
                  "text": {"type": "mrkdwn", "text": "*All* of them go down."},
                  "confirm": {"type": "plain_text", "text": "Yes, all"},
                  "deny": {"type": "plain_text", "text": "Rather not"}}}]}]}
            """;

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
        assertThat(post("forget", "{}").statusCode()).isEqualTo(204);
    }

    /// The bot says something with a button that asks back, in #ops.
    void asksForConfirmation() {
        HttpResponse<String> said = send(HttpRequest
                .newBuilder(page().resolve("api/chat.postMessage"))
                .header("Authorization", "Bearer xoxb-dev-mode")
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString(CONFIRMATION)).build());
        assertThat(said.body()).contains("\"ok\":true");
    }

    /// Dev mode restarts with a change of its code, unless it has just been started: nobody has
    /// restarted a machine since then. It has answered once, as the first time is slow.
    void renew() {
        if (!browsers.isEmpty()) {
            browsers.values().forEach(Browser::leave);
            comeBack();
        }
        assertThat(post("lines", FIRST).statusCode()).isEqualTo(204);
    }

    /// Dev mode restarts with a change of its code.
    void comeBack() {
        devMode.change();
        try {
            post("reload", "{}");
        } catch (UncheckedIOException _) { // the restart closes the page before the answer is out
            LOG.log(System.Logger.Level.DEBUG, "Dev mode restarts");
        }
        Waiting.until(Duration.ofSeconds(60), () -> isThere() ? "" : "dev mode is still away");
    }

    private boolean isThere() {
        try {
            return send(HttpRequest.newBuilder(page().resolve("state")).build())
                    .statusCode() == 200;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    /// Asks the page's server for something, as the page does.
    private HttpResponse<String> post(String path, String body) {
        return send(HttpRequest.newBuilder(page().resolve(path))
                .header("Origin", page().toString().replaceFirst("/$", ""))
                .POST(BodyPublishers.ofString(body)).build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
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
                browser -> assertThat(browser.window().errors(NONE)).as("errors of %s", browser)
                        .isEmpty());
    }

    /// Keeps how the pages look now, for who reads of the failure.
    void keepPictures(String test) {
        browsers.values().forEach(browser -> browser.window().picture(
                PICTURES.resolve("failed").resolve(test + "-" + browser + ".png")));
    }

    @Override
    public void close() {
        browsers.values().forEach(Browser::close);
        devMode.close();
    }
}
