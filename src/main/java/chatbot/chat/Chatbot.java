package chatbot.chat;

import chatbot.aws.Caller;
import chatbot.change.Asked;
import chatbot.change.Changes;
import chatbot.change.Recipient;
import chatbot.change.Wish;
import chatbot.chat.Message.Sender;
import chatbot.chat.Message.WayBack;
import chatbot.chat.Reply.Audience;
import chatbot.command.Command;
import chatbot.command.CommandParser;
import chatbot.command.ParseResult;
import chatbot.command.Verb;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/// Answers a message: may this person, what was meant, do it, say how it went.
@Startup
@Singleton
public final class Chatbot {

    private final Access access;
    private final Changes restarts;
    private final ChangeAnswers answers;
    private final Pressing pressing;
    private final Audience outcomes;
    private final Clock clock;

    Chatbot(ChatConfig config, Access access, Changes restarts, ChangeAnswers answers,
            Pressing pressing, Clock clock) {
        this.access = access;
        this.restarts = restarts;
        this.answers = answers;
        this.pressing = pressing;
        this.clock = clock;
        this.outcomes = switch (config.replies().map(String::strip)
                .filter(value -> !value.isEmpty()).orElse("in_channel")) {
            case "in_channel" -> Audience.EVERYBODY;
            case "ephemeral" -> Audience.ASKER;
            case String other -> throw new IllegalArgumentException(
                    "CHATBOT_REPLIES is \"" + other + "\"; it takes in_channel or ephemeral.");
        };
    }

    /// Does what the message asks, at most once, and says so. Returns by the message's deadline.
    public Answer answer(Message message) {
        Caller caller = caller(message);
        return refusal(message, caller)
                .orElseGet(() -> understand(CommandParser.parse(message.text()), message, caller));
    }

    /// Says why nothing is done about a message, to those who may use the bot.
    ///
    /// @param outcome in a word, for the log
    public Answer decline(Message message, Reply why, String outcome) {
        return refusal(message, caller(message))
                .orElseGet(() -> new Answer(why, "", "", "", outcome));
    }

    /// Does what the button asks whose token is the message's text, at most once, and says so.
    /// Returns by the message's deadline.
    public Reaction press(Message pressed) {
        Caller caller = caller(pressed);
        boolean everybody = outcomes == Audience.EVERYBODY
                || !pressed.wayBack().original().isEmpty();
        return refusal(pressed, caller).map(Reaction::beside)
                .orElseGet(() -> pressing.press(pressed, everybody, caller));
    }

    private static Caller caller(Message message) {
        return new Caller(message.sender().user(), message.request(), message.deadline());
    }

    private Optional<Answer> refusal(Message message, Caller caller) {
        return switch (access.decide(message.sender(), caller)) {
            case Access.Decision.Admitted() -> Optional.empty();
            case Access.Decision.Unlisted unlisted ->
                refused(AccessWording.notAllowed(unlisted.missing()), "not_allowed");
            case Access.Decision.Unwelcome unwelcome ->
                refused(AccessWording.notWelcome(unwelcome.standing()), "not_welcome: "
                        + unwelcome.standing());
            case Access.Decision.Unsure(String why) ->
                refused(AccessWording.unsure(why), "unsure: " + why);
        };
    }

    private static Optional<Answer> refused(Reply reply, String outcome) {
        return Optional.of(new Answer(reply, "", "", "", outcome));
    }

    private Answer understand(ParseResult parsed, Message message, Caller caller) {
        return switch (parsed) {
            case ParseResult.Understood(Command command) -> obey(command, message, caller);
            case ParseResult.UnknownWord unknown ->
                new Answer(Wording.unknownWord(unknown), "", "", "", "unknown_word");
            case ParseResult.MissingAddress missed ->
                misunderstood(missed.verb(), "no_address", Wording.missingAddress(missed));
            case ParseResult.NotAnAddress wrong ->
                misunderstood(wrong.verb(), "not_an_address", Wording.notAnAddress(wrong));
            case ParseResult.MissingReason missed ->
                misunderstood(missed.verb(), "no_reason", Wording.missingReason(missed));
            case ParseResult.TooManyWords extra ->
                misunderstood(extra.verb(), "too_many_words", Wording.tooManyWords(extra));
        };
    }

    private static Answer misunderstood(Verb verb, String outcome, Reply reply) {
        return new Answer(reply, verb.word(), "", "", outcome);
    }

    private Answer obey(Command command, Message message, Caller caller) {
        return switch (command) {
            case Command.Help help ->
                new Answer(Wording.help(), help.verb().word(), "", "", "helped");
            case Command.Restart restart -> restart(wish(restart, message), caller);
        };
    }

    private Answer restart(Wish wish, Caller caller) {
        return answers.of(restarts.restart(wish, caller), wish);
    }

    private Wish wish(Command.Restart restart, Message message) {
        Sender sender = message.sender();
        WayBack way = message.wayBack();
        boolean everybody = outcomes == Audience.EVERYBODY
                || (sender.isDirect() && way.url().isEmpty()); // with nobody but the bot
        String thread = everybody || way.inThread() ? way.thread() : "";
        return new Wish(restart.address(),
                new Asked(way.key(), sender.user(), clock.instant(), restart.reason()),
                new Recipient(sender.channel(), sender.user(), everybody, way.url(), thread, ""),
                Optional.empty());
    }
}
