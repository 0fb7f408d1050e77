package chatbot.chat;

import chatbot.change.Asked;
import chatbot.change.Consent;
import chatbot.change.Doubt;
import chatbot.change.Wish;
import chatbot.chat.Button.Style;
import chatbot.chat.Press.Act;
import chatbot.chat.Press.Machine;
import chatbot.fleet.Instance;
import chatbot.seal.Seal;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes the buttons of a question, and knows them again.
///
/// Each holds a sealed token that binds what pressing it does, to which machine as it was shown, for
/// whom, and until when; nobody can make one, or use it for something else.
@Singleton
final class Presses {

    /// So long a question can be answered: longer, and nobody remembers what it was about.
    static final Duration LIFE = Duration.ofMinutes(5);
    /// So many of several machines get a button.
    static final int MOST_CHOICES = 10;

    private static final String PURPOSE = "button";
    /// Slack's limit for a button's text is 75 characters (Slack: "Block elements").
    private static final int LONGEST_NAME = 25;

    private final Seal seal;
    private final Clock clock;

    Presses(Seal seal, Clock clock) {
        this.seal = seal;
        this.clock = clock;
    }

    /// What came of opening a button's token.
    sealed interface Opened {

        /// It can be pressed.
        record Live(Press press) implements Opened {
        }

        /// Its time is over.
        record Expired(Press press) implements Opened {
        }

        /// It isn't a button of this function's.
        record Foreign() implements Opened {
        }
    }

    /// Yes or no.
    List<Button> decide(Wish wish, Instance instance, Set<Doubt> doubts) {
        String question = question();
        Machine machine = machine(instance, doubts);
        Button yes = doubts.contains(Doubt.APPROVE)
                ? button("approve", "Approve", Style.DANGER,
                        press(Act.APPROVE, question, wish, machine))
                : button("restart", "Restart", Style.DANGER,
                        press(Act.RESTART, question, wish, machine));
        return List.of(yes, cancel(question, wish, machine));
    }

    /// Which one.
    List<Button> choose(Wish wish, List<Instance> instances) {
        String question = question();
        Stream<Button> choices = IntStream.range(0, Math.min(instances.size(), MOST_CHOICES))
                .mapToObj(index -> button("choose-" + index, label(instances.get(index)),
                        Style.PLAIN, press(Act.CHOOSE, question, wish,
                                machine(instances.get(index), Set.of()))));
        return Stream.concat(choices, Stream.of(cancel(question, wish, Machine.NONE))).toList();
    }

    /// Once more. What the asker agreed to before still is; what another person did isn't.
    List<Button> again(Wish wish, Optional<Instance> instance) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        wish.consent().map(Consent::doubts).filter(given -> !given.contains(Doubt.APPROVE))
                .ifPresent(doubts::addAll);
        Machine machine = instance.map(known -> machine(known, doubts))
                .or(() -> wish.consent().map(given -> new Machine(given.instance(), "",
                        given.launched(), doubts)))
                .orElse(Machine.NONE);
        return List.of(
                button("again", "Try again", Style.PRIMARY,
                        press(Act.AGAIN, question(), wish, machine)));
    }

    /// What is in a button's token.
    Opened open(String token) {
        return switch (seal.inspect(PURPOSE, token)) {
            case Seal.Opening.Valid(String text) ->
                Press.parse(text).<Opened>map(Opened.Live::new).orElseGet(Opened.Foreign::new);
            case Seal.Opening.Expired(String text) ->
                Press.parse(text).<Opened>map(Opened.Expired::new)
                        .orElseGet(Opened.Foreign::new);
            case Seal.Opening.Foreign() -> new Opened.Foreign();
        };
    }

    private Button cancel(String question, Wish wish, Machine machine) {
        return button("cancel", "Cancel", Style.PLAIN, press(Act.CANCEL, question, wish, machine));
    }

    private Button button(String name, String label, Style style, Press press) {
        return new Button(name, label, style,
                seal.seal(PURPOSE, clock.instant().plus(LIFE), press.text()));
    }

    private Press press(Act act, String question, Wish wish, Machine machine) {
        Asked asked = wish.asked();
        return new Press(act, question, asked.user(), wish.address().text(), clock.instant(),
                asked.reason(), machine);
    }

    private static Machine machine(Instance instance, Set<Doubt> doubts) {
        return new Machine(instance.id(), instance.name().orElse(""), instance.launched(), doubts);
    }

    private static String label(Instance instance) {
        String name = instance.name().map(given -> given + " ").orElse("");
        String shown = name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "… ";
        return shown + instance.id();
    }

    private static String question() {
        return UUID.randomUUID().toString();
    }
}
