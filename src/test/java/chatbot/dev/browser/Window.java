package chatbot.dev.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/// What there is about a browser besides its page (Chrome DevTools Protocol).
record Window(ChromeDriver driver) {

    /// So wide and high, in CSS pixels.
    void resize(int width, int height) {
        command("Emulation.setDeviceMetricsOverride", Map.of("width", width, "height", height,
                "deviceScaleFactor", 1, "mobile", false));
    }

    /// Its user prefers that theme, and things that don't move.
    void prefer(String theme) {
        command("Emulation.setEmulatedMedia", Map.of("features", List.of(
                Map.of("name", "prefers-color-scheme", "value", theme),
                Map.of("name", "prefers-reduced-motion", "value", "reduce"))));
    }

    /// Whether what has that in its address can't be reached.
    void block(String address, boolean blocked) {
        command("Network.enable", Map.of());
        command("Network.setBlockedURLs", Map.of("urls", blocked ? List.of(address) : List.of()));
    }

    /// Opens a page, before whose own scripts that one runs.
    void open(String address, String script) {
        Object first = command("Page.addScriptToEvaluateOnNewDocument",
                Map.of("source", script)).get("identifier");
        driver.get(address);
        command("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", first));
    }

    /// The errors in its console since the last call, without those that have that in them.
    List<String> errors(Pattern forgiven) {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                .map(LogEntry::getMessage)
                .filter(message -> !forgiven.matcher(message).find()).toList();
    }

    /// How it looks, as PNG.
    byte[] picture() {
        return driver.getScreenshotAs(OutputType.BYTES);
    }

    /// How it looks, in a file.
    void picture(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, picture());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> command(String command, Map<String, Object> parameters) {
        return driver.executeCdpCommand(command, parameters);
    }
}
