package chatbot.policy;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.command.Verb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// How a policy is read, and what is said about one that can't be.
final class PolicyReaderTest {

    private static final String GOOD = """
            version: 1
            rules:
              - name: shop-team
                users: [U0ALICE, U0BOB]
                groups: [S0SHOP]
                commands: [restart, status]
                channels: [C0OPS, dm]
                tags: {team: shop, env: [staging, prod]}
              - name: on call
                groups:
                  - S0CALL
                commands: "*"
                channels: "*"
                tags: "*"
            aliases:
              bounce-shop: restart shop-1 shop-2
              店: 重启 shop-1
            """;
    private static final Asker ALICE = new Asker("U0ALICE", "C0OPS", Set.of(),
            Set.of());

    private static List<String> flaws(String yaml) {
        return switch (PolicyReader.read(yaml)) {
            case Reading.Sound(Policy policy) -> throw new AssertionError(policy);
            case Reading.Flawed(List<Flaw> flaws) -> flaws.stream().map(Flaw::toString).toList();
        };
    }

    /// The library reads a kilobyte at a time, and stumbled over what is half in one.
    @Test
    void readsAPolicyWhereverItHasAnEmoji() {
        for (int place = 1000; place < 1050; place++) {
            String yaml = "#" + "x".repeat(place) + "😀\n" + GOOD;

            assertThat(TestPolicies.policy(yaml).rules()).as("at %d", place).hasSize(2);
        }
    }

    @Test
    void readsRulesWithTheirLinesAndAliases() {
        Policy policy = TestPolicies.policy(GOOD);

        assertThat(policy.rules()).extracting(Rule::name).containsExactly("shop-team", "on call");
        assertThat(policy.rules()).extracting(Rule::line).containsExactly(3, 9);
        assertThat(policy.aliases()).containsEntry("bounce-shop", "restart shop-1 shop-2")
                .containsEntry("店", "重启 shop-1");
        assertThat(policy.somewhere(ALICE, Verb.RESTART)).isInstanceOf(Ruling.Allowed.class);
        assertThat(policy.somewhere(ALICE, Verb.STOP)).isInstanceOf(Ruling.Denied.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"bounce-shop|restart shop-1 shop-2",
            "Bounce-Shop --dry-run because x|restart shop-1 shop-2 --dry-run because x",
            "' bounce-shop '|'restart shop-1 shop-2 '", "店 --演练|重启 shop-1 --演练"})
    void putsWhatAnAliasStandsForInItsPlace(String typed, String meant) {
        assertThat(TestPolicies.policy(GOOD).expanded(typed)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "restart web-1", "bounce-shop-2", "bounce", "bounce-shop:",
            "restart bounce-shop"})
    void leavesEveryOtherLineAsItIs(String typed) {
        assertThat(TestPolicies.policy(GOOD).expanded(typed)).isEmpty();
    }

    /// What is put in place of which text, and what is said of it.
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "version: 1|version: 2|line 1, column 10: The version is 1.",
            "version: 1|``|line 2, column 1: A policy needs \"version\".",
            "commands: [restart, status]|``|line 3, column 5: A rule needs \"commands\".",
            "tags: {team: shop, env: [staging, prod]}|``|line 3, column 5: A rule needs \"tags\".",
            "    users: [U0ALICE, U0BOB]|    user: [U0ALICE]|line 4, column 5: A rule has no \"user\"; did you mean \"users\"?",
            "    users: [U0ALICE, U0BOB]|    xyz: 1|line 4, column 5: A rule has no \"xyz\"; it takes name, commands, channels, tags, users, groups.",
            "U0BOB|bob|line 4, column 22: \"users\" takes Slack user ids (U…, W…), not \"bob\".",
            "U0BOB|\"*\"|line 4, column 22: \"*\" stands alone, not in a list: users: \"*\"",
            "[U0ALICE, U0BOB]|[]|line 4, column 12: \"users\" is empty; to allow nothing, leave the rule out.",
            "[U0ALICE, U0BOB]|U0ALICE|line 4, column 12: \"users\" is a list, in [ ] or a line with - each.",
            "[S0SHOP]|\"*\"|line 5, column 13: For everybody write users: \"*\"; \"groups\" takes ids of user groups.",
            "[S0SHOP]|[shop]|line 5, column 14: \"groups\" takes ids of Slack user groups (S…), not \"shop\".",
            "[C0OPS, dm]|[ops]|line 7, column 16: \"channels\" takes Slack channel ids (C…, G…) and dm, not \"ops\".",
            "{team: shop, env: [staging, prod]}|{}|line 8, column 11: \"tags\" is empty; for instances with whatever tags write \"*\".",
            "{team: shop, env: [staging, prod]}|[team]|line 8, column 11: \"tags\" is written as keys with values (key: value).",
            "[staging, prod]|[]|line 8, column 29: A tag's value is empty; to allow nothing, leave the rule out.",
            "[staging, prod]|{a: b}|line 8, column 29: A tag's value is a list, in [ ] or a line with - each.",
            "name: on call|name: shop-team|line 9, column 5: Another rule is called \"shop-team\" too.",
            "channels: \"*\"|channels: *|line 13, column 16: To mean any, write \"*\" in quotes.",
            "tags: \"*\"|tags: &a \"*\"|line 14, column 11: Anchors (&…), aliases (*…) and tags (!…) of YAML aren't understood here; write \"*\" in quotes.",
            "tags: \"*\"|tags: !x \"*\"|line 14, column 11: Anchors (&…), aliases (*…) and tags (!…) of YAML aren't understood here; write \"*\" in quotes.",
            "    users: [U0ALICE, U0BOB]|    users: \"*\"|line 5, column 13: Either of both is enough, so with users: \"*\" these groups would keep nobody out; leave one of them out.",
            "team: shop|team: \"*\"|line 8, column 18: Tags are compared to the letter, so * would stand for itself alone; list the values.",
            "prod]|prod-*]|line 8, column 39: Tags are compared to the letter, so * would stand for itself alone; list the values.",
            "bounce-shop:|restart:|line 16, column 12: \"restart\" is a command already, or the beginning of one.",
            "bounce-shop:|Who:|line 16, column 8: \"Who\" is a command already, or the beginning of one.",
            "bounce-shop:|重启商店:|line 16, column 9: \"重启商店\" is a command already, or the beginning of one.",
            "shop-1 shop-2|shop-1 because weekly|line 16, column 16: The alias \"bounce-shop\" has a reason, in which options that are typed after it would get lost; leave the reason to whoever types it.",
            "bounce-shop:|2nd:|line 16, column 8: An alias begins with a letter and has letters, digits, - and _, 40 at most; \"2nd\" hasn't.",
            "restart shop-1 shop-2|restart all|line 16, column 16: The alias \"bounce-shop\" stands for \"restart all\", which isn't a whole command; try it in the chat.",
            "restart shop-1 shop-2|店|line 16, column 16: The alias \"bounce-shop\" stands for \"店\", which isn't a whole command; try it in the chat.",
            "aliases:|more:|line 15, column 1: A policy has no \"more\"; it takes version, rules, aliases."})
    void saysWhatIsWrongAndWhere(String good, String bad, String said) {
        assertThat(GOOD).contains(good);
        assertThat(flaws(GOOD.replace(good, bad))).first().isEqualTo(said);
    }

    @Test
    void takesNoCommandThatNeedsNoRule() {
        assertThat(flaws(GOOD.replace("[restart, status]", "[help]"))).first().asString()
                .startsWith("line 6, column 16: \"commands\" takes commands that need a rule "
                        + "(restart, start, stop, status, list, history");
    }

    @Test
    void quotesTheBeginningOfALongText() {
        assertThat(flaws(GOOD.replace("U0BOB", "\"" + "bob\\n".repeat(9000) + "\""))).first()
                .asString().hasSizeLessThan(150).contains("not \"bob bob bob").endsWith("…\".");
    }

    @Test
    void tellsAllFlawsFromTheTop() {
        assertThat(flaws(GOOD.replace("U0BOB", "bob").replace("S0CALL", "call")
                .replace("version: 1", "version: 3")))
                .extracting(flaw -> flaw.substring(0, flaw.indexOf(',')))
                .containsExactly("line 1", "line 4", "line 11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# nothing", "---\n", "42", "[]", "version: 1", "a: [b",
            "\u0000", "version: 1\nrules: []\n---\nversion: 1\nrules: []\n",
            "version: 1\nrules: {}", "version: 1\nversion: 1\nrules: []",
            "? [a]\n: b", "version: 1\nrules: [*a]", "a: &a [*a]", "\t- x"})
    void takesNoHalfPolicy(String yaml) {
        assertThat(flaws(yaml)).isNotEmpty().allSatisfy(flaw -> assertThat(flaw).endsWith("."));
    }

    @Test
    @Timeout(10)
    void isNotBlownUp() {
        String bomb = IntStream.range(1, 20).mapToObj(i -> "a" + i + ": &a" + i + " [*a" + (i - 1)
                + ",*a" + (i - 1) + "]\n").collect(Collectors.joining());
        assertThat(flaws("a0: &a0 [x]\n" + bomb)).isNotEmpty();
        assertThat(flaws("[".repeat(30_000))).isNotEmpty();
        assertThat(flaws("- ".repeat(30_000))).isNotEmpty();
        assertThat(flaws("{a: ".repeat(15_000))).isNotEmpty();
        assertThat(flaws("x".repeat(Yaml.LONGEST + 1)))
                .containsExactly("The policy is longer than 65536 characters.");
    }

    @Test
    void allowsNothingWithoutRules() {
        Policy empty = TestPolicies.policy("version: 1\nrules: []");

        assertThat(Verb.values()).filteredOn(verb -> !Policy.isFree(verb))
                .allMatch(verb -> empty.somewhere(ALICE, verb) instanceof Ruling.Denied);
    }

    /// Nothing is implied by what is left out.
    @Test
    void allowsNoMoreWithALineLess() {
        List<String> lines = GOOD.lines().toList();
        List<Asker> askers = List.of(ALICE, new Asker("U0EVE", "C0OPS", Set.of(),
                Set.of()),
                new Asker("U0EVE", "C0RANDOM", Set.of("S0CALL"),
                        Set.of()));
        for (int left = 0; left < lines.size(); left++) {
            List<String> fewer = new ArrayList<>(lines);
            fewer.remove(left);
            if (PolicyReader.read(String.join("\n", fewer)) instanceof Reading.Sound(Policy less)) {
                for (Asker asker : askers) {
                    assertThat(allowed(TestPolicies.policy(GOOD), asker))
                            .containsAll(allowed(less, asker));
                }
            }
        }
    }

    private static List<String> allowed(Policy policy, Asker asker) {
        return Stream.of(Verb.values()).flatMap(verb -> Stream.of(
                policy.somewhere(asker, verb), policy.everywhere(asker, verb),
                policy.on(Machines.tagged("team", "shop", "env", "prod"), asker, verb),
                policy.on(Machines.tagged(), asker, verb))
                .map(ruling -> verb + " " + (ruling instanceof Ruling.Allowed)))
                .filter(one -> one.endsWith("true")).toList();
    }

    @Test
    @Timeout(60)
    void throwsAtNothing() {
        Random random = new Random(8);
        String alphabet = "*&!:-[]{}\"'#|>?, \n\tU0aé店\u0000\uFEFF";
        for (int round = 0; round < 2_000; round++) {
            StringBuilder yaml = new StringBuilder(GOOD);
            for (int edit = random.nextInt(4); edit >= 0; edit--) {
                int at = random.nextInt(yaml.length());
                switch (random.nextInt(3)) {
                    case 0 -> yaml.deleteCharAt(at);
                    case 1 -> yaml.insert(at, alphabet.charAt(random.nextInt(alphabet.length())));
                    default -> yaml.setCharAt(at,
                            alphabet.charAt(random.nextInt(alphabet.length())));
                }
            }
            assertThat(PolicyReader.read(yaml.toString())).isNotNull();
        }
    }

    @Test
    void readsThreeHundredRulesFast() {
        String rules = IntStream.range(0, 300).mapToObj(i -> """
                  - name: rule-%d
                    users: [U%d]
                    commands: [restart]
                    channels: [C%d]
                    tags: {team: t%d}
                """.formatted(i, i, i, i)).collect(Collectors.joining());
        String yaml = "version: 1\nrules:\n" + rules;
        TestPolicies.policy(yaml);

        assertThat(yaml.length()).isLessThan(Yaml.LONGEST);
        assertThat(CompletableFuture.supplyAsync(() -> TestPolicies.policy(yaml)))
                .succeedsWithin(Duration.ofSeconds(2))
                .satisfies(policy -> assertThat(policy.rules()).hasSize(300));
    }
}
