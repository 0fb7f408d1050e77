package chatbot.cost;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.reliability.Findings;
import chatbot.template.Template;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Whether docs/FLOOD.md says what a flood costs, and what the templates have against it.
final class FloodTest {

    private static final Path PAPER = Path.of("docs", "FLOOD.md");
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);

    private final Figures figures = Figures.read();
    private final Template edge = Template.read(Path.of("src/main/sam/edge.yaml"));

    private BigDecimal refused(String seconds) {
        return new Use.Stack(Template.read(), figures, "x86_64", new BigDecimal(seconds)).forgery()
                .cents(figures).movePointLeft(2).multiply(MILLION);
    }

    private static BigDecimal rounded(BigDecimal dollars) {
        return dollars.setScale(2, RoundingMode.HALF_UP);
    }

    @Test
    void tellsWhatAMillionRequestsThatAreNotSlacksCost() {
        Findings table = Findings.in(PAPER, "flood", "a million requests that aren't Slack's",
                "dollars");
        table.row("refused by the function in 0.1 s", rounded(refused("0.1")));
        table.row("refused by the function in 3 s", rounded(refused("3")));
        table.row("turned away by the API, if it charges for that",
                rounded(figures.dollars("api-request", MILLION)));
        table.row("refused by the firewall at the edge (below)",
                rounded(figures.dollars("firewall-request", MILLION)));
        table.areWhatThePaperSays();
    }

    @Test
    void tellsWhatTheEdgeCostsInAnyCase() throws IOException {
        assertThat((List<?>) edge.properties("Firewall").get("Rules")).hasSize(4);
        assertThat(Files.readString(PAPER)).contains(
                "a month of it costs as much as " + days() + " days of a flood",
                "| the firewall, at " + figures.dollars("firewall", BigDecimal.ONE) + " | 5.00 |",
                "| its four rules, at " + figures.dollars("firewall-rule", BigDecimal.ONE)
                        + " | 4.00 |");
    }

    /// For as much as a month of the edge, with its four rules.
    private BigDecimal days() {
        int second = (Integer) Template.read().parameter("RateLimit").get("Default");
        BigDecimal day = refused("0.1").multiply(BigDecimal.valueOf(second * 86_400L))
                .divide(MILLION);
        return figures.dollars("firewall", BigDecimal.ONE)
                .add(figures.dollars("firewall-rule", BigDecimal.valueOf(4)))
                .divide(day, 0, RoundingMode.DOWN);
    }

    @Test
    void tellsTheDefaultsOfBothTemplates() throws IOException {
        Template bot = Template.read();
        assertThat(Files.readString(PAPER)).contains(
                "`RateLimit` (" + bot.parameter("RateLimit").get("Default") + " a second; "
                        + "`BurstLimit`, " + bot.parameter("BurstLimit").get("Default")
                        + ", at once)",
                "`RequestsPerAddress` (%,d)".formatted(
                        (Integer) edge.parameter("RequestsPerAddress").get("Default")));
    }

    @Test
    void namesTheFirewallsRulesInTheirOrder() throws IOException {
        assertThat(Pattern.compile("(?m)^\\| `(\\w+)` \\|").matcher(Files.readString(PAPER))
                .results().map(rule -> rule.group(1))).containsExactly("TooMany",
                        "KnownFromAttacks", "TooLarge", "ShapedLikeSlacks");
    }
}
