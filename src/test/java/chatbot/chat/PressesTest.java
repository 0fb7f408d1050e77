package chatbot.chat;

import static org.assertj.core.api.Assertions.assertThat;

import chatbot.aws.HandClock;
import chatbot.change.Consent;
import chatbot.change.Doubt;
import chatbot.change.Finding;
import chatbot.change.Wish;
import chatbot.chat.Press.Act;
import chatbot.chat.Presses.Opened;
import chatbot.chat.Question.Subject;
import chatbot.claim.Asked;
import chatbot.claim.Change;
import chatbot.claim.Recipient;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Search;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Place;
import chatbot.fleet.InstanceState;
import chatbot.fleet.IpAddress;
import chatbot.fleet.Target;
import chatbot.language.Language;
import chatbot.seal.Seal;
import chatbot.seal.TestSeal;
import chatbot.wording.Button;
import chatbot.wording.Button.Style;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Buttons, and what is known of them when they come back; how long they get is tested elsewhere.
class PressesTest {

    private static final Instant LAUNCHED = Instant.parse("2026-11-01T08:00:00Z");
    private static final Target IPV6 = new Target.Address(
            IpAddress.of("2001:db8:aaaa:bbbb:cccc:dddd:eeee:ffff"));
    private static final Target NAME = new Target.Name("web-1");
    private static final Recipient EVERYBODY = new Recipient("C0OPS", "U0ALICE", true, "");

    private final HandClock clock = new HandClock();
    private final Seal seal = TestSeal.by(clock);
    private final Presses presses = new Presses(seal, clock);

    private static Instance instance(String id, String name) {
        return new Instance(id, InstanceState.RUNNING, "t3.small",
                new Place("us-east-1a", "vpc-1", "123456789012"), List.of(),
                Map.of("Name", name), LAUNCHED);
    }

    private Wish wish(Action action, Recipient to, List<Consent> consents) {
        return new Wish(new Asked(action, "key", "U0ALICE", clock.instant(), "it hangs"),
                List.of(IPV6), Optional.of("us-east-1"), to, consents, false);
    }

    private Wish wish(Action action, Consent... consents) {
        return wish(action, EVERYBODY, List.of(consents));
    }

    private List<Button> decide(Wish wish, Doubt... doubts) {
        return presses.decide(wish,
                List.of(new Finding.Fit(IPV6, instance("i-1", "web-1"), Set.of(doubts))));
    }

    private Consent consent(Doubt... doubts) {
        return new Consent(clock.instant(), "i-1", LAUNCHED, Set.of(doubts));
    }

    private static String label(Button button) {
        return button.label().text(Language.EN);
    }

    private Press.Reply press(Button button) {
        return (Press.Reply) ((Opened.Live) presses.open(button.token())).press();
    }

    @Test
    void bindsWhatIsDoneToWhichMachinesAsTheyWereShownAndForWhom() {
        Finding.Fit web = new Finding.Fit(IPV6, instance("i-1", "web-1"),
                Set.of(Doubt.CONFIRM, Doubt.SCALING_GROUP));
        Finding.Fit unnamed = new Finding.Fit(NAME, instance("i-2", ""), Set.of());
        List<Button> buttons = presses.decide(wish(Action.RESTART), List.of(web, unnamed));

        assertThat(buttons).extracting(PressesTest::label).containsExactly("Restart", "Cancel");
        assertThat(buttons).extracting(Button::style)
                .containsExactly(Style.DANGER, Style.PLAIN);
        Question question = press(buttons.getFirst()).question();
        assertThat(question).isEqualTo(new Question(question.id(), Action.RESTART, "U0ALICE",
                clock.instant(), "it hangs", Language.EN, false, false, "us-east-1",
                List.of(new Subject(IPV6, "i-1", "web-1", LAUNCHED, web.doubts()),
                        new Subject(NAME, "i-2", "", LAUNCHED, Set.of()))));
        assertThat(press(buttons.getFirst()).act()).isEqualTo(Act.CONFIRM);
        assertThat(press(buttons.getLast())).isEqualTo(new Press.Reply(Act.CANCEL, question));
        assertThat(question.consents()).containsExactly(
                new Consent(clock.instant(), "i-1", LAUNCHED, web.doubts()),
                new Consent(clock.instant(), "i-2", LAUNCHED, Set.of()));
        assertThat(buttons).allSatisfy(button -> assertThat(button.token())
                .doesNotContain("U0ALICE", "i-1", "hangs"));
    }

    @ParameterizedTest
    @CsvSource({"RESTART, Restart", "START, Start", "STOP, Stop"})
    void saysOnTheButtonWhatIsDone(Action action, String label) {
        Button yes = decide(wish(action), Doubt.CONFIRM).getFirst();

        assertThat(label(yes)).isEqualTo(label);
        assertThat(press(yes).question().action()).isEqualTo(action);
    }

    @Test
    void remembersTheLanguageAndTheDiscretionOfTheQuestion() {
        Recipient alone = new Recipient("C0OPS", "U0ALICE", false, "", "", "", Language.ZH);
        Button yes = decide(wish(Action.STOP, alone, List.of())).getFirst();

        assertThat(press(yes).question().discreet()).isTrue();
        assertThat(presses.open(yes.token()).language()).contains(Language.ZH);
        clock.forward(Presses.LIFE.plusSeconds(1));
        assertThat(presses.open(yes.token()).language()).contains(Language.ZH);
        assertThat(presses.open("x").language()).isEmpty();
    }

    @Test
    void asksForApprovalWhereTheTagOfOneMachineWantsIt() {
        Button yes = presses.decide(wish(Action.RESTART), List.of(
                new Finding.Fit(IPV6, instance("i-1", "web-1"), Set.of()),
                new Finding.Fit(NAME, instance("i-2", "billing-1"),
                        Set.of(Doubt.APPROVE, Doubt.KUBERNETES_NODE))))
                .getFirst();

        assertThat(label(yes)).isEqualTo("Approve");
        assertThat(press(yes).act()).isEqualTo(Act.APPROVE);
    }

    @Test
    void givesEachOfSeveralMachinesAButton() {
        List<Instance> found = IntStream.range(0, 12)
                .mapToObj(i -> instance("i-%d".formatted(i), "shop-" + i)).toList();
        List<Button> buttons = presses.choose(wish(Action.STOP), IPV6, found);

        assertThat(buttons).hasSize(11).extracting(PressesTest::label)
                .startsWith("shop-0 i-0", "shop-1 i-1").endsWith("shop-9 i-9", "Cancel");
        assertThat(buttons).extracting(button -> press(button).question().id()).containsOnly(
                press(buttons.getFirst()).question().id());
        assertThat(buttons).extracting(Button::name).doesNotHaveDuplicates();
        assertThat(press(buttons.get(3)).act()).isEqualTo(Act.CHOOSE);
        assertThat(press(buttons.get(3)).question().targets()).containsExactly(IPV6);
        assertThat(press(buttons.get(3)).question().consents())
                .containsExactly(new Consent(clock.instant(), "i-3", LAUNCHED, Set.of()));
        assertThat(press(buttons.getLast()).question().consents()).isEmpty();
    }

    @Test
    void meansTheIdOfAMachineThatIsCalledNearlySo() {
        Button near = presses.near(wish(Action.RESTART), List.of(instance("i-7", "web-7")))
                .getFirst();

        assertThat(label(near)).isEqualTo("web-7 i-7");
        assertThat(press(near).question().targets()).containsExactly(new Target.Id("i-7"));
        assertThat(press(near).question().consents()).extracting(Consent::instance)
                .containsExactly("i-7");
    }

    @Test
    void keepsWhatWasAgreedToWhenItIsTriedAgainButNotWhatAnotherAgreedTo() {
        Wish confirmed = wish(Action.RESTART, consent(Doubt.CONFIRM, Doubt.KUBERNETES_NODE));
        Wish approved = wish(Action.RESTART, consent(Doubt.APPROVE, Doubt.KUBERNETES_NODE));
        clock.forward(Duration.ofSeconds(9));

        Press.Reply known = press(presses.again(confirmed, List.of(new Change(confirmed.asked(),
                instance("i-1", "web-1"), IPV6, EVERYBODY))).getFirst());
        Press.Reply unknown = press(presses.again(confirmed).getFirst());
        Press.Reply another = press(presses.again(approved).getFirst());
        Press.Reply first = press(presses.again(wish(Action.RESTART)).getFirst());

        assertThat(known.act()).isEqualTo(Act.AGAIN);
        assertThat(known.question().consents())
                .containsExactly(consent(Doubt.CONFIRM, Doubt.KUBERNETES_NODE));
        assertThat(unknown.question().consents()).isEqualTo(known.question().consents());
        assertThat(another.question().consents()).containsExactly(consent());
        assertThat(first.question().consents()).isEmpty();
        assertThat(first.question().targets()).containsExactly(IPV6);
    }

    @Test
    void remembersThatMachinesAreTakenOverThroughAllQuestions() {
        Wish plain = wish(Action.RESTART);
        Wish again = new Wish(plain.asked(), plain.targets(), plain.region(), plain.to(),
                List.of(), false, true);
        List<Button> buttons = Stream.of(decide(again, Doubt.CONFIRM),
                presses.choose(again, IPV6, List.of(instance("i-1", "web-1"))),
                presses.near(again, List.of(instance("i-1", "web-1"))), presses.again(again))
                .flatMap(List::stream).toList();

        assertThat(buttons).isNotEmpty()
                .allSatisfy(button -> assertThat(press(button).question().again()).isTrue());
        assertThat(press(decide(plain).getFirst()).question().again()).isFalse();
    }

    /// The version before knew nothing of taking over.
    @ParameterizedTest
    @CsvSource({"true, discreet", "false, ''"})
    void readsTheButtonsOfTheVersionBefore(boolean discreet, String flags) {
        String before = String.join("\n", "CONFIRM", "q-1", "RESTART", "U0ALICE", "k0", "it hangs",
                "EN", flags, "us-east-1", "i-1\ti-1\tweb-1\tk0\tCO");

        assertThat(PressText.read(before)).hasValueSatisfying(press -> assertThat(press)
                .isInstanceOfSatisfying(Press.Reply.class, reply -> {
                    assertThat(reply.question().discreet()).isEqualTo(discreet);
                    assertThat(reply.question().again()).isFalse();
                    assertThat(reply.question().subjects()).singleElement().satisfies(
                            one -> assertThat(one.doubts()).containsExactly(Doubt.CONFIRM));
                }));
    }

    @Test
    void turnsThePageOfTheSameSearch() {
        Search next = new Search("web", Optional.of("eu-west-1"), 20, "page 2");
        List<Button> buttons = presses.turn("U0ALICE", Language.ZH, next);

        assertThat(buttons).extracting(PressesTest::label).containsExactly("Next page");
        assertThat(presses.open(buttons.getFirst().token())).isEqualTo(
                new Opened.Live(new Press.Turn("U0ALICE", Language.ZH, next)));
    }

    @Test
    void isOpenForFiveMinutes() {
        Button yes = decide(wish(Action.RESTART), Doubt.CONFIRM).getFirst();

        clock.forward(Duration.ofMinutes(5).minusSeconds(1));
        assertThat(presses.open(yes.token())).isInstanceOf(Opened.Live.class);
        clock.forward(Duration.ofSeconds(1));
        assertThat(presses.open(yes.token())).isInstanceOfSatisfying(Opened.Expired.class,
                expired -> assertThat(expired.press()).isInstanceOfSatisfying(Press.Reply.class,
                        reply -> assertThat(reply.question().subjects())
                                .extracting(Subject::name).containsExactly("web-1")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "restart", "v1.", "v1.AAAA", "10.34.33.22", "{}"})
    void knowsNothingThatItDidNotMake(String token) {
        assertThat(presses.open(token)).isEqualTo(new Opened.Foreign());
    }

    @Test
    void knowsNothingThatWasMadeForAnotherPurposeOrByAnotherVersion() {
        Press press = press(decide(wish(Action.RESTART), Doubt.CONFIRM).getFirst());
        String text = PressText.write(press).orElseThrow();
        Instant later = clock.instant().plusSeconds(60);

        assertThat(presses.open(seal.seal("button", later, text)))
                .isEqualTo(new Opened.Live(press));
        assertThat(presses.open(seal.seal("follow-up", later, text)))
                .isEqualTo(new Opened.Foreign());
        for (String other : List.of("", "TURN", text + "\nmore", text.replace("CONFIRM", "WHY"),
                text.replace("RESTART", "RESIZE"), text.replace("EN", "FR"),
                text.lines().limit(9).reduce((all, line) -> all + "\n" + line).orElseThrow())) {
            assertThat(presses.open(seal.seal("button", later, other))).as(other)
                    .isEqualTo(new Opened.Foreign());
        }
    }

    @ParameterizedTest
    @CsvSource({"CONFIRM, U0ALICE, true", "CONFIRM, U0BOB, false", "CHOOSE, U0ALICE, true",
            "CHOOSE, U0BOB, false", "AGAIN, U0ALICE, true", "AGAIN, U0BOB, false",
            "APPROVE, U0ALICE, false", "APPROVE, U0BOB, true", "CANCEL, U0ALICE, true",
            "CANCEL, U0BOB, true"})
    void knowsWhoMayPress(Act act, String user, boolean may) {
        Question question = press(decide(wish(Action.RESTART)).getFirst()).question();

        assertThat(new Press.Reply(act, question).isFor(user)).isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource(Act.class)
    void readsWhatItWrote(Act act) {
        Question question = new Question("q-1", Action.STOP, "U0ALICE", LAUNCHED,
                "naïve 🦀 \"x\" , CONFIRM", Language.ZH, true, false, "",
                List.of(new Subject(IPV6, "i-1", "web 1", LAUNCHED, Set.of(Doubt.values())),
                        new Subject(NAME, "i-2", "", Instant.EPOCH, Set.of(Doubt.CHANGED)),
                        Subject.of(new Target.Id("i-0abc1234def567890"))));
        Press press = new Press.Reply(act, question);

        assertThat(PressText.write(press).flatMap(PressText::read)).contains(press);
    }
}
