package chatbot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Bidi;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Unicode has invisible characters that turn the direction of text, so that `10.34.33.22` can show
/// as `33.22.10.34`. Whoever pastes such a line means what it shows.
///
/// The JDK's implementation of the Unicode bidirectional algorithm says what that is.
final class TurnedLinesTest {

    private static final String TURNING = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
            + "\u2066\u2067\u2068\u2069";
    private static final int SEED = 34;
    private static final int ROUNDS = 2000;

    @ParameterizedTest
    @ValueSource(strings = {"10.34.33.22", "2001:db8:34::22"})
    void whatIsUnderstoodIsWhatShows(String address) {
        Random random = new Random(SEED);
        ParseResult asShown = CommandParser.parse("restart " + address);
        int understood = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String line = turned("restart " + address, random);
            if (CommandParser.parse(line).equals(asShown)) {
                assertThat(shown(line)).isEqualTo("restart " + address);
                understood++;
            }
        }
        assertThat(understood).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    /// The line with one to three turning characters somewhere in it.
    private static String turned(String line, Random random) {
        StringBuilder turned = new StringBuilder(line);
        for (int count = 1 + random.nextInt(3); count > 0; count--) {
            turned.insert(random.nextInt(turned.length() + 1),
                    TURNING.charAt(random.nextInt(TURNING.length())));
        }
        return turned.toString();
    }

    /// What a line looks like: its visible characters from left to right.
    private static String shown(String line) {
        Bidi bidi = new Bidi(line, Bidi.DIRECTION_LEFT_TO_RIGHT);
        byte[] levels = new byte[line.length()];
        String[] characters = new String[line.length()];
        for (int index = 0; index < line.length(); index++) {
            levels[index] = (byte) bidi.getLevelAt(index);
            characters[index] = line.substring(index, index + 1);
        }
        Bidi.reorderVisually(levels, 0, characters, 0, characters.length);
        return String.join("", characters).replaceAll("\\p{Cf}", "");
    }
}
