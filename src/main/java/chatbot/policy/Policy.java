package chatbot.policy;

import chatbot.command.Verb;
import chatbot.fleet.Instance;
import chatbot.policy.Rule.Part;
import chatbot.policy.Ruling.Misfit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a team's policy allows. What no rule allows is denied; there are no rules that deny, so
/// their order matters for nothing but which one is named.
///
/// @param rules   in the order of the document
/// @param aliases what a word of the team's own stands for, in the order of the document
public record Policy(List<Rule> rules, Map<String, String> aliases) {

    /// What an alias is called.
    static final Pattern ALIAS = Pattern.compile("\\p{L}[\\p{L}\\p{N}_-]{0,39}");

    private static final Pattern LINE = Pattern
            .compile("\\s*(?<word>" + ALIAS + ")(?<rest>(?:\\s.*)?)", Pattern.DOTALL);
    /// What needs no rule: whoever gets in may ask what they may do.
    private static final Set<Verb> FREE = Set.of(Verb.HELP, Verb.WHOAMI, Verb.VERSION);
    /// What keeps others from their work, so nobody may without a rule, nor without a policy.
    private static final Set<Verb> GUARDED = Set.of(Verb.LOCK, Verb.UNLOCK, Verb.FREEZE, Verb.THAW);

    /// Copies the rules.
    public Policy {
        rules = List.copyOf(rules);
    }

    /// Whether a rule is needed for the command.
    public static boolean isFree(Verb verb) {
        return FREE.contains(verb);
    }

    /// Whether nobody may give the command where there is no policy.
    public static boolean isGuarded(Verb verb) {
        return GUARDED.contains(verb);
    }

    /// The line that somebody means who typed an alias and perhaps more; empty for any other line.
    public Optional<String> expanded(String typed) {
        Matcher line = LINE.matcher(typed);
        return line.matches()
                ? Optional.ofNullable(aliases.get(line.group("word").toLowerCase(Locale.ROOT)))
                        .map(meant -> meant + line.group("rest"))
                : Optional.empty();
    }

    /// Whether the command may be given at all, on whatever instance.
    public Ruling somewhere(Asker asker, Verb verb) {
        return ruling(rule -> rule.misfit(asker, verb, _ -> true));
    }

    /// Whether it may be given without an instance that has tags: by a rule for all of them.
    public Ruling everywhere(Asker asker, Verb verb) {
        return ruling(rule -> rule.misfit(asker, verb, Tags::any));
    }

    /// Whether it may be given on that instance.
    public Ruling on(Instance instance, Asker asker, Verb verb) {
        return ruling(rule -> rule.misfit(asker, verb, instance));
    }

    /// How each rule is for that person there, whatever the command.
    public List<Misfit> explained(Asker asker) {
        return rules.stream().map(rule -> new Misfit(rule, rule.misfit(asker))).toList();
    }

    /// The user groups on which it may depend what that person may do.
    Set<String> groups(String user) {
        return rules.stream().filter(rule -> !rule.users().has(user))
                .flatMap(rule -> rule.groups().names().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Ruling ruling(Function<Rule, Set<Part>> misfit) {
        List<Misfit> misfits = rules.stream().map(rule -> new Misfit(rule, misfit.apply(rule)))
                .toList();
        return misfits.stream().filter(one -> one.parts().isEmpty()).findFirst()
                .<Ruling>map(fit -> new Ruling.Allowed(fit.rule()))
                .orElseGet(() -> new Ruling.Denied(misfits));
    }
}
