package chatbot.chat;

import chatbot.access.Access;
import chatbot.access.Sender;
import chatbot.audit.End;
import chatbot.aws.Failure;
import chatbot.change.Changes;
import chatbot.change.Finding;
import chatbot.change.Outcome;
import chatbot.change.Wish;
import chatbot.chat.Message.WayBack;
import chatbot.claim.Asked;
import chatbot.claim.Recipient;
import chatbot.command.Command;
import chatbot.command.Selection;
import chatbot.command.Verb;
import chatbot.fleet.Target;
import chatbot.policy.Flaw;
import chatbot.policy.Policies.Standing;
import chatbot.policy.Policy;
import chatbot.wording.HelpWording;
import chatbot.wording.PolicyWording;
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
    private final LockAnswers locks;
    private final Edition edition;
    private final Clock clock;

    Commands(Access access, Changes changes, ChangeAnswers answers, InquiryAnswers inquiries,
            LockAnswers locks, Edition edition, Clock clock) {
        this.access = access;
        this.changes = changes;
        this.answers = answers;
        this.inquiries = inquiries;
        this.locks = locks;
        this.edition = edition;
        this.clock = clock;
    }

    /// Does it, and says what came of it.
    Answer obey(Command command, Occasion occasion) {
        return switch (command) {
            case Command.Change change -> change(change, occasion);
            case Command.Status(Selection machines) -> inquiries.status(machines, occasion);
            case Command.Search(String text, Optional<String> region) ->
                inquiries.list(text, region, occasion);
            case Command.History(Optional<Target> target) -> inquiries.history(target, occasion);
            case Command.Lock lock -> locks.lock(lock, occasion);
            case Command.Unlock unlock -> locks.unlock(unlock, occasion);
            case Command.Freeze freeze -> locks.freeze(freeze, occasion);
            case Command.Thaw thaw -> locks.thaw(thaw, occasion);
            case Command.WhoAmI() -> told(command, whoAmI(occasion));
            case Command.Help(Optional<Verb> topic) -> told(command, topic
                    .map(verb -> HelpWording.of(verb, changes.hasPower()))
                    .orElseGet(() -> HelpWording.all(changes.hasPower()).adding(occasion.licence()
                            .policy().map(PolicyWording::aliases).orElse(List.of()))));
            case Command.Version() -> told(command,
                    HelpWording.version(edition.version(), edition.runtime(),
                            inquiries.sites().getFirst().region()));
        };
    }

    private Reply whoAmI(Occasion occasion) {
        Sender sender = occasion.message().sender();
        Licence licence = occasion.licence();
        Reply reply = WhoAmIWording.whoAmI(sender, access.grants(sender), changes.hasPower(),
                inquiries.sites());
        return switch (licence.standing()) {
            case Standing.None() -> reply;
            case Standing.Known(Policy policy) -> reply
                    .adding(PolicyWording.explained(policy.explained(licence.asker())));
            case Standing.Unread(String name, Failure why) ->
                reply.adding(PolicyWording.unread(name, why).paragraphs());
            case Standing.Flawed(String name, List<Flaw> flaws) ->
                reply.adding(PolicyWording.flawed(name, flaws).paragraphs());
        };
    }

    private static Answer told(Command command, Reply reply) {
        return new Answer(reply, command.verb().word(), "", "", End.TOLD.told());
    }

    private Answer change(Command.Change command, Occasion occasion) {
        Wish wish = wish(command, occasion);
        Licence licence = occasion.licence();
        Outcome outcome = changes.change(wish, licence.permit(), occasion.caller());
        Answer answer = answers.of(outcome, wish).by(licence.allowing(command.verb(),
                Deeds.machines(outcome)));
        return outcome instanceof Outcome.Rehearsed rehearsed
                ? answer.with(answer.reply().adding(PolicyWording.allowing(licence.rules(
                        command.verb(),
                        rehearsed.machines().stream().map(Finding.Fit::instance)))))
                : answer;
    }

    private Wish wish(Command.Change command, Occasion occasion) {
        Sender sender = occasion.message().sender();
        WayBack way = occasion.message().wayBack();
        boolean everybody = occasion.everybody();
        String thread = everybody || way.inThread() ? way.thread() : "";
        return new Wish(
                new Asked(command.action(), way.key(), sender.user(), clock.instant(),
                        command.reason()),
                command.machines().targets(), command.machines().region(),
                new Recipient(sender.channel(), sender.user(), everybody, way.url(), thread, "",
                        occasion.language()),
                List.of(), command.dryRun(), command.again());
    }
}
