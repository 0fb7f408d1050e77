package chatbot.access;

import chatbot.aws.Caller;

/// What the chat service knows of people and channels, where it can be asked.
///
/// Every call returns by the caller's deadline.
public interface Directory {

    /// Who somebody is.
    Account account(String user, Caller caller);

    /// Whether a channel is shared with another organisation.
    Channel channel(String channel, Caller caller);

    /// What is known of a person.
    sealed interface Account {

        /// The service knows them.
        ///
        /// @param team       workspace that they belong to
        /// @param enterprise organisation that they belong to; empty if none
        record Known(String team, String enterprise, Standing standing) implements Account {
        }

        /// The bot isn't set up to ask.
        record Unasked() implements Account {
        }

        /// The service gave no answer that can be used.
        ///
        /// @param why in the service's words
        record Failed(String why) implements Account {
        }
    }

    /// What somebody is in a workspace.
    enum Standing {
        /// A full member of some workspace.
        MEMBER,
        /// A guest, who is let into some channels only (Slack: restricted, ultra-restricted).
        GUEST,
        /// Somebody of another organisation, whom the workspace knows by a shared channel only.
        STRANGER,
        /// An account that was switched off.
        DELETED,
        /// No person at all.
        BOT
    }

    /// What is known of a channel.
    sealed interface Channel {

        /// The service knows it.
        record Known(boolean shared) implements Channel {
        }

        /// The bot isn't set up to ask.
        record Unasked() implements Channel {
        }

        /// The service gave no answer that can be used.
        ///
        /// @param why in the service's words
        record Failed(String why) implements Channel {
        }
    }
}
