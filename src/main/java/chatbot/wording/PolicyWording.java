package chatbot.wording;

import static chatbot.language.Span.code;
import static chatbot.language.Span.number;
import static chatbot.language.Span.plain;
import static chatbot.wording.Suggestion.command;

import chatbot.aws.Failure;
import chatbot.command.Command;
import chatbot.command.Verb;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import chatbot.policy.Flaw;
import chatbot.policy.Names;
import chatbot.policy.Policy;
import chatbot.policy.Rule;
import chatbot.policy.Rule.Part;
import chatbot.policy.Ruling;
import chatbot.policy.Ruling.Misfit;
import chatbot.policy.Tags;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Every sentence about a team's policy, one method each.
public final class PolicyWording {

    /// So many rules are told of.
    private static final int MOST = 10;

    private PolicyWording() {
    }

    /// No rule allows the command here.
    public static Reply denied(Ruling.Denied denied, Verb verb) {
        Phrase first = Phrase.of(Sentence.POLICY_DENIED, Suggestion.word(verb))
                .then(Phrase.of(Sentence.NOTHING_DONE));
        return Reply.toAsker(Stream.concat(Stream.of(first), rules(denied.misfits())).toList(),
                next());
    }

    /// What to do about a denial.
    static Phrase next() {
        return Phrase.of(Sentence.POLICY_DENIED_NEXT, command(new Command.WhoAmI()));
    }

    /// There is no policy, without which nobody may give the command.
    public static Reply needed(Verb verb) {
        Phrase next = Phrase.of(Sentence.POLICY_NEEDED_NEXT, code("CHATBOT_POLICY"),
                code("docs/POLICY.md"));
        return Reply.toAsker(List.of(Phrase.of(Sentence.POLICY_NEEDED, Suggestion.word(verb))
                .then(Phrase.of(Sentence.NOTHING_DONE))),
                verb == Verb.FREEZE
                        ? next.then(Phrase.of(Sentence.POLICY_NEEDED_BY_HAND,
                                code("CHATBOT_TABLE"), code("docs/OPERATING.md")))
                        : next);
    }

    /// The policy couldn't be read.
    public static Reply unread(String name, Failure why) {
        return Reply.toAsker(List.of(Phrase.of(Sentence.POLICY_UNREAD, code(name))
                .then(FailureWording.happened("Systems Manager", why)).after(Symbol.TROUBLE)),
                FailureWording.nextStep(why));
    }

    /// The policy can't be used.
    public static Reply flawed(String name, List<Flaw> flaws) {
        return Reply.toAsker(Stream.concat(
                Stream.of(Phrase.of(Sentence.POLICY_FLAWED, code(name)).after(Symbol.TROUBLE)),
                flaws.stream().map(flaw -> MachineWording.line(Phrase.of(
                        plain(flaw.toString())))))
                .toList(), Phrase.of(Sentence.POLICY_FLAWED_NEXT));
    }

    /// By which rules it would be allowed.
    public static List<Phrase> allowing(List<Rule> rules) {
        return rules.stream()
                .map(rule -> Phrase.of(Sentence.POLICY_ALLOWS, name(rule), line(rule))).toList();
    }

    /// That some machines aren't told of.
    public static Phrase hidden(List<? extends Span> machines) {
        return Phrase.of(Sentence.POLICY_HIDES, MachineWording.listed(machines));
    }

    /// What the policy says to somebody, rule by rule; those that fit first.
    public static List<Phrase> explained(List<Misfit> rules) {
        Stream<Phrase> sorted = rules(rules.stream()
                .sorted(Comparator.comparing(one -> !one.parts().isEmpty())).toList());
        return Stream.concat(Stream.of(Phrase.of(Sentence.POLICY_EXPLAINED)), sorted).toList();
    }

    private static Stream<Phrase> rules(List<Misfit> rules) {
        if (rules.isEmpty()) {
            return Stream.of(Phrase.of(Sentence.POLICY_NO_RULE));
        }
        Stream<Phrase> told = rules.stream().limit(MOST).map(PolicyWording::rule);
        return rules.size() <= MOST
                ? told
                : Stream.concat(told, Stream.of(
                        Phrase.counted(Sentence.POLICY_MORE, rules.size() - (long) MOST)));
    }

    private static Phrase rule(Misfit misfit) {
        Rule rule = misfit.rule();
        return MachineWording.line(misfit.parts().isEmpty()
                ? Phrase.of(Sentence.POLICY_FITS, name(rule), line(rule),
                        names(rule.commands()), tags(rule.tags()))
                : Phrase.of(Sentence.POLICY_FITS_NOT, name(rule), line(rule),
                        MachineWording.listed(misfit.parts().stream().sorted()
                                .map(part -> part(part, rule)).toList())));
    }

    private static Phrase part(Part part, Rule rule) {
        return switch (part) {
            case PERSON -> Phrase.of(Sentence.POLICY_NOT_PERSON);
            case GROUP_UNKNOWN -> Phrase.of(Sentence.POLICY_NOT_GROUP, names(rule.groups()));
            case COMMAND -> Phrase.of(Sentence.POLICY_NOT_COMMAND, names(rule.commands()));
            case CHANNEL -> Phrase.of(Sentence.POLICY_NOT_CHANNEL, names(rule.channels()));
            case TAGS -> Phrase.of(Sentence.POLICY_NOT_TAGS, tags(rule.tags()));
        };
    }

    private static Phrase names(Names names) {
        return names.any()
                ? Phrase.of(code("*"))
                : MachineWording.listed(names.names().stream().sorted().map(Span::code).toList());
    }

    private static Phrase tags(Tags tags) {
        return tags.wanted().map(wanted -> Phrase.of(Sentence.POLICY_TAGS,
                MachineWording.listed(wanted.entrySet().stream().sorted(Map.Entry.comparingByKey())
                        .map(PolicyWording::tag).toList())))
                .orElseGet(() -> Phrase.of(Sentence.POLICY_ANY_TAGS));
    }

    private static Span tag(Map.Entry<String, Set<String>> tag) {
        return code(tag.getKey() + "=" + String.join("|", tag.getValue().stream().sorted()
                .toList()));
    }

    /// The team's own words; none without any.
    public static List<Phrase> aliases(Policy policy) {
        return policy.aliases().isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(Phrase.of(Sentence.POLICY_ALIASES)),
                        policy.aliases().entrySet().stream().limit(MOST)
                                .map(alias -> MachineWording.line(Phrase.of(Sentence.POLICY_ALIAS,
                                        code(alias.getKey()), code(alias.getValue())))))
                        .toList();
    }

    private static Span name(Rule rule) {
        return code(rule.name());
    }

    private static Span line(Rule rule) {
        return number(rule.line());
    }
}
