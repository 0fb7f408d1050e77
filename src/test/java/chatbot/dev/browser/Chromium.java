package chatbot.dev.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.logging.Level;
import java.util.stream.Stream;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/// The machine's own Chromium and its driver: nothing is downloaded.
///
/// @param browser path of the browser
/// @param driver  path of its driver
record Chromium(Path browser, Path driver) {

    /// Both, if they are on the path of programs.
    static Optional<Chromium> found() {
        return program("chromium", "chromium-browser", "google-chrome")
                .flatMap(browser -> program("chromedriver")
                        .map(driver -> new Chromium(browser, driver)));
    }

    /// A browser that nobody has used, without a window.
    ChromeDriver start() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.setPageLoadStrategy(PageLoadStrategy.NORMAL);
        options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage",
                "--disable-gpu", "--lang=en-US", "--hide-scrollbars", "--no-first-run",
                "--disable-background-networking", "--disable-component-update",
                "--disable-background-timer-throttling", "--disable-renderer-backgrounding",
                "--disable-backgrounding-occluded-windows", "--force-color-profile=srgb");
        options.setCapability(ChromeOptions.LOGGING_PREFS, logs);
        return new ChromeDriver(new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile()).usingAnyFreePort().build(), options);
    }

    private static Optional<Path> program(String... names) {
        return Stream.of(names).flatMap(name -> Stream
                .of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))).filter(Files::isExecutable).findFirst();
    }
}
