package chatbot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.change.Doubt;
import chatbot.change.Finding;
import chatbot.change.Wish;
import chatbot.chat.Presses.Opened;
import chatbot.chat.Question.Subject;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Recipient;
import chatbot.command.NameFlaw;
import chatbot.command.Selection;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Search;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import chatbot.language.Language;
import chatbot.seal.TestSeal;
import chatbot.wording.Button;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Buttons stay within Slack's limits, whatever is in them.
class PressesLengthTest {

    /// Slack's limits for a button's value, and for what is on it (Slack: "Block elements").
    private static final int LONGEST_VALUE = 2000;
    private static final int LONGEST_LABEL = 75;

    private final HandClock clock = new HandClock();
    private final Presses presses = new Presses(TestSeal.by(clock), clock);

    /// One of the longest ids.
    private static String id(int index) {
        return "i-0abc1234def56789" + index;
    }

    private Instance instance(int index, String name) {
        return new Instance(id(index), InstanceState.RUNNING, "t3.small",
                new Place("ap-southeast-1a", "vpc-1", "123456789012"), List.of(),
                Map.of("Name", name), clock.instant());
    }

    private static List<Target> ten(IntFunction<Target> target) {
        return IntStream.range(0, Selection.MOST).mapToObj(target).toList();
    }

    private Wish wish(List<Target> targets, String reason) {
        return new Wish(new Asked(Action.RESTART, "key", "U0123456789", clock.instant(), reason),
                targets, Optional.of("ap-southeast-1"),
                new Recipient("C0OPS", "U0123456789", false, ""), List.of(), false);
    }

    private List<Button> decide(List<Target> targets, String reason, String name) {
        return presses.decide(wish(targets, reason), IntStream.range(0, targets.size())
                .mapToObj(index -> new Finding.Fit(targets.get(index), instance(index, name),
                        Set.of(Doubt.values())))
                .toList());
    }

    private Question question(Button button) {
        return ((Press.Reply) ((Opened.Live) presses.open(button.token())).press()).question();
    }

    private static void check(List<Button> buttons) {
        assertThat(buttons).isNotEmpty().allSatisfy(button -> {
            assertThat(button.token()).hasSizeLessThanOrEqualTo(LONGEST_VALUE);
            assertThat(button.label().text(Language.EN)).hasSizeLessThanOrEqualTo(LONGEST_LABEL);
        });
    }

    /// As many of a character as a tag's value holds.
    private static String longest(String letter) {
        int bytes = letter.getBytes(StandardCharsets.UTF_8).length;
        return letter.repeat(NameFlaw.LONGEST / bytes);
    }

    private static Target.Address ipv6(int index) {
        return new Target.Address(
                IpAddress.of("2001:db8:aaaa:bbbb:cccc:dddd:eeee:fff" + index));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "磁", "🦀", "\"", "\n", "\t", "\u202e"})
    void whateverIsInAReasonOrAName(String letter) {
        String name = longest(letter);
        List<Button> one = decide(List.of(ipv6(0)), letter.repeat(4000), name);
        List<Button> choice = presses.choose(wish(List.of(ipv6(0)), letter.repeat(4000)), ipv6(0),
                List.of(instance(0, name)));

        check(one);
        check(choice);
        assertThat(question(one.getFirst()).reason()).satisfiesAnyOf(
                reason -> assertThat(reason).endsWith("…"),
                reason -> assertThat(reason).isBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "磁", "🦀"})
    void ofTenMachinesByAddressOrByName(String letter) {
        String name = longest(letter);
        List<Button> byAddress = decide(ten(PressesLengthTest::ipv6), "because", name);
        List<Button> byName = decide(ten(index -> new Target.Name(name)), "because", name);

        check(byAddress);
        check(byName);
        assertThat(byAddress).hasSize(2);
        assertThat(byName).hasSize(2);
        assertThat(question(byAddress.getFirst()).targets())
                .isEqualTo(ten(PressesLengthTest::ipv6));
        assertThat(question(byName.getFirst()).targets())
                .isEqualTo(ten(index -> new Target.Id(id(index))));
    }

    @ParameterizedTest
    @ValueSource(ints = {55, 56, 57, 58})
    void ofTenMachinesWhoseNamesAreJustShortEnough(int length) {
        List<Button> buttons = decide(ten(index -> new Target.Name("x".repeat(length - 1) + index)),
                "because", "x".repeat(length));

        check(buttons);
        assertThat(question(buttons.getFirst()).subjects()).hasSize(Selection.MOST)
                .extracting(Subject::instance).containsExactlyElementsOf(
                        IntStream.range(0, Selection.MOST).mapToObj(PressesLengthTest::id)
                                .toList());
    }

    @Test
    void whenTenKnownMachinesAreTriedAgain() {
        Wish wish = wish(ten(index -> new Target.Name(longest("磁"))), "because");
        List<Button> again = presses.again(wish, IntStream.range(0, Selection.MOST)
                .mapToObj(index -> new Change(wish.asked(), instance(index, longest("磁")),
                        wish.targets().get(index), wish.to()))
                .toList());

        check(again);
        assertThat(question(again.getFirst()).targets())
                .isEqualTo(ten(index -> new Target.Id(id(index))));
    }

    @Test
    void orThereIsNone() {
        Wish wish = wish(ten(index -> new Target.Name(longest("x"))), "because");

        assertThat(presses.again(wish)).isEmpty();
        check(presses.again(wish(List.of(new Target.Name(longest("x"))), "because")));
    }

    @Test
    void norForANextPageThatItCannotHold() {
        check(presses.turn("U0123456789", Language.EN,
                new Search(longest("x"), Optional.of("ap-southeast-1"), 20, "t".repeat(1024))));

        assertThat(presses.turn("U0123456789", Language.EN,
                new Search("web", Optional.of("ap-southeast-1"), 20, "t".repeat(1500)))).isEmpty();
    }
}
