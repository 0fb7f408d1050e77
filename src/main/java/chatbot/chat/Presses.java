package chatbot.chat;

import chatbot.change.Consent;
import chatbot.change.Doubt;
import chatbot.change.Finding;
import chatbot.change.Wish;
import chatbot.chat.Press.Act;
import chatbot.chat.Question.Subject;
import chatbot.claim.Change;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Search;
import chatbot.fleet.Instance;
import chatbot.fleet.Target;
import chatbot.language.Language;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.seal.Seal;
import chatbot.wording.ActionWording;
import chatbot.wording.Button;
import chatbot.wording.Button.Style;
import chatbot.wording.OfferWording;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Makes the buttons of an answer, and knows them again.
///
/// Each holds a sealed token that binds what pressing it does, to which machines as they were shown,
/// for whom, and until when; nobody can make one, or use it for something else.
@Singleton
final class Presses {

    /// So long a question can be answered: longer, and nobody remembers what it was about.
    static final Duration LIFE = Duration.ofMinutes(5);
    /// So long an offer can be taken: an alarm isn't seen at once.
    static final Duration OFFER_LIFE = Duration.ofMinutes(30);
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

        /// The language of what it stands under; empty if nobody knows.
        default Optional<Language> language() {
            return switch (this) {
                case Live(Press press) -> Optional.of(press.language());
                case Expired(Press press) -> Optional.of(press.language());
                case Foreign() -> Optional.empty();
            };
        }
    }

    /// Yes or no.
    List<Button> decide(Wish wish, List<Finding.Fit> machines) {
        Question question = question(wish, machines.stream().map(Subject::of).toList());
        boolean approval = machines.stream()
                .flatMap(machine -> machine.doubts().stream()).anyMatch(Doubt::needsAnother);
        Stream<Button> yes = approval
                ? button("approve", Phrase.of(Sentence.BUTTON_APPROVE), Style.DANGER,
                        new Press.Reply(Act.APPROVE, question))
                : button(wish.asked().action().name().toLowerCase(Locale.ROOT),
                        ActionWording.button(wish.asked().action()), Style.DANGER,
                        new Press.Reply(Act.CONFIRM, question));
        return Stream.concat(yes, cancel(question)).toList();
    }

    /// To restart a machine that an alarm names, or to look at it; whoever presses is who asks.
    List<Button> offer(Target target, Instance machine, Language language) {
        Question question = new Question(UUID.randomUUID().toString(), Action.RESTART, "",
                clock.instant(), OfferWording.reason(language), language, false, false,
                machine.place().region(), List.of(Subject.of(target, machine, Set.of())));
        return Stream.concat(
                button("restart", ActionWording.button(Action.RESTART), Style.DANGER,
                        new Press.Reply(Act.OFFERED, question), OFFER_LIFE),
                button("status", OfferWording.status(), Style.PLAIN,
                        new Press.Reply(Act.LOOK, question), OFFER_LIFE))
                .toList();
    }

    /// Which of several that have the address or the name.
    List<Button> choose(Wish wish, Target target, List<Instance> instances) {
        return choose(wish, instances.stream()
                .map(instance -> Subject.of(target, instance, Set.of())).toList());
    }

    /// Which of those whose names are like the one that nobody has.
    List<Button> near(Wish wish, List<Instance> instances) {
        return choose(wish, instances.stream().map(instance -> Subject
                .of(new Target.Id(instance.id()), instance, Set.of())).toList());
    }

    private List<Button> choose(Wish wish, List<Subject> machines) {
        Question question = question(wish, machines.stream().limit(1).toList());
        Stream<Button> choices = IntStream.range(0, Math.min(machines.size(), MOST_CHOICES))
                .boxed().flatMap(index -> button("choose-" + index, label(machines.get(index)),
                        Style.PLAIN, new Press.Reply(Act.CHOOSE,
                                question.about(List.of(machines.get(index))))));
        Question none = question.about(List.of(Subject.of(wish.targets().getFirst())));
        return Stream.concat(choices, cancel(none)).toList();
    }

    /// Once more, by those who know which machines it was about.
    List<Button> again(Wish wish, List<Change> changes) {
        return again(question(wish, changes.stream().map(change -> Subject.of(change.target(),
                change.instance(), agreed(wish, change.instance().id()))).toList()));
    }

    /// Once more, where no machine was found.
    List<Button> again(Wish wish) {
        List<Consent> consents = wish.consents();
        List<Target> targets = wish.targets();
        return again(question(wish, IntStream.range(0, targets.size())
                .mapToObj(index -> consents.size() == targets.size()
                        ? new Subject(targets.get(index), consents.get(index).instance(), "",
                                consents.get(index).launched(),
                                agreed(wish, consents.get(index).instance()))
                        : Subject.of(targets.get(index)))
                .toList()));
    }

    private List<Button> again(Question question) {
        return button("again", Phrase.of(Sentence.BUTTON_AGAIN), Style.PRIMARY,
                new Press.Reply(Act.AGAIN, question)).toList();
    }

    /// What the asker agreed to before still is; what another person did isn't.
    private static Set<Doubt> agreed(Wish wish, String instance) {
        Set<Doubt> agreed = wish.consents().stream()
                .filter(consent -> consent.instance().equals(instance))
                .flatMap(consent -> consent.doubts().stream()).collect(Collectors.toSet());
        return agreed.stream().anyMatch(Doubt::needsAnother) ? Set.of() : agreed;
    }

    /// The next page of a list.
    List<Button> turn(String asker, Language language, Search next) {
        return button("next", Phrase.of(Sentence.BUTTON_NEXT), Style.PLAIN,
                new Press.Turn(asker, language, next)).toList();
    }

    /// What is in a button's token.
    Opened open(String token) {
        return switch (seal.inspect(PURPOSE, token)) {
            case Seal.Opening.Valid(String text) -> PressText.read(text)
                    .<Opened>map(Opened.Live::new).orElseGet(Opened.Foreign::new);
            case Seal.Opening.Expired(String text) -> PressText.read(text)
                    .<Opened>map(Opened.Expired::new).orElseGet(Opened.Foreign::new);
            case Seal.Opening.Foreign() -> new Opened.Foreign();
        };
    }

    private Stream<Button> cancel(Question question) {
        return button("cancel", Phrase.of(Sentence.BUTTON_CANCEL), Style.PLAIN,
                new Press.Reply(Act.CANCEL, question));
    }

    /// None if it can't hold what it would have to.
    private Stream<Button> button(String name, Phrase label, Style style, Press press) {
        return button(name, label, style, press, LIFE);
    }

    private Stream<Button> button(String name, Phrase label, Style style, Press press,
            Duration life) {
        return PressText.write(press).stream().map(text -> new Button(name, label, style,
                seal.seal(PURPOSE, clock.instant().plus(life), text)));
    }

    private Question question(Wish wish, List<Subject> machines) {
        return Question.about(wish, machines, UUID.randomUUID().toString(), clock.instant());
    }

    private static Phrase label(Subject machine) {
        String name = machine.name().isEmpty() ? "" : machine.name() + " ";
        String shown = name.codePointCount(0, name.length()) <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME)) + "… ";
        return Phrase.of(Span.plain(shown + machine.instance()));
    }
}
