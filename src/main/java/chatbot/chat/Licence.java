package chatbot.chat;

import chatbot.audit.End;
import chatbot.audit.Told;
import chatbot.aws.Failure;
import chatbot.change.Permit;
import chatbot.command.Verb;
import chatbot.fleet.Instance;
import chatbot.policy.Asker;
import chatbot.policy.Flaw;
import chatbot.policy.Policies.Standing;
import chatbot.policy.Policy;
import chatbot.policy.Rule;
import chatbot.policy.Ruling;
import chatbot.wording.PolicyWording;
import chatbot.wording.Reply;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What somebody who gets in may do in one place, by the policy that counts for this request.
record Licence(Standing standing, Asker asker) {

    /// The line that was meant by one that may begin with an alias.
    String expanded(String line) {
        return policy().flatMap(policy -> policy.expanded(line)).orElse(line);
    }

    /// Why the command isn't obeyed, on whatever machine; empty if it may be.
    Optional<Answer> refusal(Verb verb) {
        return Policy.isFree(verb)
                ? Optional.empty()
                : switch (standing) {
                    case Standing.None() -> Policy.isGuarded(verb)
                            ? Optional.of(
                                    refused(verb, PolicyWording.needed(verb), End.NO_POLICY.told()))
                            : Optional.empty();
                    case Standing.Known(Policy policy) ->
                        refusal(policy.somewhere(asker, verb), verb);
                    case Standing.Unread(String name, Failure why) -> Optional.of(refused(verb,
                            PolicyWording.unread(name, why), End.POLICY_UNREAD.told(why)));
                    case Standing.Flawed(String name, List<Flaw> flaws) -> Optional.of(refused(
                            verb, PolicyWording.flawed(name, flaws), End.POLICY_FLAWED.told()));
                };
    }

    /// Why it isn't obeyed where there are no tags to go by.
    Optional<Answer> refusalEverywhere(Verb verb) {
        return refusal(verb).or(() -> policy()
                .flatMap(policy -> refusal(policy.everywhere(asker, verb), verb)));
    }

    private static Optional<Answer> refusal(Ruling ruling, Verb verb) {
        return switch (ruling) {
            case Ruling.Allowed _ -> Optional.empty();
            case Ruling.Denied denied -> Optional
                    .of(refused(verb, PolicyWording.denied(denied, verb), End.DENIED.told()));
        };
    }

    private static Answer refused(Verb verb, Reply reply, Told told) {
        return new Answer(reply, verb.word(), "", "", told);
    }

    /// Whether the command may be given on that machine.
    boolean covers(Verb verb, Instance instance) {
        return switch (standing) {
            case Standing.None() -> !Policy.isGuarded(verb);
            case Standing.Known(Policy policy) ->
                policy.on(instance, asker, verb) instanceof Ruling.Allowed;
            case Standing.Unread _ -> false;
            case Standing.Flawed _ -> false;
        };
    }

    /// On which machines what may be done.
    Permit permit() {
        return (action, instance) -> covers(Verb.of(action), instance);
    }

    /// The rules by which the command may be given on those machines, each once.
    List<Rule> rules(Verb verb, Stream<Instance> machines) {
        return policy().stream().flatMap(policy -> machines
                .map(machine -> policy.on(machine, asker, verb))
                .flatMap(ruling -> ruling instanceof Ruling.Allowed(Rule by)
                        ? Stream.of(by)
                        : Stream.empty()))
                .distinct().toList();
    }

    /// The same by their names and lines, for the log.
    List<String> allowing(Verb verb, Stream<Instance> machines) {
        return rules(verb, machines).stream().map(Licence::told).toList();
    }

    /// The rule by which it may be given at all, for the log; none where none is needed.
    List<String> allowing(Verb verb) {
        return policy().filter(_ -> !Policy.isFree(verb))
                .map(policy -> policy.everywhere(asker, verb) instanceof Ruling.Allowed everywhere
                        ? everywhere
                        : policy.somewhere(asker, verb))
                .filter(Ruling.Allowed.class::isInstance).map(Ruling.Allowed.class::cast)
                .map(allowed -> told(allowed.by())).stream().toList();
    }

    private static String told(Rule rule) {
        return rule.name() + " (line " + rule.line() + ")";
    }

    /// The policy, if there is one that can be used.
    Optional<Policy> policy() {
        return standing instanceof Standing.Known(Policy policy)
                ? Optional.of(policy)
                : Optional.empty();
    }
}
