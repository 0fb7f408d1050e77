package chatbot.dev.slack;

import chatbot.dev.slack.FunctionLine.Outcome;
import chatbot.dev.slack.Workspace.Channel;
import chatbot.dev.slack.Workspace.Person;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Does what Slack does when somebody presses enter, or a button: calls the function if it is
/// meant, and makes messages of what comes back or goes wrong.
public final class SlackStandIn {

    private final FunctionLine function;
    private final Hooks hooks;
    private final Conversation conversation;
    private final Backstage backstage;
    private final Deliveries deliveries;
    private final ObjectMapper json = new ObjectMapper();

    /// Which calls that function, and keeps what is said in that conversation.
    public SlackStandIn(FunctionLine function, Hooks hooks, Conversation conversation,
            Backstage backstage) {
        this.function = function;
        this.hooks = hooks;
        this.conversation = conversation;
        this.backstage = backstage;
        this.deliveries = new Deliveries(function, conversation, backstage.clock(),
                Deliveries.PAUSES);
    }

    /// That person typed the line there. Returns when the function has taken it, or Slack would
    /// have given up.
    ///
    /// @param thread id of the message that it replies to; empty if none
    public void say(Person person, Channel channel, String thread, String line)
            throws InterruptedException {
        Typing typing = new Typing(line);
        if (backstage.has(Mishap.RIVAL) && (typing.isCommand() || typing.mentionsBot())) {
            speak(person.rival(), channel, "", line);
        }
        speak(person, channel, thread, line);
    }

    private void speak(Person person, Channel channel, String thread, String line)
            throws InterruptedException {
        Typing typing = new Typing(line);
        String text = typing.isCommand() ? Typing.escaped(typing.line()) : typing.message();
        Said draft = Said.by(person.id(), channel.idFor(person), Content.of(text)).inThread(thread);
        Said said = conversation.say(typing.isCommand()
                ? draft.onlyFor(person.id()).waitingForAnswer(true)
                : draft.waitingForAnswer(channel.isDirectMessage() || typing.mentionsBot()));
        if (typing.isCommand()) {
            obey(typing, said, person, channel);
        } else if (said.waiting()) {
            tell(new EventPost(channel, said), typing.mentionsBot());
        }
        conversation.change(said.channel(), said.ts(), one -> one.waitingForAnswer(false));
    }

    private void obey(Typing typing, Said said, Person person, Channel channel)
            throws InterruptedException {
        String command = typing.command();
        if (!said.thread().isEmpty()) {
            slackbot(said, Typing.escaped(command) + " is not supported in threads. Sorry!");
        } else if (!command.equals(Typing.COMMAND)) {
            slackbot(said, Typing.escaped(command) + " is not a valid command.");
        } else {
            URI url = hooks.open(said.channel(), person.id(), "");
            SlashPost post = new SlashPost(person, channel, command, typing.arguments());
            switch (function.send(post.signed(trigger(), url))) {
                case Outcome.Answered(String body, long time) -> answer(said, body, time);
                case Outcome.Failed(String error, _, _) ->
                    slackbot(said, command + " failed with the error \"" + error + "\"");
            }
        }
    }

    /// An answer's body is a message, or a message's text, or empty. What the bot says to one
    /// person nobody else sees, and neither the command that it answers.
    private void answer(Said command, String body, long milliseconds) {
        if (body.isBlank()) {
            return;
        }
        JsonNode message = message(body);
        boolean everybody = message != null
                && message.path("response_type").asText().equals("in_channel");
        if (everybody) {
            conversation.change(command.channel(), command.ts(), said -> said.onlyFor(""));
        }
        conversation.say(Said.by(Workspace.BOT, command.channel(),
                message == null ? Content.of(body) : Content.of(message))
                .onlyFor(everybody ? "" : command.author()).after(milliseconds));
    }

    private @Nullable JsonNode message(String body) {
        try {
            JsonNode message = json.readTree(body);
            return message.isObject() ? message : null;
        } catch (JsonProcessingException _) {
            return null;
        }
    }

    /// In a channel Slack tells of the same message twice, if it names the bot.
    private void tell(EventPost event, boolean byName) throws InterruptedException {
        deliveries.deliver(event.said(), byName && !event.channel().isDirectMessage()
                ? List.of(event.mention(), event.message())
                : List.of(event.message()));
    }

    /// That person pressed the button. Answers what Slack shows beside it; empty if all is well.
    public String press(Person person, Channel channel, Said said, Content.Button button)
            throws InterruptedException {
        URI url = hooks.open(said.channel(), person.id(), said.ts());
        long now = backstage.clock().millis();
        String time = "%d.%03d000".formatted(now / 1000, now % 1000);
        PressPost post = new PressPost(person, channel, said, button);
        return switch (function.send(post.signed(time, trigger(), url))) {
            case Outcome.Answered _ -> "";
            case Outcome.Failed(_, String why, _) -> why;
        };
    }

    private String trigger() {
        return backstage.clock().millis() + ".738474920."
                + UUID.randomUUID().toString().replace("-", "");
    }

    private void slackbot(Said about, String text) {
        conversation.say(Said.by(Workspace.SLACKBOT, about.channel(), Content.of(text))
                .onlyFor(about.author()).inThread(about.thread()));
    }
}
