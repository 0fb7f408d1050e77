package chatbot.cost;

import chatbot.claim.Brakes;
import chatbot.claim.ClaimUnits;
import chatbot.cost.Figures.Limit;
import chatbot.followup.Looks;
import chatbot.template.Template;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A limit, and how much of it one team uses. So many teams reach it, each in a channel of its own.
///
/// @param use a second
record Reach(Limit limit, BigDecimal use) {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    /// All limits, the one that is reached first in front.
    static List<Reach> all(Template template, Figures figures) {
        BigDecimal commands = hourly(figures, "commands-an-hour");
        BigDecimal restarts = hourly(figures, "restarts-an-hour");
        BigDecimal took = figures.team().get("seconds-for-an-invocation");
        int looks = Looks.until(untilBack(figures));
        BigDecimal looked = restarts.multiply(BigDecimal.valueOf(looks));
        int transitions = new Use.Stack(template, figures, "x86_64", took).workflow()
                .transitions(looks);
        List<Reach> all = new ArrayList<>(List.of(
                new Reach(brake(), restarts),
                new Reach(rate(template), commands),
                new Reach(figures.limits().get("api-account"), commands),
                new Reach(figures.limits().get("concurrency"),
                        commands.add(looked).multiply(took)),
                new Reach(figures.limits().get("describe"), commands),
                new Reach(figures.limits().get("look"), looked),
                new Reach(figures.limits().get("reboot"), restarts),
                new Reach(figures.limits().get("start-execution"), restarts),
                new Reach(figures.limits().get("transition"),
                        restarts.multiply(BigDecimal.valueOf(transitions))),
                new Reach(figures.limits().get("partition"), restarts
                        .multiply(BigDecimal.valueOf(ClaimUnits.writesOfTheBusiestKey()))),
                new Reach(figures.limits().get("slack-tier-4"), commands)));
        all.sort(Comparator.comparing(Reach::teams));
        return all;
    }

    /// How many teams need all of it, to four digits.
    BigDecimal teams() {
        return limit.second().divide(use, MathContext.DECIMAL64).round(new MathContext(4));
    }

    static Duration untilBack(Figures figures) {
        return Duration.ofMinutes(figures.team().get("minutes-until-back").longValueExact());
    }

    private static BigDecimal hourly(Figures figures, String what) {
        return figures.team().get(what).divide(HOUR, MathContext.DECIMAL64);
    }

    private static Limit brake() {
        return new Limit("the bot's own brake: restarts in all before a second person is asked",
                BigDecimal.valueOf(Brakes.MOST_RESTARTS).divide(
                        BigDecimal.valueOf(Brakes.CROWD_LASTS.toSeconds()), MathContext.DECIMAL64),
                "docs/OPERATING.md",
                "nothing to raise: it is what stops a bad day; a second person agrees, or each team "
                        + "has a stack of its own");
    }

    private static Limit rate(Template template) {
        return new Limit("the API's own throttle, `RateLimit`",
                new BigDecimal(template.values().get("RateLimit")), "template.yaml",
                "`RateLimit` and `BurstLimit`");
    }
}
