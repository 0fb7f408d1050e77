package chatbot.policy;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.command.Verb;
import chatbot.fleet.Instance;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What comes of a slip in a document: a flaw, or a policy that allows nobody anything more.
///
/// The ids, words and tags in it are so far apart that no slip makes one of another. A tag is
/// written in one line with the others of its rule: without a line of its own, it can't be lost.
final class PolicyMutationsTest {

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
                  - U0DONALD
                commands:
                  - status
                channels: "*"
                tags: "*"
              - name: everybody
                users: "*"
                commands: [list]
                channels: [C0LOBBY, G0PRIVATE]
                tags: {env: staging}
              - name: admins
                groups:
                  - S0ADMINS
                commands: "*"
                channels: [C0ADMIN]
                tags: "*"
            aliases:
              bounce-shop: restart shop-1 shop-2
            """;
    private static final String CHARACTERS = " \n:-,[]{}\"'#*&!|>%@`?\\~/.0129aUZ_\t中";
    private static final List<String> USERS = List.of("U0ALICE", "U0BOBBY", "U0CAROL", "U0DONALD",
            "U0MALLORY");
    private static final List<Set<String>> GROUPS = List.of(Set.of(), Set.of("S0SHOP"),
            Set.of("S0ADMINS"), Set.of("S0OTHERS"));
    private static final List<String> CHANNELS = List.of("C0OPS", "dm", "C0LOBBY", "G0PRIVATE",
            "C0ADMIN", "C0RANDOM");
    private static final List<Instance> MACHINES = List.of(Machines.tagged(),
            Machines.tagged("team", "shop", "env", "prod"),
            Machines.tagged("team", "shop", "env", "staging"), Machines.tagged("team", "shop"),
            Machines.tagged("env", "prod"), Machines.tagged("env", "staging"),
            Machines.tagged("team", "other", "env", "prod"));

    /// Everything that it allows of what is asked here.
    private static Set<String> allowed(Policy policy) {
        Set<String> allowed = new HashSet<>();
        for (String user : USERS) {
            for (String channel : CHANNELS) {
                for (Set<String> groups : GROUPS) {
                    Asker asker = new Asker(user, channel, groups, Set.of());
                    Stream.of(Verb.values()).filter(verb -> !Policy.isFree(verb))
                            .forEach(verb -> allowed.addAll(allowed(policy, asker, verb)));
                }
            }
        }
        return allowed;
    }

    private static List<String> allowed(Policy policy, Asker asker, Verb verb) {
        List<String> allowed = new ArrayList<>();
        for (int machine = 0; machine < MACHINES.size(); machine++) {
            if (policy.on(MACHINES.get(machine), asker, verb) instanceof Ruling.Allowed) {
                allowed.add(asker + " " + verb + " " + machine);
            }
        }
        if (policy.everywhere(asker, verb) instanceof Ruling.Allowed) {
            allowed.add(asker + " " + verb + " everywhere");
        }
        return allowed;
    }

    /// How many of the documents were read all the same.
    private static long readWithoutAllowingMore(List<String> slips) {
        Set<String> before = allowed(TestPolicies.policy(GOOD));
        return slips.stream().filter(slip -> {
            if (!(PolicyReader.read(slip) instanceof Reading.Sound(Policy policy))) {
                return false;
            }
            assertThat(before).as(slip).containsAll(allowed(policy));
            return true;
        }).count();
    }

    @Test
    void allowsSomethingAndNotEverything() {
        Set<String> allowed = allowed(TestPolicies.policy(GOOD));

        assertThat(allowed).hasSizeBetween(500, USERS.size() * CHANNELS.size() * GROUPS.size()
                * 8 * (MACHINES.size() + 1) / 2);
    }

    @Test
    void allowsNoMoreWithALineLess() {
        List<String> lines = GOOD.lines().toList();
        List<String> slips = IntStream.range(0, lines.size())
                .mapToObj(gone -> IntStream.range(0, lines.size()).filter(line -> line != gone)
                        .mapToObj(lines::get).collect(Collectors.joining("\n")))
                .toList();

        assertThat(readWithoutAllowingMore(slips)).isBetween(1L, 10L);
    }

    @Test
    void allowsNoMoreCutShort() {
        assertThat(readWithoutAllowingMore(IntStream.range(0, GOOD.length())
                .mapToObj(end -> GOOD.substring(0, end)).toList())).isPositive();
    }

    @Test
    void allowsNoMoreAfterASlip() {
        Random lot = new Random(8);
        List<String> slips = new ArrayList<>();
        while (slips.size() < 2000) {
            slips.add(slip(GOOD, lot));
        }

        assertThat(readWithoutAllowingMore(slips)).isBetween(100L, 1900L);
    }

    @Test
    void survivesManySlips() {
        Random lot = new Random(9);
        for (int round = 0; round < 2000; round++) {
            String yaml = GOOD;
            for (int slip = 0; slip < 1 + round % 20; slip++) {
                yaml = slip(yaml, lot);
            }
            assertThat(PolicyReader.read(yaml)).isNotNull();
        }
    }

    private static String slip(String yaml, Random lot) {
        int at = lot.nextInt(yaml.length());
        String character = String.valueOf(CHARACTERS.charAt(lot.nextInt(CHARACTERS.length())));
        String before = yaml.substring(0, at);
        return switch (lot.nextInt(4)) {
            case 0 -> before + yaml.substring(at + 1);
            case 1 -> before + character + yaml.substring(at);
            case 2 -> before + character + yaml.substring(at + 1);
            default -> swapped(yaml, at);
        };
    }

    private static String swapped(String yaml, int at) {
        char[] characters = Arrays.copyOf(yaml.toCharArray(), yaml.length());
        int next = Math.min(at + 1, yaml.length() - 1);
        char first = characters[at];
        characters[at] = characters[next];
        characters[next] = first;
        return new String(characters);
    }
}
