package chatbot.cost;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.audit.Series;
import chatbot.cost.Figures.Price;
import chatbot.followup.Looks;
import chatbot.reliability.Findings;
import chatbot.template.Template;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whether docs/COST.md says what comes of the figures, the template and the code.
final class CostTest {

    private static final Path PAPER = Path.of("docs", "COST.md");
    private static final BigDecimal QUICK = new BigDecimal("0.1");

    private final Figures figures = Figures.read();
    private final Template template = Template.read();

    private Use.Stack stack(BigDecimal seconds) {
        return new Use.Stack(template, figures, "x86_64", seconds);
    }

    private BigDecimal slow() {
        return figures.team().get("seconds-for-an-invocation");
    }

    @Test
    void tellsThePricesAndWhereTheyAreFrom() {
        Findings table = Findings.in(PAPER, "prices", "what", "US dollars", "for", "page", "as of");
        for (Price price : figures.prices().values()) {
            table.row(price.what(), price.dollars().toPlainString(),
                    price.per().toPlainString().replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",") + " "
                            + price.unit(),
                    price.page(), price.asOf());
        }
        table.areWhatThePaperSays();
    }

    @Test
    void tellsWhatACommandAndARestartCost() {
        Findings table = Findings.in(PAPER, "costs", "what", "invocations", "state transitions",
                "cents for 1,000, at 0.1 s an invocation", "the same at 3 s",
                "of the latter, Step Functions");
        row(table, "a request that isn't Slack's", stack(QUICK).forgery(), stack(slow()).forgery());
        row(table, "a command that changes nothing", stack(QUICK).command(),
                stack(slow()).command());
        for (int minutes : List.of(1, 2, 5, 25)) {
            Duration back = Duration.ofMinutes(minutes);
            row(table, "a restart that is back after " + minutes + " min",
                    stack(QUICK).restart(back), stack(slow()).restart(back));
        }
        table.areWhatThePaperSays();
    }

    private void row(Findings table, String what, Use quick, Use slow) {
        table.row(what, slow.units().get("lambda-request"), slow.units().get("transition"),
                thousand(quick.cents(figures)), thousand(slow.cents(figures)),
                slow.cents(figures, "transition").movePointRight(2)
                        .divide(slow.cents(figures), 0, RoundingMode.HALF_UP) + " %");
    }

    @Test
    void tellsWhatIsPaidWithoutAnyCommand() {
        Map<String, Long> kinds = template.section("Resources").values().stream()
                .map(resource -> ((Map<?, ?>) resource).get("Type").toString())
                .collect(Collectors.groupingBy(kind -> kind, Collectors.counting()));
        Findings table = Findings.in(PAPER, "monthly", "what", "how many", "dollars a month");
        monthly(table, "secrets that the stack keeps, at most", "secret",
                kinds.getOrDefault("AWS::SecretsManager::Secret", 0L));
        monthly(table, "alarms", "alarm", kinds.getOrDefault("AWS::CloudWatch::Alarm", 0L));
        monthly(table, "dashboards", "dashboard",
                kinds.getOrDefault("AWS::CloudWatch::Dashboard", 0L));
        monthly(table, "metrics from the log's filters", "metric",
                kinds.getOrDefault("AWS::Logs::MetricFilter", 0L));
        monthly(table, "metrics in the log's lines, at most", "metric", Series.atMost());
        table.areWhatThePaperSays();
    }

    private void monthly(Findings table, String what, String price, long many) {
        table.row(what, many, figures.dollars(price, BigDecimal.valueOf(many))
                .setScale(2, RoundingMode.HALF_UP));
    }

    @Test
    void tellsWhichLimitIsReachedFirst() {
        Findings table = Findings.in(PAPER, "limits", "limit", "a second", "one team uses",
                "teams that reach it", "what to raise or change", "from");
        for (Reach reach : Reach.all(template, figures)) {
            table.row(reach.limit().what(), number(reach.limit().second()), number(reach.use()),
                    reach.teams().setScale(0, RoundingMode.DOWN), reach.limit().raise(),
                    reach.limit().page());
        }
        table.areWhatThePaperSays();
    }

    @Test
    void tellsWhatGivesWayAsItGrows() {
        Findings table = Findings.in(PAPER, "growth", "teams",
                "what gives way, the first in front");
        for (int teams : List.of(1, 10, 1_000, 100_000)) {
            String reached = Reach.all(template, figures).stream()
                    .filter(reach -> reach.teams().compareTo(BigDecimal.valueOf(teams)) < 0)
                    .map(reach -> reach.limit().what()).collect(Collectors.joining("; "));
            table.row("%,d".formatted(teams), reached.isEmpty() ? "nothing" : reached);
        }
        table.areWhatThePaperSays();
    }

    @Test
    void countsTheStatesOfTheWorkflow() {
        assertThat(stack(QUICK).workflow().transitions(1)).isEqualTo(7);
        assertThat(stack(QUICK).workflow().transitions(2)).isEqualTo(15);
    }

    @Test
    void looksMoreAndMoreSeldom() {
        assertThat(Looks.until(Duration.ofSeconds(5))).isEqualTo(1);
        assertThat(Looks.until(Duration.ofSeconds(6))).isEqualTo(2);
        assertThat(Looks.until(Duration.ofSeconds(75))).isEqualTo(6);
        assertThat(Looks.until(Duration.ofSeconds(76))).isEqualTo(7);
    }

    /// Once by hand: 6 invocations and 47 transitions, of which the transitions are nearly all.
    @Test
    void addsUp() {
        Use restart = stack(QUICK).restart(Duration.ofSeconds(60));

        assertThat(restart.units().get("transition")).isEqualByComparingTo("47");
        assertThat(restart.cents(figures, "transition")).isEqualByComparingTo("0.1175");
        assertThat(restart.cents(figures, "api-request")).isEqualByComparingTo("0.0001");
        assertThat(restart.cents(figures)).isBetween(new BigDecimal("0.12"),
                new BigDecimal("0.13"));
    }

    /// For 1,000, to a hundredth of a cent.
    private static BigDecimal thousand(BigDecimal cents) {
        return cents.movePointRight(3).setScale(2, RoundingMode.HALF_UP);
    }

    private static String number(BigDecimal number) {
        return number.round(new MathContext(2)).stripTrailingZeros().toPlainString();
    }
}
