package chatbot.chat;

import chatbot.aws.Caller;
import chatbot.aws.Failure;
import chatbot.chat.Access.Missing;
import chatbot.chat.Message.Sender;
import chatbot.chat.Reply.Audience;
import chatbot.command.Command;
import chatbot.command.CommandParser;
import chatbot.command.ParseResult;
import chatbot.command.Verb;
import chatbot.fleet.Instance;
import chatbot.restart.Asked;
import chatbot.restart.FollowUps.Start;
import chatbot.restart.Recipient;
import chatbot.restart.RestartOutcome;
import chatbot.restart.RestartOutcome.Question;
import chatbot.restart.Restarts;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/// Answers a message: may this person, what was meant, do it, say how it went.
@Startup
@Singleton
public final class Chatbot {

    private final Access access;
    private final Restarts restarts;
    private final Audience outcomes;
    private final Clock clock;

    Chatbot(ChatConfig config, Access access, Restarts restarts, Clock clock) {
        this.access = access;
        this.restarts = restarts;
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
        List<Missing> missing = access.missing(message.sender());
        if (!missing.isEmpty()) {
            return new Answer(Wording.notAllowed(missing), "", "", "", "not_allowed");
        }
        return switch (CommandParser.parse(message.text())) {
            case ParseResult.Understood(Command command) -> obey(command, message);
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

    private Answer obey(Command command, Message message) {
        return switch (command) {
            case Command.Help help ->
                new Answer(Wording.help(), help.verb().word(), "", "", "helped");
            case Command.Restart restart -> restart(restart, message);
        };
    }

    private Answer restart(Command.Restart wish, Message message) {
        Sender sender = message.sender();
        Asked asked = new Asked(message.wayBack().key(), sender.user(), clock.instant(),
                wish.reason());
        Recipient to = new Recipient(sender.channel(), sender.user(),
                outcomes == Audience.EVERYBODY, message.wayBack().url());
        Caller caller = new Caller(sender.user(), message.request(), message.deadline());
        return switch (restarts.restart(wish.address(), asked, to, caller)) {
            case RestartOutcome.Accepted(Instance it, Start followUp) ->
                answer(wish, it, "accepted",
                        AcceptedWording.accepted(it, wish, asked, followUp).to(outcomes));
            case RestartOutcome.Unconfirmed(Instance it, Failure why, Start followUp) ->
                answer(wish, it, "unconfirmed: " + why,
                        AcceptedWording.unconfirmed(it, why, wish, asked, followUp).to(outcomes));
            case RestartOutcome.Refused(Instance it, Failure why) ->
                answer(wish, it, "refused: " + why, RestartWording.refused(it, why, wish));
            case RestartOutcome.AlreadyAsked already ->
                answer(wish, already.instance(),
                        "already_asked: " + already.progress().name().toLowerCase(Locale.ROOT),
                        ClaimWording.alreadyAsked(already, wish, clock.instant()));
            case RestartOutcome.NotClaimed(Instance it, Failure why) ->
                answer(wish, it, "not_claimed: " + why, ClaimWording.notClaimed(it, why, wish));
            case RestartOutcome.NotOpen(Instance it) ->
                answer(wish, it, "not_open", RestartWording.notOpen(it, wish));
            case RestartOutcome.NotRunning(Instance it) ->
                answer(wish, it, "not_running: " + it.state().text(),
                        RestartWording.notRunning(it, wish));
            case RestartOutcome.Questionable(Instance it, Question question) ->
                answer(wish, it, "questionable: " + question,
                        RestartWording.questionable(it, question, wish));
            case RestartOutcome.Ambiguous(List<Instance> found) ->
                answer(wish, "ambiguous: " + found.size(), RestartWording.ambiguous(found, wish));
            case RestartOutcome.NotFound(String region) ->
                answer(wish, "not_found", RestartWording.notFound(wish, region));
            case RestartOutcome.NotLookedUp(Failure why) ->
                answer(wish, "not_looked_up: " + why, RestartWording.notLookedUp(why, wish));
        };
    }

    private static Answer answer(Command.Restart asked, Instance instance, String outcome,
            Reply reply) {
        String target = asked.address() + " " + instance.id();
        return new Answer(reply, asked.verb().word(), target, asked.reason(), outcome);
    }

    private static Answer answer(Command.Restart asked, String outcome, Reply reply) {
        return new Answer(reply, asked.verb().word(), asked.address().text(), asked.reason(),
                outcome);
    }
}
