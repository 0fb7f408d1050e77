package chatbot.chat;

import static chatbot.language.Span.code;
import static chatbot.wording.Suggestion.command;

import chatbot.aws.Failure;
import chatbot.change.Doubt;
import chatbot.change.Finding;
import chatbot.chat.Question.Subject;
import chatbot.claim.Asked;
import chatbot.command.Command;
import chatbot.command.Selection;
import chatbot.fleet.Action;
import chatbot.fleet.Fleet.Search;
import chatbot.fleet.Instance;
import chatbot.fleet.Site.Scope;
import chatbot.fleet.Site.Silent;
import chatbot.fleet.Target;
import chatbot.language.Phrase;
import chatbot.language.Sentence;
import chatbot.language.Span;
import chatbot.language.Symbol;
import chatbot.wording.AcceptedWording;
import chatbot.wording.ActionWording;
import chatbot.wording.DoubtWording;
import chatbot.wording.FailureWording;
import chatbot.wording.HelpWording;
import chatbot.wording.MachineWording;
import chatbot.wording.Reply;
import chatbot.wording.SiteWording;
import chatbot.wording.UnfitWording;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Every sentence of a question that comes before something is done, and about its answer; one method
/// each. The buttons say less than the sentences, which have to do without them in a notification.
final class QuestionWording {

    private static final Phrase MINUTES = Phrase.counted(Sentence.MINUTES,
            Presses.LIFE.toMinutes());

    private QuestionWording() {
    }

    /// May it be done?
    ///
    /// @param direct whether it is asked in a direct message
    static Reply decide(List<Finding.Fit> machines, Asked asked, boolean direct) {
        boolean approve = machines.stream()
                .flatMap(machine -> machine.doubts().stream()).anyMatch(Doubt::needsAnother);
        Phrase who = Phrase.of(approve ? Sentence.CAN_APPROVE : Sentence.CAN_CONFIRM,
                person(asked), MINUTES);
        return Reply.toAsker(machines.size() == 1
                ? one(machines.getFirst(), asked.action())
                : several(machines, asked.action()),
                AcceptedWording.by(asked),
                approve && direct ? who.then(Phrase.of(Sentence.IF_ALONE)) : who);
    }

    private static List<Phrase> one(Finding.Fit machine, Action action) {
        Phrase first = ActionWording.may(action,
                MachineWording.it(machine.instance(), machine.target())).after(Symbol.QUESTION);
        return Stream.concat(Stream.of(first), DoubtWording.doubts(machine, action)).toList();
    }

    private static List<Phrase> several(List<Finding.Fit> machines, Action action) {
        Phrase first = ActionWording.may(action, Phrase.counted(Sentence.MACHINES,
                machines.size())).after(Symbol.QUESTION);
        return Stream.concat(Stream.of(first), machines.stream().map(machine -> MachineWording
                .line(DoubtWording.doubts(machine, action).reduce(
                        Phrase.of(Sentence.MACHINE_AND,
                                MachineWording.first(machine.instance(), machine.target())),
                        Phrase::then))))
                .toList();
    }

    /// Which of several machines?
    static Reply choose(Target target, List<Instance> found, List<Silent> silent, Asked asked) {
        return which(UnfitWording.which(target, found), found, silent, asked);
    }

    /// Which of those whose names are like it?
    static Reply near(Target target, Scope scope, List<Instance> near, Asked asked) {
        return which(Phrase.of(Sentence.NEAR_NAME, SiteWording.sites(scope.answered()),
                code(target.text())), near, scope.silent(), asked);
    }

    private static Reply which(Phrase first, List<Instance> found, List<Silent> silent,
            Asked asked) {
        int listed = Presses.MOST_CHOICES;
        Stream<Phrase> machines = found.stream().limit(listed)
                .map(instance -> Phrase.of(Sentence.WHICH_MACHINE, MachineWording.name(instance),
                        code(instance.id()), code(instance.place().vpc()),
                        SiteWording.zone(instance)));
        Stream<Phrase> others = Stream.of(found.size() - listed).filter(more -> more > 0)
                .map(more -> Phrase.counted(Sentence.WHICH_MORE, more));
        return Reply.toAsker(
                Stream.of(Stream.of(first.after(Symbol.QUESTION)), machines, others,
                        SiteWording.warning(silent))
                        .flatMap(all -> all).toList(),
                AcceptedWording.by(asked),
                Phrase.of(Sentence.CAN_CHOOSE, person(asked), MINUTES));
    }

    /// Somebody said no.
    static Reply cancelled(Question question, String by) {
        return Reply.toAsker(List.of(Phrase.of(Sentence.CANCELLED, new Span.Person(by),
                machines(question))), by(question));
    }

    /// Nobody answered in time.
    static Reply expired(Question question) {
        return Reply.toAsker(List.of(Phrase.of(Sentence.EXPIRED, machines(question))),
                by(question), Phrase.of(Sentence.EXPIRED_NEXT, again(question)));
    }

    /// Somebody else's question.
    static Reply notYours(Press.Reply press) {
        Question question = press.question();
        return press.act() == Press.Act.APPROVE
                ? Reply.toAsker(List.of(Phrase.of(Sentence.ONLY_OTHERS)),
                        Phrase.of(Sentence.ONLY_OTHERS_NEXT))
                : Reply.toAsker(
                        List.of(Phrase.of(Sentence.ONLY_ASKER, new Span.Person(question.asker()))),
                        Phrase.of(Sentence.ONLY_ASKER_NEXT, again(question)));
    }

    /// Somebody else's list.
    static Reply listNotYours(Press.Turn turn) {
        return Reply.toAsker(
                List.of(Phrase.of(Sentence.ONLY_ASKER, new Span.Person(turn.asker()))),
                Phrase.of(Sentence.ONLY_ASKER_NEXT, again(turn.search())));
    }

    /// The next page of a list, too late.
    static Reply listExpired(Search search) {
        return Reply.toAsker(List.of(Phrase.of(Sentence.LIST_EXPIRED)),
                Phrase.of(Sentence.FOR_EXAMPLE, again(search)));
    }

    /// Somebody was faster, or pressed twice.
    static Reply decided(Asked before) {
        return Reply.toAsker(
                List.of(Phrase.of(Sentence.DECIDED, new Span.Person(before.decider()),
                        new Span.Time(before.time()))),
                Phrase.of(Sentence.DECIDED_NEXT));
    }

    /// That it isn't the first answer of its kind.
    static Phrase triedAgain(String by, Instant now) {
        return Phrase.of(Sentence.TRIED_AGAIN, new Span.Person(by), new Span.Time(now));
    }

    /// A button of nobody knows what.
    static Reply unreadable() {
        return Reply.toAsker(List.of(Phrase.of(Sentence.BUTTON_UNREADABLE)),
                Phrase.of(Sentence.BUTTON_UNREADABLE_NEXT, command(HelpWording.example())));
    }

    /// That a question could not be closed.
    static Reply notDropped(Question question, Failure why) {
        return Reply.toAsker(
                List.of(Phrase.of(Sentence.NOT_DROPPED, machines(question))
                        .then(FailureWording.happened("DynamoDB", why)).after(Symbol.TROUBLE)),
                Phrase.of(Sentence.NOT_DROPPED_NEXT));
    }

    private static Phrase machines(Question question) {
        return MachineWording.listed(
                question.subjects().stream().map(QuestionWording::machine).toList());
    }

    private static Phrase machine(Subject subject) {
        Span target = code(subject.target().text());
        Span id = code(subject.instance());
        return subject.instance().isEmpty()
                ? MachineWording.at(subject.target())
                : subject.target() instanceof Target.Address
                        ? Phrase.of(Sentence.MACHINE_SHORT, MachineWording.shown(subject.name()),
                                target, id)
                        : Phrase.of(Sentence.MACHINE_NAMED, MachineWording.shown(subject.name()),
                                id);
    }

    private static Span again(Question question) {
        return command(new Command.Change(question.action(), new Selection(question.targets(),
                Optional.of(question.region()).filter(region -> !region.isEmpty())), "", false,
                question.again()));
    }

    private static Span again(Search search) {
        return command(new Command.Search(search.text(), search.region()));
    }

    private static Span person(Asked asked) {
        return new Span.Person(asked.user());
    }

    private static Phrase by(Question question) {
        return AcceptedWording.by(question.asker(), "", question.reason());
    }
}
