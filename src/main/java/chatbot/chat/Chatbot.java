package chatbot.chat;

import chatbot.access.Access;
import chatbot.access.Decision;
import chatbot.aws.Caller;
import chatbot.command.Command;
import chatbot.command.CommandParser;
import chatbot.command.ParseResult;
import chatbot.language.Language;
import chatbot.language.LanguageChoice;
import chatbot.setting.Setting;
import chatbot.wording.AccessWording;
import chatbot.wording.Reply;
import chatbot.wording.Reply.Audience;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Answers a message: may this person, what was meant, do it, say how it went.
@Startup
@Singleton
public final class Chatbot {

    private final Access access;
    private final Licences licences;
    private final Commands commands;
    private final Pressing pressing;
    private final Audience outcomes;
    private final LanguageChoice languages;

    Chatbot(ChatConfig config, Access access, Licences licences, Commands commands,
            Pressing pressing) {
        this.access = access;
        this.licences = licences;
        this.commands = commands;
        this.pressing = pressing;
        this.outcomes = outcomes(config);
        this.languages = languages(config);
    }

    static Audience outcomes(ChatConfig config) {
        return switch (Setting.text(config.replies()).orElse("in_channel")) {
            case "in_channel" -> Audience.EVERYBODY;
            case "ephemeral" -> Audience.ASKER;
            case String other -> throw Setting.CHATBOT_REPLIES
                    .wrong("is \"" + other + "\"; it takes in_channel or ephemeral.");
        };
    }

    static LanguageChoice languages(ChatConfig config) {
        String language = Setting.text(config.language()).orElse("auto");
        return LanguageChoice.parse(language).orElseThrow(() -> Setting.CHATBOT_LANGUAGE
                .wrong("is \"" + language + "\"; it takes auto, en or zh."));
    }

    /// In which language to answer a line as it was typed; an empty one where nothing was typed.
    public Language language(String line) {
        return languages.of(line);
    }

    /// In which language to speak up about a text that wasn't said to the bot.
    public Language languageAbout(String text) {
        return languages.about(text);
    }

    /// Does what the message asks, at most once, and says so. Returns by the message's deadline.
    public Answer answer(Message message) {
        Caller caller = caller(message);
        return refusal(message, caller).map(answer -> answer.in(language(message.text())))
                .orElseGet(() -> understand(message, caller));
    }

    /// Says why nothing is done about a message, to those who may use the bot.
    ///
    /// @param outcome in a word, for the log
    public Answer decline(Message message, Reply why, String outcome) {
        return refusal(message, caller(message))
                .orElseGet(() -> new Answer(why, "", "", "", outcome))
                .in(language(message.text()));
    }

    /// Does what the button asks whose token is the message's text, at most once, and says so.
    /// Returns by the message's deadline.
    public Reaction press(Message pressed) {
        Caller caller = caller(pressed);
        return refusal(pressed, caller).map(Reaction::beside)
                .orElseGet(() -> pressing.press(pressed, outcomes, caller))
                .in(pressing.language(pressed).orElse(language("")));
    }

    private static Caller caller(Message message) {
        return new Caller(message.sender().user(), message.request(), message.deadline());
    }

    private Optional<Answer> refusal(Message message, Caller caller) {
        return switch (access.decide(message.sender(), caller)) {
            case Decision.Admitted() -> Optional.empty();
            case Decision.Unlisted unlisted ->
                refused(AccessWording.notAllowed(unlisted.missing()), "not_allowed");
            case Decision.Unwelcome unwelcome ->
                refused(AccessWording.notWelcome(unwelcome.standing()), "not_welcome: "
                        + unwelcome.standing());
            case Decision.Unsure(String why) ->
                refused(AccessWording.unsure(why), "unsure: " + why);
        };
    }

    private static Optional<Answer> refused(Reply reply, String outcome) {
        return Optional.of(new Answer(reply, "", "", "", outcome));
    }

    private Answer understand(Message message, Caller caller) {
        Licence licence = licences.of(message.sender(), caller);
        String line = licence.expanded(message.text());
        Language language = language(line);
        return switch (CommandParser.parse(line)) {
            case ParseResult.Understood(Command command, boolean discreet) -> licence
                    .refusal(command.verb())
                    .orElseGet(() -> commands.obey(command, new Occasion(message, licence,
                            language, !discreet && isPublic(message), caller)))
                    .in(language);
            case ParseResult.Trouble trouble -> Misunderstanding.of(trouble).in(language);
        };
    }

    /// With somebody in direct messages there is nobody but the bot.
    private boolean isPublic(Message message) {
        return outcomes == Audience.EVERYBODY
                || (message.sender().isDirect() && message.wayBack().url().isEmpty());
    }
}
