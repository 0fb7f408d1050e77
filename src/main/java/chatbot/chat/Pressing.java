package chatbot.chat;

import chatbot.audit.End;
import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.change.Changes;
import chatbot.change.Outcome;
import chatbot.change.Outcome.AlreadyAsked;
import chatbot.change.Permit;
import chatbot.change.Wish;
import chatbot.chat.Message.WayBack;
import chatbot.chat.Press.Act;
import chatbot.chat.Presses.Opened;
import chatbot.claim.Asked;
import chatbot.claim.Brake;
import chatbot.claim.Claims.Claim;
import chatbot.claim.Recipient;
import chatbot.command.Selection;
import chatbot.command.Verb;
import chatbot.fleet.Target;
import chatbot.language.Language;
import chatbot.wording.Reply;
import chatbot.wording.Reply.Audience;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// What comes of a button, once it is known that whoever pressed it may use the bot.
///
/// A question is decided by one claim, which its buttons share, so whoever is second is told who was
/// first.
@Singleton
final class Pressing {

    private final Licences licences;
    private final Presses presses;
    private final ChangeAnswers answers;
    private final InquiryAnswers inquiries;
    private final Changes changes;
    private final Clock clock;

    Pressing(Licences licences, Presses presses, ChangeAnswers answers, InquiryAnswers inquiries,
            Changes changes, Clock clock) {
        this.licences = licences;
        this.presses = presses;
        this.answers = answers;
        this.inquiries = inquiries;
        this.changes = changes;
        this.clock = clock;
    }

    /// The language of what the button stands under; empty if nobody knows.
    Optional<Language> language(Message pressed) {
        return presses.open(pressed.text()).language();
    }

    /// Does what the button says.
    ///
    /// @param outcomes who sees outcomes, unless somebody wished otherwise
    Reaction press(Message pressed, Audience outcomes, Caller caller) {
        return switch (opened(pressed, caller)) {
            case Opened.Foreign() -> Reaction.beside(new Answer(QuestionWording.unreadable(),
                    "button", "", "", End.UNREADABLE_BUTTON.told()));
            case Opened.Expired(Press.Reply reply) when reply.act() == Act.LOOK ->
                look(reply, pressed, caller);
            case Opened.Live(Press.Reply reply) when reply.act() == Act.LOOK ->
                look(reply, pressed, caller);
            case Opened.Expired(Press.Reply reply) -> drop(reply, End.EXPIRED, End.NOT_EXPIRED,
                    QuestionWording.expired(reply.question()), caller);
            case Opened.Expired(Press.Turn turn) -> Reaction.beside(turned(turn, End.EXPIRED,
                    QuestionWording.listExpired(turn.search())));
            case Opened.Live(Press.Turn turn) -> turn(turn, pressed, caller);
            case Opened.Live(Press.Reply reply) when !reply.isFor(caller.user()) ->
                Reaction.beside(answer(reply, End.NOT_YOURS, QuestionWording.notYours(reply)));
            case Opened.Live(Press.Reply reply) when reply.act() == Act.CANCEL ->
                drop(reply, End.CANCELLED, End.NOT_CANCELLED,
                        QuestionWording.cancelled(reply.question(), caller.user()), caller);
            case Opened.Live(Press.Reply reply) -> change(reply, pressed, outcomes, caller);
        };
    }

    private Opened opened(Message pressed, Caller caller) {
        return switch (presses.open(pressed.text())) {
            case Opened.Live(Press.Reply reply) -> new Opened.Live(reply.takenBy(caller.user()));
            case Opened.Expired(Press.Reply reply) ->
                new Opened.Expired(reply.takenBy(caller.user()));
            case Opened other -> other;
        };
    }

    /// How the machine is, for whoever looks; the offer stays, and looking is never too late.
    private Reaction look(Press.Reply reply, Message pressed, Caller caller) {
        Question question = reply.question();
        Licence licence = licences.of(pressed.sender(), caller);
        return Reaction.beside(licence.refusal(Verb.STATUS).orElseGet(() -> inquiries.status(
                new Selection(question.subjects().stream()
                        .<Target>map(subject -> new Target.Id(subject.instance())).toList(),
                        Optional.of(question.region())),
                new Occasion(pressed, licence, question.language(), false, caller))));
    }

    private Reaction turn(Press.Turn turn, Message pressed, Caller caller) {
        if (!turn.asker().equals(caller.user())) {
            return Reaction.beside(turned(turn, End.NOT_YOURS, QuestionWording.listNotYours(turn)));
        }
        Licence licence = licences.of(pressed.sender(), caller);
        return Reaction.beside(licence.refusal(Verb.LIST).orElseGet(
                () -> inquiries.list(turn.search(), licence, turn.language(), caller)
                        .by(licence.allowing(Verb.LIST))));
    }

    private static Answer turned(Press.Turn turn, End end, Reply reply) {
        return new Answer(reply, "list", turn.search().text(), "", end.told());
    }

    /// Closes the question, if it is still open.
    private Reaction drop(Press.Reply reply, End end, End not, Reply closed,
            Caller caller) {
        return switch (close(reply, end.word(), caller)) {
            case Claim.Granted _ -> Reaction.replacing(answer(reply, end, closed));
            case Claim.Taken(Asked before, _, _) -> decided(reply, before);
            case Claim.Braked(Brake brake) -> throw new IllegalStateException(
                    "Dropping a question was braked: " + brake);
            case Claim.Failed(Failure why) -> Reaction.beside(answer(reply, not,
                    QuestionWording.notDropped(reply.question(), why)));
        };
    }

    private Claim close(Press.Reply reply, String end, Caller caller) {
        return changes.drop(reply.question().asked(clock.instant(), caller.user()), end, caller);
    }

    private static Reaction decided(Press.Reply reply, Asked before) {
        return Reaction.beside(answer(reply, End.DECIDED, QuestionWording.decided(before)));
    }

    private Reaction change(Press.Reply reply, Message pressed, Audience outcomes, Caller caller) {
        Question question = reply.question();
        Licence presser = licences.of(pressed.sender(), caller);
        Optional<Answer> refusal = presser.refusal(Verb.of(question.action()));
        if (refusal.isPresent()) {
            return Reaction.beside(refusal.get());
        }
        Permit both = question.asker().equals(caller.user())
                ? presser.permit()
                : presser.permit().and(
                        licences.of(pressed.sender().as(question.asker()), caller).permit());
        Wish wish = wish(reply, pressed, outcomes, caller.user());
        Outcome outcome = changes.change(wish, both, caller);
        if (outcome instanceof AlreadyAsked already && already.again()) {
            return decided(reply, already.by());
        }
        if (!isClaimed(outcome)
                && close(reply, "superseded", caller) instanceof Claim.Taken(Asked before, _, _)) {
            return decided(reply, before);
        }
        Answer answer = answers.of(outcome, wish).by(presser.allowing(Verb.of(question.action()),
                Deeds.machines(outcome)));
        return Reaction.replacing(
                reply.act() == Act.AGAIN ? again(answer, caller.user()) : answer);
    }

    /// Whether the question is spent. Where it isn't, because there is another question now or nothing
    /// to do, it is closed before that is said: two clicks must not bring two questions.
    private static boolean isClaimed(Outcome outcome) {
        return outcome instanceof Outcome.Accepted
                || outcome instanceof Outcome.Unconfirmed
                || outcome instanceof Outcome.Refused
                || outcome instanceof Outcome.NotClaimed;
    }

    /// What stands in the channel is answered there.
    private Wish wish(Press.Reply reply, Message pressed, Audience outcomes, String presser) {
        Question question = reply.question();
        WayBack way = pressed.wayBack();
        boolean everybody = !way.original().isEmpty()
                || (outcomes == Audience.EVERYBODY && !question.discreet());
        boolean agrees = reply.act() == Act.CONFIRM || reply.act() == Act.APPROVE;
        return new Wish(question.asked(clock.instant(), agrees ? presser : ""),
                question.targets(),
                Optional.of(question.region()).filter(region -> !region.isEmpty()),
                new Recipient(pressed.sender().channel(), question.asker(), everybody, way.url(),
                        way.thread(), way.original(), question.language()),
                question.consents(), false, question.again());
    }

    /// The same answer as before would look as if nothing had happened.
    private Answer again(Answer answer, String by) {
        return answer.with(answer.reply()
                .noting(QuestionWording.triedAgain(by, clock.instant())));
    }

    private static Answer answer(Press.Reply press, End end, Reply reply) {
        return new Answer(reply, Deeds.of(press, end));
    }
}
