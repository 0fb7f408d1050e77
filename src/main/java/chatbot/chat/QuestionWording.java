package chatbot.chat;

import static chatbot.chat.Phrase.code;
import static chatbot.chat.Phrase.plain;
import static chatbot.chat.Phrase.strong;
import static chatbot.chat.Phrase.time;

import chatbot.aws.Failure;
import chatbot.change.Asked;
import chatbot.change.Doubt;
import chatbot.chat.Phrase.Span;
import chatbot.command.Command.Restart;
import chatbot.fleet.Guard;
import chatbot.fleet.Instance;
import chatbot.fleet.Instance.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Every sentence of a question that comes before a restart, and about its answer; one method each.
/// The buttons say less than the sentences, which have to do without them in a notification.
final class QuestionWording {

    private static final String MINUTES = Long.toString(Presses.LIFE.toMinutes());
    /// Where more than the machine itself may have one of its addresses.
    private static final Set<Doubt> SHARED = EnumSet.of(Doubt.SECONDARY_ADDRESS,
            Doubt.KUBERNETES_NODE);
    private static final String ALONE = " If nobody else is here, ask in a channel.";
    /// So many further addresses of a machine are listed.
    private static final int MOST_ADDRESSES = 5;

    private QuestionWording() {
    }

    /// May it be restarted?
    ///
    /// @param direct whether it is asked in a direct message
    static Reply decide(Instance instance, Set<Doubt> doubts, Restart wish, Asked asked,
            boolean direct) {
        Phrase first = Phrase.of("Restart " + ChangeWording.IT + "?",
                ChangeWording.it(instance, wish));
        Phrase who = doubts.contains(Doubt.APPROVE)
                ? Phrase.of("Somebody else than {} can approve within {} minutes, and anybody who "
                        + "may use me here can cancel." + (direct ? ALONE : ""), person(asked),
                        plain(MINUTES))
                : Phrase.of("{} can confirm within {} minutes, and anybody who may use me here can "
                        + "cancel.", person(asked), plain(MINUTES));
        Stream<Phrase> others = doubts.stream().filter(SHARED::contains).limit(1)
                .map(_ -> others(instance, wish));
        return Reply.toAsker(Stream.of(Stream.of(first),
                doubts.stream().sorted().map(doubt -> doubt(doubt, instance, wish)), others)
                .flatMap(all -> all).toList(), AcceptedWording.by(asked), who);
    }

    private static Phrase doubt(Doubt doubt, Instance instance, Restart wish) {
        return switch (doubt) {
            case CONFIRM -> Phrase.of("Its tag {} is {}, so I ask before I restart it.",
                    code(Guard.TAG), code("confirm"));
            case APPROVE -> Phrase.of("Its tag {} is {}, so a second person has to agree.",
                    code(Guard.TAG), code("approve"));
            case SECONDARY_ADDRESS -> Phrase.of("{} is a secondary address of it: all of the "
                    + "machine goes down, with whatever else runs there.",
                    ChangeWording.address(wish));
            case KUBERNETES_NODE -> Phrase.of("It is a node of the Kubernetes cluster {}: every "
                    + "pod on it goes down. Draining it first is kinder.",
                    strong(instance.cluster().orElse("")));
            case SCALING_GROUP -> Phrase.of("It belongs to the scaling group {}, which may take "
                    + "the restart for a failure, terminate the machine and start another.",
                    strong(instance.scalingGroup().orElse("")));
            case CHANGED -> Phrase.of("{} leads to another machine now than when the question was "
                    + "asked, or to the same one started anew, so I ask again.",
                    ChangeWording.address(wish));
        };
    }

    private static Phrase others(Instance instance, Restart wish) {
        List<String> others = instance.addresses().stream()
                .filter(own -> own.role() != Role.PUBLIC)
                .map(own -> own.ip()).filter(ip -> !ip.equals(wish.address()))
                .map(ip -> ip.text()).toList();
        if (others.isEmpty()) {
            return Phrase.of("It has no other private address.");
        }
        String listed = String.join(", ", others.stream().limit(MOST_ADDRESSES).toList());
        int more = others.size() - MOST_ADDRESSES;
        return more > 0
                ? Phrase.of("Its other private addresses: {} and {} more.", code(listed),
                        plain(Integer.toString(more)))
                : Phrase.of("Its other private addresses: {}.", code(listed));
    }

    /// Which of several machines?
    static Reply choose(List<Instance> found, Restart wish, Asked asked) {
        int listed = Presses.MOST_CHOICES;
        Stream<Phrase> machines = found.stream().limit(listed)
                .map(instance -> Phrase.of("• {} {} in {}, {}", ChangeWording.name(instance),
                        code(instance.id()), code(instance.place().vpc()),
                        plain(instance.place().zone())));
        Stream<Phrase> others = Stream.of(found.size() - listed).filter(more -> more > 0)
                .map(more -> Phrase.of("and {} more", plain(Integer.toString(more))));
        Phrase first = Phrase.of(
                "{} instances have the address {}. I won't guess: which one do you mean?",
                plain(Integer.toString(found.size())), ChangeWording.address(wish));
        return Reply.toAsker(
                Stream.of(Stream.of(first), machines, others).flatMap(all -> all).toList(),
                AcceptedWording.by(asked),
                Phrase.of("{} can choose within {} minutes, or ask again with an address that only "
                        + "that one has, such as its public one. Nothing was done so far.",
                        person(asked), plain(MINUTES)));
    }

    /// Somebody said no.
    static Reply cancelled(Press press, String by) {
        return Reply.toAsker(
                List.of(Phrase
                        .of("Cancelled by {}. This question restarts nothing any more; it was "
                                + "about ", new Span.Person(by))
                        .and(machine(press)).and(Phrase.of("."))),
                by(press));
    }

    /// Nobody answered in time.
    static Reply expired(Press press) {
        return Reply.toAsker(
                List.of(Phrase
                        .of("This question has expired, and restarts nothing any more. It was "
                                + "about ")
                        .and(machine(press)).and(Phrase.of("."))),
                by(press), Phrase.of("If it should be restarted, ask again: {}.", command(press)));
    }

    /// Somebody else's question.
    static Reply notYours(Press press) {
        Span asker = new Span.Person(press.asker());
        return press.act() == Press.Act.APPROVE
                ? Reply.toAsker(
                        List.of(Phrase
                                .of("You asked for this restart yourself, so somebody else has "
                                        + "to approve it. Nothing was done.")),
                        Phrase.of("Ask a colleague who may use me here to press the button."))
                : Reply.toAsker(
                        List.of(Phrase
                                .of("Only {} can press this: it is their question. Nothing was "
                                        + "done.", asker)),
                        Phrase.of("To ask yourself: {}.", command(press)));
    }

    /// Somebody was faster, or pressed twice.
    static Reply decided(Asked before) {
        return Reply.toAsker(
                List.of(Phrase.of("That was decided already, by {} at {}. Nothing more was done.",
                        new Span.Person(before.decider()), time(before.time()))),
                Phrase.of("What came of it is in this conversation. If nothing is, look at the "
                        + "machine before you ask again."));
    }

    /// That it isn't the first answer of its kind.
    static Phrase triedAgain(String by, Instant now) {
        return Phrase.of("Tried again by {} at {}.", new Span.Person(by), time(now));
    }

    /// A button of nobody knows what.
    static Reply unreadable() {
        return Reply.toAsker(
                List.of(Phrase.of("I can't read this button any more. Nothing was done.")),
                Phrase.of("Ask again, for example {}.", Phrase.command(Wording.EXAMPLE)));
    }

    /// That a question could not be closed.
    static Reply notDropped(Press press, Failure why) {
        return Reply.toAsker(
                List.of(Phrase.of("I couldn't note that nothing is to be done about ")
                        .and(machine(press)).and(Phrase.of("."))
                        .then(FailureWording.happened("DynamoDB", why))),
                Phrase.of("Whether the question is closed I don't know. Press again in a moment."));
    }

    /// In place of a question that only one person saw, when the answer is for everybody.
    static Reply answeredBelow() {
        return Reply.toAsker(List.of(Phrase.of("Answered below.")));
    }

    private static Phrase machine(Press press) {
        Press.Machine shown = press.machine();
        return shown.id().isEmpty()
                ? Phrase.of("the machine at {}", code(press.address()))
                : Phrase.of("{} ({}, {})", strong(shown.name().isEmpty()
                        ? "an instance without a name"
                        : shown.name()), code(press.address()), code(shown.id()));
    }

    private static Span command(Press press) {
        return Phrase.command("restart " + press.address());
    }

    private static Span person(Asked asked) {
        return new Span.Person(asked.user());
    }

    private static Phrase by(Press press) {
        return AcceptedWording.by(press.asker(), "", press.reason());
    }
}
