package chatbot.chat;

import chatbot.chat.Access.Missing;
import chatbot.chat.Reply.Audience;
import chatbot.command.Command;
import chatbot.command.CommandParser;
import chatbot.command.ParseResult;
import chatbot.command.Verb;
import chatbot.fleet.Caller;
import chatbot.fleet.Failure;
import chatbot.fleet.Instance;
import chatbot.fleet.RestartOutcome;
import chatbot.fleet.RestartOutcome.Question;
import chatbot.fleet.Restarts;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;

/// Answers a message: may this person, what was meant, do it, say how it went.
@Startup
@Singleton
public final class Chatbot {

    private final Access access;
    private final Restarts restarts;
    private final Audience outcomes;

    Chatbot(ChatConfig config, Access access, Restarts restarts) {
        this.access = access;
        this.restarts = restarts;
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

    private Answer restart(Command.Restart asked, Message message) {
        String user = message.sender().user();
        Caller caller = new Caller(user, message.request(), message.deadline());
        return switch (restarts.restart(asked.address(), caller)) {
            case RestartOutcome.Accepted(Instance it) ->
                answer(asked, it, "accepted",
                        RestartWording.accepted(it, asked, user).to(outcomes));
            case RestartOutcome.Unconfirmed(Instance it, Failure why) ->
                answer(asked, it, "unconfirmed: " + why,
                        RestartWording.unconfirmed(it, why, asked, user).to(outcomes));
            case RestartOutcome.Refused(Instance it, Failure why) ->
                answer(asked, it, "refused: " + why, RestartWording.refused(it, why, asked));
            case RestartOutcome.NotOpen(Instance it) ->
                answer(asked, it, "not_open", RestartWording.notOpen(it, asked));
            case RestartOutcome.NotRunning(Instance it) ->
                answer(asked, it, "not_running: " + it.state().text(),
                        RestartWording.notRunning(it, asked));
            case RestartOutcome.Questionable(Instance it, Question question) ->
                answer(asked, it, "questionable: " + question,
                        RestartWording.questionable(it, question, asked));
            case RestartOutcome.Ambiguous(List<Instance> found) ->
                answer(asked, "ambiguous: " + found.size(), RestartWording.ambiguous(found, asked));
            case RestartOutcome.NotFound(String region) ->
                answer(asked, "not_found", RestartWording.notFound(asked, region));
            case RestartOutcome.NotLookedUp(Failure why) ->
                answer(asked, "not_looked_up: " + why, RestartWording.notLookedUp(why, asked));
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
