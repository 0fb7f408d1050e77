package chatbot.change;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.claim.Asked;
import chatbot.claim.Brake;
import chatbot.claim.Change;
import chatbot.claim.Claims;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet;
import chatbot.fleet.Instance;
import chatbot.fleet.Site;
import chatbot.fleet.Site.Silent;
import chatbot.fleet.Target;
import chatbot.setting.Setting;
import io.quarkus.arc.All;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Does what is wished to the machines that are meant, once: find, check, and what [Execution] does.
@Startup
@Singleton
public final class Changes {

    private final Fleet fleet;
    private final Claims claims;
    private final Execution execution;
    private final boolean power;

    /// On the given fleet, by the given clock; throws when a setting can't be read.
    public Changes(ChangeConfig config, Fleet fleet, Claims claims, FollowUps followUps,
            @All List<Witness> witnesses, Clock clock) {
        this.fleet = fleet;
        this.claims = claims;
        this.execution = new Execution(fleet, claims, followUps,
                new Witnesses(List.copyOf(witnesses), clock), clock);
        this.power = power(config);
    }

    static boolean power(ChangeConfig config) {
        return switch (Setting.text(config.allowPower()).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            case String other -> throw Setting.CHATBOT_ALLOW_POWER
                    .wrong("is \"" + other + "\"; it takes true or false.");
        };
    }

    /// Whether starting and stopping is switched on.
    public boolean hasPower() {
        return power;
    }

    /// Does it to all of the machines, or to none and says why. Everything is looked at anew,
    /// whatever was agreed to before.
    ///
    /// @param permit on which machines whoever wishes it may do it
    public Outcome change(Wish wish, Permit permit, Caller caller) {
        if (wish.asked().action() != Action.RESTART && !power) {
            return new Outcome.SwitchedOff();
        }
        return switch (fleet.find(wish.targets(), wish.region(), caller)) {
            case Fleet.Lookups.Failed(Failure why) -> new Outcome.NotLookedUp(why);
            case Fleet.Lookups.OtherRegion(String region, List<String> known) ->
                new Outcome.OtherRegion(region, known);
            case Fleet.Lookups.Found(Map<Target, List<Instance>> found, List<Silent> silent) ->
                decide(new Inspection(wish, permit, fleet.scope(wish.region(), silent)), found,
                        caller);
        };
    }

    /// Sees to it that nothing comes of a request, unless something has: a question was answered
    /// with no, or too late.
    ///
    /// @param asked whose it is, and who decided
    /// @param end   in a word, for the history
    public Claims.Claim drop(Asked asked, String end, Caller caller) {
        return claims.drop(asked, end, caller);
    }

    private Outcome decide(Inspection inspection, Map<Target, List<Instance>> found,
            Caller caller) {
        Wish wish = inspection.wish();
        List<Finding> findings = wish.targets().stream()
                .map(target -> inspection.of(target, found.getOrDefault(target, List.of())))
                .toList();
        List<Finding.Fit> machines = each(findings);
        if (findings.stream().anyMatch(finding -> !(finding instanceof Finding.Fit))) {
            return new Outcome.Unfit(findings.size() > 1
                    ? findings
                    : List.of(withNear(findings.getFirst(), wish, caller)));
        }
        if (machines.stream().map(fit -> Site.of(fit.instance())).distinct().count() > 1) {
            return new Outcome.Scattered(machines);
        }
        if (wish.rehearsal()) {
            return rehearse(wish, machines, caller);
        }
        List<Change> changes = wish.changes(machines);
        return crowded(machines.stream().allMatch(inspection::isAgreed)
                ? execution.execute(changes, wish.terms(), caller)
                : question(machines, changes, wish, caller), machines);
    }

    /// Nobody is asked about what couldn't be done anyway.
    private Outcome question(List<Finding.Fit> machines, List<Change> changes, Wish wish,
            Caller caller) {
        return switch (claims.rehearse(changes, wish.terms(), caller)) {
            case Claims.Claim.Braked(Brake brake) -> new Outcome.Braked(changes, brake);
            case Claims.Claim.Taken taken -> Execution.taken(changes, taken);
            case Claims.Claim.Granted _ -> new Outcome.Questionable(machines);
            case Claims.Claim.Failed _ -> new Outcome.Questionable(machines);
        };
    }

    /// What is too much without a second person is a question for one.
    private static Outcome crowded(Outcome outcome, List<Finding.Fit> machines) {
        return outcome instanceof Outcome.Braked(_, Brake.Crowded _)
                ? new Outcome.Questionable(machines.stream()
                        .map(machine -> machine.with(Doubt.CROWDED)).toList())
                : outcome;
    }

    /// A machine that was named twice, by its name and its address, is one.
    private static List<Finding.Fit> each(List<Finding> findings) {
        Set<String> ids = new HashSet<>();
        return findings.stream()
                .flatMap(finding -> finding instanceof Finding.Fit fit
                        ? Stream.of(fit)
                        : Stream.empty())
                .filter(fit -> ids.add(fit.instance().id())).toList();
    }

    /// What somebody may have meant by a name that nobody has. That these couldn't be found isn't
    /// worth a word.
    private Finding withNear(Finding finding, Wish wish, Caller caller) {
        return finding instanceof Finding.NotFound(Target.Name name, Site.Scope scope, _)
                && fleet.near(name, wish.region(),
                        caller) instanceof Fleet.Listed.Page(List<Instance> near, _, _)
                                ? new Finding.NotFound(name, scope, near)
                                : finding;
    }

    private Outcome rehearse(Wish wish, List<Finding.Fit> machines, Caller caller) {
        List<Instance> instances = machines.stream().map(Finding.Fit::instance).toList();
        return new Outcome.Rehearsed(machines,
                fleet.rehearse(wish.asked().action(), instances, caller),
                claims.rehearse(wish.changes(machines), wish.terms(), caller));
    }
}
