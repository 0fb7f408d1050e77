package chatbot.chat;

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
                            ? Optional.of(refused(verb, PolicyWording.needed(verb), "no_policy"))
                            : Optional.empty();
                    case Standing.Known(Policy policy) ->
                        refusal(policy.somewhere(asker, verb), verb);
                    case Standing.Unread(String name, Failure why) -> Optional.of(refused(verb,
                            PolicyWording.unread(name, why), "policy_unread: " + why));
                    case Standing.Flawed(String name, List<Flaw> flaws) -> Optional.of(refused(
                            verb, PolicyWording.flawed(name, flaws), "policy_flawed"));
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
                    .of(refused(verb, PolicyWording.denied(denied, verb), "denied"));
        };
    }

    private static Answer refused(Verb verb, Reply reply, String outcome) {
        return new Answer(reply, verb.word(), "", "", outcome);
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

    /// The policy, if there is one that can be used.
    Optional<Policy> policy() {
        return standing instanceof Standing.Known(Policy policy)
                ? Optional.of(policy)
                : Optional.empty();
    }
}
