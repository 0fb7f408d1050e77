package chatbot.chat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.change.Asked;
import chatbot.change.Changes;
import chatbot.change.Claims.Claim;
import chatbot.change.Outcome;
import chatbot.change.Outcome.AlreadyAsked;
import chatbot.change.Recipient;
import chatbot.change.Wish;
import chatbot.chat.Message.WayBack;
import chatbot.chat.Press.Act;
import chatbot.chat.Presses.Opened;
import chatbot.fleet.IpAddress;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Locale;

/// What comes of a button, once it is known that whoever pressed it may use the bot.
///
/// A question is decided by one claim, which its buttons share, so whoever is second is told who was
/// first.
@Singleton
final class Pressing {

    private final Presses presses;
    private final ChangeAnswers answers;
    private final Changes restarts;
    private final Clock clock;

    Pressing(Presses presses, ChangeAnswers answers, Changes restarts, Clock clock) {
        this.presses = presses;
        this.answers = answers;
        this.restarts = restarts;
        this.clock = clock;
    }

    /// Does what the button says.
    ///
    /// @param everybody whether everybody sees what comes of it
    Reaction press(Message pressed, boolean everybody, Caller caller) {
        return switch (presses.open(pressed.text())) {
            case Opened.Foreign() -> Reaction.beside(new Answer(QuestionWording.unreadable(),
                    "button", "", "", "unreadable_button"));
            case Opened.Expired(Press press) ->
                drop(press, "expired", QuestionWording.expired(press), caller);
            case Opened.Live(Press press) when !press.isFor(caller.user()) ->
                Reaction.beside(answer(press, "not_yours", QuestionWording.notYours(press)));
            case Opened.Live(Press press) when press.act() == Act.CANCEL ->
                drop(press, "cancelled", QuestionWording.cancelled(press, caller.user()), caller);
            case Opened.Live(Press press) -> restart(press, pressed, everybody, caller);
        };
    }

    /// Closes the question, if it is still open.
    private Reaction drop(Press press, String end, Reply closed, Caller caller) {
        return switch (close(press, end, caller)) {
            case Claim.Granted() -> Reaction.replacing(answer(press, end, closed));
            case Claim.Taken(Asked before, _) -> decided(press, before);
            case Claim.Failed(Failure why) -> Reaction.beside(answer(press, "not_" + end,
                    QuestionWording.notDropped(press, why)));
        };
    }

    private Claim close(Press press, String end, Caller caller) {
        return restarts.drop(new Asked(press.question(), press.asker(), clock.instant(),
                press.reason(), caller.user()), end, caller);
    }

    private static Reaction decided(Press press, Asked before) {
        return Reaction.beside(answer(press, "decided", QuestionWording.decided(before)));
    }

    private Reaction restart(Press press, Message pressed, boolean everybody, Caller caller) {
        Wish wish = wish(press, pressed, everybody, caller.user());
        Outcome outcome = restarts.restart(wish, caller);
        if (outcome instanceof AlreadyAsked already && already.again()) {
            return decided(press, already.by());
        }
        if (!isClaimed(outcome)
                && close(press, "superseded", caller) instanceof Claim.Taken(Asked before, _)) {
            return decided(press, before);
        }
        Answer answer = answers.of(outcome, wish);
        return Reaction.replacing(
                press.act() == Act.AGAIN ? again(answer, caller.user()) : answer);
    }

    /// Whether the question is spent. Where it isn't, because there is another question now or nothing
    /// to do, it is closed before that is said: two clicks must not bring two questions.
    private static boolean isClaimed(Outcome outcome) {
        return outcome instanceof Outcome.Accepted
                || outcome instanceof Outcome.Unconfirmed
                || outcome instanceof Outcome.Refused
                || outcome instanceof Outcome.NotClaimed;
    }

    private Wish wish(Press press, Message pressed, boolean everybody, String presser) {
        boolean agrees = press.act() == Act.RESTART || press.act() == Act.APPROVE;
        Asked asked = new Asked(press.question(), press.asker(), clock.instant(), press.reason(),
                agrees ? presser : "");
        WayBack way = pressed.wayBack();
        Recipient to = new Recipient(pressed.sender().channel(), press.asker(), everybody,
                way.url(), way.thread(), way.original());
        return new Wish(IpAddress.of(press.address()), asked, to, press.consent());
    }

    /// The same answer as before would look as if nothing had happened.
    private Answer again(Answer answer, String by) {
        return answer.with(answer.reply()
                .noting(QuestionWording.triedAgain(by, clock.instant())));
    }

    private static Answer answer(Press press, String outcome, Reply reply) {
        return new Answer(reply, press.act().name().toLowerCase(Locale.ROOT),
                press.address() + " " + press.machine().id(), press.reason(), outcome);
    }
}
