package chatbot.command;

import chatbot.fleet.IpAddress;

/// Something the bot can be asked to do.
public sealed interface Command {

    /// The verb that asks for it.
    Verb verb();

    /// Restart the machine that has the address.
    ///
    /// @param reason in the asker's own words; empty when none was given
    record Restart(IpAddress address, String reason) implements Command {

        @Override
        public Verb verb() {
            return Verb.RESTART;
        }
    }

    /// Say what the bot can do.
    record Help() implements Command {

        @Override
        public Verb verb() {
            return Verb.HELP;
        }
    }
}
