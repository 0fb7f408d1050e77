package chatbot.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FindingsTest {

    @Test
    void saysThatThePaperHasAnotherTable() {
        Findings findings = Findings.of("planted", "what", "red");
        findings.row("nothing | nowhere", 7);

        assertThatThrownBy(findings::areWhatThePaperSays).isInstanceOf(AssertionError.class)
                .hasMessageContaining("-Preliability").hasMessageContaining("nothing \\| nowhere");
    }

    @Test
    void saysThatThePaperHasNoPlaceForIt() {
        assertThatThrownBy(Findings.of("unheard-of", "what")::areWhatThePaperSays)
                .hasMessageContaining("has no place for unheard-of");
    }

    @Test
    void isWrittenBesideTheBuild() throws IOException {
        Findings findings = Findings.of("planted", "what", "many");
        findings.row("one", 1);
        findings.areFigures();

        assertThat(Files.readString(Path.of("target", "reliability", "planted.md")))
                .isEqualTo("\n| what | many |\n| --- | --- |\n| one | 1 |\n\n");
    }
}
