package chatbot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.change.Asked;
import chatbot.change.Consent;
import chatbot.change.Doubt;
import chatbot.change.Recipient;
import chatbot.change.Wish;
import chatbot.chat.Button.Style;
import chatbot.chat.Press.Act;
import chatbot.chat.Press.Machine;
import chatbot.chat.Presses.Opened;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.seal.Seal;
import chatbot.seal.TestSeal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Buttons, and what is known of them when they come back.
class PressesTest {

    private static final Instant LAUNCHED = Instant.parse("2026-11-01T08:00:00Z");
    /// Slack's limit for the value of a button.
    private static final int LONGEST_VALUE = 2000;

    private final HandClock clock = new HandClock();
    private final Seal seal = TestSeal.by(clock);
    private final Presses presses = new Presses(seal, clock);

    private static Instance instance(String id, String name) {
        return new Instance(id, InstanceState.RUNNING, "t3.small",
                new Place("us-east-1a", "vpc-1", "123456789012"), List.of(),
                Map.of("Name", name), LAUNCHED);
    }

    private Wish wish(String reason, Optional<Consent> consent) {
        return new Wish(IpAddress.of("2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff"),
                new Asked("key", "U0ALICE", clock.instant(), reason),
                new Recipient("C0OPS", "U0ALICE", true, "https://hooks.slack.com/x"), consent);
    }

    private Press press(Button button) {
        return ((Opened.Live) presses.open(button.token())).press();
    }

    @Test
    void bindsWhatIsDoneToWhichMachineAsItWasShownAndForWhom() {
        List<Button> buttons = presses.decide(wish("it hangs", Optional.empty()),
                instance("i-1", "web-1"), Set.of(Doubt.CONFIRM, Doubt.SCALING_GROUP));

        assertThat(buttons).extracting(Button::label).containsExactly("Restart", "Cancel");
        assertThat(buttons).extracting(Button::style)
                .containsExactly(Style.DANGER, Style.PLAIN);
        Press yes = press(buttons.getFirst());
        assertThat(yes).isEqualTo(new Press(Act.RESTART, yes.question(), "U0ALICE",
                "2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff", clock.instant(), "it hangs",
                new Machine("i-1", "web-1",
                        LAUNCHED, Set.of(Doubt.CONFIRM, Doubt.SCALING_GROUP))));
        assertThat(press(buttons.getLast())).isEqualTo(new Press(Act.CANCEL, yes.question(),
                "U0ALICE", yes.address(), yes.asked(), "it hangs", yes.machine()));
        assertThat(buttons).allSatisfy(button -> assertThat(button.token())
                .doesNotContain("U0ALICE", "i-1", "hangs"));
    }

    @Test
    void asksForApprovalWhereTheTagWantsIt() {
        Button yes = presses.decide(wish("", Optional.empty()), instance("i-1", "billing-1"),
                Set.of(Doubt.APPROVE, Doubt.KUBERNETES_NODE)).getFirst();

        assertThat(yes.label()).isEqualTo("Approve");
        assertThat(press(yes).act()).isEqualTo(Act.APPROVE);
    }

    @Test
    void givesEachOfSeveralMachinesAButton() {
        List<Instance> found = IntStream.range(0, 12)
                .mapToObj(i -> instance("i-%d".formatted(i), "shop-" + i)).toList();
        List<Button> buttons = presses.choose(wish("", Optional.empty()), found);

        assertThat(buttons).hasSize(11).extracting(Button::label)
                .startsWith("shop-0 i-0", "shop-1 i-1").endsWith("shop-9 i-9", "Cancel");
        assertThat(buttons).extracting(button -> press(button).question()).containsOnly(
                press(buttons.getFirst()).question());
        assertThat(buttons).extracting(Button::name).doesNotHaveDuplicates();
        assertThat(press(buttons.get(3)).consent())
                .contains(new Consent(clock.instant(), "i-3", LAUNCHED, Set.of()));
    }

    @Test
    void keepsWhatWasAgreedToWhenItIsTriedAgainButNotWhatAnotherAgreedTo() {
        Wish confirmed = wish("", Optional.of(new Consent(clock.instant(), "i-1", LAUNCHED,
                Set.of(Doubt.CONFIRM, Doubt.KUBERNETES_NODE))));
        Wish approved = wish("", Optional.of(new Consent(clock.instant(), "i-1", LAUNCHED,
                Set.of(Doubt.APPROVE, Doubt.KUBERNETES_NODE))));
        clock.forward(Duration.ofSeconds(9));

        Press known = press(presses.again(confirmed, Optional.of(instance("i-1", "web-1")))
                .getFirst());
        Press unknown = press(presses.again(confirmed, Optional.empty()).getFirst());
        Press another = press(presses.again(approved, Optional.empty()).getFirst());
        Press first = press(presses.again(wish("", Optional.empty()), Optional.empty())
                .getFirst());

        assertThat(known.act()).isEqualTo(Act.AGAIN);
        assertThat(known.consent()).contains(new Consent(clock.instant(), "i-1", LAUNCHED,
                Set.of(Doubt.CONFIRM, Doubt.KUBERNETES_NODE)));
        assertThat(unknown.consent()).isEqualTo(known.consent());
        assertThat(another.consent())
                .contains(new Consent(clock.instant(), "i-1", LAUNCHED, Set.of()));
        assertThat(first.consent()).isEmpty();
    }

    @Test
    void isOpenForFiveMinutes() {
        Button yes = presses.decide(wish("", Optional.empty()), instance("i-1", "web-1"),
                Set.of(Doubt.CONFIRM)).getFirst();

        clock.forward(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(presses.open(yes.token())).isInstanceOf(Opened.Live.class);
        clock.forward(Duration.ofSeconds(1));
        assertThat(presses.open(yes.token())).isInstanceOfSatisfying(Opened.Expired.class,
                expired -> assertThat(expired.press().machine().name()).isEqualTo("web-1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "restart", "v1.", "v1.AAAA", "10.34.33.22", "{}"})
    void knowsNothingThatItDidNotMake(String token) {
        assertThat(presses.open(token)).isEqualTo(new Opened.Foreign());
    }

    @Test
    void knowsNothingThatWasMadeForAnotherPurposeOrByAnotherVersion() {
        Press press = press(presses.decide(wish("", Optional.empty()), instance("i-1", "web-1"),
                Set.of(Doubt.CONFIRM)).getFirst());
        Instant later = clock.instant().plusSeconds(60);

        assertThat(presses.open(seal.seal("follow-up", later, press.text())))
                .isEqualTo(new Opened.Foreign());
        for (String text : List.of("", press.text() + "\nmore", press.text().replace("RESTART",
                "RESIZE"), press.text().replace("CONFIRM", "WHY"))) {
            assertThat(presses.open(seal.seal("button", later, text))).as(text)
                    .isEqualTo(new Opened.Foreign());
        }
    }

    @ParameterizedTest
    @CsvSource({"RESTART, U0ALICE, true", "RESTART, U0BOB, false", "CHOOSE, U0ALICE, true",
            "CHOOSE, U0BOB, false", "AGAIN, U0ALICE, true", "AGAIN, U0BOB, false",
            "APPROVE, U0ALICE, false", "APPROVE, U0BOB, true", "CANCEL, U0ALICE, true",
            "CANCEL, U0BOB, true"})
    void knowsWhoMayPress(Act act, String user, boolean may) {
        assertThat(new Press(act, "q", "U0ALICE", "10.0.0.1", Instant.EPOCH, "", Machine.NONE)
                .isFor(user))
                .isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void readsWhatItWrote(Act act) {
        Press press = new Press(act, "q-1", "U0ALICE", "10.0.0.1", LAUNCHED,
                "naïve 🦀\n\"x\" \t, CONFIRM",
                new Machine("i-1", "web\u00071", LAUNCHED, Set.of(Doubt.values())));

        assertThat(Press.parse(press.text())).contains(press);
        assertThat(press.reason()).isEqualTo("naïve 🦀 \"x\"  , CONFIRM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "é", "磁", "🦀", "\"", "\n", "\u202e"})
    void staysWithinSlacksLimitsWhateverIsInIt(String letter) {
        Wish wish = wish(letter.repeat(4000), Optional.empty());
        Instance instance = instance("i-0abc1234def567890", letter.repeat(256));

        assertThat(presses.decide(wish, instance, Set.of(Doubt.values())))
                .allSatisfy(button -> assertThat(button.token())
                        .hasSizeLessThanOrEqualTo(LONGEST_VALUE));
        assertThat(presses.choose(wish, List.of(instance)).getFirst().label())
                .hasSizeLessThanOrEqualTo(75);
        assertThat(press(presses.decide(wish, instance, Set.of(Doubt.CONFIRM)).getFirst())
                .reason()).satisfiesAnyOf(reason -> assertThat(reason).endsWith("…"),
                        reason -> assertThat(reason).isBlank());
    }
}
