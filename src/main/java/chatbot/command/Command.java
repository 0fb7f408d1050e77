package chatbot.command;

import chatbot.fleet.Action;
import chatbot.fleet.Target;
import chatbot.language.Language;
import java.util.Optional;

/// Something the bot can be asked to do.
public sealed interface Command {

    /// The verb that asks for it.
    Verb verb();

    /// What to type for it, in a language; read again, it is this command.
    default String line(Language language) {
        return verb().word(language);
    }

    /// What to type for it in English.
    default String line() {
        return line(Language.EN);
    }

    private static String because(String reason, Language language) {
        String because = language == Language.EN ? " because " : " 因为 ";
        return reason.isEmpty() ? "" : because + reason;
    }

    /// Change the state of the machines.
    ///
    /// @param reason in the asker's own words; empty when none was given
    /// @param dryRun only say what would be done
    /// @param again  do it, though the same was done just now
    record Change(Action action, Selection machines, String reason, boolean dryRun, boolean again)
            implements
                Command {

        @Override
        public Verb verb() {
            return Verb.of(action);
        }

        @Override
        public String line(Language language) {
            return verb().word(language) + " " + machines.line(language)
                    + (dryRun ? " " + Option.DRY_RUN.text() : "")
                    + (again ? " " + Option.AGAIN.text() : "") + because(reason, language);
        }
    }

    /// Say how the machines are.
    record Status(Selection machines) implements Command {

        @Override
        public Verb verb() {
            return Verb.STATUS;
        }

        @Override
        public String line(Language language) {
            return verb().word(language) + " " + machines.line(language);
        }
    }

    /// List the machines that have something to do with a text.
    ///
    /// @param text   in the asker's own words; empty for all machines
    /// @param region the only region to look in; empty for all that the bot knows
    record Search(String text, Optional<String> region) implements Command {

        @Override
        public Verb verb() {
            return Verb.LIST;
        }

        @Override
        public String line(Language language) {
            return verb().word(language) + (text.isEmpty() ? "" : " " + Quotation.ofText(text))
                    + Selection.in(region, language);
        }
    }

    /// Say what was done, to a machine or at all.
    record History(Optional<Target> target) implements Command {

        @Override
        public Verb verb() {
            return Verb.HISTORY;
        }

        @Override
        public String line(Language language) {
            return verb().word(language) + target.map(it -> " " + Quotation.of(it)).orElse("");
        }
    }

    /// Let nobody change the machine until it is unlocked.
    ///
    /// @param region the only region to look in; empty for all that the bot knows
    /// @param reason in the asker's own words
    record Lock(Target target, Optional<String> region, String reason) implements Command {

        @Override
        public Verb verb() {
            return Verb.LOCK;
        }

        @Override
        public String line(Language language) {
            return verb().word(language) + " " + Quotation.of(target)
                    + Selection.in(region, language) + because(reason, language);
        }
    }

    /// Let the machine be changed again.
    ///
    /// @param region the only region to look in; empty for all that the bot knows
    record Unlock(Target target, Optional<String> region) implements Command {

        @Override
        public Verb verb() {
            return Verb.UNLOCK;
        }

        @Override
        public String line(Language language) {
            return verb().word(language) + " " + Quotation.of(target)
                    + Selection.in(region, language);
        }
    }

    /// Let nobody change any machine until the thaw.
    ///
    /// @param reason in the asker's own words; empty when none was given
    record Freeze(String reason) implements Command {

        @Override
        public Verb verb() {
            return Verb.FREEZE;
        }

        @Override
        public String line(Language language) {
            return verb().word(language) + because(reason, language);
        }
    }

    /// Let machines be changed again.
    record Thaw() implements Command {

        @Override
        public Verb verb() {
            return Verb.THAW;
        }
    }

    /// Say who the asker is to the bot.
    record WhoAmI() implements Command {

        @Override
        public Verb verb() {
            return Verb.WHOAMI;
        }
    }

    /// Say what the bot can do.
    ///
    /// @param topic the verb to tell more about; empty for all of them
    record Help(Optional<Verb> topic) implements Command {

        @Override
        public Verb verb() {
            return Verb.HELP;
        }

        @Override
        public String line(Language language) {
            return verb().word(language) + topic.map(it -> " " + it.word(language)).orElse("");
        }
    }

    /// Say which version of the bot this is.
    record Version() implements Command {

        @Override
        public Verb verb() {
            return Verb.VERSION;
        }
    }
}
