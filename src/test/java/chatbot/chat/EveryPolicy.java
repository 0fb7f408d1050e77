package chatbot.chat;

import static chatbot.chat.Examples.THROTTLED;

import chatbot.command.Verb;
import chatbot.language.Phrase;
import chatbot.language.Span;
import chatbot.policy.Asker;
import chatbot.policy.Flaw;
import chatbot.policy.Policy;
import chatbot.policy.Rule;
import chatbot.policy.Ruling;
import chatbot.policy.TestPolicies;
import chatbot.wording.PolicyWording;
import chatbot.wording.Reply;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What is said about a policy.
final class EveryPolicy {

    private static final String RULES = """
            version: 1
            rules:
              - name: shop-team
                users: [U0BOB]
                groups: [S0SHOP]
                commands: [restart, status]
                channels: [C0OPS, dm]
                tags: {team: shop, env: [staging, prod]}
              - name: call
                users: [U0ALICE]
                commands: "*"
                channels: [C0CALL]
                tags: "*"
              - name: lists
                users: "*"
                commands: [list]
                channels: "*"
                tags: "*"
            aliases:
              bounce-shop: restart shop-1 shop-2
            """;
    private static final Asker ALICE = new Asker("U0ALICE", "C0OPS", Set.of(), Set.of("S0SHOP"));

    private EveryPolicy() {
    }

    static void in(Replies replies) {
        Policy policy = policy(RULES);
        denied("policy: no rule", policy("version: 1\nrules: []"), replies);
        denied("policy: no rule fits", policy, replies);
        denied("policy: many rules", policy("version: 1\nrules:\n" + IntStream.range(0, 11)
                .mapToObj(i -> "  - {name: r" + i + ", users: [U1], commands: [stop], "
                        + "channels: [C1], tags: {a: b}}")
                .collect(Collectors.joining("\n"))), replies);
        replies.add("policy: unread", PolicyWording.unread("/chatbot/policy", THROTTLED));
        replies.add("policy: flawed", PolicyWording.flawed("/chatbot/policy",
                List.of(new Flaw(3, 5, "A rule needs \"tags\"."))));
        added("policy: explained", PolicyWording.explained(policy.explained(ALICE)), replies);
        added("policy: allows", PolicyWording.allowing(policy.rules().stream().limit(1)
                .toList()), replies);
        added("policy: hides", List.of(PolicyWording.hidden(List.of(
                Span.code("i-0abc")))), replies);
        added("policy: aliases", PolicyWording.aliases(policy), replies);
    }

    private static void denied(String name, Policy policy, Replies replies) {
        if (policy.everywhere(ALICE, Verb.STOP) instanceof Ruling.Denied denied) {
            replies.add(name, PolicyWording.denied(denied, Verb.STOP));
        }
        if (policy.rules().stream().map(Rule::name).anyMatch("shop-team"::equals)
                && policy.everywhere(ALICE, Verb.HISTORY) instanceof Ruling.Denied denied) {
            replies.add(name + ", for the history", PolicyWording.denied(denied, Verb.HISTORY));
        }
    }

    private static void added(String name, List<Phrase> paragraphs,
            Replies replies) {
        replies.add(name, Reply.toAsker(paragraphs));
    }

    private static Policy policy(String yaml) {
        return TestPolicies.policy(yaml);
    }
}
