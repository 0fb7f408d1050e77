package chatbot.chat;

import chatbot.access.Access;
import chatbot.access.Sender;
import chatbot.aws.Caller;
import chatbot.change.Changes;
import chatbot.change.Wish;
import chatbot.chat.Message.WayBack;
import chatbot.claim.Asked;
import chatbot.claim.Recipient;
import chatbot.command.Command;
import chatbot.command.Selection;
import chatbot.command.Verb;
import chatbot.fleet.Target;
import chatbot.language.Language;
import chatbot.wording.HelpWording;
import chatbot.wording.Reply;
import chatbot.wording.WhoAmIWording;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/// Does what a command says: the one place that knows all of them.
@Singleton
final class Commands {

    private final Access access;
    private final Changes changes;
    private final ChangeAnswers answers;
    private final InquiryAnswers inquiries;
    private final Edition edition;
    private final Clock clock;

    Commands(Access access, Changes changes, ChangeAnswers answers, InquiryAnswers inquiries,
            Edition edition, Clock clock) {
        this.access = access;
        this.changes = changes;
        this.answers = answers;
        this.inquiries = inquiries;
        this.edition = edition;
        this.clock = clock;
    }

    /// Does it, and says what came of it.
    ///
    /// @param everybody whether everybody sees that, where it is for more than the asker
    Answer obey(Command command, Message message, Language language, boolean everybody,
            Caller caller) {
        Sender sender = message.sender();
        return switch (command) {
            case Command.Change change -> change(change, message, language, everybody, caller);
            case Command.Status(Selection machines) ->
                inquiries.status(machines, everybody, caller);
            case Command.Search(String text, Optional<String> region) ->
                inquiries.list(text, region, language, caller);
            case Command.History(Optional<Target> target) -> inquiries.history(target, caller);
            case Command.WhoAmI() -> told(command, WhoAmIWording.whoAmI(sender,
                    access.grants(sender), changes.hasPower(), inquiries.sites()));
            case Command.Help(Optional<Verb> topic) -> told(command, topic
                    .map(verb -> HelpWording.of(verb, changes.hasPower()))
                    .orElseGet(() -> HelpWording.all(changes.hasPower())));
            case Command.Version() -> told(command,
                    HelpWording.version(edition.version(), edition.runtime(),
                            inquiries.sites().getFirst().region()));
        };
    }

    private static Answer told(Command command, Reply reply) {
        return new Answer(reply, command.verb().word(), "", "", "told");
    }

    private Answer change(Command.Change command, Message message, Language language,
            boolean everybody, Caller caller) {
        Wish wish = wish(command, message, language, everybody);
        return answers.of(changes.change(wish, caller), wish);
    }

    private Wish wish(Command.Change command, Message message, Language language,
            boolean everybody) {
        Sender sender = message.sender();
        WayBack way = message.wayBack();
        String thread = everybody || way.inThread() ? way.thread() : "";
        return new Wish(
                new Asked(command.action(), way.key(), sender.user(), clock.instant(),
                        command.reason()),
                command.machines().targets(), command.machines().region(),
                new Recipient(sender.channel(), sender.user(), everybody, way.url(), thread, "",
                        language),
                List.of(), command.dryRun());
    }
}
