package chatbot.cost;

import chatbot.claim.ClaimUnits;
import chatbot.followup.Looks;
import chatbot.template.Template;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/// What is used of each thing that has a price.
///
/// @param units by the price's name
record Use(Map<String, BigDecimal> units) {

    /// Lambda writes three beside ours: start, end and report.
    private static final int LINES_OF_AN_INVOCATION = 4;
    /// A state is entered and exited.
    private static final int LINES_OF_A_STATE = 2;
    private static final BigDecimal GIGA = BigDecimal.TEN.pow(9);
    private static final BigDecimal MEGABYTES = BigDecimal.valueOf(1024);

    /// A stack of template.yaml, and how it is used.
    ///
    /// @param seconds that an invocation takes
    record Stack(Template template, Figures figures, String processor, BigDecimal seconds) {

        Workflow workflow() {
            return new Workflow(map(template.properties("FollowUp").get("Definition")));
        }

        /// A command that changes nothing; what is read to answer it is at most what a restart reads.
        Use command() {
            return use(1, 0, ClaimUnits.reads(0), 0);
        }

        /// A request that isn't Slack's: it is looked at, and turned away.
        Use forgery() {
            return use(1, 0, 0, 0);
        }

        /// The restart of one machine with its follow-up.
        Use restart(Duration untilBack) {
            int looks = Looks.until(untilBack);
            return use(1 + looks, workflow().transitions(looks), ClaimUnits.reads(looks),
                    ClaimUnits.writes(looks));
        }

        private Use use(int invocations, int transitions, int reads, int writes) {
            Map<String, BigDecimal> units = new LinkedHashMap<>();
            units.put("api-request", BigDecimal.ONE);
            units.put("lambda-request", BigDecimal.valueOf(invocations));
            units.put("lambda-" + processor, memory().multiply(seconds)
                    .multiply(BigDecimal.valueOf(invocations)));
            units.put("transition", BigDecimal.valueOf(transitions));
            units.put("read-unit", BigDecimal.valueOf(reads));
            units.put("write-unit", BigDecimal.valueOf(writes));
            int lines = 1 + LINES_OF_AN_INVOCATION * invocations + LINES_OF_A_STATE * transitions;
            units.put("log-gigabyte", figures.line().multiply(BigDecimal.valueOf(lines))
                    .divide(GIGA));
            return new Use(units);
        }

        private BigDecimal memory() {
            return new BigDecimal(template.properties("Function").get("MemorySize").toString())
                    .divide(MEGABYTES, MathContext.DECIMAL64);
        }
    }

    /// In US cents.
    BigDecimal cents(Figures figures) {
        return units.keySet().stream().map(price -> cents(figures, price))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// Of one thing.
    BigDecimal cents(Figures figures, String price) {
        return figures.dollars(price, units.get(price)).movePointRight(2);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }
}
