package chatbot.dev.browser;

import static chatbot.dev.browser.Console.ALICE;
import static chatbot.dev.browser.Console.OPS;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;

/// The pictures of the README: `./mvnw verify -Dpictures=write` makes them anew.
@WithConsole
class PicturesIT {

    private static final Path FOLDER = Path.of("docs", "images");
    private static final long LARGEST = 300 * 1024;
    private static final long LARGEST_FILM = 1536 * 1024;
    private static final Duration FRAME = Duration.ofMillis(800);
    private static final int FRAMES = 21;

    @ParameterizedTest
    @ValueSource(strings = {"console.png", "console-dark.png", "follow-up.png", "confirmation.png",
            "restart.gif"})
    void areThereAndSmall(String name) throws IOException {
        Path file = FOLDER.resolve(name);

        assertThat(file).as("made by -Dpictures=write").isNotEmptyFile();
        assertThat(Files.size(file)).isLessThanOrEqualTo(
                name.endsWith(".gif") ? LARGEST_FILM : LARGEST);
    }

    @Test
    @EnabledIfSystemProperty(named = "pictures", matches = "write")
    void areTaken(Console console) {
        Browser alice = console.alice().is(1440, 900);
        film(alice).write(FOLDER.resolve("restart.gif"));
        last(alice, 2).write(FOLDER.resolve("follow-up.png"));
        alice.types("@chatbot restart 10.34.33.51").sees("a second person has to agree");
        alice.settles();
        last(alice, 1).write(FOLDER.resolve("confirmation.png"));
        Picture.of(alice).write(FOLDER.resolve("console.png"));
        alice.prefers("dark");
        alice.settles();
        Picture.of(alice).write(FOLDER.resolve("console-dark.png"));
    }

    private static Film film(Browser alice) {
        Film film = new Film();
        alice.is(1280, 800).open(ALICE, OPS);
        film.add(Picture.of(alice), FRAME.multipliedBy(2));
        alice.keys("/chatbot restart 10.34.33.22 because the disk is full");
        film.add(Picture.of(alice), FRAME.multipliedBy(2));
        alice.keys(Keys.ENTER);
        long start = System.nanoTime();
        for (int frame = 0; frame < FRAMES; frame++) {
            film.add(Picture.of(alice), FRAME);
            while (System.nanoTime() < start + FRAME.toNanos() * (frame + 1)) {
                Waiting.pause();
            }
        }
        alice.sees("is back after");
        film.add(Picture.of(alice), FRAME.multipliedBy(8));
        alice.is(1440, 900);
        return film;
    }

    /// The last posts of the conversation.
    private static Picture last(Browser browser, int posts) {
        List<?> box = (List<?>) browser.run("""
                const all = [...document.querySelectorAll('#log .post')].slice(-arguments[0]);
                const [first, last] = [all[0], all.at(-1)].map((one) =>
                  one.getBoundingClientRect());
                const log = document.querySelector('#log').getBoundingClientRect();
                return [log.left, first.top - 8, log.width, last.bottom - first.top + 16]
                  .map(Math.round);
                """, posts);
        Rectangle part = new Rectangle(number(box, 0), number(box, 1), number(box, 2),
                number(box, 3));
        return Picture.of(browser).part(part);
    }

    private static int number(List<?> box, int at) {
        return ((Number) box.get(at)).intValue();
    }
}
