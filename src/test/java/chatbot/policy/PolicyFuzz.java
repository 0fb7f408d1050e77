package chatbot.policy;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.command.Verb;
import chatbot.fleet.Instance;
import chatbot.reliability.Choices;
import chatbot.reliability.Fuzz;
import chatbot.reliability.Pieces;
import chatbot.reliability.Soon;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// Whatever document is read soon, as a policy or with what is wrong where, and lets nobody in whom
/// it doesn't name.
public final class PolicyFuzz implements Fuzz {

    private static final String GOOD = """
            version: 1
            rules:
              - name: shop-team
                users: [U0ALICE, U0BOBBY]
                groups: [S0SHOP]
                commands: [restart, history]
                channels: [C0OPS, dm]
                tags: {team: shop, env: [staging, prod]}
              - name: lookers
                users:
                  - U0CAROL
                commands:
                  - status
                channels: "*"
                tags: "*"
            aliases:
              bounce-shop: restart shop-1 shop-2
            """;
    private static final Instance MACHINE = Machines.tagged("team", "shop", "env", "prod");
    private static final Set<String> MALLORYS = Set.of("U0ALICE", "U0BOBBY", "U0CAROL",
            "U0MALLORY");

    @Override
    public void once(Choices choices) {
        String yaml = switch (choices.below(64)) {
            case 0, 1, 2, 3 -> new String(choices.rest(), StandardCharsets.UTF_8);
            case 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 -> choices.text(Pieces.POLICY);
            case 14 -> choices.among("version: 1\nrules:\n", "- ", "[", "{a: ", "&a [", "? ", "'")
                    .repeat(choices.below(7000));
            default -> spliced(choices);
        };
        switch (Soon.of(() -> PolicyReader.read(yaml))) {
            case Reading.Sound(Policy policy) -> check(policy, yaml);
            case Reading.Flawed(List<Flaw> flaws) -> check(flaws, yaml);
        }
    }

    private static String spliced(Choices choices) {
        String yaml = GOOD;
        for (int pieces = choices.below(4); pieces > 0; pieces--) {
            int at = choices.below(yaml.length());
            yaml = yaml.substring(0, at) + choices.of(Pieces.POLICY) + yaml.substring(at);
        }
        return choices.changed(yaml);
    }

    private static void check(Policy policy, String yaml) {
        for (String user : MALLORYS) {
            for (String channel : List.of("C0OPS", "C0RANDOM", "dm")) {
                Asker asker = new Asker(user, channel, Set.of(), Set.of());
                for (Verb verb : List.of(Verb.RESTART, Verb.STATUS, Verb.THAW)) {
                    if (policy.on(MACHINE, asker, verb) instanceof Ruling.Allowed) {
                        check(yaml, user, channel, verb.word());
                    }
                }
            }
        }
        policy.expanded(yaml.lines().findFirst().orElse(""));
    }

    private static void check(String yaml, String... allowed) {
        boolean any = yaml.contains("*") || yaml.contains("\\"); // which can spell anything
        assertThat(allowed).allMatch(word -> any || yaml.contains(word));
    }

    private static void check(List<Flaw> flaws, String yaml) {
        long lines = yaml.split("\\R|\\x{85}", -1).length;
        assertThat(flaws).hasSizeBetween(1, 10).isSorted().allSatisfy(flaw -> {
            assertThat((long) flaw.line()).isBetween(0L, lines);
            assertThat(flaw.column()).isBetween(flaw.line() == 0 ? 0 : 1, yaml.length() + 1);
            assertThat(flaw.what()).isNotBlank().doesNotContain("\n", "\r").hasSizeLessThan(1000);
        });
    }
}
