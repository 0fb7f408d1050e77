package chatbot.dev.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What axe-core finds wrong with a page, for whoever can't see it well or has no mouse: WCAG 2 A
/// and AA, and what is good practice besides.
final class Axe {

    private static final String SCRIPT = script();
    private static final String FINDINGS = """
            const done = arguments[arguments.length - 1];
            axe.run().then(({ violations }) => done(violations.flatMap(({ id, help, nodes }) =>
              nodes.map((node) => `${id} (${help}): ${node.html} ${node.failureSummary}`))),
              (failed) => done([`axe-core failed: ${failed}`]));
            """;

    private Axe() {
    }

    /// Its findings in that browser's page, as it is now; none if all is well.
    @SuppressWarnings("unchecked")
    static List<String> findings(Browser browser) {
        browser.settles();
        browser.run(SCRIPT);
        return (List<String>) browser.await(FINDINGS);
    }

    /// It is in axe-core's library for Selenium, of which nothing else is wanted.
    private static String script() {
        try (InputStream script = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
